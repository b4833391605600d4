/** What boardgame.io makes of moves that the rules have made already is what it makes of them by itself. */
import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import { expect, test } from 'vitest';
import { argsOf, playerOf, SoftLanding } from '../../../rules/game.ts';
import { legal } from '../../../rules/legal.ts';
import { below, seeded } from '../../../rules/random.ts';
import { playsOf } from '../../../src/server/authority/history.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';

test.each(['lesson', 'standard', 'founding'] as const)('a match of %s takes the same course', (scenario) => {
  const start = { scenario, options: {}, seed: `course-${scenario}` };
  const reduce = CreateGameReducer({ game: SoftLanding as never });
  let plain = InitializeGame({ game: SoftLanding as never, setupData: start });
  const plays = playsOf(softLanding);
  let course = plays.begin(start);
  const rng = seeded(scenario);
  while (course.state.G.ending === null) {
    const { G } = course.state;
    const bloc = G.awaiting[below(rng, G.awaiting.length)];
    const moves = legal(G, bloc);
    const move = moves[below(rng, moves.length)];
    const [player, type, args] = [playerOf(bloc), move.type, argsOf(move)];
    const before = JSON.stringify(G);
    const done = plays.after(course, { move: { player, type, args } });
    if (!done.ok) throw new Error(done.error.code);
    expect(JSON.stringify(G)).toBe(before);
    const payload = { type, args, playerID: player, credentials: '' };
    plain = reduce(plain, { type: 'MAKE_MOVE', payload } as never);
    course = done.course;
    expect(course.state.G).toEqual(plain.G);
    expect(course.state.ctx).toEqual(plain.ctx);
    expect(course.state._stateID).toBe(plain._stateID);
  }
  expect(course.state.ctx.gameover).toBeDefined();
});
