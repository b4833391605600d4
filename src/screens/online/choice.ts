/** What a new table is to be like, as it was last chosen on this device, and what is sent to the server for it. */
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { playerOf } from '../../../rules/players.ts';
import type { Options } from '../../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf, type ScenarioId } from '../../../rules/terms.ts';
import type { CreateBody, HouseInfo } from '../../wire/messages.ts';
import { TALKS, type Talk } from '../../wire/talks.ts';
import { paceOf, suited } from './pace.ts';

export interface Choice {
  scenario: ScenarioId;
  side: Bloc | 'drawn';
  /** Who plays the other seat: `person`, or the level of a bot. */
  rival: string;
  listed: boolean;
  /** Left out: as fits a table that is open to all, or is not. */
  confirm?: boolean;
  talk?: Talk;
  /** The name of a pace; '': nobody is hurried. */
  pace: string;
  /** Never remembered: what changes the rules of a match is chosen for that match. */
  options: Options;
}

const KEY = 'soft-landing:set-up:v1';
const FIRST: Choice = { scenario: 'lesson', side: 'drawn', rival: 'person', listed: false, pace: '', options: {} };

/** What was chosen last; what is no choice any more is as at first. */
export function lastChoice(): Choice {
  let kept: Partial<Record<keyof Choice, unknown>> = {};
  try {
    kept = Object(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
  const known = <T>(value: unknown, all: readonly T[], otherwise: T): T =>
    all.find((one) => one === value) ?? otherwise;
  const confirm = known<unknown>(kept.confirm, [true, false], undefined) as boolean | undefined;
  const talk = known<Talk | undefined>(kept.talk, TALKS, undefined);
  return {
    scenario: known(kept.scenario, SCENARIO_IDS, FIRST.scenario),
    side: known(kept.side, [...BLOCS, 'drawn' as const], FIRST.side),
    rival: typeof kept.rival === 'string' ? kept.rival : FIRST.rival,
    listed: kept.listed === true,
    pace: typeof kept.pace === 'string' && paceOf(kept.pace) ? kept.pace : '',
    ...(confirm === undefined ? {} : { confirm }),
    ...(talk === undefined ? {} : { talk }),
    options: {},
  };
}

export function keepChoice({ options: _, ...choice }: Choice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // Full or blocked: chosen again next time.
  }
}

/** The level of the bot in the other seat; null: a person sits there, or the server has no such bot. */
export const botOf = ({ rival }: Choice, house: HouseInfo | null): string | null =>
  house?.bots.find((level) => level === rival) ?? null;

/** Strangers are looked at first; whoever was sent a link is known. */
export const confirms = (choice: Choice): boolean => choice.confirm ?? choice.listed;

/** What may be said: with strangers fixed phrases, where nothing else was chosen; never more than the server lets. */
export function talkOf(choice: Choice, house: HouseInfo | null): Talk {
  const wanted = choice.talk ?? (choice.listed ? 'phrases' : 'free');
  return TALKS[Math.min(TALKS.indexOf(wanted), TALKS.indexOf(house?.talk ?? 'free'))];
}

/** Another scenario: a live clock becomes the one that suits its length. */
export const withScenario = (choice: Choice, scenario: ScenarioId): Choice => {
  const pace = paceOf(choice.pace);
  return { ...choice, scenario, pace: pace && 'bank' in pace ? suited(scenario) : choice.pace };
};

/** @param drawn a coin: who is drawn, beside a bot */
export function bodyOf(choice: Choice, house: HouseInfo | null, name: string, drawn: boolean): CreateBody {
  const { scenario, side, listed } = choice;
  const options = Object.fromEntries(Object.entries(choice.options).filter(([, on]) => on));
  const pace = paceOf(choice.pace);
  const bot = botOf(choice, house);
  const body: CreateBody = {
    chosen: { scenario, ...(Object.keys(options).length > 0 ? { options } : {}) },
    listed,
    name,
    ...(pace ? { pace } : {}),
    // Nobody talks to a bot.
    talk: bot ? 'off' : talkOf(choice, house),
  };
  const mine = side !== 'drawn' ? side : bot && (drawn ? 'us' : 'china');
  if (mine) body.player = playerOf(mine) as '0' | '1';
  if (bot && mine) body.bots = { [playerOf(rivalOf(mine))]: bot };
  else if (confirms(choice)) body.confirm = true;
  return body;
}
