/** The rulebook, readable from everywhere: contents, search, the text itself, and a print of each part. */
import '../../styles/rulebook.css';
import '../../styles/print.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { Languages } from '../parts/languages.tsx';
import { BackButton, PageTitle } from '../parts/page.tsx';
import { query } from '../route.ts';
import type { Book } from './book.ts';
import { Contents } from './contents.tsx';
import { bookLanguage, readIn } from './language.ts';
import { placeIn } from './lesson.ts';
import { loadBook } from './load.ts';
import { ALL, PrintChoice, usePrint } from './print.tsx';
import { useReading } from './reading.ts';

/** The id of the last heading before a link. */
function headingAbove(link: Element): string | undefined {
  const headings = [...(link.closest('section')?.querySelectorAll(':is(h2, h3, h4)[id]') ?? [])];
  return headings.findLast((h) => h.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)?.id;
}

export function Rulebook() {
  const lang = bookLanguage();
  const spoken = useReading('reading');
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
  // The text's own links jump inside it: the address names pages of the game. Those that lead to such a page leave the
  // place that they stand at in the address, so that back returns to it.
  useEffect(() => {
    const text = article.current;
    const place = query('at');
    if (place && book) show(placeIn(book, place));
    const follow = (e: MouseEvent) => {
      const link = e.target instanceof Element ? e.target.closest('a[href^="#"]') : null;
      const to = link?.getAttribute('href') ?? '';
      if (!link) return;
      if (to.startsWith('#/')) {
        const heading = headingAbove(link);
        if (heading) history.replaceState(null, '', `#/rulebook?lang=${lang}&at=${encodeURIComponent(heading)}`);
        return;
      }
      e.preventDefault();
      show(decodeURIComponent(to.slice(1)));
    };
    text?.addEventListener('click', follow);
    return () => text?.removeEventListener('click', follow);
  }, [book]);
  const parts = book?.parts ?? [];
  return (
    <main class="rulebook" lang={spoken ?? undefined}>
      <header>
        <BackButton />
        <PageTitle>{t('reading:title')}</PageTitle>
        <Languages now={lang} label={t('reading:language')} onChoose={readIn} />
        <a class="button" href="#/gazetteer">
          {t('app:home.gazetteer')}
        </a>
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
        <p>{failed ? t('reading:missing') : t('app:home.loading')}</p>
      )}
    </main>
  );
}
