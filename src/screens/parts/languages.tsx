/** The choice of a language by its own name: of the screen, or of a page that is read in another. */
import { LANGUAGES } from '../../text/text.ts';

interface Props {
  now: string;
  /** The name of the choice. */
  label: string;
  onChoose: (tag: string) => void;
}

export function Languages({ now, label, onChoose }: Props) {
  return (
    <fieldset class="row languages" aria-label={label}>
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <button key={tag} type="button" lang={tag} aria-pressed={tag === now} onClick={() => onChoose(tag)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
