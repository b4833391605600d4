/** `arena` where a side is a command: programs play over standard input and output. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toRecord, writeRecord } from '../../../rules/record.ts';
import { nameOf } from '../../continuations/players.ts';
import { STANDARD, sprt } from '../../stats/sprt.ts';
import { arenaOf, pairOf, type Swapped } from '../figures/arena.ts';
import { type Contestant, forfeitLine, type ProgramArena, programOf, programText } from '../figures/programs.ts';
import { type Entrant, type Names, type PlayedPair, playPairs, SIDES, type Side } from '../programs/pairs.ts';
import type { Time } from '../programs/program.ts';
import { LONGEST_NAME } from '../programs/protocol.ts';
import { writeReport } from '../report/write.ts';
import { progress } from '../run/progress.ts';
import { type ArenaOptions, linesOf, words } from './arena.ts';
import { type Outcome, seedOf } from './common.ts';

export interface ProgramArenaOptions extends Omit<ArenaOptions, 'a' | 'b'> {
  a: Entrant;
  b: Entrant;
  time: Time;
  strict: boolean;
  /** Folder for the matches, as files that the game opens. */
  records?: string;
  /** Takes what programs write to standard error; the arena's own where absent. */
  say?: (text: string) => void;
}

/** Pairs at once where nothing else is asked for: a program has the machine to itself, and its times are its own. */
const LANES = 1;

/** Errors: `Unready` (a program that does not begin) and `Stopped`. */
export async function arenaOfPrograms(o: ProgramArenaOptions): Promise<Outcome> {
  const { a, b, scenario, seed, sequential, strict, time, hypotheses = STANDARD } = o;
  const seeds = Array.from({ length: Math.ceil(o.matches / 2) }, (_, i) => seedOf(seed, i));
  const title = (names: Names) => `Arena, ${scenario}: ${called(a, names.a)} (A) against ${called(b, names.b)} (B)`;
  const bar = o.quiet ? null : progress('arena', 0, seeds.length);
  const soFar: PlayedPair[] = [];
  const { pairs, names } = await playPairs({
    scenario,
    entrants: { a, b },
    seeds,
    time,
    strict,
    lanes: o.workers ?? LANES,
    signal: o.signal,
    say: o.say,
    done(at, pair) {
      bar?.one();
      soFar[at] = pair;
      return sequential && sprt(resultsOf(inOrder(soFar)).map(pairOf), hypotheses).accepted !== null;
    },
  }).finally(() => bar?.end());
  const whole = inOrder(pairs);
  const bots = { scenario, a: { skill: 'random' }, b: { skill: 'random' } } as const;
  const { kind: _, a: __, b: ___, ...figures } = arenaOf(bots, resultsOf(whole), sequential, hypotheses);
  const counted = whole.slice(0, figures.pairs);
  const told = (side: Side): Contestant => {
    const entrant = o[side];
    if ('player' in entrant) {
      const { skill, nodes } = entrant.player;
      return { kind: 'bot', skill, ...(nodes === undefined ? {} : { nodes }) };
    }
    return programOf({ command: entrant.command, name: names[side] ?? entrant.command, side }, counted);
  };
  const found: ProgramArena = {
    ...figures,
    kind: 'program-arena',
    seed,
    strict,
    time: time.decision,
    a: told('a'),
    b: told('b'),
  };
  const programs = SIDES.flatMap((side) => {
    const one = found[side];
    return one.kind === 'program' ? [programText(side, one)] : [];
  });
  const records = o.records === undefined ? [] : [writeRecords(o.records, o, counted, names)];
  const text = [
    words(title(names), found),
    ...programs,
    ...records,
    `The seed was ${JSON.stringify(seed)}: --seed repeats these deals.`,
  ].join('\n');
  const page = {
    title: title(names),
    about: text.split('\n').slice(1),
    lines: [...linesOf(found), forfeitLine(counted)],
  };
  writeReport(o.out, `programs-${scenario}-${slug(a, names.a)}-${slug(b, names.b)}`, page, found);
  return { text: `${text}\n`, json: found };
}

/** Pairs up to the first that is missing: what comes out must not depend on which lane is quick. */
function inOrder(pairs: readonly PlayedPair[]): PlayedPair[] {
  const gap = Array.from(pairs).indexOf(undefined as never);
  return pairs.slice(0, gap < 0 ? pairs.length : gap);
}

const resultsOf = (pairs: readonly PlayedPair[]): Swapped[] => pairs.map(([ab, ba]) => [ab.result, ba.result] as const);

const called = (entrant: Entrant, name: string | null): string =>
  'player' in entrant ? nameOf(entrant.player) : (name ?? entrant.command);

/** For file names. */
const slug = (entrant: Entrant, name: string | null): string =>
  called(entrant, name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME);

/** Writes every match into a folder, as the game's own files; what it did in words. */
function writeRecords(
  folder: string,
  { a, b, scenario, seed }: ProgramArenaOptions,
  pairs: readonly PlayedPair[],
  names: Names,
): string {
  mkdirSync(folder, { recursive: true });
  const [first, second] = [called(a, names.a), called(b, names.b)].map((name) => name.slice(0, LONGEST_NAME));
  for (const [at, pair] of pairs.entries())
    for (const [i, { turns }] of pair.entries()) {
      const seats = i === 0 ? { us: first, china: second } : { us: second, china: first };
      const record = toRecord({ scenario, options: {}, seed: seedOf(seed, at), names: seats }, turns);
      writeFileSync(join(folder, `${at + 1}-${i === 0 ? 'ab' : 'ba'}.match`), writeRecord(record));
    }
  return `${pairs.length * 2} matches are in ${folder}: "Watch a match" in the game opens them.`;
}
