/** Says that a newer version waits: with a button outside a match, as a remark during one. */
import { t } from '../../text/text.ts';
import { newer, takeNewer } from '../update.ts';

export function NewerVersion() {
  if (!newer.value) return null;
  return (
    <div class="newer">
      <span role="status">{t('app:newer.ready')}</span>
      <button type="button" onClick={takeNewer}>
        {t('app:newer.take')}
      </button>
    </div>
  );
}

export function NewerLater() {
  if (!newer.value) return null;
  return <p class="small soft">{t('app:newer.later')}</p>;
}
