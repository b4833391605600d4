/** The window's title while something is to be said there: whoever looks at another window sees it. */
import { useEffect } from 'preact/hooks';
import { language, t } from '../../text/text.ts';

/** @param text null: the game's own title */
export function useTitle(text: string | null): void {
  useEffect(() => {
    if (text === null) return;
    const own = `${text} – ${t('app:title')}`;
    document.title = own;
    return () => {
      // What has been said there since is another's.
      if (document.title === own) document.title = t('app:title');
    };
  }, [text, language.value]);
}
