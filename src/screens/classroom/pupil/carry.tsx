/** The finished match on this device, to be taken to one that has a network: as a QR code where it fits, else as text. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import { copyField } from '../../parts/copy-field.ts';
import { QrCode } from '../qr.tsx';
import { carried } from './record.ts';

export function Carry({ text }: { text: string }) {
  const [address, setAddress] = useState<string | null | undefined>();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => void carried(text).then(setAddress), [text]);
  return (
    <section class="carry" aria-labelledby="carry-code">
      <h2 id="carry-code">{t('pupil:island.asCode')}</h2>
      {address === null && <p>{t('pupil:island.codeLong')}</p>}
      {address && (
        <>
          <QrCode text={address} label={t('pupil:island.asCode')} />
          <p class="small soft">{t('pupil:island.codeNote')}</p>
        </>
      )}
      <label>
        <span class="small soft">{t('pupil:island.copy')}</span>
        <textarea ref={field} class="link-text small" readOnly rows={3} value={text} />
      </label>
      <p class="row">
        <button type="button" onClick={() => void (field.current && copyField(field.current).then(setCopied))}>
          {t('online:room.copy')}
        </button>
        <span class="small" role="status">
          {copied && t('online:room.copied')}
        </span>
      </p>
    </section>
  );
}
