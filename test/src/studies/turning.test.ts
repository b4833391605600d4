import { describe, expect, it } from 'vitest';
import { legal } from '../../../rules/legal.ts';
import { type Move, sameMove } from '../../../rules/moves.ts';
import { seeded } from '../../../rules/random.ts';
import type { Turn } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { goldens } from '../../../scripts/measure/golden.ts';
import { loses } from '../../../src/bots/safety.ts';
import { EVEN } from '../../../src/bots/temper.ts';
import { type Asked, playing } from '../../../src/continuations/match.ts';
import { choose, type Player } from '../../../src/continuations/players.ts';
import { type Position, positionIn } from '../../../src/continuations/position.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';
import { type TurningOptions, turningPoints } from '../../../src/studies/turning.ts';
import { backwards } from './backwards.ts';

const few: TurningOptions = {
  judge: { level: 'architect', nodes: 60 },
  skill: 'attache',
  candidates: 4,
  screen: 4,
  pairs: 12,
};
const matches = goldens()
  .filter(({ file }) => file.startsWith('lesson'))
  .map(({ record }) => positionIn(record));

/** A Lesson of two players, in which somebody may be made to do something else. */
function lesson(seed: string, player: Player, instead: (G: State, asked: Asked) => Move | null): Position {
  const start = { scenario: 'lesson' as const, options: {}, seed };
  const G = setup(start.scenario, start.options, seed);
  const turns: Turn[] = [];
  const match = playing(G, { players: { us: player, china: player }, seed });
  for (let next = match.next(); !next.done; ) {
    const { bloc, view, seed: own } = next.value;
    const move = instead(G, next.value) ?? choose(player, view, own);
    turns.push({ by: bloc, move });
    next = match.next(move);
  }
  return { ...start, turns };
}

describe('turning points', () => {
  it('are decisions of the match, in its order, each judged beside what was preferred', async () => {
    for (const match of matches.slice(0, 2)) {
      const { points, judged, matches: played } = await turningPoints(match, inlineEngine(), few);
      expect(points.length).toBeGreaterThan(0);
      expect(points.length).toBeLessThanOrEqual(3);
      expect(judged).toBeLessThan(match.turns.length);
      expect(played).toBeLessThanOrEqual(2 * (4 * 4 + 3 * 12));
      expect(points.map(({ at }) => at)).toEqual([...points.map(({ at }) => at)].sort((a, b) => a - b));
      for (const { at, by, made, preferred, lines, onMade, onPreferred, gain } of points) {
        expect(match.turns[at]).toEqual({ by, move: made });
        expect(sameMove(made, preferred)).toBe(false);
        const [worth, best] = [made, preferred].map((move) => lines.find((l) => sameMove(l.move, move))?.worth);
        expect(best).toBeGreaterThan(worth as number);
        expect([onMade.n, onPreferred.n, gain.n]).toEqual([12, 12, 12]);
        expect(gain.value).toBeCloseTo(onPreferred.wins[by].value - onMade.wins[by].value);
      }
    }
  });

  it('are never two of one play', async () => {
    for (const match of matches.slice(0, 3)) {
      const { points } = await turningPoints(match, inlineEngine(), { ...few, screen: 1, pairs: 1 });
      const plays = points.map(({ at }) =>
        match.turns.slice(0, at + 1).findLastIndex(({ move }) => move.type === 'play'),
      );
      const ofPlays = plays.filter((_, i) => ['play', 'launch'].includes(points[i].made.type));
      expect(new Set(ofPlays).size).toBe(ofPlays.length);
    }
  });

  it('are the same in whatever order an engine works', async () => {
    const [match] = matches;
    expect(await turningPoints(match, backwards(), few)).toEqual(await turningPoints(match, inlineEngine(), few));
  });

  it('are none where there was nothing to choose', async () => {
    const found = await turningPoints({ ...matches[0], turns: [] }, inlineEngine(), few);
    expect(found).toMatchObject({ judged: 0, matches: 0, points: [] });
  });
});

describe('a blunder', () => {
  const reckless: Player = { name: 'a', skill: 'envoy', temper: { ...EVEN, dialogue: 'exploit' } };

  /** The first play that loses the match at once, where another one would not; null where none came up. */
  function ruin(seed: string): Position | null {
    let planted = false;
    const match = lesson(seed, reckless, (G, { bloc, view }) => {
      if (planted || G.ask?.ask !== 'play') return null;
      const moves = legal(view, bloc);
      const lost = moves.filter((move) => loses(G, bloc, move, seeded('x')));
      if (lost.length === 0 || lost.length === moves.length) return null;
      planted = true;
      return lost[0];
    });
    return planted ? match : null;
  }

  it('that ends the match in ruin is named', async () => {
    const planted = Array.from({ length: 20 }, (_, i) => ruin(`ruin/${i}`)).filter((match) => match !== null);
    expect(planted.length).toBeGreaterThan(1);
    for (const match of planted.slice(0, 3)) {
      const { points } = await turningPoints(match, inlineEngine(), few);
      const at = match.turns.findLastIndex(({ move }) => move.type === 'play');
      expect(points.map((point) => point.at)).toContain(at);
      const named = points.find((point) => point.at === at);
      expect(named?.onMade.wins[named.by].k).toBe(0);
    }
  });
});
