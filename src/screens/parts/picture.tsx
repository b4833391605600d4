/** A button that saves the drawn board as a picture; it is not there where no board is drawn. */
import type { View } from '../../../rules/state.ts';
import { t } from '../../text/text.ts';
import { board } from '../match/ui.ts';
import { download } from '../session.ts';
import { Icon } from './marks.tsx';

interface Props {
  view: View;
  /** Gets the file's name when it is saved. */
  onSaved: (file: string) => void;
}

export function PictureButton({ view, onSaved }: Props) {
  const drawn = board.value;
  if (!drawn) return null;
  const save = async () => {
    const picture = await drawn.picture();
    onSaved(download(`soft-landing-${view.scenario}-${view.round}-${view.moves}.png`, picture));
  };
  return (
    <button type="button" onClick={() => void save()}>
      <Icon name="moon" /> {t('match:menu.picture')}
    </button>
  );
}
