/** Two sets of matches beside one another: what one change moves, and what chance alone may have moved. */
import type { Compared } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { list } from '../words.ts';
import { IntervalNote } from './outcomes-chart.tsx';
import { LeadSpread } from './outcomes-leads.tsx';
import { WinShares } from './outcomes-wins.tsx';
import { figureIn, movedBetween, movedText, valueText } from './outcomes-words.ts';

/** Every figure, before and after, with how far it moved from pair to pair. */
export function MovedTable({ of: { before, after, moved } }: { of: Compared }) {
  const value = (outcomes: Compared['before'], what: Compared['moved'][number]['what']) => {
    const n = figureIn(outcomes, what);
    return n === null ? t('studies:unread') : valueText(what, n);
  };
  return (
    <table class="moved-table" aria-label={t('studies:moved.title')}>
      <thead>
        <tr>
          {['figure', 'before', 'after', 'by', 'verdict'].map((head) => (
            <th key={head} scope="col">
              {t(`studies:moved.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moved.map(({ what, by, sure }) => (
          <tr key={what} class={sure ? 'sure' : ''}>
            <th scope="row">{t(`studies:figure.${what}`)}</th>
            <td class="num" data-head={t('studies:moved.before')}>
              {value(before, what)}
            </td>
            <td class="num" data-head={t('studies:moved.after')}>
              {value(after, what)}
            </td>
            <td class="num" data-head={t('studies:moved.by')}>
              <b>{movedText(what, by.value)}</b> <span class="soft">{movedBetween(what, by)}</span>
            </td>
            <td data-head={t('studies:moved.verdict')}>{t(sure ? 'studies:moved.sure' : 'studies:moved.unsure')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In a sentence: which figures moved by more than chance, if any. */
function MovedSentence({ of: { moved } }: { of: Compared }) {
  const sure = moved.filter((one) => one.sure);
  const texts = sure.map(({ what, by }) =>
    t('studies:moved.one', { figure: t(`studies:figure.${what}`), by: movedText(what, by.value) }),
  );
  return (
    <p class="big-verdict">
      {texts.length > 0 ? t('studies:moved.some', { what: list(texts) }) : t('studies:moved.nothing')}
    </p>
  );
}

interface Props {
  of: Compared;
  /** What each set is called. Absent: before and after. */
  names?: { before: string; after: string };
}

export function ComparedView({ of, names }: Props) {
  if (of.before.n === 0) return <p>{t('studies:none')}</p>;
  const sets = [
    { name: names?.before ?? t('studies:moved.before'), outcomes: of.before },
    { name: names?.after ?? t('studies:moved.after'), outcomes: of.after },
  ];
  return (
    <div class="study-outcomes">
      <MovedSentence of={of} />
      <p class="chart-legend small">
        <span>
          <i class="swatch hollow" aria-hidden="true" /> {sets[0].name}
        </span>
        <span>
          <i class="swatch full" aria-hidden="true" /> {sets[1].name}
        </span>
      </p>
      <div class="study-pair">
        <WinShares sets={sets} />
        <LeadSpread sets={sets} />
      </div>
      <IntervalNote />
      <MovedTable of={of} />
    </div>
  );
}
