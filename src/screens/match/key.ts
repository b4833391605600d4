/** The board's own key, opened from the panel. */
import { t } from '../../text/text.ts';

/** Opens the board's key, which explains its marks. */
export function openKey(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.board-host button'))
    if (button.getAttribute('aria-label') === t('board:tool.key')) button.click();
}
