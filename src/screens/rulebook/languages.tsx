/** The choice of the language that rulebook and gazetteer are read in. */
import { BOOK_LANGUAGES, readIn } from './language.ts';

/** @param label the name of the choice */
export function Languages({ now, label }: { now: string; label: string }) {
  const tags = Object.keys(BOOK_LANGUAGES);
  if (tags.length < 2) return null;
  return (
    <fieldset class="row languages" aria-label={label}>
      {tags.map((tag) => (
        <button key={tag} type="button" lang={tag} aria-pressed={tag === now} onClick={() => readIn(tag)}>
          {BOOK_LANGUAGES[tag]}
        </button>
      ))}
    </fieldset>
  );
}
