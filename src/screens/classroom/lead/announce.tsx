/** Something said to all: it stands at the top of every student's page, and on the screen for the room. */
import { useState } from 'preact/hooks';
import { REASON_MOST } from '../../../classroom/terms.ts';
import { language, t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { atText } from '../time.ts';
import type { Asks } from './console.tsx';

export function Announce({ view, asks, onClose }: { view: LeadView; asks: Asks; onClose: () => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const send = async () => {
    const said = await asks({ what: 'announce', text: text.trim() });
    setProblem(said);
    if (!said) onClose();
  };
  return (
    <Dialog title={t('lead:announce.title')} onClose={onClose}>
      <form
        class="stack announce"
        onSubmit={(e) => {
          e.preventDefault();
          if (text.trim()) void send();
        }}
      >
        <label>
          <span class="small soft">{t('lead:announce.what')}</span>
          <input type="text" maxLength={REASON_MOST} value={text} onInput={(e) => setText(e.currentTarget.value)} />
        </label>
        {problem && (
          <p class="alert" role="alert">
            {problem}
          </p>
        )}
        {view.announced.length > 0 && (
          <section>
            <h3>{t('lead:announce.before')}</h3>
            <ul class="announced">
              {view.announced.map((one) => (
                <li key={one.at}>
                  {one.text} <span class="small soft">{atText(one.at, language.value)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div class="row">
          <button type="submit" class="primary" aria-disabled={!text.trim()}>
            {t('lead:announce.send')}
          </button>
          <button type="button" onClick={onClose}>
            {t('app:close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
