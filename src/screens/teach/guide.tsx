/** One guide: its contents, its text, and a print of all of it or of a part. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { Languages } from '../parts/languages.tsx';
import { PageTitle } from '../parts/page.tsx';
import type { Book } from '../rulebook/book.ts';
import { Contents } from '../rulebook/contents.tsx';
import { bookLanguage, readIn } from '../rulebook/language.ts';
import { ALL, PrintChoice, usePrint } from '../rulebook/print.tsx';
import { DOCUMENTS, type DocumentId } from './documents.ts';
import { loadDocument } from './load.ts';

function Others({ id }: { id: DocumentId }) {
  return (
    <nav class="guides" aria-label={t('teach:documents')}>
      <a href="#/teach">{t('teach:all')}</a>
      {DOCUMENTS.map((other) => (
        <a key={other} href={`#/teach/${other}`} aria-current={other === id ? 'page' : undefined}>
          {t(`teach:doc.${other}.name`)}
        </a>
      ))}
    </nav>
  );
}

export function Guide({ id, spoken }: { id: DocumentId; spoken: string }) {
  const lang = bookLanguage();
  const [book, setBook] = useState<Book | null>(null);
  const [failed, setFailed] = useState(false);
  const [needle, setNeedle] = useState('');
  const article = useRef<HTMLElement>(null);
  const { printed, print } = usePrint();
  useEffect(() => scrollTo(0, 0), []);
  useEffect(() => {
    let gone = false;
    loadDocument(id, lang).then(
      (loaded) => !gone && setBook(loaded),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [id, lang]);
  const show = (heading: string) => {
    const at = article.current?.querySelector<HTMLElement>(`#${CSS.escape(heading)}`);
    at?.scrollIntoView();
    at?.setAttribute('tabindex', '-1');
    at?.focus({ preventScroll: true });
  };
  const parts = book?.parts ?? [];
  const apart = parts.filter((part) => part.id !== 'front');
  return (
    <main class="rulebook teach" lang={spoken} data-guide={id}>
      <header>
        <PageTitle>{t(`teach:doc.${id}.name`)}</PageTitle>
        <Languages now={lang} label={t('teach:language')} onChoose={readIn} />
        {apart.length > 0 ? (
          <PrintChoice parts={apart} lang={lang} onPrint={print} />
        ) : (
          <button type="button" onClick={() => print(ALL)}>
            {t('teach:print')}
          </button>
        )}
        <Others id={id} />
      </header>
      <Contents
        sections={book?.sections ?? []}
        lang={lang}
        needle={needle}
        search={t('teach:search')}
        onSearch={setNeedle}
        onShow={(section) => show(section.id)}
      />
      {book ? (
        <article ref={article} lang={lang}>
          {/* Paper has no head of the page. */}
          <p class="printed-title">{book.title}</p>
          {parts.map((part) => (
            <section
              key={part.id}
              class={printed === ALL || printed === part.id ? 'book-part' : 'book-part unprinted'}
              data-part={part.id}
              dangerouslySetInnerHTML={{ __html: part.html }}
            />
          ))}
        </article>
      ) : (
        <p>{failed ? t('teach:missing') : t('app:home.loading')}</p>
      )}
    </main>
  );
}
