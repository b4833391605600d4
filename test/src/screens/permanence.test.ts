import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import { legal } from '../../../rules/legal.ts';
import { preview } from '../../../rules/preview.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { canUndo } from '../../../rules/undo.ts';
import { view } from '../../../rules/view.ts';
import { askedText, finishText, permanenceOf, permanenceText } from '../../../src/screens/permanence.ts';
import { loadTexts, MATCH_TEXTS, t } from '../../../src/text/text.ts';
import { anyTurn } from '../table/play.ts';

/** Is a bloc asked again before the play that runs is over? Played on by anybody. */
function asksAgain(G: State, by: Bloc, rng: number[]): boolean {
  while (G.play) {
    if (G.awaiting.includes(by)) return true;
    const turn = anyTurn(G, rng);
    if (!turn) return false;
    step(G, turn.by, turn.move);
  }
  return false;
}

describe('what a button says of taking back', () => {
  it.each(['standard', 'lesson'] as const)('is what the rules then allow, in %s', (scenario) => {
    const G = setup(scenario, {}, 'permanence');
    const rng = seeded(`permanence/${scenario}`);
    const met = new Set<string>();
    const wrong: string[] = [];
    for (let turn = anyTurn(G, rng), n = 0; turn; turn = anyTurn(G, rng), n++) {
      const { by } = turn;
      const seen = view(G, by);
      const moves = legal(G, by);
      // A few of each kind: all of them would only repeat.
      for (const move of moves.filter((m, i) => moves.findIndex((x) => x.type === m.type) > i - 3)) {
        const said = permanenceOf(preview(seen, by, move));
        const after = copy(G);
        step(after, by, move);
        met.add(`${move.type} ${said}`);
        if (canUndo(after, by) !== (said === 'undoable')) wrong.push(`${n} ${JSON.stringify(move)}: ${said}`);
        if (said === 'ends' && asksAgain(after, by, rng)) wrong.push(`${n} ${JSON.stringify(move)}: it goes on`);
      }
      step(G, by, turn.move);
    }
    expect(wrong).toEqual([]);
    expect(met.size).toBeGreaterThan(8);
  });
});

it('is said alike by the panel and by what asks once more', async () => {
  await loadTexts(...MATCH_TEXTS);
  const plain = { handsOver: false, comesBack: false, stops: 'choice', next: 'sign' } as const;
  const said = (more: object, phase: 'actions' | 'reckoning' = 'reckoning') => {
    const seen = { ...plain, ...more } as Parameters<typeof askedText>[0];
    return [permanenceText(seen, phase), askedText(seen, phase)];
  };
  const line = (key: string) => t(`match:preview.${key}`);
  expect(said({})).toEqual([line('undoable'), line('undoable')]);
  expect(said({ handsOver: true, comesBack: true })).toEqual([line('passes'), line('passes')]);
  expect(said({ stops: 'hidden' })).toEqual([line('final'), t('aid:final.text')]);
  expect(said({ stops: 'over' })).toEqual([line('final'), line('final')]);
  expect(said({ handsOver: true })).toEqual([line('final'), line('final')]);
  expect(said({ handsOver: true }, 'actions')).toEqual([line('ends'), t('match:leaving.text')]);
  const finish = (phase: 'actions' | 'reckoning') =>
    finishText({ ...plain, handsOver: true } as Parameters<typeof finishText>[0], phase);
  expect([finish('reckoning'), finish('actions')]).toEqual([line('final'), line('finish')]);
});
