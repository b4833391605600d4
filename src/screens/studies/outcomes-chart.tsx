/** What comes of many matches: who wins how often, how far ahead, and how the matches end. */

import type { Outcomes } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { RowsTable } from './chart-frame.tsx';
import { LeadSpread } from './outcomes-leads.tsx';
import { WinShares } from './outcomes-wins.tsx';
import { betweenText, endingsIn, percent } from './outcomes-words.ts';

/** One sentence on what an interval is. */
export const IntervalNote = () => <p class="small soft study-note">{t('studies:intervalNote')}</p>;

/** How matches end, kind by kind. */
export function Endings({ outcomes }: { outcomes: Outcomes }) {
  return (
    <RowsTable
      label={t('studies:endings')}
      rows={{
        head: [t('studies:endings'), t('studies:wins.share'), t('studies:interval')],
        rows: endingsIn(outcomes).flatMap((kind) => {
          const share = outcomes.endings[kind];
          return share ? [[t(`studies:ending.${kind}`), percent(share.value), betweenText(share, percent)]] : [];
        }),
      }}
    />
  );
}

interface Props {
  outcomes: Outcomes;
  /** The lead of the match that was really played, US minus China: marked among the others. */
  actual?: number;
}

export function OutcomesChart({ outcomes, actual }: Props) {
  if (outcomes.n === 0) return <p>{t('studies:none')}</p>;
  const sets = [{ name: '', outcomes }];
  return (
    <div class="study-outcomes">
      <div class="study-pair">
        <WinShares sets={sets} />
        <LeadSpread sets={sets} actual={actual} />
      </div>
      <IntervalNote />
      <Endings outcomes={outcomes} />
    </div>
  );
}
