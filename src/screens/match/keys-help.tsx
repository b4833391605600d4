/** The list of keys, which loads when somebody asks for it. */
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { lazily } from '../parts/lazily.tsx';

export const KeysHelp = lazily<{ onClose: () => void }>(
  () => import('../tabular/keys-list.tsx').then((m) => m.KeysList),
  'tabular',
  ({ failed, onClose }) =>
    failed ? (
      <Dialog title={t('app:failed.title')} onClose={onClose}>
        <button type="button" class="primary" onClick={onClose}>
          {t('app:close')}
        </button>
      </Dialog>
    ) : null,
);
