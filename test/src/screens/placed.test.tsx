/** Through one Outreach no row of the list moves, and what was placed in it is marked. */
import { render } from 'preact-render-to-string';
import { beforeAll, expect, it, vi } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import { legal, whyNot } from '../../../rules/legal.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { Move } from '../../../rules/moves.ts';
import { preview } from '../../../rules/preview.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { Place } from '../../../src/screens/asks/place.tsx';
import type { Seat } from '../../../src/screens/match/ui.ts';
import { isCalled, nationName, nationShort } from '../../../src/screens/words.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';
import { anyTurn } from '../table/play.ts';

// A list is read here when all of it is there.
vi.mock('../../../src/screens/parts/soon.ts', () => ({ useRows: () => Number.POSITIVE_INFINITY }));
beforeAll(() => loadTexts(...MATCH_TEXTS, 'app'));

function listOf(table: object, G: State, by: Bloc, log: LogEntry[]): { name: string; mark: string; open: boolean }[] {
  const seen = view(G, by);
  const seat = {
    table,
    state: { view: seen, viewer: by, legal: legal(seen, by), log },
    view: seen,
    me: by,
    preview: (m: Move) => preview(seen, by, m),
    whyNot: (m: Move) => whyNot(seen, by, m),
  } as unknown as Seat;
  const html = render(<Place seat={seat} ask={seen.ask as never} />);
  const list = html.split('<ul')[1].split('</ul>')[0];
  return list
    .split('<li>')
    .slice(1)
    .map((row) => ({
      name: row.match(/<b>([^<]+)<\/b>/)?.[1] ?? '',
      mark: row.match(/class="placed">([^<]+)</)?.[1] ?? '',
      open: row.includes('data-nation'),
    }));
}

/** Positions of a random match in which somebody places. */
function* placing(seed: string) {
  const G = setup('standard', {}, seed);
  const rng = seeded(`placed/${seed}`);
  for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
    if (view(G, turn.by).ask?.ask === 'place') yield { G: copy(G), by: turn.by };
    step(G, turn.by, turn.move);
  }
}

it('keeps each row in its place and marks what was placed', () => {
  let steps = 0;
  let gone = 0;
  for (const { G, by } of [...placing('a')].slice(0, 12)) {
    const table = {};
    const log: LogEntry[] = [{ is: 'play', bloc: by, card: 'x', use: 'outreach' } as unknown as LogEntry];
    const first = listOf(table, G, by, log).map((r) => r.name);
    for (;;) {
      const move = legal(view(G, by), by).findLast((m) => m.type === 'place');
      if (!move) break;
      step(G, by, move, log);
      if (view(G, by).ask?.ask !== 'place') break;
      const rows = listOf(table, G, by, log);
      expect(rows.slice(0, first.length).map((r) => r.name)).toEqual(first);
      expect(rows.filter((r) => r.mark).length).toBeGreaterThan(0);
      for (const r of rows) expect(r.mark).toMatch(/^$|^\+\d placed$/);
      gone += rows.filter((r) => !r.open).length;
      steps++;
    }
  }
  expect(steps).toBeGreaterThan(5);
  expect(gone).toBeGreaterThan(0);
});

it('calls a nation by its common name, and finds it by the official one, too', () => {
  const names = [...placing('b')].slice(0, 8).flatMap(({ G, by }) => listOf({}, G, by, []).map((r) => r.name));
  expect(names).toContain(nationShort('VEN'));
  expect(Math.max(...names.map((name) => name.length))).toBeLessThan(16);
  expect(nationName('KOR')).toBe('Republic of Korea');
  for (const needle of ['south', 'republic of', '']) expect(isCalled('KOR', needle), needle).toBe(true);
  expect(isCalled('KOR', 'north')).toBe(false);
});
