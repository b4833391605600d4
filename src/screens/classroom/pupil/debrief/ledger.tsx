/** The ledger of a table: Standing by source, who caused what of Tension and Debris, files, Requests. */
import { boardOf } from '../../../../../rules/board.ts';
import type { View } from '../../../../../rules/state.ts';
import { BLOCS, type Bloc, FILES, SOURCES } from '../../../../../rules/terms.ts';
import { AUTHORS, causedBy } from '../../../../studies/account/causes.ts';
import { requestsMet } from '../../../../studies/account/requests.ts';
import type { Told } from '../../../../studies/account.ts';
import { t } from '../../../../text/text.ts';
import { Bars } from '../../../ending/ending.tsx';
import { blocName, fileName, handicapText, labelled } from '../../../words.ts';

const authorName = (author: (typeof AUTHORS)[number]): string =>
  author === 'us' || author === 'china' ? blocName(author) : t(`pupil:debrief.${author}`);

function WhoCaused({ told }: { told: readonly Told[] }) {
  const caused = causedBy(told);
  const shared = ['tension', 'debris'] as const;
  return (
    <div class="scroll">
      <table class="caused small">
        <thead>
          <tr>
            <th scope="col">{t('pupil:debrief.what')}</th>
            {shared.flatMap((track) =>
              (['more', 'less'] as const).map((way) => (
                <th key={`${track}${way}`} scope="col">
                  {t(`pupil:debrief.${way}`, { what: t(`pupil:debrief.${track}`) })}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {AUTHORS.map((author) => (
            <tr key={author}>
              <th scope="row">{authorName(author)}</th>
              {shared.flatMap((track) =>
                (['more', 'less'] as const).map((way) => (
                  <td key={`${track}${way}`} class="num">
                    {caused[author][track][way]}
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Ledger({ view, told }: { view: View; told: readonly Told[] }) {
  const of = (f: (bloc: Bloc) => number) => ({ us: f('us'), china: f('china') });
  const sources = SOURCES.map((source) => ({
    what: source,
    name: t(`match:terms.source.${source}`),
    of: of((bloc) => view.blocs[bloc].from[source]),
  }));
  return (
    <section aria-labelledby="debrief-ledger" class="ledger ending">
      <h2 id="debrief-ledger">{t('pupil:debrief.ledger')}</h2>
      <h3>{t('pupil:debrief.standing')}</h3>
      <Bars
        head={t('match:ending.sourceHead')}
        rows={sources.filter((row) => BLOCS.some((bloc) => row.of[bloc] !== 0))}
        totals={of((bloc) => view.blocs[bloc].standing)}
      />
      <p class="small soft">{handicapText(boardOf(view).scenario)}</p>
      <h3>{t('pupil:debrief.caused')}</h3>
      <WhoCaused told={told} />
      <h3>{t('pupil:debrief.files')}</h3>
      <ul class="plain-list">
        {FILES.map((file) => (
          <li key={file}>{labelled(fileName(file), t('pupil:debrief.file', { n: view.files[file] }))}</li>
        ))}
      </ul>
      <h3>{t('pupil:debrief.requests')}</h3>
      <p>{t('pupil:debrief.requestsLine', requestsMet(told))}</p>
    </section>
  );
}
