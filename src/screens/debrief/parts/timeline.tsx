/** The match's partners beside those of the real record of 2020 to 2026. */
import { BLOCS, type NationId } from '../../../../rules/terms.ts';
import type { Timeline } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { labelled, list, nationName } from '../../words.ts';
import { type Dated, DatedChart, reachOf } from '../charts/dated-pair.tsx';
import type { Debrief } from '../data.ts';
import { dayText } from '../day.ts';
import { Section } from './section.tsx';

const COMPARED = ['same', 'other', 'onlyHere', 'onlyThere'] as const;

function Nations({ what, ids }: { what: string; ids: readonly NationId[] }) {
  const said = ids.length === 0 ? t('debrief:timeline.nobody') : list(ids.map(nationName));
  return <li>{labelled(t(`debrief:timeline.${what}`, { count: ids.length }), said)}</li>;
}

/** Round 0 is the opening. */
const roundText = (round: number): string =>
  round === 0 ? t('studies:chart.start') : t('studies:chart.round', { n: round });

const highest = (...all: Dated[][]): number =>
  Math.max(...all.flat().flatMap(({ of }) => BLOCS.map((bloc) => of[bloc])));

function Charts({ timeline: { match, real, asOf } }: { timeline: Timeline }) {
  const dated = match.every(({ day }) => day !== null);
  const here: Dated[] = match.map(({ round, day, us, china }) => ({
    at: day ?? round,
    name: day ? labelled(roundText(round), dayText(day)) : roundText(round),
    of: { us, china },
  }));
  const there: Dated[] = real.map(({ day, onBoard }) => ({ at: day, name: dayText(day), of: onBoard }));
  const most = highest(here, there);
  const reach = dated ? reachOf(here, there) : null;
  return (
    <div class={dated ? 'study-charts stacked' : 'study-charts'}>
      {here.length > 0 && (
        <DatedChart
          title={t('debrief:timeline.here')}
          points={here}
          reach={reach}
          most={most}
          head={t('debrief:round')}
        />
      )}
      {there.length > 0 && (
        <DatedChart
          title={t('debrief:timeline.there')}
          points={there}
          reach={reach ?? reachOf(there)}
          most={most}
          head={t('debrief:timeline.day')}
          note={t('debrief:timeline.asOf', { day: dayText(asOf) })}
        />
      )}
    </div>
  );
}

export function PartnerTimeline({ debrief: { account } }: { debrief: Debrief }) {
  const { timeline } = account;
  const dated = timeline.match.every(({ day }) => day !== null);
  const last = timeline.real[timeline.real.length - 1];
  return (
    <Section id="timeline">
      <p>{t(dated ? 'debrief:timeline.dated' : 'debrief:timeline.undated')}</p>
      <Charts timeline={timeline} />
      {last && <p>{t('debrief:timeline.all', { day: dayText(last.day), accords: last.accords, ilrs: last.ilrs })}</p>}
      <p>{t('debrief:timeline.compared', { day: dayText(timeline.compared.day) })}</p>
      <ul class="debrief-compared">
        {COMPARED.map((what) => (
          <Nations key={what} what={what} ids={timeline.compared[what]} />
        ))}
      </ul>
    </Section>
  );
}
