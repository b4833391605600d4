/** The box that settles a round begins with what the round came to. */
import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import type { LogEntry } from '../../../rules/log.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import { storyOf } from '../../../src/screens/log-story.ts';
import { outcomeOf, scoresFirst } from '../../../src/screens/match/outcome.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';
import { anyTurn } from '../table/play.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

describe('what a round came to', () => {
  it('is Standing before and after as the state has it, both regions and the orbit check', () => {
    let settled = 0;
    for (const scenario of ['standard', 'founding', 'lesson'] as const) {
      const log: LogEntry[] = [];
      const G = setup(scenario, {}, `outcome/${scenario}`, log);
      const rng = seeded(`outcome/${scenario}`);
      for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
        const since = log.length;
        const { blocs } = copy(G);
        step(G, turn.by, turn.move, log);
        const told = outcomeOf(log, since);
        const fresh = log.slice(since);
        const scored = fresh.filter((e) => e.is === 'scored').length;
        const flown = fresh.findLast((e) => e.is === 'flown');
        if (scored === 0) {
          const { standing } = flown?.is === 'flown' ? G.blocs[flown.bloc] : {};
          const ends = ` → ${String(standing).replace('-', '\u2212')}`;
          expect(told.map((c) => c.text.endsWith(ends))).toEqual(flown ? [true] : []);
          continue;
        }
        settled++;
        for (const bloc of ['us', 'china'] as const) {
          const said = told.find((c) => c.side === bloc && c.text.startsWith('Standing'));
          // Who has never gained any has nothing to tell.
          if (!log.some((e) => e.is === 'standing' && e.bloc === bloc)) continue;
          const figures = [blocs[bloc].standing, G.blocs[bloc].standing].map((n) => String(n).replace('-', '\u2212'));
          expect(said?.text).toBe(`Standing: ${figures.join(' → ')}`);
        }
        const orbit = fresh.filter((e) => e.is === 'orbit-check').length;
        expect(told).toHaveLength(told.filter((c) => c.text.startsWith('Standing')).length + scored + orbit);
      }
    }
    expect(settled).toBeGreaterThan(8);
  });

  it('says who gained in which region, and that the orbit came last', () => {
    const log: LogEntry[] = [
      { is: 'standing', bloc: 'us', n: 3, total: 18, source: 'missions' },
      { is: 'standing', bloc: 'china', n: 3, total: 7, source: 'missions' },
      { is: 'phase', phase: 'reckoning' },
      { is: 'orbit-check', chance: 20, roll: 62, hit: false },
      { is: 'scored', region: 'europe', before: 2, now: 6, bloc: 'us', n: 4 },
      { is: 'standing', bloc: 'us', n: 4, total: 22, source: 'regions' },
      { is: 'scored', region: 'africa', before: 0, now: 0, bloc: null, n: 0 },
    ];
    expect(outcomeOf(log, 2)).toEqual([
      { side: 'us', text: 'Standing: 18 → 22' },
      { side: 'china', text: 'Standing: 7 → 7' },
      { side: 'us', text: 'Europe: +4' },
      { side: null, text: 'Africa: ±0' },
      { side: null, text: 'Orbit check (chance of a collision 20%): rolled 62, all clear.' },
    ]);
    const [part] = scoresFirst(storyOf(log, 2));
    expect(part.lines.map((l) => l.shows?.is)).toEqual(['scored', 'scored', 'orbit-check']);
  });
});
