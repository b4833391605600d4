/**
 * The text of a record. A head of `key: value` lines, then each round between two marks, a line for every play or
 * decision, and the state's hash at the end of each round:
 *
 *     Soft Landing match, format 2
 *     rules: 2
 *     scenario: lesson
 *     seed: "a seed"
 *
 *     == Round 1 ==
 *     us: plays clps for outreach; places in JPN for science; is done
 *     == Round 1 ends, 0123456789abcdef ==
 *
 * `world: <event>` before a turn: whoever leads a class has brought a world event before it.
 * Empty lines, and lines that begin with #, say nothing of the match: remarks of whoever keeps it.
 */
import type { Move, MoveType } from '../moves.ts';
import type { MatchRecord, RoundEnd, Turn } from '../record.ts';
import { BLOCS, type Bloc } from '../terms.ts';
import { bare } from '../world.ts';
import { moveOfPhrase, phraseOf } from './phrases.ts';

export const FORMAT = 2;
/** No match comes near it. */
export const MOST_MOVES = 5000;
const TITLE = /^Soft Landing match, format (\d{1,6})$/;
const HEAD = /^([a-z-]+): (.*)$/;
const ROUND = /^== Round (\d{1,2}) ==$/;
const ROUND_ENDS = /^== Round (\d{1,2}) ends, ([0-9a-f]{16}) ==$/;
const MATCH_ENDS = /^== The match ends, ([0-9a-f]{16}) ==$/;
const GOES_ON = /^== The match goes on, ([0-9a-f]{16}) ==$/;
const WORLD = /^world: ([a-z0-9-]{1,40})$/;
const TURNS = /^(us|china): (.+)$/;

/** Moves that begin a line of their own; the others go on with what their bloc is doing. */
const OPENS: ReadonlySet<MoveType> = new Set(['play', 'dialogue', 'vote', 'keep', 'world-event', 'plan', 'concede']);

/** The record's text, ending with a line break. */
export function writeText(record: MatchRecord): string {
  const { options, names } = record;
  const switches = Object.keys(options).filter((key) => key !== 'nations');
  const lines = [
    `Soft Landing match, format ${FORMAT}`,
    `rules: ${record.rulesVersion}`,
    `scenario: ${record.scenario}`,
    ...(switches.length > 0 ? [`what-if: ${switches.join(' ')}`] : []),
    ...(options.nations ? [`nations: ${options.nations.join(' ')}`] : []),
    `seed: ${JSON.stringify(record.seed)}`,
    ...BLOCS.flatMap((b) => (names?.[b] === undefined ? [] : [`${b}: ${JSON.stringify(names[b])}`])),
    ...(record.notes ?? []).map((note) => `note: ${note}`),
  ];
  let at = 0;
  for (const [i, { moves, hash }] of record.rounds.entries()) {
    lines.push('', `== Round ${i + 1} ==`, ...story(record.moves.slice(at, moves)));
    at = moves;
    if (i + 1 < record.rounds.length) lines.push(`== Round ${i + 1} ends, ${hash} ==`);
    else lines.push(`== The match ${record.kind === 'finished' ? 'ends' : 'goes on'}, ${hash} ==`);
  }
  return `${lines.join('\n')}\n`;
}

/** Turns as lines: what one bloc does in one go stands on one. */
function story(turns: readonly Turn[]): string[] {
  const lines: string[] = [];
  let last: Bloc | null = null;
  for (const { by, move } of turns) {
    const phrase = phraseOf(bare(move));
    if (move.brings !== undefined) {
      lines.push(`world: ${move.brings}`);
      last = null;
    }
    if (by === last && !OPENS.has(move.type)) lines[lines.length - 1] += `; ${phrase}`;
    else lines.push(`${by}: ${phrase}`);
    last = by;
  }
  return lines;
}

export type Read =
  | { ok: true; data: Record<string, unknown>; moves: Turn[]; rounds: RoundEnd[]; kind: MatchRecord['kind'] }
  /** `line` counts from 1. */
  | { ok: false; why: 'foreign' | 'cut-off'; line?: undefined }
  | { ok: false; why: 'future'; version: number; line?: undefined }
  | { ok: false; why: 'malformed'; line: number };

/** Reads a text as far as its form goes; values are for `recordSchema` and the rules to judge. */
export function readText(source: string): Read {
  const lines = source
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
  const title = TITLE.exec(lines[0]?.text ?? '');
  if (!title) return { ok: false, why: 'foreign' };
  if (Number(title[1]) > FORMAT) return { ok: false, why: 'future', version: Number(title[1]) };
  if (Number(title[1]) !== FORMAT) return { ok: false, why: 'malformed', line: lines[0].line };
  const last = lines[lines.length - 1];
  const end = MATCH_ENDS.exec(last.text);
  const so = GOES_ON.exec(last.text);
  if (!lines.some(({ text }) => MATCH_ENDS.test(text) || GOES_ON.test(text))) return { ok: false, why: 'cut-off' };
  const body = lines.findIndex(({ text }) => text.startsWith('=='));
  const head = readHead(lines.slice(1, body));
  if (!head.ok) return head;
  const rest = readRounds(lines.slice(body, -1));
  if (!rest.ok) return rest;
  const hash = (end ?? so)?.[1];
  if (!hash || !rest.open) return { ok: false, why: 'malformed', line: last.line };
  const { moves } = rest;
  return {
    ok: true,
    data: head.data,
    moves,
    rounds: [...rest.rounds, { moves: moves.length, hash }],
    kind: end ? 'finished' : 'live',
  };
}

interface Line {
  line: number;
  text: string;
}

const malformed = ({ line }: Line) => ({ ok: false, why: 'malformed', line }) as const;

/** The keys of a head; each once, `note` as often as there are notes. */
function readHead(lines: readonly Line[]): { ok: true; data: Record<string, unknown> } | ReturnType<typeof malformed> {
  const given = new Map<string, string>();
  const notes: string[] = [];
  for (const each of lines) {
    const [, key, value] = HEAD.exec(each.text) ?? [];
    if (key === 'note') notes.push(value);
    else if (!['rules', 'scenario', 'what-if', 'nations', 'seed', ...BLOCS].includes(key) || given.has(key))
      return malformed(each);
    else given.set(key, value);
  }
  const options: Record<string, unknown> = {};
  for (const name of given.get('what-if')?.split(' ') ?? []) {
    Object.defineProperty(options, name, { value: true, enumerable: true, configurable: true });
  }
  const nations = given.get('nations');
  if (nations !== undefined) options.nations = nations.split(' ');
  const names = BLOCS.filter((b) => given.has(b)).map((b) => [b, quoted(given.get(b))]);
  return {
    ok: true,
    data: {
      rulesVersion: Number(given.get('rules')),
      scenario: given.get('scenario'),
      options,
      seed: quoted(given.get('seed')),
      ...(names.length > 0 ? { names: Object.fromEntries(names) } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    },
  };
}

/** A text in quotation marks; undefined where it is none. */
function quoted(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** The lines between head and last mark. `open`: a round has begun and not ended. */
function readRounds(
  lines: readonly Line[],
): { ok: true; moves: Turn[]; rounds: RoundEnd[]; open: boolean } | ReturnType<typeof malformed> {
  const moves: Turn[] = [];
  const rounds: RoundEnd[] = [];
  let open = false;
  /** A world event that comes before the next move. */
  let brings: string | undefined;
  for (const each of lines) {
    const begins = ROUND.exec(each.text);
    const ends = ROUND_ENDS.exec(each.text);
    const turns = TURNS.exec(each.text);
    const world = WORLD.exec(each.text);
    if (begins && !open && Number(begins[1]) === rounds.length + 1) open = true;
    else if (ends && open && Number(ends[1]) === rounds.length + 1) {
      rounds.push({ moves: moves.length, hash: ends[2] });
      open = false;
    } else if (turns && open) {
      const [, by, text] = turns;
      for (const phrase of text.split(/; */)) {
        const move: Move | null = moveOfPhrase(phrase);
        if (!move || moves.length >= MOST_MOVES) return malformed(each);
        moves.push({ by: by as Bloc, move: brings === undefined ? move : { ...move, brings } });
        brings = undefined;
      }
    } else if (world && open && brings === undefined) [, brings] = world;
    else return malformed(each);
  }
  if (brings !== undefined) return malformed(lines[lines.length - 1]);
  return { ok: true, moves, rounds, open };
}
