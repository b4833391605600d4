/** The day and the result as a line of text to be copied: it tells nothing of the position. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { copyField } from '../parts/copy-field.ts';
import { sentences } from '../words.ts';
import { answers, forgetAnswers, solved } from './kept.ts';

export function ShareLine({ day, right, today }: { day: string; right: boolean; today: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const { all, row } = solved(answers.value, today);
  const result = t(right ? 'daily:share.right' : 'daily:share.wrong', { day });
  const link = `${location.href.split('#')[0]}#/daily/${day}`;
  const copy = async () => {
    if (field.current) setSaid(t((await copyField(field.current)) ? 'daily:share.copied' : 'daily:share.select'));
  };
  return (
    <>
      <div class="daily-share">
        <label>
          <span class="small soft">{t('daily:share.label')}</span>
          <input ref={field} type="text" readOnly value={`${result} ${link}`} />
        </label>
        <button type="button" onClick={() => void copy()}>
          {t('daily:share.copy')}
        </button>
        <span class="small" role="status">
          {said}
        </span>
      </div>
      <p class="small soft">
        {sentences([t('daily:solved', { count: all }), row > 1 ? t('daily:row', { n: row }) : '', t('daily:device')])}{' '}
        <button type="button" class="quiet small" onClick={forgetAnswers}>
          {t('daily:forget')}
        </button>
      </p>
    </>
  );
}
