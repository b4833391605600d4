/** How a match is shown and whether single keys do something: the same two choices in the settings and in a match. */
import { t } from '../../text/text.ts';
import { BOARDS, settings } from '../settings.ts';

export function BoardChoice() {
  const now = settings.value;
  return (
    <fieldset>
      <legend>{t('app:settings.board')}</legend>
      <div class="cards-2">
        {BOARDS.map((board) => (
          <label key={board} class="option">
            <input
              type="radio"
              name="board"
              checked={now.board === board}
              onChange={() => {
                settings.value = { ...now, board };
              }}
            />
            <b>{t(`app:settings.boards.${board}`)}</b>
          </label>
        ))}
      </div>
      <p class="small soft note">{t('app:settings.boardNote')}</p>
    </fieldset>
  );
}

export function KeysSwitch() {
  const now = settings.value;
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={now.keys}
        onChange={(e) => {
          settings.value = { ...now, keys: e.currentTarget.checked };
        }}
      />
      <span>
        <b>{t('app:settings.keys')}</b> <span class="small soft">{t('app:settings.keysNote')}</span>
      </span>
    </label>
  );
}
