/** A finished match as a link: the button that makes it, and the question in which it can be copied. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { linkOf } from '../watch/records.ts';
import { copyField } from './copy-field.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './marks.tsx';

function Link({ link, onClose }: { link: string; onClose: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => field.current?.select(), []);
  const press = async () => {
    if (field.current) setSaid(t((await copyField(field.current)) ? 'match:share.copied' : 'match:share.select'));
  };
  return (
    <Dialog title={t('match:share.title')} onClose={onClose}>
      <p>{t('match:share.what')}</p>
      <textarea ref={field} class="link-text small" readOnly rows={4} aria-label={t('match:share.link')} value={link} />
      <p class="small soft" role="status">
        {said || t('match:share.length', { count: link.length })}
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={() => void press()}>
          {t('match:share.copy')}
        </button>
        <button type="button" onClick={onClose}>
          {t('app:close')}
        </button>
      </div>
    </Dialog>
  );
}

/** @param text gives the match as a file's text */
export function ShareButton({ text }: { text: () => string }) {
  const [made, setMade] = useState<Awaited<ReturnType<typeof linkOf>> | null>(null);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => void linkOf(text()).then(setMade)}>
        <Icon name="load" /> {t('match:share.button')}
      </button>
      {made && 'link' in made && <Link link={made.link} onClose={() => setMade(null)} />}
      {made && 'problem' in made && (
        <Dialog title={t('match:share.title')} onClose={() => setMade(null)}>
          <p role="alert">{made.problem}</p>
        </Dialog>
      )}
    </>
  );
}
