/** The rulebook, readable from everywhere: contents, search, the text itself, and a print of each part. */
import '../../styles/rulebook.css';
import '../../styles/print.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { BackButton, PageTitle } from '../parts/page.tsx';
import type { Book } from './book.ts';
import { Contents } from './contents.tsx';
import { BOOK_LANGUAGES, bookLanguage, readIn } from './language.ts';
import { loadBook } from './load.ts';
import { ALL, PrintChoice, usePrint } from './print.tsx';

function Languages({ now }: { now: string }) {
  const tags = Object.keys(BOOK_LANGUAGES);
  if (tags.length < 2) return null;
  return (
    <fieldset class="row" aria-label={t('app:rulebook.language')}>
      {tags.map((tag) => (
        <button key={tag} type="button" lang={tag} aria-pressed={tag === now} onClick={() => readIn(tag)}>
          {BOOK_LANGUAGES[tag]}
        </button>
      ))}
    </fieldset>
  );
}

export function Rulebook() {
  const lang = bookLanguage();
  const [book, setBook] = useState<Book | null>(null);
  const [failed, setFailed] = useState(false);
  const [needle, setNeedle] = useState('');
  const article = useRef<HTMLElement>(null);
  const { printed, print } = usePrint();
  useEffect(() => {
    let gone = false;
    loadBook(lang).then(
      (loaded) => !gone && setBook(loaded),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [lang]);
  const show = (id: string) => {
    const heading = article.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    heading?.scrollIntoView();
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
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
  const parts = book?.parts ?? [];
  return (
    <main class="rulebook">
      <header>
        <BackButton />
        <PageTitle>{t('app:rulebook.title')}</PageTitle>
        <Languages now={lang} />
        <PrintChoice parts={parts.filter((p) => p.id !== 'front')} lang={lang} onPrint={print} />
      </header>
      <Contents
        sections={book?.sections ?? []}
        lang={lang}
        needle={needle}
        onSearch={setNeedle}
        onShow={(s) => show(s.id)}
      />
      {book ? (
        <article ref={article} lang={lang}>
          {parts.map((p) => (
            <section
              key={p.id}
              class={printed === ALL || printed === p.id ? 'book-part' : 'book-part unprinted'}
              data-part={p.id}
              dangerouslySetInnerHTML={{ __html: p.html }}
            />
          ))}
        </article>
      ) : (
        <p>{failed ? t('app:rulebook.missing') : t('app:home.loading')}</p>
      )}
    </main>
  );
}
