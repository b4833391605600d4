/** What to ask of a school's IT, as a text to be copied: what has to pass, and what this check found. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { ownOnly } from '../own-host.ts';
import { copyField } from '../parts/copy-field.ts';
import { findingsOf, type Measured, needOf, timesOf } from './verdicts.ts';

const ASKED = ['host', 'port', 'protocols', 'paths', 'upgrade', 'reach', 'others'] as const;

function request(measured: Measured): string {
  const need = needOf(measured.url);
  const { median, spread, lost } = timesOf(measured.trips);
  const found = findingsOf(measured).map(({ check, verdict }) =>
    t('network:it.line', { check: t(`network:check.${check}`), verdict: t(`network:verdict.${verdict}`) }),
  );
  return [
    t('network:it.please'),
    ...ASKED.map((what) => `- ${t(`network:it.${what}`, { ...need, line: `${need.path}socket.io/` })}`),
    '',
    t('network:it.found', { address: measured.url }),
    ...found.map((line) => `- ${line}`),
    `- ${t('network:it.times', { median: median ?? '–', spread, lost, all: measured.trips.length })}`,
  ].join('\n');
}

export function ForIt({ measured }: { measured: Measured }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    if (field.current) setSaid(t((await copyField(field.current)) ? 'network:it.copied' : 'network:it.select'));
  };
  const text = request(measured);
  return (
    <section class="for-it">
      <h2>{t('network:it.title')}</h2>
      <p>{t(ownOnly(measured.url) ? 'network:it.local' : 'network:it.lead')}</p>
      <textarea
        ref={field}
        readOnly
        rows={text.split('\n').length + 2}
        aria-label={t('network:it.title')}
        value={text}
      />
      <p class="row">
        <button type="button" onClick={() => void copy()}>
          {t('network:it.copy')}
        </button>
        <span class="small soft" role="status">
          {said}
        </span>
      </p>
    </section>
  );
}
