/** Whoever comes back to the screen reads what others and the rules have done since: each once, and nothing of its own. */
import { beforeAll, expect, it } from 'vitest';
import type { LogEntry } from '../../../rules/log.ts';
import { below, seeded } from '../../../rules/random.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { storyOf } from '../../../src/screens/log-story.ts';
import { TOLD, unseenFrom } from '../../../src/screens/match/unseen.ts';
import { createHotSeat } from '../../../src/table/hot-seat.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

/** A log of entries that nobody but the order of tells apart. */
const own = { is: 'influence', bloc: 'us', nation: 'KEN', n: 1, total: 3 } as unknown as LogEntry;
const play = { is: 'play', bloc: 'us', card: 'artemis-i', use: 'mission' } as unknown as LogEntry;
const dice = { is: 'roll', p: 15, roll: 3, ok: true } as LogEntry;
const round: LogEntry = { is: 'round', round: 2 };
const theirs = { is: 'influence', bloc: 'china', nation: 'KEN', n: 1, total: 3 } as unknown as LogEntry;

it.each([
  ['one’s own play is left out', [own, play, own, theirs], 1, 3, 3],
  ['so are the dice of it, which one saw', [own, play, dice, theirs], 1, 3, 3],
  ['a round that it brought is told', [own, own, round, own, theirs], 1, 4, 2],
  ['but not where it was told with the scores', [own, { is: 'scored' } as LogEntry, round, theirs], 1, 3, 3],
  ['before one’s first decision all is told', [round, theirs], 0, 0, 0],
])('%s', (_, log, since, replied, from) => {
  expect(unseenFrom({ log, since, replied })).toBe(from);
});

it('holds for whole matches of two at one screen', () => {
  let curtains = 0;
  for (const seed of ['unseen-1', 'unseen-2']) {
    const table = createHotSeat({ scenario: 'standard', options: {}, seed });
    const rng = seeded(seed);
    const last: Partial<Record<Bloc, { before: number; after: number }>> = {};
    for (let state = table.state.value; !state.ending; state = table.state.value) {
      const { viewer, next, legal } = state;
      if (viewer === null && next) {
        const from = unseenFrom(state);
        const mine = last[next];
        curtains++;
        if (mine) {
          expect(from).toBeGreaterThanOrEqual(mine.before);
          expect(from).toBeLessThanOrEqual(mine.after);
          const again = state.log.slice(from, mine.after);
          if (again.length > 0) expect(['round', 'phase']).toContain(again[0].is);
          expect(again.filter((e) => TOLD.includes(e.is) || e.is === 'play')).toEqual([]);
        }
        table.reveal();
        continue;
      }
      const by = viewer as Bloc;
      expect(table.move(legal[below(rng, legal.length)])).toBeNull();
      const now = table.state.value;
      // Counted as everybody reads the log: as it is under the curtain.
      const open = now.log.filter((e) => !e.only).length;
      const fresh = now.log.slice(0, now.fresh).filter((e) => !e.only).length;
      last[by] = { before: fresh, after: open };
    }
    table.dispose();
  }
  expect(curtains).toBeGreaterThan(40);
}, 60_000);

it('tells a stock that is full once, with all that was lost', () => {
  const full = (n: number): LogEntry => ({ is: 'token-full', bloc: 'us', suit: 'science', n, limit: 4 });
  const [part] = storyOf([own, full(1), own, full(2), { ...full(1), bloc: 'china' } as LogEntry], 0);
  const lines = part.lines.map(({ text }) => text).filter((text) => text.includes('no more than'));
  expect(lines).toEqual([
    'The United States can hold no more than 4 Science: 3 of the gain is lost.',
    'China can hold no more than 4 Science: 1 of the gain is lost.',
  ]);
});
