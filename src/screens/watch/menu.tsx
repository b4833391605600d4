/** The menu of a watched match: share it, take a picture of it, save its data, sound. */
import { useState } from 'preact/hooks';
import type { ReplayTable } from '../../table/replay.ts';
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/marks.tsx';
import { PictureButton } from '../parts/picture.tsx';
import { ShareButton } from '../parts/share.tsx';
import { SoundControl } from '../parts/sound.tsx';
import { download } from '../session.ts';

export function WatchMenu({ table, onClose }: { table: ReplayTable; onClose: () => void }) {
  const [saved, setSaved] = useState('');
  const saveData = async () => setSaved((await import('../studies/watch-data.ts')).saveData(table.record, download));
  return (
    <Dialog title={t('match:menu.title')} onClose={onClose}>
      <div class="stack">
        <ShareButton text={() => table.save()} />
        <PictureButton view={table.state.value.view} onSaved={setSaved} />
        <button type="button" onClick={() => void saveData()}>
          <Icon name="load" /> {t('watch:data')}
        </button>
        <p class="small soft" role="status">
          {saved && t('app:load.saved', { file: saved })}
        </p>
        <SoundControl />
        <button type="button" class="primary" onClick={onClose}>
          {t('app:close')}
        </button>
      </div>
    </Dialog>
  );
}
