/** What is taken away from a class, what comes in from devices without the network, and erasing it all. */
import { useState } from 'preact/hooks';
import { language, t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { FileButton } from '../../parts/file.tsx';
import { Icon } from '../../parts/marks.tsx';
import { go } from '../../route.ts';
import { download, sentence } from '../../session.ts';
import { list } from '../../words.ts';
import { classFile, eraseClass, FILES, type FileName } from '../api.ts';
import { classAt, dropClass, erasedCode } from '../held.ts';
import { dayText } from '../time.ts';
import type { Asks } from './console.tsx';

/** What the button for a file says. */
const fileLabel = (name: FileName): string => t(`lead:results.file.${name.replace('.', '-')}`);

/** Erases the class at once, after one more question: nothing brings it back. */
function Erase({ view, secret }: { view: LeadView; secret: string }) {
  const [asksAgain, setAsksAgain] = useState(false);
  const [problem, setProblem] = useState('');
  const erase = async () => {
    const done = await eraseClass(view.id, secret);
    if (!done.ok) {
      setProblem(await sentence(done.error));
      return;
    }
    dropClass(view.id);
    erasedCode.value = view.code;
    go('class');
  };
  return (
    <>
      <button type="button" class="drastic" onClick={() => setAsksAgain(true)}>
        {t('lead:erase.ask')}
      </button>
      {asksAgain && (
        <Dialog title={t('lead:erase.title')} onClose={() => setAsksAgain(false)}>
          <p>{t('lead:erase.what', { count: view.students.length })}</p>
          <p class="download-first">
            <b>{t('lead:erase.first', { files: list(FILES.map(fileLabel)) })}</b>
          </p>
          {problem && (
            <p class="alert" role="alert">
              {problem}
            </p>
          )}
          <div class="row">
            <button type="button" class="drastic" onClick={() => void erase()}>
              {t('lead:erase.do')}
            </button>
            <button type="button" class="primary" onClick={() => setAsksAgain(false)}>
              {t('lead:cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface Props {
  view: LeadView;
  asks: Asks;
  /** It is not what is looked at now. */
  folded?: boolean;
  /** Shows the pages that can be printed. */
  onSheets?: () => void;
}

export function Results({ view, asks, folded = false, onSheets }: Props) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const secret = classAt(view.id)?.lead ?? '';
  const save = async (name: FileName) => {
    const done = await classFile(view.id, name, secret);
    setProblem(done.ok ? '' : await sentence(done.error));
    if (done.ok) setSaid(t('lead:results.saved', { file: download(`soft-landing-${view.code}-${name}`, done.file) }));
  };
  const handIn = async (name: string, text: string | null) => {
    if (text === null) {
      setProblem(t('lead:results.unread', { name }));
      return;
    }
    const refused = await asks({ what: 'hand-in', text });
    setProblem(refused);
    if (!refused) setSaid(t('lead:results.handedIn', { name }));
  };
  const inside = (
    <>
      <div class="row">
        {FILES.map((name) => (
          <button key={name} type="button" onClick={() => void save(name)}>
            <Icon name="save" /> {fileLabel(name)}
          </button>
        ))}
        {!folded && (
          <button type="button" onClick={onSheets}>
            {t('lead:results.print')}
          </button>
        )}
        <FileButton label={t('lead:results.handIn')} onText={(name, text) => void handIn(name, text)}>
          <Icon name="load" /> {t('lead:results.handIn')}
        </FileButton>
      </div>
      <p class="small soft">{t('lead:results.notes')}</p>
      <div class="row set-apart">
        <Erase view={view} secret={secret} />
        <span class="small soft">{t('lead:results.erased', { day: dayText(view.erased, language.value) })}</span>
      </div>
      <p role="status">{said}</p>
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
    </>
  );
  if (folded)
    return (
      <details class="fold results">
        <summary>{t('lead:results.fold')}</summary>
        <div>{inside}</div>
      </details>
    );
  return (
    <section aria-labelledby="class-results" class="results">
      <h2 id="class-results">{t('lead:results.title')}</h2>
      {inside}
    </section>
  );
}
