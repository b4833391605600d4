/** The keys of a match, and the switch that turns single ones off. */
import '../../styles/keys.css';
import { t } from '../../text/text.ts';
import { KEYS, keyName } from '../match/keys.ts';
import { KeysSwitch } from '../parts/board-choice.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** How a key is written. */
const written = (key: string) => (key === 'Escape' ? 'Esc' : key.toUpperCase());

export function KeysList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('tabular:keys.title')} onClose={onClose}>
      <table class="keys-list">
        <caption class="hidden">{t('tabular:keys.title')}</caption>
        <tbody>
          {KEYS.map((key) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{written(key)}</kbd>
              </th>
              <td>{t(`tabular:keys.does.${keyName(key)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{t('tabular:keys.arrows')}</p>
      <KeysSwitch />
      <div class="row">
        <button type="button" class="primary" onClick={onClose}>
          {t('app:close')}
        </button>
      </div>
    </Dialog>
  );
}
