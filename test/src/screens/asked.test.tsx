/** Lists of nations to choose among: whoever asks for just this comes first, with what meeting it brings by the rules. */
import { render } from 'preact-render-to-string';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { copy } from '../../../rules/copy.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import { preview } from '../../../rules/preview.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import type { Bloc, NationId } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { FoundPanel } from '../../../src/screens/asks/mission.tsx';
import { Contributor, Target } from '../../../src/screens/asks/place.tsx';
import { Offer } from '../../../src/screens/asks/summit.tsx';
import { Asides } from '../../../src/screens/match/asides.tsx';
import { leaving, type Seat, weighed } from '../../../src/screens/match/ui.ts';
import { nationName } from '../../../src/screens/words.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';
import { anyTurn } from '../table/play.ts';

// A list is read here when all of it is there.
vi.mock('../../../src/screens/parts/soon.ts', () => ({ useRows: () => Number.POSITIVE_INFINITY }));

type Kind = 'found' | 'target' | 'contributor';
type Pointed = Extract<Move, { type: Kind }> & { nation: NationId };

interface Case {
  G: State;
  by: Bloc;
  move: Pointed;
  /** What the choice meets, once it is made. */
  met: boolean;
}

/** Choices of a nation that asks for something, each with whether making it meets the Request. */
function* cases(seed: string): Generator<Case> {
  const G = setup('standard', {}, seed);
  const rng = seeded(`asked/${seed}`);
  for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
    const { by } = turn;
    const open = new Set(G.requests.filter((r) => !r.met).map((r) => r.nation));
    for (const move of legal(G, by)) {
      if (move.type !== 'found' && move.type !== 'target' && move.type !== 'contributor') continue;
      if (!move.nation || !open.has(move.nation)) continue;
      const after = copy(G);
      step(after, by, move);
      const now = after.requests.find((r) => r.nation === move.nation);
      yield { G: copy(G), by, move: move as Pointed, met: now?.met === by };
    }
    step(G, by, turn.move);
  }
}

const NOT_LEGAL = { code: 'not-legal', message: '' };

/** Positions in which a Summit's topic is chosen. */
function* summits(seed: string): Generator<{ G: State; by: Bloc }> {
  const G = setup('standard', {}, seed);
  const rng = seeded(`asked/${seed}`);
  for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
    if (turn.move.type === 'offer') yield { G: copy(G), by: turn.by };
    step(G, turn.by, turn.move);
  }
}

function seatOf({ G, by }: { G: State; by: Bloc }): Seat {
  const seen = view(G, by);
  const state = { view: seen, viewer: by, legal: legal(seen, by), log: [] };
  const whyNot = (m: Move) => (state.legal.some((l) => JSON.stringify(l) === JSON.stringify(m)) ? null : NOT_LEGAL);
  const one = { table: {}, state, whyNot, view: seen, me: by, preview: (m: Move) => preview(seen, by, m) };
  return one as unknown as Seat;
}

function listOf(one: Case): string {
  const seat = seatOf(one);
  const ask = seat.view.ask as never;
  if (one.move.type === 'found') {
    weighed.value = one.move.kind;
    return render(<FoundPanel seat={seat} ask={ask} />);
  }
  return render(one.move.type === 'target' ? <Target seat={seat} ask={ask} /> : <Contributor seat={seat} ask={ask} />);
}

/** The rows of a list, in its order. */
const rowsOf = (html: string): { nation: string; text: string }[] =>
  html
    .split('data-nation="')
    .slice(1)
    .map((row) => ({ nation: row.slice(0, 3), text: (row.split('</button>')[0] ?? '').replace(/<[^>]+>/g, '') }));

beforeAll(() => loadTexts(...MATCH_TEXTS, 'app'));
afterEach(() => {
  weighed.value = null;
  leaving.value = null;
});

describe('a nation that asks for just this', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((seed) => [...cases(seed)]);
  const few = (kind: Kind, met: boolean) => all.filter((c) => c.move.type === kind && c.met === met).slice(0, 4);

  it.each(['found', 'target', 'contributor'] as const)('comes first and says what it brings: %s', (kind) => {
    const some = few(kind, true);
    expect(some.length).toBeGreaterThan(0);
    for (const one of some) {
      const { influence, standing } = boardOf(one.G).scenario.numbers.request;
      const rows = rowsOf(listOf(one));
      const at = rows.findIndex((r) => r.nation === one.move.nation);
      expect(rows[at].text).toMatch(
        new RegExp(`asks for this: \\+[0-${influence}] influence, \\+${standing} Standing`),
      );
      // Before it stand only others that ask for it too.
      for (const row of rows.slice(0, at)) expect(row.text).toContain('asks for this');
    }
  });

  it.each(['found', 'target'] as const)('is not marked where the choice does not meet it: %s', (kind) => {
    const some = few(kind, false);
    expect(some.length).toBeGreaterThan(0);
    for (const one of some)
      expect(rowsOf(listOf(one)).find((r) => r.nation === one.move.nation)?.text).not.toContain('asks for this');
  });

  it('is named beside the topic of a Summit that meets it, before that is chosen', () => {
    const states = [1, 2, 3, 4, 5, 6].flatMap((n) => [...summits(`summit ${n}`)]);
    let named = 0;
    for (const { G, by } of states) {
      const move: Move = { type: 'offer', topic: 'debris' };
      const seat = seatOf({ G, by });
      const after = copy(G);
      const open = legal(G, by).some((m) => m.type === 'offer' && m.topic === 'debris');
      if (open) step(after, by, move);
      const met = G.requests.filter((r, i) => !r.met && after.requests[i].met === by).map((r) => nationName(r.nation));
      const text = render(<Offer seat={seat} ask={seat.view.ask as never} />).replace(/<[^>]+>/g, '');
      expect([...text.matchAll(/asks for this: /g)]).toHaveLength(met.length);
      for (const name of met) expect(text).toContain(`${name} asks for this: `);
      named += met.length;
    }
    expect(named).toBeGreaterThan(0);
  });

  it('is told of once more before the play ends with it', () => {
    const [one] = few('found', true);
    leaving.value = one.move;
    expect(render(<Asides seat={seatOf(one)} covered={false} />)).toContain('asks for this: ');
  });

  it('stands there with its weight, and as Committed where it is a partner', () => {
    for (const one of [...few('found', true), ...few('found', false)]) {
      const seat = seatOf(one);
      const board = boardOf(one.G);
      for (const { nation, text } of rowsOf(listOf(one))) {
        const at = board.index[nation];
        expect(text.toLowerCase()).toContain(`weight ${board.weight[at]} · margin`);
        if (one.G.status[at] === (seat.me === 'us' ? 1 : 2)) expect(text).toContain('Committed at');
      }
    }
  });
});
