/** What a round that was settled, or a flight, came to, in short: said before how it came about. */
import type { LogEntry } from '../../../rules/log.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { Line, Part } from '../log-story.ts';
import { logText, type Of } from '../log-words.ts';
import { figure, labelled, regionName } from '../words.ts';
import type { Change } from './changes.ts';

/** The flight that these entries tell of; none where they settle a round: then that is the news. */
export const flightIn = (told: readonly LogEntry[]): Of<'flown'> | undefined =>
  told.some((e) => e.is === 'scored') ? undefined : told.findLast((e): e is Of<'flown'> => e.is === 'flown');

/** Standing of a bloc before and after; nothing where it has never gained any. */
function standingOf(log: readonly LogEntry[], told: readonly LogEntry[], side: Bloc): Change[] {
  const gains = (e: LogEntry): e is Of<'standing'> => e.is === 'standing' && e.bloc === side;
  const last = log.findLast(gains);
  if (!last) return [];
  const was = told.filter(gains).reduce((total, { n }) => total - n, last.total);
  return [{ side, text: labelled(t('match:header.standing'), `${figure(was)} → ${figure(last.total)}`) }];
}

/**
 * Standing before and after, the regions that were scored, the orbit check; of a flight the Standing of whoever flew. Empty
 * where nothing was scored and nothing has flown.
 * @param log a match's from its beginning
 * @param since the first entry that is told of
 */
export function outcomeOf(log: readonly LogEntry[], since: number): Change[] {
  const told = log.slice(since);
  const regions = told.flatMap((e): Change[] =>
    e.is === 'scored'
      ? [{ side: e.bloc, text: labelled(regionName(e.region), e.bloc ? `+${e.n}` : t('board:meter.even')) }]
      : [],
  );
  const flown = flightIn(told);
  if (regions.length === 0) return flown ? standingOf(log, told, flown.bloc) : [];
  return [
    ...BLOCS.flatMap((side) => standingOf(log, told, side)),
    ...regions,
    ...told.flatMap((e) => (e.is === 'orbit-check' ? { side: null, text: logText(e) } : [])),
  ];
}

const score = ({ shows }: Line) => Number(shows?.is === 'scored');

/** The same parts; in each, what was scored comes first. */
export const scoresFirst = (parts: readonly Part[]): Part[] =>
  parts.map((part) => ({ ...part, lines: [...part.lines].sort((a, b) => score(b) - score(a)) }));
