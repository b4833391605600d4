/** What the Wolf Amendment cost in this match, and what it spared. */
import type { WolfAccount } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { labelled } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

function standingText({ rounds, repealed }: WolfAccount): string {
  if (repealed !== null) return t('debrief:wolf.repealed', { count: rounds, round: repealed });
  return rounds === 0 ? t('debrief:wolf.never') : t('debrief:wolf.stood', { count: rounds });
}

export function Wolf({ debrief: { account } }: { debrief: Debrief }) {
  const { wolf } = account;
  return (
    <Section id="wolf">
      <p>{standingText(wolf)}</p>
      <div class="debrief-pair">
        <div>
          <h3>{t('debrief:wolf.cost')}</h3>
          <ul class="plain-list">
            <li>{labelled(t('debrief:wolf.home'), String(wolf.homePaid))}</li>
            <li>{labelled(t('debrief:wolf.files'), String(wolf.filesBlocked))}</li>
            {wolf.denied.map((what) => (
              <li key={what}>{labelled(t('debrief:wolf.denied'), what)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t('debrief:wolf.saved')}</h3>
          <ul class="plain-list">
            {wolf.saved.map(({ what, n }) => (
              <li key={what}>{labelled(t(`debrief:wolf.savedWhat.${what}`), String(n))}</li>
            ))}
            {wolf.saved.length === 0 && <li>{t('debrief:wolf.savedNone')}</li>}
          </ul>
        </div>
      </div>
      <p class="small soft">{t('debrief:wolf.note')}</p>
    </Section>
  );
}
