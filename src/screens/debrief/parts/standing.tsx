/** Standing by source, in all and within each round. */

import { boardOf } from '../../../../rules/board.ts';
import { BLOCS, SOURCES } from '../../../../rules/terms.ts';
import { t } from '../../../text/text.ts';
import { RowsTable } from '../../studies/chart-frame.tsx';
import { figure, handicapText } from '../../words.ts';
import { PairBars } from '../charts/pair-bars.tsx';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

export function StandingBySource({ debrief: { account, record } }: { debrief: Debrief }) {
  const { from, byRound } = account;
  const sources = SOURCES.filter((source) => BLOCS.some((bloc) => from[bloc][source] !== 0));
  const sourceName = (source: string) => t(`match:terms.source.${source}`);
  const rounds = byRound.map((_, i) => i);
  const title = t('debrief:standing.byRound');
  return (
    <Section id="standing">
      <PairBars
        title={t('debrief:standing.chart')}
        rows={sources.map((source) => ({
          name: sourceName(source),
          of: { us: from.us[source], china: from.china[source] },
        }))}
      />
      <p class="small soft">{handicapText(boardOf(record).scenario)}</p>
      <details class="debrief-more">
        <summary>{title}</summary>
        <p class="small soft">{t('debrief:standing.pair')}</p>
        <RowsTable
          label={title}
          rows={{
            head: [t('match:ending.sourceHead'), ...rounds.map((i) => t('studies:chart.round', { n: i + 1 }))],
            rows: sources
              .filter((source) => source !== 'opening')
              .map((source) => [
                sourceName(source),
                ...rounds.map((i) =>
                  t('debrief:standing.cell', {
                    us: figure(byRound[i].us[source] ?? 0),
                    china: figure(byRound[i].china[source] ?? 0),
                  }),
                ),
              ]),
          }}
        />
      </details>
    </Section>
  );
}
