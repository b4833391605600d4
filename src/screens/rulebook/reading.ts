/** Pages that are read in a language of their own: rulebook and gazetteer. */
import { useEffect, useState } from 'preact/hooks';
import { loadFaces } from '../../text/faces.ts';
import { loadTextsOf, reading } from '../../text/text.ts';
import { bookLanguage } from './language.ts';

/**
 * Shows the whole page in the language chosen for reading; the screen's own comes back afterwards.
 *
 * @param namespaces the texts that the page needs beside `app`
 * @returns the language's tag, null until its texts are there
 */
export function useReading(...namespaces: string[]): string | null {
  const wanted = bookLanguage();
  const [tag, setTag] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void Promise.all([loadFaces(wanted), loadTextsOf(wanted, 'app', ...namespaces)]).then(() => {
      if (gone) return;
      reading.value = wanted;
      setTag(wanted);
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  useEffect(
    () => () => {
      reading.value = null;
    },
    [],
  );
  return tag;
}
