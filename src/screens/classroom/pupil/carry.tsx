/** The finished match on this device, to be taken to one that has a network: as a QR code where it fits, else as text. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import { copyField } from '../../parts/copy-field.ts';
import { carried } from './record.ts';

/** Dark modules of a QR code, row by row. */
type Modules = boolean[][];

/** One path of all dark modules, a unit each. */
export const drawn = (modules: Modules): string =>
  modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');

function Code({ modules }: { modules: Modules }) {
  const size = modules.length;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('pupil:island.asCode')}>
      <rect width={size} height={size} fill="#fff" />
      <path d={drawn(modules)} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

export function Carry({ text }: { text: string }) {
  const [modules, setModules] = useState<Modules | 'long' | null>(null);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    void carried(text).then(async (address) => {
      if (address === null) {
        setModules('long');
        return;
      }
      const { encode } = await import('uqr');
      setModules(encode(address, { ecc: 'L', border: 4 }).data);
    });
  }, [text]);
  return (
    <section class="carry" aria-labelledby="carry-code">
      <h2 id="carry-code">{t('pupil:island.asCode')}</h2>
      {modules === 'long' && <p>{t('pupil:island.codeLong')}</p>}
      {Array.isArray(modules) && (
        <>
          <Code modules={modules} />
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
