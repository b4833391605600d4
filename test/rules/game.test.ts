import type { State as Hosted } from 'boardgame.io';
import { Client } from 'boardgame.io/client';
import { CreateGameReducer, getFilterPlayerView, InitializeGame } from 'boardgame.io/internal';
import { Local } from 'boardgame.io/multiplayer';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { step } from '../../rules/apply.ts';
import { argsOf, blocOf, gameOf, type MatchStart, moveOf, playerOf, SoftLanding } from '../../rules/game.ts';
import { hashOf } from '../../rules/hash.ts';
import { legal } from '../../rules/legal.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import type { Move } from '../../rules/moves.ts';
import { seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc, ScenarioId } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { anyTurn } from '../src/table/play.ts';

type Match = Hosted<State>;

const makeMove = (by: Bloc, move: Move) => ({
  type: 'MAKE_MOVE' as const,
  payload: { type: move.type, args: argsOf(move), playerID: playerOf(by), credentials: '' },
});
const reduce = CreateGameReducer({ game: SoftLanding }) as (match: Match, action: unknown) => Match;
const begin = (start: MatchStart): Match => InitializeGame({ game: SoftLanding, setupData: start });

/** What boardgame.io shows must be what the rules await. */
function truthful({ ctx, G }: Match): void {
  if (G.ending) {
    expect(ctx.gameover).toEqual(G.ending);
    expect(ctx.activePlayers).toBeNull();
    return;
  }
  expect(ctx.gameover).toBeUndefined();
  expect(ctx.phase).toBe(G.phase);
  expect(ctx.activePlayers).toEqual(Object.fromEntries(G.awaiting.map((b) => [playerOf(b), G.ask?.ask])));
  expect(ctx.currentPlayer).toBe(playerOf(G.awaiting[0]));
}

interface Told {
  moves: number;
  plays: number;
  turns: number;
}

/** Plays a random match through the bare rules and through boardgame.io's reducer, comparing after every move. */
function sideBySide(scenario: ScenarioId, seed: string): Told {
  const bare = setup(scenario, {}, seed);
  let match = begin({ scenario, options: {}, seed });
  const rng = seeded(`bgio/${seed}`);
  const told = { moves: 0, plays: 0, turns: 0 };
  truthful(match);
  expect(hashOf(match.G)).toBe(hashOf(bare));
  for (let turn = anyTurn(bare, rng); turn; turn = anyTurn(bare, rng)) {
    const entries: LogEntry[] = [];
    const { turn: before } = match.ctx;
    step(bare, turn.by, turn.move, entries);
    match = reduce(match, makeMove(turn.by, turn.move));
    expect(hashOf(match.G)).toBe(hashOf(bare));
    truthful(match);
    expect(match.deltalog?.[0].metadata).toEqual(logFor(entries, 'spectator'));
    told.moves++;
    if (turn.move.type === 'play') told.plays++;
    // A card play begins with a turn of its own.
    if (bare.ask?.ask === 'play') expect(match.ctx.turn).toBe(before + 1);
  }
  told.turns = match.ctx.turn;
  expect(bare.ending).not.toBeNull();
  return told;
}

describe('boardgame.io', () => {
  // It reports every refused move to the console.
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('reaches the same state as the bare rules after every move of random matches, and shows it truthfully', () => {
    const sum = { moves: 0, plays: 0, turns: 0 };
    const scenarios: [ScenarioId, number][] = [
      ['standard', 12],
      ['lesson', 24],
    ];
    for (const [scenario, numRuns] of scenarios)
      fc.assert(
        fc.property(fc.string({ minLength: 1, maxLength: 12 }), (seed) => {
          const told = sideBySide(scenario, seed);
          sum.moves += told.moves;
          sum.plays += told.plays;
          sum.turns += told.turns;
        }),
        { numRuns },
      );
    expect(sum.moves).toBeGreaterThan(4000);
    expect(sum.turns).toBeGreaterThanOrEqual(sum.plays);
  }, 60_000);

  it('refuses what the rules refuse, and leaves the state as it was', () => {
    const match = begin({ scenario: 'standard', options: {}, seed: 'no' });
    const before = hashOf(match.G);
    const tries: [string | null, string, unknown[]][] = [
      ['0', 'play', ['nope', 'event']],
      ['0', 'done', []],
      ['0', 'dialogue', ['cooperate', 'x', 'y']],
      ['0', 'world-event', [{ choice: 'a', more: 1 }]],
      ['0', 'world-event', [null]],
      ['0', 'world-event', [['a']]],
      ['0', 'nonsense', []],
      ['2', 'concede', []],
      ['__proto__', 'concede', []],
      ['0', 'concede', [1]],
    ];
    for (const [playerID, type, args] of tries) {
      const after = reduce(match, { type: 'MAKE_MOVE', payload: { type, args, playerID, credentials: '' } });
      expect(after._stateID, `${playerID} ${type} ${JSON.stringify(args)}`).toBe(match._stateID);
      expect(hashOf(after.G)).toBe(before);
    }
  });

  it('takes a move by its fields or as one object, and gives back the same move', () => {
    const place: Move = { type: 'place', nation: 'KEN', pay: 'finance' };
    expect(argsOf(place)).toEqual(['KEN', 'finance']);
    expect(moveOf('place', ['KEN', 'finance'])).toEqual(place);
    expect(moveOf('place', [{ nation: 'KEN', pay: 'finance' }])).toEqual(place);
    expect(moveOf('place', [place])).toEqual(place);
    expect(argsOf({ type: 'found', kind: 'company' })).toEqual(['company']);
    expect(moveOf('found', ['company'])).toEqual({ type: 'found', kind: 'company' });
    expect(moveOf('done', [])).toEqual({ type: 'done' });
    expect(moveOf('done', [1])).toBeNull();
  });

  it('checks where a match starts from', () => {
    const problem = (data: unknown) => SoftLanding.validateSetupData?.(data, 2);
    const good: MatchStart = { scenario: 'lesson', options: { noWar: true }, seed: 's', names: { us: 'Ada' } };
    expect(problem(good)).toBeUndefined();
    expect(problem({ ...good, scenario: 'none' })).toMatch(/scenario/);
    expect(problem({ ...good, scenario: '__proto__' })).toMatch(/scenario/);
    expect(problem({ ...good, seed: '' })).toMatch(/seed/);
    expect(problem({ ...good, options: { cheat: true } })).toMatch(/Options/);
    expect(problem({ ...good, options: { noWar: 1 } })).toMatch(/Options/);
    expect(problem({ ...good, options: null })).toMatch(/Options/);
    expect(problem({ ...good, names: { us: 7 } })).toMatch(/Names/);
    expect(problem({ ...good, extra: 1 })).toMatch(/extra/);
    expect(problem(undefined)).toMatch(/starts/);
    expect(() => begin({ ...good, seed: '' })).toThrow(/seed/);
    expect(begin(good).G.options).toEqual({ noWar: true });
  });

  it('gives each player the view of its bloc, and no secret choice to the other', () => {
    let match = begin({ scenario: 'lesson', options: {}, seed: 'view' });
    const filter = getFilterPlayerView(SoftLanding as never);
    const move: Move = { type: 'dialogue', choice: 'abstain' };
    match = reduce(match, makeMove('us', move));
    for (const [playerID, viewer] of [
      ['0', 'us'],
      ['1', 'china'],
      [null, 'spectator'],
      ['7', 'spectator'],
    ] as const) {
      const sent = filter(playerID, { type: 'update', args: ['m', match, []] } as never) as unknown as {
        args: [string, Match, { action: { payload: { args: unknown } } }[]];
      };
      expect(sent.args[1].G).toEqual(view(match.G, viewer));
      expect(sent.args[2][0].action.payload.args).toEqual(viewer === 'us' ? ['abstain'] : null);
      if (viewer !== 'us') expect(JSON.stringify(sent)).not.toContain('abstain"');
    }
  });

  it('plays over the Local transport, where each client knows only its own view', async () => {
    const multiplayer = Local();
    const game = gameOf({ scenario: 'lesson', options: {}, seed: 'local' });
    const clients = (['us', 'china'] as const).map((bloc) => {
      const client = Client({ game, multiplayer, matchID: 'm', playerID: playerOf(bloc), debug: false });
      client.start();
      return { bloc, client };
    });
    const settled = () => new Promise((resolve) => setTimeout(resolve));
    await settled();
    const bare = setup('lesson', {}, 'local');
    const rng = seeded('local');
    for (let i = 0; i < 60; i++) {
      const turn = anyTurn(bare, rng);
      if (!turn) break;
      step(bare, turn.by, turn.move);
      clients.find((c) => c.bloc === turn.by)?.client.moves[turn.move.type](...argsOf(turn.move));
      await settled();
      for (const { bloc, client } of clients) expect(client.getState()?.G).toEqual(view(bare, bloc));
    }
    for (const { client } of clients) client.stop();
  });

  it('ends by concession, and takes nothing more', () => {
    let match = begin({ scenario: 'lesson', options: {}, seed: 'end' });
    match = reduce(match, makeMove('us', { type: 'concede' }));
    truthful(match);
    expect(match.ctx.gameover).toEqual({ kind: 'concession', winner: 'china', by: 'us' });
    expect(reduce(match, makeMove('china', { type: 'concede' }))._stateID).toBe(match._stateID);
  });

  it("runs in boardgame.io's own client, and lists moves for its panel", () => {
    const client = Client({ game: gameOf({ scenario: 'lesson', options: {}, seed: 'panel' }), debug: false });
    const rng = seeded('panel');
    for (let i = 0; i < 60; i++) {
      const { G } = client.store.getState() as Match;
      const turn = anyTurn(G, rng);
      if (!turn) break;
      const listed = client.game.ai?.enumerate(G, client.store.getState().ctx, playerOf(turn.by));
      expect(listed).toHaveLength(legal(G, turn.by).length);
      client.updatePlayerID(playerOf(turn.by));
      client.moves[turn.move.type](...argsOf(turn.move));
      expect(client.store.getState()._stateID).toBe(i + 1);
    }
    expect(client.getState()?.G).toMatchObject({ viewer: blocOf(client.playerID) });
  });
});
