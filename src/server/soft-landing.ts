/** Soft Landing, as the authority hosts it. */
import type { LongFormMove } from 'boardgame.io';
import { step } from '../../rules/apply.ts';
import { boardOf } from '../../rules/board.ts';
import { CARD_LIST, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { DIALOGUE } from '../../rules/content/dialogue.ts';
import { readOptions, SCENARIO_IDS, SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { copy } from '../../rules/copy.ts';
import { argsOf, blocOf, type MatchStart, MOVE_TYPES, moveOf, playerOf, SoftLanding } from '../../rules/game.ts';
import { hashOf } from '../../rules/hash.ts';
import { admit } from '../../rules/legal.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import type { Move, MoveType } from '../../rules/moves.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup, WORLD_MARK } from '../../rules/setup.ts';
import { RULES_VERSION, type State } from '../../rules/state.ts';
import type { Bloc, ScenarioId } from '../../rules/terms.ts';
import { commonsGrade, legacyOf } from '../../rules/tracks/commons.ts';
import { totalDebris } from '../../rules/tracks/orbit.ts';
import { countPartners } from '../../rules/tracks/partners.ts';
import { undoable, whyNotUndo } from '../../rules/undo.ts';
import { view } from '../../rules/view.ts';
import { briefingComes, whyNotBring } from '../../rules/world.ts';
import type { Figures } from '../wire/classroom.ts';
import { PHRASES } from '../wire/phrases.ts';
import type { Hosting } from './authority/hosting.ts';
import { no } from './authority/world.ts';
import { newsOf } from './room-news.ts';
import type { Json } from './storage/types.ts';

const NO_SEAT = no('not-your-decision', 'It is not your decision now.');

/** Changes with the rules' version and with every card, motion, offer, event, mission and scenario. */
const VERSION = `${RULES_VERSION}-${hashOf([CARD_LIST, RESOLUTIONS, OFFERS, WORLD_EVENTS, SCENARIOS, DIALOGUE])}`;

/** A call as a move; null where it can be none. */
function called(type: string, args: readonly unknown[]): Move | null {
  return MOVE_TYPES.includes(type as MoveType) ? moveOf(type as MoveType, args) : null;
}

/** The move, with what was brought into the match before it. */
const withBrought = (move: Move, brings: string | undefined): Move =>
  brings === undefined ? move : { ...move, brings };

/**
 * The Game whose moves are made already. Made by boardgame.io itself they are played on a draft that notes whatever is
 * read of it, which takes several times as long as all else that is done for a move.
 */
const game: typeof SoftLanding = {
  ...SoftLanding,
  moves: Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries(SoftLanding.moves ?? {}).map(([type, move]) => [
        type,
        { ...(move as LongFormMove<State>), move: (_context: unknown, made: State) => made },
      ]),
    ),
  ),
};

/** Figures of a position, as everybody may know them. @param told what was told of the match, in order */
function figuresOf(G: State, told: readonly unknown[] = []): Json {
  const both = (of: (bloc: Bloc) => number) => ({ us: of('us'), china: of('china') });
  const { round, phase, tension, ending } = G;
  const news = newsOf(told as readonly LogEntry[]);
  const figures: Figures = {
    round,
    rounds: boardOf(G).scenario.rounds,
    phase,
    briefing: briefingComes(G),
    standing: both((bloc) => G.blocs[bloc].standing),
    partners: both((bloc) => countPartners(G, bloc).signed),
    tension,
    debris: totalDebris(G),
    grade: commonsGrade(G).grade,
    legacy: both((bloc) => legacyOf(G, bloc)),
    ending: ending && { kind: ending.kind, winner: ending.winner },
    ...(news && { news }),
  };
  return figures as unknown as Json;
}

/** What is chosen: `{ scenario, options? }`. The seed is nobody's choice. */
export const softLanding: Hosting<State> = {
  game,
  version: VERSION,

  check(chosen) {
    const { scenario, options = {}, ...rest } = chosen;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) return no('choice-unknown', `A match has no “${unknown.slice(0, 40)}” to choose.`);
    if (!SCENARIO_IDS.includes(scenario as ScenarioId))
      return no('scenario-unknown', `Unknown scenario: choose one of ${SCENARIO_IDS.join(', ')}.`);
    const read = readOptions(options);
    return read.ok ? { ok: true, kind: scenario as string } : read;
  },

  start({ scenario, options = {} }, seed): MatchStart {
    const read = readOptions(options);
    return { scenario: scenario as ScenarioId, options: read.ok ? read.options : {}, seed };
  },

  record(start, moves, names) {
    const turns = moves.map(({ player, type, args, brings }): Turn => {
      const by = blocOf(player);
      const move = called(type, args);
      if (!by || !move) throw new Error('a stored move is none of this game');
      return { by, move: withBrought(move, brings) };
    });
    const named = { us: names[playerOf('us')], china: names[playerOf('china')] };
    return writeRecord(toRecord({ ...(start as MatchStart), names: named }, turns));
  },

  brought(text) {
    const read = fromRecord(text);
    if (!read.ok) return read;
    const { kind, scenario, options, seed, moves } = read.record;
    if (kind === 'finished') return no('brought-over', 'This match is over: there is nothing to go on with.');
    const called = moves.map(({ by, move }) => ({
      player: playerOf(by),
      type: move.type,
      args: argsOf(move),
      ...(move.brings !== undefined && { brings: move.brings }),
    }));
    return { ok: true, chosen: { scenario, options }, seed, moves: called };
  },

  finished(text) {
    const read = fromRecord(text);
    if (!read.ok) return read;
    const { kind, scenario, moves } = read.record;
    if (kind !== 'finished') return no('not-over', 'The match is not over yet.');
    return { ok: true, kind: scenario, figures: figuresOf(read.state), moves: moves.length };
  },

  opening(start) {
    const { scenario, options, seed } = start as MatchStart;
    const log: LogEntry[] = [];
    setup(scenario, options, seed, log);
    return log;
  },

  mayRead: (entry, player) => logFor([entry as LogEntry], blocOf(player) ?? 'spectator').length > 0,

  seen: (G, player) => view(G, blocOf(player) ?? 'spectator'),

  make(before, player, type, args, brings) {
    const bloc = blocOf(player);
    const move = called(type, args);
    if (!bloc) return NO_SEAT;
    if (!move) return no('not-a-move', 'That is not a move of this game.');
    // boardgame.io takes moves of whoever is awaited alone; the rules let a bloc concede at any time.
    if (!before.ending && !before.awaiting.includes(bloc)) return NO_SEAT;
    const admitted = admit(before, bloc, move);
    if (!admitted.ok) return admitted;
    const G = copy(before);
    const told: LogEntry[] = [];
    step(G, bloc, withBrought(admitted.move, brings), told);
    // What is frozen boardgame.io takes as it is, and does not go through.
    return { ok: true, G: Object.freeze(G), args: argsOf(admitted.move), told };
  },

  whyNotUndo(G, player) {
    const bloc = blocOf(player);
    return bloc ? whyNotUndo(G, bloc) : NO_SEAT.error;
  },

  undoable,
  over: (G) => G.ending !== null,
  awaited: (G) => (G.ending ? [] : G.awaiting.map(playerOf)),
  forfeit: (player) => ({ player, type: 'concede', args: [] }),
  phrases: PHRASES,
  whyNotBring,
  inWorld: (world, own) => `${world}${WORLD_MARK}${own}`,

  figures: figuresOf,

  moment(G, player) {
    const bloc = blocOf(player);
    if (!bloc) return null;
    const { round, ask, play, plays } = G;
    const chosen = ask?.ask === 'play' && ask.bloc === bloc ? plays[bloc] + 1 : null;
    const carriedOut = play?.bloc === bloc ? plays[bloc] : null;
    return { round, card: (chosen ?? carriedOut)?.toString() ?? null };
  },
};
