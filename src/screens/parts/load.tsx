/** A button that asks for a file and tries to load it as a match; a refusal is shown as a sentence. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Table } from '../../table/types.ts';
import { loadTexts, t } from '../../text/text.ts';
import { openMatch, table, useOpened } from '../session.ts';
import { Dialog } from './dialog.tsx';
import { FileButton } from './file.tsx';

export function LoadButton(props: { children: ComponentChildren; onLoaded: () => void }) {
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
  const picked = async (name: string, text: string | null) => {
    if (text === null) {
      await loadTexts('errors');
      setProblem(t('errors:unreadable'));
      return;
    }
    const opened = await openMatch(text);
    if ('problem' in opened) setProblem(opened.problem);
    // A running match is replaced only after a plain question.
    else if (table.value) setAsked({ name, table: opened.table });
    else await take(opened.table);
  };
  return (
    <>
      <FileButton label={t('app:home.load')} onText={(name, text) => void picked(name, text)}>
        {props.children}
      </FileButton>
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
