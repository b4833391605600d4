/** The match's menu: save, load, rulebook, settings, concede, leave. */
import { useState } from 'preact/hooks';
import { rivalOf } from '../../../rules/terms.ts';
import type { TableState } from '../../table/types.ts';
import { language, t } from '../../text/text.ts';
import { BoardChoice } from '../parts/board-choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Languages } from '../parts/languages.tsx';
import { LoadButton } from '../parts/load.tsx';
import { Icon } from '../parts/marks.tsx';
import { NewerLater } from '../parts/newer.tsx';
import { PictureButton } from '../parts/picture.tsx';
import { SoundControl } from '../parts/sound.tsx';
import { go } from '../route.ts';
import { place, saveToFile } from '../session.ts';
import { chooseLanguage } from '../settings.ts';
import { bookFor } from '../terms/terms.ts';
import { blocMid } from '../words.ts';
import { handOver, type Seat, together } from './ui.ts';

interface Props {
  state: TableState;
  seat: Seat | null;
  onClose: () => void;
  onKeys: () => void;
  onBriefing: () => void;
}

export function Menu({ state, seat, onClose, onKeys, onBriefing }: Props) {
  const [saved, setSaved] = useState('');
  const [conceding, setConceding] = useState(false);
  const leave = (path: string) => {
    onClose();
    go(path);
  };
  if (conceding && seat) {
    return (
      <Dialog key="concede" title={t('match:menu.concedeTitle')} onClose={onClose}>
        <p>{t('match:menu.concedeText', { rival: blocMid(rivalOf(seat.me)) })}</p>
        <div class="row">
          <button
            type="button"
            onClick={() => {
              onClose();
              seat.table.move({ type: 'concede' });
              handOver();
            }}
          >
            {t('match:menu.concedeYes')}
          </button>
          <button type="button" class="primary" onClick={onClose}>
            {t('match:menu.concedeNo')}
          </button>
        </div>
      </Dialog>
    );
  }
  // The tutorial's match is nobody's own: it can't be saved, replaced or conceded.
  const own = place.value === 'match';
  const online = place.value === 'table' || place.value === 'pupil';
  return (
    <Dialog key="menu" title={t('match:menu.title')} onClose={onClose}>
      <div class="stack">
        {own && (
          <>
            <button type="button" onClick={() => void saveToFile().then(setSaved)}>
              <Icon name="save" /> {t('match:menu.save')}
            </button>
            <p class="small soft" role="status">
              {saved ? t('app:load.saved', { file: saved }) : t('match:menu.saveNote')}
            </p>
            <PictureButton view={state.view} onSaved={setSaved} />
            <LoadButton
              onLoaded={() => {
                handOver();
                onClose();
              }}
            >
              <Icon name="load" /> {t('match:menu.load')}
            </LoadButton>
          </>
        )}
        {place.value !== 'learn' && (
          <button type="button" onClick={onBriefing}>
            <Icon name="info" /> {t('aid:brief')}
          </button>
        )}
        <button type="button" onClick={() => leave(bookFor(state.view.scenario))}>
          <Icon name="rulebook" /> {t('match:menu.rulebook')}
        </button>
        <button type="button" onClick={() => leave('gazetteer')}>
          <Icon name="rulebook" /> {t('app:home.gazetteer')}
        </button>
        <button type="button" onClick={() => leave('settings')}>
          <Icon name="settings" /> {t('match:menu.settings')}
        </button>
        <SoundControl />
        <Languages now={language.value} label={t('app:settings.language')} onChoose={chooseLanguage} />
        <button type="button" onClick={onKeys}>
          <Icon name="info" /> {t('match:menu.keys')}
        </button>
        <BoardChoice />
        {(own || online) && seat && seat.state.next === seat.me && !together.value?.proposes() && (
          <button type="button" onClick={() => setConceding(true)}>
            {t('match:menu.concede')}
          </button>
        )}
        <button type="button" onClick={() => leave('')}>
          {t('match:menu.leave')}
        </button>
        <p class="small soft">{t(`match:menu.leave_${place.value}`)}</p>
        {together.value?.menu()}
        <NewerLater />
      </div>
      <div class="row in-sight">
        <button type="button" class="primary" onClick={onClose}>
          {t('app:close')}
        </button>
      </div>
    </Dialog>
  );
}
