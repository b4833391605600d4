/** What to do after a match at this table: play again, look at the board, watch it, save it. */
import { useEffect, useState } from 'preact/hooks';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { Icon } from '../parts/marks.tsx';
import { ShareButton } from '../parts/share.tsx';
import { go } from '../route.ts';
import { saveToFile, startMatch } from '../session.ts';
import { noteFinished } from './finished.ts';

/** @param text gives the match as a file's text */
export function AfterMatch(props: { state: TableState; text: () => string; onBoard: () => void }) {
  const { state, text, onBoard } = props;
  const { view, names, players } = state;
  const [saved, setSaved] = useState('');
  useEffect(noteFinished, []);
  const again = () =>
    startMatch({
      scenario: view.scenario,
      options: view.options,
      names: { us: names.china, china: names.us },
      players: { us: players.china, china: players.us },
    });
  return (
    <>
      <div class="row">
        <button type="button" class="primary" onClick={() => void again()}>
          {t('match:ending.again')}
        </button>
        <button type="button" onClick={() => go('watch/kept')}>
          <Icon name="eye" /> {t('match:ending.watch')}
        </button>
        <button type="button" onClick={() => go('debrief/kept')}>
          {t('match:ending.debrief')}
        </button>
      </div>
      <div class="row rest">
        <button type="button" onClick={onBoard}>
          {t('match:ending.board')}
        </button>
        <button type="button" onClick={() => void saveToFile().then(setSaved)}>
          {t('match:ending.export')}
        </button>
        <ShareButton text={text} />
        <button type="button" onClick={() => go('')}>
          {t('match:ending.home')}
        </button>
        <span class="small record-note" role="status">
          {saved ? t('app:load.saved', { file: saved }) : t('log:end.exportNote')}
        </span>
      </div>
    </>
  );
}
