/** The rulebook, readable from everywhere: contents, search, the text itself. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { BackButton, PageTitle } from '../parts/page.tsx';
import { type Book, bookOf } from './book.ts';

const sources = import.meta.glob<string>('../../../rules/RULEBOOK.md', { query: '?raw', import: 'default' });

export function Rulebook() {
  const [book, setBook] = useState<Book | null>(null);
  const [failed, setFailed] = useState(false);
  const [needle, setNeedle] = useState('');
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const load = Object.values(sources)[0];
    if (!load) setFailed(true);
    else
      void load().then(
        (text) => setBook(bookOf(text.replace(/^# .*\n/, ''))),
        () => setFailed(true),
      );
  }, []);
  const found = useMemo(() => {
    if (!book) return [];
    const wanted = needle.trim().toLowerCase();
    return wanted ? book.sections.filter((s) => s.text.toLowerCase().includes(wanted)) : book.sections;
  }, [book, needle]);
  // The text's own links jump inside it: the address names pages of the game.
  useEffect(() => {
    const text = article.current;
    const follow = (e: MouseEvent) => {
      const link = e.target instanceof Element ? e.target.closest('a[href^="#"]') : null;
      if (!link) return;
      e.preventDefault();
      show(decodeURIComponent((link.getAttribute('href') ?? '').slice(1)));
    };
    text?.addEventListener('click', follow);
    return () => text?.removeEventListener('click', follow);
  }, [book]);
  const searching = needle.trim().length > 0;
  const show = (id: string) => {
    const heading = article.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    heading?.scrollIntoView();
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
  return (
    <main class="rulebook">
      <header>
        <BackButton />
        <PageTitle>{t('app:rulebook.title')}</PageTitle>
      </header>
      <nav aria-label={t('app:rulebook.contents')}>
        <input
          type="search"
          aria-label={t('app:rulebook.search')}
          placeholder={t('app:rulebook.search')}
          value={needle}
          onInput={(e) => setNeedle(e.currentTarget.value)}
        />
        <p class="small soft" role="status">
          {searching &&
            (found.length > 0 ? t('app:rulebook.found', { count: found.length }) : t('app:rulebook.foundNone'))}
        </p>
        <ul>
          {found
            .filter((s) => s.level > 1 || searching)
            .map((s) => (
              <li key={s.id}>
                <button type="button" class={`quiet level-${s.level}`} onClick={() => show(s.id)}>
                  {s.title}
                </button>
              </li>
            ))}
        </ul>
      </nav>
      {book ? (
        <article ref={article} dangerouslySetInnerHTML={{ __html: book.html }} />
      ) : (
        <p>{failed ? t('app:rulebook.missing') : t('app:home.loading')}</p>
      )}
    </main>
  );
}
