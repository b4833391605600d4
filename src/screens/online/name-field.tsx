/** What one wants to be called at a table. */
import { t } from '../../text/text.ts';

export function NameField({ name, onName }: { name: string; onName: (name: string) => void }) {
  return (
    <label>
      <span class="small soft">{t('online:new.name')}</span>
      <input
        type="text"
        maxLength={24}
        value={name}
        placeholder={t('online:someone')}
        autocomplete="off"
        onInput={(e) => onName(e.currentTarget.value)}
      />
    </label>
  );
}
