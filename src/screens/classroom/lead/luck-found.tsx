/** What sets a class's tables apart: their matches are played on by other dice, in workers, and what comes of it is drawn. */
import { fromRecord } from '../../../../rules/record.ts';
import { type ClassLuck, classLuck, MOST_TABLES, type TableMatch } from '../../../studies/class.ts';
import type { Progress } from '../../../studies/engine.ts';
import { webEngine } from '../../../studies/web.ts';
import { loadTexts, t } from '../../../text/text.ts';
import type { ClassResults } from '../../../wire/class-results.ts';
import { sentences } from '../../words.ts';
import { resultsOf } from './class-results.ts';
import { LuckChart } from './luck-chart.tsx';

export interface Found {
  /** Null: fewer than two matches came to their end. */
  luck: ClassLuck | null;
  /** Matches that count but did not come to their end, and those that are too many. */
  left: number;
  over: number;
}

/** Matches that count and came to their end, and how many that count did not. */
export function finishedOf({ tables }: Pick<ClassResults, 'tables'>): { matches: TableMatch[]; left: number } {
  const counted = tables.filter(({ counts }) => counts);
  const matches = counted.flatMap(({ table, record }): TableMatch[] => {
    const loaded = record ? fromRecord(record) : null;
    if (!loaded?.ok || loaded.record.kind !== 'finished') return [];
    const { scenario, options, seed, moves } = loaded.record;
    return [{ table, match: { scenario, options, seed, turns: moves } }];
  });
  return { matches, left: counted.length - matches.length };
}

/** Reads the class's matches and plays them on. Rejects where the results can't be had, or once the signal is aborted. */
export async function findLuck(id: string, progress: Progress, signal: AbortSignal): Promise<Found> {
  const [results] = await Promise.all([resultsOf(id), loadTexts('studies')]);
  if (!results) throw new Error('the results of the class can not be had');
  const { matches, left } = finishedOf(results);
  const over = Math.max(0, matches.length - MOST_TABLES);
  if (matches.length < 2) return { luck: null, left, over };
  const engine = webEngine(progress, { signal });
  try {
    return { luck: await classLuck(matches.slice(0, MOST_TABLES), engine), left, over };
  } finally {
    await engine.dispose();
  }
}

/** A share as parts of a hundred. */
const hundredths = (share: number): number => Math.round(share * 100);

/** What the figures say, and what they do not. */
export function luckText({ tables, between, within, share, says, oneWorld }: ClassLuck): string {
  const count = tables.length;
  const figures = share && { share: hundredths(share.value), lo: hundredths(share.lo), hi: hundredths(share.hi) };
  return sentences([
    t(`lead:luck.says.${says}`, { count, ...figures }),
    t('lead:luck.spread', { between: Math.round(between), within: Math.round(within) }),
    t(`lead:luck.world.${oneWorld ? 'one' : 'own'}`),
  ]);
}

export function LuckFound({ found: { luck, left, over } }: { found: Found }) {
  return (
    <>
      {luck ? <p>{luckText(luck)}</p> : <p>{t('lead:luck.none')}</p>}
      {luck && <LuckChart luck={luck} />}
      {left > 0 && <p class="small soft">{t('lead:luck.left', { count: left })}</p>}
      {over > 0 && <p class="small soft">{t('lead:luck.over', { count: over })}</p>}
      {luck && <p class="small soft">{t('lead:luck.caution', { count: luck.dice })}</p>}
    </>
  );
}
