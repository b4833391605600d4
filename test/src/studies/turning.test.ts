import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import { legal } from '../../../rules/legal.ts';
import { type Move, sameMove } from '../../../rules/moves.ts';
import type { Turn } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { type Bloc, rivalOf } from '../../../rules/terms.ts';
import { goldens } from '../../../scripts/measure/golden.ts';
import { EVEN } from '../../../src/bots/temper.ts';
import { type Asked, playing } from '../../../src/continuations/match.ts';
import { choose, type Player } from '../../../src/continuations/players.ts';
import { type Position, positionIn } from '../../../src/continuations/position.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';
import { type TurningOptions, turningPoints } from '../../../src/studies/turning.ts';
import { brought } from '../continuations/brought.ts';
import { backwards } from './backwards.ts';

const few: TurningOptions = {
  judge: { level: 'minister' },
  skill: 'random',
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
    for (const match of matches.slice(0, 2)) {
      const { points } = await turningPoints(match, inlineEngine(), { ...few, screen: 1, pairs: 1 });
      const names = points.map(({ at, by, made: { type } }) => {
        const play = match.turns.slice(0, at + 1).findLastIndex((turn) => turn.move.type === 'play');
        return `${by} ${['play', 'launch', 'option'].includes(type) ? play : at}`;
      });
      expect(new Set(names).size).toBe(points.length);
    }
  });

  it('are the same in whatever order an engine works', async () => {
    const [match] = matches;
    expect(await turningPoints(match, backwards(), few)).toEqual(await turningPoints(match, inlineEngine(), few));
  });

  it('are looked for where a world event was brought into the match', async () => {
    const { position } = brought(0);
    const { judged, points } = await turningPoints(position, inlineEngine(), {
      ...few,
      candidates: 60,
      screen: 1,
      pairs: 1,
    });
    expect(judged).toBeGreaterThan(10);
    for (const { made } of points) expect(made.brings).toBeUndefined();
  });

  it('are none where there was nothing to choose', async () => {
    const found = await turningPoints({ ...matches[0], turns: [] }, inlineEngine(), few);
    expect(found).toMatchObject({ judged: 0, matches: 0, points: [] });
  });
});

describe('a blunder', () => {
  const reckless: Player = { name: 'a', skill: 'envoy', temper: { ...EVEN, dialogue: 'exploit' } };

  const ends = (G: State, bloc: Bloc, move: Move): boolean => {
    const trial = copy(G);
    step(trial, bloc, move);
    return trial.ending !== null && trial.ending.winner !== bloc;
  };

  /** A bloc that leads takes an option that ends the match in ruin, where another would not; null where none came up. */
  function ruin(seed: string): Position | null {
    let planted = false;
    const match = lesson(seed, reckless, (G, { bloc, view }) => {
      if (planted || G.blocs[bloc].standing <= G.blocs[rivalOf(bloc)].standing) return null;
      const moves = legal(view, bloc);
      // A card that leaves the choice between more Tension and less.
      const dome = moves.find((m) => m.type === 'play' && m.card === 'golden-dome' && m.use === 'event');
      if (dome && G.tension >= 8) return dome;
      const lost = G.ask?.ask === 'option' ? moves.filter((move) => ends(G, bloc, move)) : [];
      planted = lost.length > 0 && lost.length < moves.length;
      return planted ? lost[0] : null;
    });
    return planted ? match : null;
  }

  it('that ends the match in ruin is named', async () => {
    const planted: Position[] = [];
    for (let i = 0; i < 60 && planted.length < 2; i++) {
      const match = ruin(`ruin/${i}`);
      if (match) planted.push(match);
    }
    expect(planted).toHaveLength(2);
    for (const match of planted) {
      const { points } = await turningPoints(match, inlineEngine(), { ...few, skill: 'attache' });
      const named = points.find(({ at }) => at === match.turns.length - 1);
      expect(named).toMatchObject({ made: { type: 'option' } });
      expect(named?.onMade.wins[named.by].k).toBe(0);
      expect(named?.gain.lo).toBeGreaterThan(0);
    }
  });
});
