/** The position of a day: made by search from the date alone, offline, the same everywhere. */
import { seeded, shuffle } from '../../../rules/random.ts';
import { RULES_VERSION } from '../../../rules/state.ts';
import { type Bloc, USES, type Use } from '../../../rules/terms.ts';
import type { Why } from '../../bots/types.ts';
import type { Position } from '../../continuations/position.ts';
import type { Result } from '../../continuations/tally.ts';
import { type Estimate, meanOf, type Share, shareOf } from '../../stats/shares.ts';
import type { Engine } from '../engine.ts';
import { leadOf } from '../outcomes.ts';
import { both, FIRST_TIMES, JUDGE, LOOKS, MATCHES, PLAYERS, TIMES } from './measure.ts';
import type { Candidate, DailyMatch, Option, Puzzle } from './puzzle.ts';

/** Every other plan leads by so much less, in points of Standing, and this share of them surely (95%) less. */
export const BEHIND = 0.5;
export const SURELY = 0.75;
/** Neither bloc wins more often than this, over all plans. */
export const DECIDED = 0.9;
/** Positions of one use that are tried after each look at more matches. */
const TRIED = 4;
/** No day needs as many matches. */
const MOST_MATCHES = 1200;

/** Four digits: the same text wherever a logarithm's last digit is another. */
const round = (x: number): number => Math.round(x * 1e4) / 1e4;
const rounded = <E extends Estimate>(e: E): E => ({ ...e, value: round(e.value), lo: round(e.lo), hi: round(e.hi) });
const roundedWhy = ({ parts, then }: Why): Why => ({ parts: parts.map((p) => ({ ...p, n: round(p.n) })), then });

const ahead = (by: Bloc, results: readonly Result[]): number[] =>
  results.map((r) => (by === 'us' ? leadOf(r) : -leadOf(r)));
const winsOf = (by: Bloc, results: readonly Result[]): Share =>
  shareOf(results.map((r) => [r.winner === by ? 1 : 0, 1]));
/** How much less came of a plan than of the best, seed by seed. */
const behindOf = (by: Bloc, best: readonly Result[], other: readonly Result[]): Estimate => {
  const [a, b] = [ahead(by, best), ahead(by, other)];
  return meanOf(a.map((lead, i) => lead - b[i]));
};

interface Found extends Candidate {
  match: DailyMatch;
}

interface Trial {
  n: number;
  seed: string;
  /** By how much the other plans must be worse, and how many may turn out not surely worse. */
  least: number;
  spared: number;
}

/** Plays the plans on, each with the same seeds; null as soon as too much speaks for one of the others. */
async function playedOn(of: Found, { n, seed, least, spared }: Trial, engine: Engine): Promise<Result[][] | null> {
  const { match, at, by, plans } = of;
  const from: Position = { ...match, options: {}, turns: match.turns.slice(0, at) };
  const on = { players: both(PLAYERS), chance: 'deals' as const };
  const results: Result[][] = [];
  let unsure = 0;
  for (const { move } of plans) {
    results.push(await engine.continuations(from, { ...on, changes: [{ of: 'move', move }] }, n, seed));
    if (results.length === 1) continue;
    const { value, lo } = behindOf(by, results[0], results[results.length - 1]);
    if (lo <= 0) unsure++;
    if (value < least || unsure > spared) return null;
  }
  return results;
}

/** What came of every plan; null where the best doesn't prove itself, or the match is decided whatever is played. */
async function proved(of: Found, engine: Engine): Promise<Result[][] | null> {
  const { match, at, by, plans } = of;
  const seed = `${match.seed}/${at}`;
  const others = plans.length - 1;
  const first = { n: FIRST_TIMES, seed: `${seed}/first`, least: 0, spared: others };
  if (!(await playedOn(of, first, engine))) return null;
  const spared = Math.floor((1 - SURELY) * others);
  const results = await playedOn(of, { n: TIMES, seed, least: BEHIND, spared }, engine);
  if (!results) return null;
  const { value } = winsOf(by, results.flat());
  return value <= DECIDED && value >= 1 - DECIDED ? results : null;
}

/** The plans in an order that tells nothing, with their figures. */
function puzzleOf(day: string, of: Found, results: readonly Result[][]): Puzzle {
  const { match, at, by, plans, tempting, gap } = of;
  const order = shuffle(seeded(`order/${match.seed}`), [...plans.keys()]);
  const options = order.map((i): Option => {
    const { move, worth, why } = plans[i];
    return {
      move,
      worth: round(worth),
      why: roundedWhy(why),
      wins: rounded(winsOf(by, results[i])),
      lead: rounded(meanOf(ahead(by, results[i]))),
      behind: i === 0 ? null : rounded(behindOf(by, results[0], results[i])),
    };
  });
  return {
    version: 1,
    rulesVersion: RULES_VERSION,
    day,
    match,
    at,
    by,
    round: of.round,
    judge: JUDGE,
    players: PLAYERS,
    n: TIMES,
    gap: round(gap),
    options,
    solution: order.indexOf(0),
    tempting: order.indexOf(tempting),
  };
}

/** The positions in a few of the day's matches, the clearest first. */
async function found(day: string, from: number, to: number, engine: Engine): Promise<Found[]> {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  const offered = await Promise.all(numbers.map((number) => engine.daily(day, number)));
  const all = offered.flatMap(({ match, candidates }) => candidates.map((c): Found => ({ ...c, match })));
  return all.sort((a, b) => b.gap - a.gap);
}

const useOf = ({ plans }: Found): Use => plans[0].move.use;

/** Which use should be the answer, then which instead: outreach, which is found on most days, first or last. */
export function usesOf(day: string): Use[] {
  const drawn = shuffle(seeded(`use/${day}`), [...USES]);
  return drawn[0] === 'outreach' ? drawn : [...drawn.filter((use) => use !== 'outreach'), 'outreach'];
}

/**
 * The position of a day (`readDay`): of its matches, played one after another, a decision whose best plan is clear, not
 * the obvious one, and proves itself when all plans are played on. Of which use it is is drawn; where none such is found
 * in so many matches, the next will do.
 */
export async function positionOf(day: string, engine: Engine): Promise<Puzzle> {
  const uses = usesOf(day);
  let open: Found[] = [];
  for (let look = 1; look * MATCHES <= MOST_MATCHES; look++) {
    open.push(...(await found(day, (look - 1) * MATCHES, look * MATCHES, engine)));
    for (const use of look < LOOKS ? uses.slice(0, 1) : uses) {
      const tried = open.filter((one) => useOf(one) === use).slice(0, TRIED);
      for (const one of tried) {
        const results = await proved(one, engine);
        if (results) return puzzleOf(day, one, results);
      }
      open = open.filter((one) => !tried.includes(one));
    }
  }
  throw new Error(`no position for ${day} in ${MOST_MATCHES} matches`);
}
