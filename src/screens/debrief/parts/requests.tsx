/** What nations asked for, and who heard them. */

import type { RequestHeard } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { RowsTable } from '../../studies/chart-frame.tsx';
import { blocName, nationName, requestText } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

function metText({ met, closed }: RequestHeard): string {
  if (met === null) return t(closed ? 'debrief:requests.ignored' : 'debrief:requests.open');
  return met === 'both' ? t('debrief:requests.both') : blocName(met);
}

export function Requests({ debrief: { account } }: { debrief: Debrief }) {
  const { requests } = account;
  const count = (met: RequestHeard['met']) => requests.filter((one) => one.closed && one.met === met).length;
  const title = t('debrief:requests.title');
  return (
    <Section id="requests">
      <p>
        {requests.length === 0
          ? t('debrief:requests.none')
          : t('debrief:requests.lead', {
              all: requests.length,
              us: count('us'),
              china: count('china'),
              both: count('both'),
              ignored: count(null),
            })}
      </p>
      {requests.length > 0 && (
        <details class="debrief-more">
          <summary>{t('debrief:requests.every')}</summary>
          <RowsTable
            label={title}
            rows={{
              head: [
                t('debrief:requests.nation'),
                t('debrief:round'),
                t('debrief:requests.kind'),
                t('debrief:requests.met'),
              ],
              rows: requests.map((one) => [
                nationName(one.nation),
                String(one.round),
                requestText({ kind: one.kind, side: one.side }),
                metText(one),
              ]),
            }}
          />
        </details>
      )}
    </Section>
  );
}
