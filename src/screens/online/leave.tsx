/** The way away from a table before its match; where it closes for all, not without asking. */
import { useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';

export function Leave({ closes, busy, onLeave }: { closes: boolean; busy: boolean; onLeave: () => void }) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <p class="row leave">
        <button type="button" aria-disabled={busy} onClick={() => (closes ? setAsks(true) : !busy && onLeave())}>
          {t('online:room.leave')}
        </button>
        <span class="small soft">{t('online:room.stays')}</span>
      </p>
      {asks && (
        <Dialog title={t('online:room.leaveTitle')} onClose={() => setAsks(false)}>
          <p>{t('online:room.leaveWhat')}</p>
          <div class="row">
            <button type="button" onClick={onLeave}>
              {t('online:room.leaveCloses')}
            </button>
            <button type="button" class="primary" onClick={() => setAsks(false)}>
              {t('online:room.stay')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
