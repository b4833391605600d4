/** What boardgame.io makes of moves that the rules have made already is what it makes of them by itself. */
import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import { expect, test } from 'vitest';
import { argsOf, playerOf, SoftLanding } from '../../../rules/game.ts';
import { legal } from '../../../rules/legal.ts';
import { below, seeded } from '../../../rules/random.ts';
import { type Entry, playsOf } from '../../../src/server/authority/history.ts';
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

test('a long history is played again in turns with others, one history after another', async () => {
  let rests = 0;
  const plays = playsOf(softLanding, async () => {
    rests++;
    await new Promise((go) => setImmediate(go));
  });
  const start = { scenario: 'lesson', options: {}, seed: 'again' };
  const rng = seeded('again');
  const entries: Entry[] = [];
  let course = plays.begin(start);
  while (entries.length < 40) {
    const { G } = course.state;
    const bloc = G.awaiting[0];
    const moves = legal(G, bloc).filter((move) => move.type !== 'concede');
    const move = moves[below(rng, moves.length)];
    const done = plays.after(course, { move: { player: playerOf(bloc), type: move.type, args: argsOf(move) } });
    if (!done.ok) throw new Error(done.error.code);
    entries.push(done.entry);
    course = done.course;
  }
  const order: string[] = [];
  const long = plays.replay(start, entries).then((again) => {
    order.push('long');
    return again;
  });
  const short = plays.replay(start, entries.slice(0, 1)).then(() => order.push('short'));
  expect((await long)?.state.G).toEqual(course.state.G);
  await short;
  expect([rests, order]).toEqual([10, ['long', 'short']]);
  expect(await plays.replay(start, [...entries, entries[0]])).toBeNull();
});
