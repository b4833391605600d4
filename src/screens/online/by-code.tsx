/** The way to a table whose code somebody has read out. */
import { useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { CODE } from '../../wire/code.ts';
import { go } from '../route.ts';

/** Letters that are read out, as people type them. */
export const asCode = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');

export function ByCode() {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="row"
      onSubmit={(e) => {
        e.preventDefault();
        if (CODE.test(asCode(code))) go(`table/${asCode(code)}`);
        else setWrong(true);
      }}
    >
      <label>
        <span class="hidden">{t('online:code.label')}</span>
        <input
          type="text"
          class="code"
          size={8}
          maxLength={12}
          value={code}
          placeholder="ABC234"
          autocomplete="off"
          aria-invalid={wrong}
          onInput={(e) => {
            setCode(e.currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      <button type="submit">{t('online:code.go')}</button>
      {wrong && (
        <span class="small bad" role="alert">
          {t('online:code.wrong')}
        </span>
      )}
    </form>
  );
}
