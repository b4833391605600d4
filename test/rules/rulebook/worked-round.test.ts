/** The rulebook's worked round is what its record holds: every scene is replayed, every kind explained in each language. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import type { LogEntry } from '../../../rules/log.ts';
import { setup } from '../../../rules/setup.ts';
import { bookFile, languageOf, TAGS } from '../../../scripts/rulebook/language.ts';
import { toldScenes } from '../../../scripts/rulebook/round/scenes.ts';
import { renderRound } from '../../../scripts/rulebook/round.ts';
import { EXAMPLES, examplesOf, workedRecord } from '../../../scripts/worked-round/examples.ts';
import { badMarks, latin, unsimplified } from '../content/zh.ts';

const record = workedRecord();
const scenes = toldScenes(record);
const examples = examplesOf(record);

/** What a move brought about, and whether it was legal, for each move of the first round; first, what the set-up did. */
function replayed(): { log: LogEntry[]; legal: boolean }[] {
  const log: LogEntry[] = [];
  const G = setup(record.scenario, record.options, record.seed, log);
  const all = [{ log, legal: true }];
  for (const { by, move } of record.moves) {
    if (G.round > 1) break;
    const entries: LogEntry[] = [];
    const allowed = legal(G, by).some((m) => JSON.stringify(m) === JSON.stringify(move));
    step(G, by, move, entries);
    all.push({ log: entries, legal: allowed });
  }
  return all;
}

const steps = replayed();
const blockOf = (tag: (typeof TAGS)[number]) =>
  /<!-- round -->([\s\S]*)<!-- \/round -->/.exec(readFileSync(bookFile(tag), 'utf8'))?.[1] ?? '';
const linksOf = (text: string) => [...text.matchAll(/\]\((#\/[^)]+)\)/g)].map(([, to]) => to);

describe('the worked round', () => {
  it.each(TAGS)('in %s is as the record and the texts make it now (else run: npm run docs)', async (tag) => {
    const text = readFileSync(bookFile(tag), 'utf8');
    expect((await renderRound(text, tag)) === text).toBe(true);
  });

  it('shows one example of each kind', () => {
    expect(examples.map((e) => e.id)).toEqual([...EXAMPLES]);
    expect(scenes.flatMap((s) => s.shows).sort()).toEqual([...EXAMPLES].sort());
  });

  it.each(examples.map((e) => [e.id, e] as const))(
    '%s is a position of the record, and its moves are legal',
    (_, e) => {
      expect(steps.slice(e.at + 1, e.at + 1 + e.moves).every((s) => s.legal)).toBe(true);
      const [first, last] = e.moves === 0 ? [e.at, e.at] : [e.at, e.at + e.moves];
      const around = JSON.stringify(steps.slice(first, last + 1).flatMap((s) => s.log));
      expect(around).toContain(JSON.stringify(e.log).slice(1, -1));
    },
  );

  it('leaves nothing of the round out, and tells nothing twice', () => {
    const all = steps.flatMap((s) => s.log);
    const end = all.findIndex((e, i) => i > 0 && e.is === 'round');
    expect(scenes.flatMap((s) => s.log)).toEqual(all.slice(0, end));
  });

  it.each(TAGS)('explains each kind in %s, and each scene leads into the match twice', (tag) => {
    const { w } = languageOf(tag);
    const block = blockOf(tag);
    for (const id of EXAMPLES)
      for (const what of ['how', 'weigh']) {
        const opening = w(`round.why.${id}.${what}`).split('[')[0];
        expect(block).toContain(`**${w(`round.${what}`)}** ${opening}`);
      }
    expect(linksOf(block)).toEqual(
      scenes.flatMap(({ at }) => [`#/watch/worked-round/${at}`, `#/play/worked-round/${at}`]),
    );
    expect(block).not.toMatch(/\{\{|undefined|null|NaN|\w+:\w+\.\w|round\.|ask\.|\[\d+\.\d+\](?!\()/);
  });

  it('is written in simplified Chinese with Chinese marks', () => {
    const wrong = blockOf('zh-CN')
      .split('\n')
      .map((line) =>
        line
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
          .replace(/^(#+|-|>) ?/, '')
          .replace(/ ?\*\* ?/g, ''),
      )
      .filter((line) => line.trim() !== '')
      .flatMap((line) =>
        [...latin(line), ...unsimplified(line), ...(badMarks(line) ? ['marks'] : [])].map((c) => `${c}: ${line}`),
      );
    expect(wrong).toEqual([]);
  });
});
