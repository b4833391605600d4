/** The record file of the real history: how it is made, and what its notes say of how it was staged. */
import { readFileSync } from 'node:fs';
import { step } from '../../rules/apply.ts';
import { boardOf } from '../../rules/board.ts';
import { counterAt } from '../../rules/calendar.ts';
import { ACCORDS_SIGNATORIES } from '../../rules/content/history/signatories.ts';
import { type MatchRecord, type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import { BLOCS } from '../../rules/terms.ts';
import { withOutcome } from '../golden/outcome.ts';
import { GOLDEN } from '../measure/golden.ts';
import { type Account, accountOf } from './account.ts';
import { EARLY, FLIGHT_GOALS, SCENARIO, SIGNINGS } from './goals.ts';
import { planSeed } from './plan.ts';

export const FILE = new URL('history-2020-2025.match', GOLDEN);
export const CHOSEN = new URL('chosen.json', import.meta.url);

/** The seed of the record, and how many seeds, from 1, it was the best of. */
export interface Chosen {
  seed: string;
  among: number;
  /** How many of them came to the real record, round by round. */
  fit: number;
}

export const readChosen = (): Chosen => JSON.parse(readFileSync(CHOSEN, 'utf8')) as Chosen;

/** Positions that the planner keeps after each play. */
export const WIDTH = 2;

const list = (words: readonly string[], none = 'none') => (words.length === 0 ? none : words.join(', '));

/** What the match departs from the record in, in sentences; empty where it does in nothing. */
export function departures({ offRound, swapped, tooMany, left, launches }: Account): string[] {
  return [
    ...offRound.map(
      ({ goal, round }) => `${goal.nation} (${goal.bloc}) in round ${round ?? 'none'}, really ${goal.round}`,
    ),
    ...swapped.map(
      ({ really, before }) => `${before.nation} (${before.bloc}) before ${really.nation} (${really.bloc})`,
    ),
    ...tooMany.map(({ bloc, nation }) => `${nation} (${bloc}) is a partner and really was not`),
    ...left.map(({ bloc, nation, round }) => `${nation} left (${bloc}) in round ${round}`),
    ...launches.filter((l) => !l.ok).map((l) => `${l.mission} failed in round ${l.round}`),
    ...FLIGHT_GOALS.flatMap((f) => {
      const flown = launches.find((l) => l.mission === f.mission && l.ok);
      return flown?.round === f.round ? [] : [`${f.mission} in round ${flown?.round ?? 'none'}, really ${f.round}`];
    }),
  ];
}

/** The counter at the end of each round: real signatories, and partners on the board. */
export function countsByRound(seed: string, turns: readonly Turn[]): string[] {
  const G = setup(SCENARIO, {}, seed);
  const out: string[] = [];
  const say = (round: number, { date, real, here }: ReturnType<typeof counterAt>) =>
    out.push(`round ${round} (${date}) ${real.accords}/${real.ilrs}, here ${here.accords}/${here.ilrs}`);
  let last = counterAt(G);
  for (const { by, move } of turns) {
    const { round } = G;
    step(G, by, move);
    if (G.round !== round) say(round, last);
    last = counterAt(G);
    // The day of a round that is over is kept where the next one has begun.
    if (G.ending) say(G.round, last);
  }
  return out;
}

/** Sentences for whoever reads the file: what is staged, what is real, what departs from it. */
export function notesOf(chosen: Chosen, turns: readonly Turn[], account: Account): string[] {
  const { signings, rounds, plays } = boardOf(SCENARIO).scenario;
  const limits = BLOCS.map(
    (b) => `${signings[b].turn} after an Outreach and ${signings[b].reckoning} at the Reckoning`,
  );
  const off = departures(account);
  const { inRound, elsewhere } = account.events;
  const last = SIGNINGS.filter((g) => g.bloc === 'us').at(-1);
  const number = ACCORDS_SIGNATORIES.find((s) => s.id === last?.nation)?.number;
  return [
    'STAGED. This tells the real record of October 2020 to January 2025 as a match. It is no forecast, and it does not show what the rules make likely.',
    'Staged: one planner played both blocs (npm run history). It knew the seed, so it saw every card and roll to come, and it steered toward the dates in the facts, not toward winning.',
    `Staged: the seed. It is the best of the seeds 1 to ${chosen.among}; with ${chosen.fit} of them the planner came to every signing and flight in its real round.`,
    `Not staged: the rules. No switch is on and no limit was set for it: ${rounds} rounds of ${plays} plays, and the signing limits that Founding 2020 always has (United States ${limits[0]}; China ${limits[1]}, policies aside).`,
    `Real: who signed with whom, in which of the six rounds (each about eight and a half months), and within each programme ${off.length === 0 ? 'in which order' : 'the order, but for the departures named'}; and the rounds of ${list(FLIGHT_GOALS.map((f) => f.mission))}.`,
    `Departures from the record: ${list(off)}. Partners from the opening on, by the scenario, that really signed later: ${list(EARLY.map((g) => `${g.nation} (${g.date})`))}.`,
    'Invented: the cards played, influence, the Dialogues, Sessions, world events, what was founded, the Standing.',
    `Of the cards that tell of one dated event of these years, ${inRound.length} events came in their real round; elsewhere: ${list(elsewhere)}.`,
    `The counter of all real signatories (Accords/ILRS, homes and states off the board included) and the partners on this board: ${countsByRound(chosen.seed, turns).join('; ')}.`,
    `The last to sign is ${last?.nation}, number ${number} of the Accords in the record.`,
  ];
}

/** Plays the chosen seed and writes its record, with what came of it behind. Takes some seconds. */
export function makeText(chosen: Chosen): string {
  const { turns } = planSeed(chosen.seed, WIDTH);
  return textOf(chosen, turns);
}

/** The file for turns that were planned for the chosen seed. */
export function textOf(chosen: Chosen, turns: readonly Turn[]): string {
  const account = accountOf({ options: {}, seed: chosen.seed }, turns);
  const record: MatchRecord = toRecord(
    { scenario: SCENARIO, options: {}, seed: chosen.seed, notes: notesOf(chosen, turns, account) },
    turns,
  );
  return withOutcome(writeRecord(record), account.state);
}
