/**
 * On which decisions a match turned. A strong bot judges every choice that mattered by what whoever made it could know;
 * where it reckons most was lost, bots of one level play on from what was made and from what it preferred.
 */
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import { type Move, sameMove } from '../../rules/moves.ts';
import { setup } from '../../rules/setup.ts';
import type { AskKind } from '../../rules/state.ts';
import type { Bloc, WorldEventId } from '../../rules/terms.ts';
import { bare } from '../../rules/world.ts';
import type { Level, Line } from '../bots/types.ts';
import type { Skill } from '../continuations/players.ts';
import type { Position } from '../continuations/position.ts';
import type { Result } from '../continuations/tally.ts';
import { changeOf, meanOf } from '../stats/shares.ts';
import type { Engine, Judged } from './engine.ts';
import type { TurningPoint, TurningPoints } from './kinds.ts';
import { equals, seedOf } from './luck.ts';
import { leadOf, outcomesOf } from './outcomes.ts';

export interface TurningOptions {
  judge?: { level: Level; nodes?: number };
  /** Who plays on. */
  skill?: Skill;
  /** Decisions that are looked at by playing on. */
  candidates?: number;
  /** Pairs of matches for each of them, and for each of the three that are kept. */
  screen?: number;
  pairs?: number;
}

/**
 * What is judged: choices of their own, and within a play those that may decide it. Where a play's points, signatures and
 * targets go is judged with the play.
 */
const JUDGED: readonly AskKind[] = ['play', 'dialogue', 'session', 'world-event', 'launch', 'option', 'match', 'help'];
const KEPT = 3;
/** Standing that goes with one more win in one more match. Few matches show it better by the lead than by who won. */
const LEAD = 30;

/** A decision with more than one legal move. */
interface Choice {
  at: number;
  by: Bloc;
  round: number;
  made: Move;
  secret: boolean;
  /** Turns before anybody chose: where both choose in secret, before the first of the two. */
  from: number;
  /** A world event that was brought with it. */
  brings?: WorldEventId;
  /** The turn with which the bloc's own play began that it belongs to; else its own. */
  play: number;
}

/** The decisions of a match that are judged. */
function choicesOf({ scenario, options, seed, turns }: Position): Choice[] {
  const G = setup(scenario, options, seed);
  const found: Choice[] = [];
  let play = 0;
  turns.forEach(({ by, move }, at) => {
    const kind = G.ask?.ask;
    if (kind === 'play') play = at;
    if (kind && JUDGED.includes(kind) && move.type !== 'concede' && legal(G, by).length > 1) {
      const secret = G.ask?.bloc === null;
      const second = secret && G.awaiting.length === 1;
      const brings = move.brings ?? (second ? turns[at - 1].move.brings : undefined);
      const own = { play: G.play?.bloc === by ? play : at, from: second ? at - 1 : at };
      found.push({ at, by, round: G.round, made: bare(move), secret, ...own, ...(brings ? { brings } : {}) });
    }
    step(G, by, move);
  });
  return found;
}

interface Candidate extends Choice {
  judged: Judged;
  preferred: Line;
  /** Points of Standing by which the bot reckons its own move better. */
  gap: number;
}

/** Of secret choices the bot mixes: what it prefers there is what is worth most to it. */
const bestOf = ({ lines }: Judged['thought']): Line => lines.reduce((best, l) => (l.worth > best.worth ? l : best));

/** The choices at which most was lost, most first: one of a play, and one of those that missed the same move in a round. */
function candidatesOf(choices: readonly Choice[], judged: readonly Judged[], most: number): Candidate[] {
  const all = choices
    .map((choice, i): Candidate => {
      const { thought, made } = judged[i];
      const preferred = choice.secret ? bestOf(thought) : thought.lines[0];
      return { ...choice, judged: judged[i], preferred, gap: preferred.worth - made.worth };
    })
    .filter(({ gap, preferred, made }) => gap > 0 && !sameMove(preferred.move, made))
    .sort((a, b) => b.gap - a.gap || a.at - b.at);
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const c of all) {
    const names = [`play ${c.play}`, `${c.by} ${c.round} ${JSON.stringify(c.preferred.move)}`];
    if (names.some((name) => seen.has(name))) continue;
    for (const name of names) seen.add(name);
    found.push(c);
  }
  return found.slice(0, most);
}

/** Two lists of matches of the same seeds: from what was made, and from what was preferred. */
type Pairs = [made: Result[], preferred: Result[]];

async function playOn(
  match: Position,
  c: Candidate,
  n: number,
  seed: string,
  skill: Skill,
  engine: Engine,
): Promise<Pairs> {
  const from = { ...match, turns: match.turns.slice(0, c.from) };
  const after = (move: Move) => {
    const change = { of: 'move', by: c.by, move: c.brings ? { ...move, brings: c.brings } : move } as const;
    return engine.continuations(
      from,
      { players: equals(skill), chance: 'deals', changes: [change] },
      n,
      `${seed}/${c.at}`,
    );
  };
  return Promise.all([after(c.made), after(c.preferred.move)]);
}

const ahead = (r: Result, bloc: Bloc): number => (bloc === 'us' ? leadOf(r) : -leadOf(r));

/** How much more often the bloc wins, and by how much more it leads, by the preferred move. */
function gainOf([made, preferred]: Pairs, bloc: Bloc): Pick<TurningPoint, 'gain' | 'lead'> {
  const won = (r: Result) => (r.winner === bloc ? 1 : 0);
  return {
    gain: changeOf(made.map((r, i) => won(preferred[i]) - won(r))),
    lead: meanOf(made.map((r, i) => ahead(preferred[i], bloc) - ahead(r, bloc))),
  };
}

function pointOf({ at, by, round, made, judged, preferred }: Candidate, pairs: Pairs): TurningPoint {
  const { thought } = judged;
  const { lines } = thought;
  return {
    round,
    at,
    by,
    made,
    preferred: preferred.move,
    why: (preferred === lines[0] && thought.why) || null,
    lines: lines.includes(judged.made) ? lines : [...lines, judged.made],
    onMade: outcomesOf(pairs[0]),
    onPreferred: outcomesOf(pairs[1]),
    ...gainOf(pairs, by),
  };
}

/**
 * Finds them. Of as many `candidates` as are worth a look, `screen` pairs of matches choose three; their figures are of
 * `pairs` others.
 * @param match a whole match: what begins it, and all its turns, which are legal
 */
export async function turningPoints(
  match: Position,
  engine: Engine,
  options: TurningOptions = {},
): Promise<TurningPoints> {
  const { judge = { level: 'architect' }, skill = 'attache', candidates = 6, screen = 12, pairs = 40 } = options;
  const seed = seedOf('turning', match);
  const choices = choicesOf(match);
  const judged = await engine.judge(
    match,
    choices.map(({ at }) => at),
    { ...judge, seed },
  );
  const found = candidatesOf(choices, judged, candidates);
  const screened = await Promise.all(
    found.map(async (c) => {
      const { gain, lead } = gainOf(await playOn(match, c, screen, `${seed}/screen`, skill, engine), c.by);
      return { c, gain: gain.value + lead.value / LEAD };
    }),
  );
  const kept = screened
    .sort((a, b) => b.gain - a.gain || a.c.at - b.c.at)
    .slice(0, KEPT)
    .map(({ c }) => c)
    .sort((a, b) => a.at - b.at);
  const points = await Promise.all(
    kept.map(async (c) => pointOf(c, await playOn(match, c, pairs, `${seed}/pairs`, skill, engine))),
  );
  const { level, nodes } = judge;
  return {
    judge: { skill: level, ...(nodes ? { nodes } : {}) },
    players: skill,
    judged: choices.length,
    matches: 2 * (screen * found.length + pairs * kept.length),
    points,
  };
}
