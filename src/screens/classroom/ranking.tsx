/** The class's tournament: all sides by Legacy, with the grade of the commons that it was weighed by. */
import { t } from '../../text/text.ts';
import type { ClassTable } from '../../wire/classroom.ts';
import { BlocMark } from '../parts/marks.tsx';
import { blocName, figure } from '../words.ts';
import { GradeMark } from './figures.tsx';
import { ranking } from './room.ts';

interface Props {
  tables: readonly ClassTable[];
  /** Only so many places are shown; left out: all. */
  most?: number;
  /** What opens a table; left out: nothing does. */
  onTable?: (id: string) => void;
}

export function Ranking({ tables, most, onTable }: Props) {
  const all = ranking(tables);
  const rows = most === undefined ? all : all.slice(0, most);
  if (rows.length === 0) return <p class="soft empty">{t('lead:rank.none')}</p>;
  return (
    <table class="ranking">
      <thead>
        <tr>
          <th scope="col">{t('lead:rank.place')}</th>
          <th scope="col">{t('lead:rank.side')}</th>
          <th scope="col">{t('lead:rank.legacy')}</th>
          <th scope="col">{t('lead:rank.standing')}</th>
          <th scope="col">{t('lead:rank.grade')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, bloc, place }) => (
          <tr key={`${table.id}${bloc}`} class={place === 1 ? 'first' : ''}>
            <td class="num">{place}</td>
            <th scope="row">
              {onTable ? (
                <button type="button" class="quiet" onClick={() => onTable(table.id)}>
                  {t('lead:table.n', { n: table.n })}
                </button>
              ) : (
                t('lead:table.n', { n: table.n })
              )}{' '}
              <BlocMark bloc={bloc} /> {blocName(bloc)}
            </th>
            <td class="num">
              <b>{figure(table.figures.legacy[bloc])}</b>
            </td>
            <td class="num">{figure(table.figures.standing[bloc])}</td>
            <td>
              <GradeMark grade={table.figures.grade} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
