/** A button that asks for a file and tries to load it as a match; a refusal is shown as a sentence. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Table } from '../../table/types.ts';
import { loadTexts, t } from '../../text/text.ts';
import { openMatch, table, useOpened } from '../session.ts';
import { Dialog } from './dialog.tsx';

export function LoadButton(props: { children: ComponentChildren; onLoaded: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const [asked, setAsked] = useState<{ name: string; table: Table } | null>(null);
  const take = async (opened: Table) => {
    setAsked(null);
    await useOpened(opened);
    props.onLoaded();
  };
  const decline = () => {
    asked?.table.dispose();
    setAsked(null);
  };
  const picked = async (file: File | undefined) => {
    if (!file) return;
    let text: string;
    try {
      text = await file.text();
    } catch {
      await loadTexts('errors');
      setProblem(t('errors:unreadable'));
      return;
    }
    const opened = await openMatch(text);
    if ('problem' in opened) setProblem(opened.problem);
    // A running match is replaced only after a plain question.
    else if (table.value) setAsked({ name: file.name, table: opened.table });
    else await take(opened.table);
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {props.children}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept=".match,.json,text/plain"
        aria-label={t('app:home.load')}
        tabIndex={-1}
        onChange={(e) => {
          const { files } = e.currentTarget;
          void picked(files?.[0]);
          e.currentTarget.value = '';
        }}
      />
      {problem && (
        <Dialog title={t('app:load.refused')} onClose={() => setProblem('')}>
          <p>{problem}</p>
          {table.value && <p>{t('errors:kept')}</p>}
          <div class="row">
            <button type="button" class="primary" onClick={() => setProblem('')}>
              {t('app:close')}
            </button>
          </div>
        </Dialog>
      )}
      {asked && (
        <Dialog title={t('match:menu.loadTitle')} onClose={decline}>
          <p>{t('match:menu.loadText', { file: asked.name })}</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => void take(asked.table)}>
              {t('match:menu.loadYes')}
            </button>
            <button type="button" onClick={decline}>
              {t('match:menu.loadNo')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
