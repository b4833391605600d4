/** A text to be copied. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { copyField } from '../parts/copy-field.ts';

export function Copied({ label, text, note }: { label: string; text: string; note: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    if (field.current) setSaid(t((await copyField(field.current)) ? 'online:room.copied' : 'online:room.select'));
  };
  return (
    <div class="copied">
      <label>
        <span class="small soft">{label}</span>
        <input ref={field} type="text" readOnly value={text} onFocus={(e) => e.currentTarget.select()} />
      </label>
      <button type="button" onClick={() => void copy()}>
        {t('online:room.copy')}
      </button>
      <p class="small soft" role="status">
        {said || note}
      </p>
    </div>
  );
}
