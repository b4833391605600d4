/** A table of what was decided together, a row each time: the round, what each bloc did, and what came of it. */
import type { ComponentChildren } from 'preact';
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import { t } from '../../../text/text.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName } from '../../words.ts';

export interface Decided {
  /** Tells rows apart. */
  key: number;
  round: number;
  what: string;
  /** What a bloc did, and what is to be said of it. */
  did: Record<Bloc, [done: string, more: string]>;
  outcome: ComponentChildren;
}

/** @param id of the section that it stands in @param outcome the heading over what came of it */
export function ByBloc({ id, outcome, rows }: { id: string; outcome: string; rows: readonly Decided[] }) {
  return (
    <table class="debrief-table" aria-labelledby={`debrief-${id}`}>
      <thead>
        <tr>
          <th scope="col">{t('debrief:round')}</th>
          {BLOCS.map((bloc) => (
            <th key={bloc} scope="col">
              <BlocMark bloc={bloc} /> {blocName(bloc)}
            </th>
          ))}
          <th scope="col">{outcome}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.round} <span class="small soft">{row.what}</span>
            </th>
            {BLOCS.map((bloc) => (
              <td key={bloc}>
                <b>{row.did[bloc][0]}</b>
                <span class="small soft">{row.did[bloc][1]}</span>
              </td>
            ))}
            <td>{row.outcome}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
