/** What has just happened: where a round is settled, first what it came to, then how. */
import type { LogEntry } from '../../../rules/log.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import type { Line } from '../log-story.ts';
import { logText, type Of } from '../log-words.ts';
import { BlocMark } from '../parts/marks.tsx';
import { Story } from '../parts/story.tsx';
import { blocName, figure } from '../words.ts';
import { Score } from './header.tsx';
import { openStory } from './ui.ts';

export interface Outcome {
  /** Standing before and after what is told. */
  standing: Record<Bloc, { was: number; is: number }>;
  scored: Of<'scored'>[];
  /** Null where it was told before. */
  orbit: Of<'orbit-check'> | null;
}

/** Entries of one kind. */
const only = <K extends LogEntry['is']>(log: readonly LogEntry[], is: K) =>
  log.filter((e) => e.is === is) as unknown as Of<K>[];

/**
 * What the rounds settled in a stretch of the log came to; null where none was.
 * @param log as far as it is known
 * @param standing at its end
 * @param since, until the stretch: its first entry, and the one after its last
 */
export function outcomeOf(
  log: readonly LogEntry[],
  standing: Record<Bloc, number>,
  since: number,
  until: number,
): Outcome | null {
  const told = log.slice(since, until);
  const scored = only(told, 'scored');
  if (scored.length === 0) return null;
  const at = (bloc: Bloc, entry: number) =>
    only(log.slice(entry), 'standing').reduce((n, e) => (e.bloc === bloc ? n - e.n : n), standing[bloc]);
  const both = (bloc: Bloc) => ({ was: at(bloc, since), is: at(bloc, until) });
  return {
    standing: { us: both('us'), china: both('china') },
    scored,
    orbit: only(told, 'orbit-check').at(-1) ?? null,
  };
}

const isScore = (line: Line) => line.shows?.is === 'scored';

/** @param log what is told of, from `since` on */
export function Told({ state, log, since }: { state: TableState; log: readonly LogEntry[]; since: number }) {
  const parts = openStory(log, since);
  const { us, china } = state.view.blocs;
  const outcome = outcomeOf(state.log, { us: us.standing, china: china.standing }, since, log.length);
  if (!outcome) return <Story parts={parts} />;
  const { standing, scored, orbit } = outcome;
  return (
    <>
      <dl class="outcome">
        <div>
          <dt>{t('match:header.standing')}</dt>
          {BLOCS.map((b) => (
            <dd key={b}>
              <BlocMark bloc={b} /> <span class="hidden">{blocName(b)}</span>
              <b class="num">
                {figure(standing[b].was)} → {figure(standing[b].is)}
              </b>
            </dd>
          ))}
        </div>
        <div>
          <dt>{t('match:info.regions')}</dt>
          {scored.map((e) => (
            <dd key={e.region}>
              <Score of={e} />
            </dd>
          ))}
        </div>
        {orbit && <dd>{logText(orbit)}</dd>}
      </dl>
      <Story
        parts={parts.map((part) => ({
          ...part,
          lines: [...part.lines.filter(isScore), ...part.lines.filter((line) => !isScore(line))],
        }))}
      />
    </>
  );
}
