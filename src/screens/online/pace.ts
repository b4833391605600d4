/** How much time decisions have: what is offered, and how it is said. */
import type { ScenarioId } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { Pace } from '../../wire/messages.ts';

/** Live clocks, by their names: minutes for the whole match, and seconds that come back with each decision. */
export const LIVE: Readonly<Record<string, Pace>> = {
  '15+10': { bank: 900, plus: 10 },
  '30+20': { bank: 1800, plus: 20 },
  '60+30': { bank: 3600, plus: 30 },
};
/** Days for each decision. */
export const SLOW: Readonly<Record<string, Pace>> = { '1d': { hours: 24 }, '3d': { hours: 72 }, '7d': { hours: 168 } };

/** Scenarios that take less than the longest of the live clocks. */
const SHORTER: Partial<Record<ScenarioId, string>> = { lesson: '15+10', short: '30+20' };
/** The live clock that is long enough for a scenario, and not much longer. */
export const suited = (scenario: ScenarioId): string => SHORTER[scenario] ?? '60+30';

/** Null for '', and for whatever names none. */
export const paceOf = (name: string): Pace | null => LIVE[name] ?? SLOW[name] ?? null;

const DAY = 24;
/** The words for a pace: `key_one`, `key_other` where days or hours are counted. */
function said(where: string, pace: Pace | null): string {
  if (!pace) return t(`online:${where}.none`);
  if ('bank' in pace) return t(`online:${where}.live`, { minutes: Math.round(pace.bank / 60), seconds: pace.plus });
  return pace.hours % DAY === 0
    ? t(`online:${where}.days`, { count: pace.hours / DAY })
    : t(`online:${where}.hours`, { count: pace.hours });
}

/** In a few letters, as in a list. */
export const paceShort = (pace: Pace | null): string => said('time', pace);
/** What it means, and what happens when time is out. @param bots is there one that could play on? */
export const paceWhat = (pace: Pace | null, bots: boolean): string =>
  pace && 'hours' in pace && !bots ? t('online:time.lost', { time: paceShort(pace) }) : said('pace', pace);
