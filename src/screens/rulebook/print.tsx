/** Printing a part of the rulebook: a choice that opens below its button, and what the page shows meanwhile. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { query } from '../route.ts';
import type { Part } from './book.ts';

/** Stands for all parts. */
export const ALL = 'all';

/** The part that a print shows: the one asked for, else the one of the address (`#/rulebook?print=lesson`), else all. */
export function usePrint(): { printed: string; print: (part: string) => void } {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const title = document.title;
    const done = () => setWanted(null);
    addEventListener('afterprint', done, { once: true });
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.rulebook img')];
    let gone = false;
    // A picture that fails leaves its words.
    void Promise.allSettled(pictures.map((p) => p.decode())).then(() => {
      if (!gone) window.print();
    });
    return () => {
      gone = true;
      removeEventListener('afterprint', done);
      document.title = title;
    };
  }, [wanted]);
  return { printed: wanted ?? query('print') ?? ALL, print: setWanted };
}

export function PrintChoice({
  parts,
  lang,
  onPrint,
}: {
  parts: readonly Part[];
  lang: string;
  onPrint: (id: string) => void;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const choose = (id: string) => {
    if (box.current) box.current.open = false;
    onPrint(id);
  };
  return (
    <details class="print-choice" ref={box}>
      <summary>{t('reading:print')}</summary>
      <ul>
        {parts.map((p) => (
          <li key={p.id} lang={lang}>
            <button type="button" class="quiet" onClick={() => choose(p.id)}>
              {p.title}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="quiet" onClick={() => choose(ALL)}>
            {t('reading:printAll')}
          </button>
        </li>
      </ul>
    </details>
  );
}
