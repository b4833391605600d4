/** A study that is stopped: what was finished is read as a study of fewer matches, the same as if fewer had been asked for. */
import { describe, expect, it } from 'vitest';
import { keptPieces, watched } from '../../../../src/screens/lab/kept-pieces.ts';
import { blank, withDifferent } from '../../../../src/screens/lab/set-up.ts';
import type { Port } from '../../../../src/studies/crew.ts';
import { type Answer, engineOver, PIECE, type Work } from '../../../../src/studies/engine.ts';
import type { LabSetup } from '../../../../src/studies/kinds.ts';
import { runLab } from '../../../../src/studies/lab/run.ts';
import { inlineEngine, perform } from '../../../../src/studies/perform.ts';

const setup: LabSetup = withDifferent(
  { ...blank(), scenario: 'lesson', bots: { us: 'random', china: 'random' }, matches: 22 },
  { options: { wolfRepealed: true } },
);

/** Runs until so many pieces are done. */
async function stoppedAfter(pieces: number) {
  const kept = keptPieces();
  let done = 0;
  const engine = engineOver(async (work) => {
    if (done++ >= pieces) throw new Error('stopped');
    const answer = perform(work);
    kept.keep(work, answer);
    return answer;
  });
  const all = await runLab(setup, engine).catch((error: Error) => error.message);
  return { kept, all };
}

describe('what is kept of a study that was stopped', () => {
  it('is the beginning of both arms, and gives the result of that many pairs', async () => {
    // Six pieces of the first arm, two of the second.
    const { kept, all } = await stoppedAfter(8);
    expect(all).toBe('stopped');
    expect(kept.whole(2)).toBe(2 * PIECE);
    const fewer = { ...setup, matches: 2 * PIECE };
    expect(await runLab(fewer, kept.engine())).toEqual(await runLab(fewer, inlineEngine()));
    await expect(runLab({ ...setup, matches: 3 * PIECE }, kept.engine())).rejects.toThrow('not done');
  });

  it('is nothing while the second arm has not begun', async () => {
    const { kept } = await stoppedAfter(3);
    expect(kept.whole(2)).toBe(0);
    expect(kept.whole(1)).toBe(3 * PIECE);
  });

  it('ends before a piece that is missing in between', async () => {
    const kept = keptPieces();
    const engine = engineOver(async (work) => {
      const answer = perform(work);
      if (work.do === 'continuations' && work.which[0] !== PIECE) kept.keep(work, answer);
      return answer;
    });
    await runLab(setup, engine);
    expect(kept.whole(2)).toBe(PIECE);
  });
});

describe('a worker that is watched', () => {
  it('answers as before, and what it answered is seen with its work', () => {
    const said: unknown[] = [];
    const seen: [Work, Answer][] = [];
    const inner: Port<Work, Answer> = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => said.push('ended'),
      postMessage: (work) => inner.onmessage?.({ data: { answer: perform(work) } } as MessageEvent),
    };
    const port = watched(inner, (work, answer) => seen.push([work, answer]));
    port.onmessage = ({ data }) => said.push(data);
    const players = { us: { name: 'a', skill: 'random' }, china: { name: 'b', skill: 'random' } } as const;
    const work: Work = {
      do: 'continuations',
      from: { scenario: 'lesson', options: {}, seed: '1', turns: [] },
      variation: { players, chance: 'worlds' },
      which: [0, 1],
      seed: '1',
    };
    port.postMessage(work);
    port.terminate();
    expect(seen).toEqual([[work, perform(work)]]);
    expect(said).toEqual([{ answer: perform(work) }, 'ended']);
  });
});
