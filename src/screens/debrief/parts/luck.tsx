/** The luck audit: the same decisions with other dice and other deals, and the rolls that the match hung on. */
import type { Bloc } from '../../../../rules/terms.ts';
import type { LuckAudit } from '../../../studies/kinds.ts';
import { t } from '../../../text/text.ts';
import { RowsTable } from '../../studies/chart-frame.tsx';
import { LeadSpread } from '../../studies/outcomes-leads.tsx';
import { percent } from '../../studies/outcomes-words.ts';
import { blocMid, blocName } from '../../words.ts';
import { IntervalsChart } from '../charts/intervals.tsx';
import type { Debrief } from '../data.ts';
import { luckText } from '../verdicts.ts';

type Roll = LuckAudit['rolls'][number];

const whenText = (round: number, i: number): string =>
  i === 0 ? t('debrief:luck.fromStart') : t('debrief:luck.fromRound', { n: round });

/** Whose chances are followed: the winner's, or where nobody won, the US's. */
const followed = ({ winner }: LuckAudit): Bloc => winner ?? 'us';

const rollRow = (roll: Roll): string[] => [
  t(`debrief:luck.what.${roll.what}`),
  t('studies:chart.round', { n: roll.round }),
  roll.bloc ? blocName(roll.bloc) : t('debrief:luck.nobody'),
  percent(roll.chance / 100),
  t(roll.came ? 'debrief:luck.came' : 'debrief:luck.missed'),
];

function Rolls({ rolls }: { rolls: readonly Roll[] }) {
  const title = t('debrief:luck.rolls');
  if (rolls.length === 0) return <p class="small soft">{t('debrief:luck.noRolls')}</p>;
  return (
    <details class="debrief-more">
      <summary>{t('debrief:luck.rollsCount', { count: rolls.length })}</summary>
      <RowsTable
        label={title}
        rows={{
          head: [
            t('debrief:luck.roll'),
            t('debrief:round'),
            t('debrief:luck.whose'),
            t('debrief:luck.chance'),
            t('debrief:luck.outcome'),
          ],
          rows: rolls.map(rollRow),
        }}
      />
    </details>
  );
}

export function LuckFound({ debrief: { account }, luck }: { debrief: Debrief; luck: LuckAudit }) {
  const [start] = luck.checkpoints;
  const bloc = followed(luck);
  const actual = account.standing.us - account.standing.china;
  const rows = (of: 'dice' | 'deals') =>
    luck.checkpoints.map((point, i) => ({ name: whenText(point.round, i), share: point[of].wins[bloc] }));
  return (
    <>
      <p class="debrief-finding">{luckText(account, luck)}</p>
      {start && (
        <div class="study-outcomes">
          <LeadSpread sets={[{ name: t('debrief:luck.dicedAnew'), outcomes: start.dice }]} actual={actual} />
        </div>
      )}
      <div class="study-charts">
        <IntervalsChart
          title={t('debrief:luck.dice', { bloc: blocMid(bloc) })}
          bloc={bloc}
          head={t('debrief:luck.from')}
          rows={rows('dice')}
          note={t('debrief:luck.diceNote')}
        />
        <IntervalsChart
          title={t('debrief:luck.deals', { bloc: blocMid(bloc) })}
          bloc={bloc}
          head={t('debrief:luck.from')}
          rows={rows('deals')}
          note={t('debrief:luck.dealsNote')}
        />
      </div>
      <Rolls rolls={luck.rolls} />
    </>
  );
}
