/**
 * Throws what nobody should send at every door of the rules: moves at a match, through the bare rules, its views and
 * boardgame.io; options, match starts and files at what reads them.
 */
import type { State as Hosted } from 'boardgame.io';
import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import { apply } from '../../rules/apply.ts';
import { readOptions } from '../../rules/content/scenarios/index.ts';
import { argsOf, MOVE_TYPES, playerOf, SoftLanding, startProblem } from '../../rules/game.ts';
import { hashOf } from '../../rules/hash.ts';
import { legal, whyNot } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { preview } from '../../rules/preview.ts';
import { below } from '../../rules/random.ts';
import { fromRecord, type MatchRecord, type Turn, writeRecord } from '../../rules/record.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, type Bloc } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { enormous, hostileOptions, hostileStarts, readSpoiled, spoiled } from './files.ts';
import { type Hostile, hostileMoves } from './moves.ts';
import type { Start } from './start.ts';
import { allJunk, INHERITED, junk } from './values.ts';
import { badSentence, fingerprint, inherited, uncoded } from './watch.ts';

export interface Counts {
  /** Things thrown. */
  hostile: number;
  /** Of them: taken though they should have been refused; with a change of the state or of what objects inherit; refused without a code or a sentence, or by an exception. */
  accepted: number;
  changed: number;
  uncoded: number;
}

export const noCounts = (): Counts => ({ hostile: 0, accepted: 0, changed: 0, uncoded: 0 });

/** Told of each finding: what was thrown, and what came of it. */
export type Tell = (finding: string) => void;

type Verdict = 'accepted' | { error: unknown } | { sentence: unknown };

/** Throws one thing and judges the answer. */
function judge(counts: Counts, tell: Tell, what: string, door: () => Verdict): void {
  counts.hostile++;
  let wrong: string | null;
  try {
    const verdict = door();
    if (verdict === 'accepted') {
      counts.accepted++;
      tell(`${what}: accepted`);
      return;
    }
    wrong = 'error' in verdict ? uncoded(verdict.error) : badSentence(verdict.sentence);
  } catch (error) {
    wrong = `it threw ${error instanceof Error ? error.message : typeof error}`;
  }
  if (wrong === null) return;
  counts.uncoded++;
  tell(`${what}: ${wrong}`);
}

const INHERITED_AT_FIRST = inherited();

/** Counts a change of state, or of what every object inherits. */
function unchanged(counts: Counts, tell: Tell, what: string, before: string, now: string): void {
  if (before !== now) tell(`${what}: the state has changed`);
  if (inherited() !== INHERITED_AT_FIRST) tell(`${what}: a prototype has changed`);
  if (before !== now || inherited() !== INHERITED_AT_FIRST) counts.changed++;
}

/** Throws moves at a state: at the rules, and at what a bloc sees of it. */
export function throwMoves(G: State, thrown: readonly Hostile[], counts: Counts, tell: Tell): void {
  const before = fingerprint(G);
  const text = JSON.stringify(G);
  const views = Object.fromEntries(BLOCS.map((b) => [b, view(G, b)]));
  const seen = fingerprint(views);
  for (const { what, bloc, move } of thrown) {
    judge(counts, tell, what, () => {
      const done = apply(G, bloc as Bloc, move);
      return done.ok ? 'accepted' : { error: done.error };
    });
    if (JSON.stringify(G) !== text) {
      counts.changed++;
      tell(`${what}: the state has changed`);
      return;
    }
    if (!BLOCS.includes(bloc as Bloc)) continue;
    const known = views[bloc as Bloc];
    judge(counts, tell, `${what}, at a view`, () => {
      const error = whyNot(known, bloc as Bloc, move);
      return error ? { error } : 'accepted';
    });
    judge(counts, tell, `${what}, in a preview`, () => {
      const { refusal } = preview(known, bloc as Bloc, move as Move);
      return refusal ? { error: refusal } : 'accepted';
    });
  }
  unchanged(counts, tell, 'moves', before, fingerprint(G));
  unchanged(counts, tell, 'moves at views', seen, fingerprint(views));
}

type Match = Hosted<State>;
const reduce = CreateGameReducer({ game: SoftLanding }) as (match: Match, action: unknown) => Match;
const call = (type: unknown, args: unknown[], playerID: unknown) => ({
  type: 'MAKE_MOVE' as const,
  payload: { type, args, playerID, credentials: '' },
});

/** Who is no player of boardgame.io's. */
const NO_PLAYERS = ['2', '-1', '', 'us', 'null', null, undefined, 0, ...INHERITED];

/**
 * A match in boardgame.io beside one in the bare rules, to throw calls at. What a call's arguments can be is what JSON
 * can carry; boardgame.io itself turns refused arguments into text, so objects that can't be are left out.
 */
export class Door {
  private match: Match;

  constructor(start: Start) {
    this.match = InitializeGame({ game: SoftLanding, setupData: start });
  }

  play({ by, move }: Turn): void {
    this.match = quietly(() => reduce(this.match, call(move.type, argsOf(move), playerOf(by))));
  }

  hash(): string {
    return hashOf(this.match.G);
  }

  throwCalls(rng: number[], counts: Counts, tell: Tell): void {
    const { match } = this;
    const { G } = match;
    const pick = <T>(list: readonly T[]): T => list[below(rng, list.length)];
    const me = G.ending ? 'us' : G.awaiting[0];
    const moves = G.ending ? [] : legal(G, me);
    const move: Move = moves.length > 0 ? pick(moves) : { type: 'done' };
    const args = argsOf(move);
    const before = fingerprint(match);
    const calls: [type: unknown, args: unknown[], player: unknown][] = [
      [move.type, args, pick(NO_PLAYERS)],
      ['concede', [], pick(NO_PLAYERS)],
      [pick(INHERITED), args, playerOf(me)],
      [pick(INHERITED), [], pick(NO_PLAYERS)],
      ['fly', args, playerOf(me)],
      [move.type, [...args, 1, 2, 3], playerOf(me)],
      [move.type, [{ ...move, extra: 1 }], playerOf(me)],
      [move.type, [JSON.parse('{"__proto__":{"type":"done"},"x":1}')], playerOf(me)],
      [move.type, [[...args, 'x']], playerOf(me)],
      ['concede', [pick([1, 'x', true, ['x'], { x: 1 }])], playerOf(me)],
      [pick(MOVE_TYPES), [plain(rng), 'no', 'such', 'move'], playerOf(me)],
      [pick(['play', 'place', 'vote', 'found', 'keep']), [plain(rng)], playerOf(me)],
    ];
    for (const [type, given, player] of calls) {
      const what = `boardgame.io: ${String(type)} by ${String(player)}`;
      judge(counts, tell, what, () => {
        const after = quietly(() => reduce(match, call(type, given, player)));
        if (after._stateID !== match._stateID || after.G !== match.G) return 'accepted';
        // boardgame.io answers a refusal with codes of its own.
        const { error } = (after as unknown as { transients?: { error?: { type?: string } } }).transients ?? {};
        return { sentence: error?.type ? 'Refused.' : '' };
      });
    }
    unchanged(counts, tell, 'boardgame.io', before, fingerprint(match));
  }
}

/** Junk that JSON carries and that is no move's field. */
function plain(rng: number[]): unknown {
  for (;;) {
    const value = junk(rng);
    if (typeof value === 'string' || typeof value === 'number') {
      if (value !== '' && !Object.is(value, -0) && value !== 99) return value;
    } else if (below(rng, 8) === 0) return [[], ['x'], [[]], { x: [] }][below(rng, 4)];
  }
}

/** boardgame.io reports every refused move to the console. */
function quietly<T>(run: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return run();
  } finally {
    console.error = error;
  }
}

/** Throws a batch of moves at a position, and calls where there is a door. */
export function throwAtPosition(
  G: State,
  earlier: readonly Move[],
  door: Door | null,
  rng: number[],
  counts: Counts,
  tell: Tell,
): void {
  throwMoves(G, hostileMoves(G, earlier, rng), counts, tell);
  door?.throwCalls(rng, counts, tell);
}

/** Throws options and match starts. */
export function throwStarts(rng: number[], counts: Counts, tell: Tell): void {
  for (const options of hostileOptions(rng))
    judge(counts, tell, 'options', () => {
      const read = readOptions(options);
      return read.ok ? 'accepted' : { error: read.error };
    });
  for (const start of hostileStarts(rng))
    judge(counts, tell, 'a match start', () => {
      const sentence = startProblem(start);
      return sentence === undefined ? 'accepted' : { sentence };
    });
  unchanged(counts, tell, 'starts', '', '');
}

/** Throws damaged texts of a record, `n` of them, and now and then one of great size. */
export function throwFiles(record: MatchRecord, n: number, rng: number[], counts: Counts, tell: Tell): void {
  const text = writeRecord(record);
  const whole = fromRecord(text);
  if (!whole.ok) throw new Error(`the record is refused: ${whole.error.message}`);
  const end = hashOf(whole.state);
  const texts = Array.from({ length: n }, () => spoiled(text, rng));
  if (below(rng, 10) === 0) texts.push(enormous(text, rng));
  for (const spoilt of texts) {
    counts.hostile++;
    try {
      const { accepted, error } = readSpoiled(spoilt, record, end);
      const wrong = accepted ? null : error && uncoded(error);
      if (accepted) counts.accepted++;
      else if (wrong) counts.uncoded++;
      if (accepted || wrong) tell(`a file: ${wrong || 'accepted'}: ${spoilt.slice(0, 4000)}`);
    } catch (error) {
      counts.uncoded++;
      tell(`a file: it threw ${error}: ${spoilt.slice(0, 4000)}`);
    }
  }
  for (const value of allJunk())
    judge(counts, tell, 'no text', () => {
      const loaded = fromRecord(value as string);
      return loaded.ok ? 'accepted' : { error: loaded.error };
    });
  unchanged(counts, tell, 'files', '', '');
}
