/** Hands the record of a match that was played at one screen in to a class. */
import { useEffect, useState } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import { FileButton } from '../../parts/file.tsx';
import { useAsk } from './asking.ts';
import { keptRecord, readRecord } from './record.ts';

/** @param first a text that came with the address */
export function HandIn({ line, first = '' }: { line: ClassLine<'student'>; first?: string }) {
  const { ask, problem } = useAsk(line);
  const [text, setText] = useState(first);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => void keptRecord().then(setKept), []);
  useEffect(() => setText(first), [first]);
  const hand = async (given: string | null) => {
    const read = await readRecord(given);
    setSaid(read.ok ? '' : read.problem);
    if (read.ok) setDone(await ask({ what: 'hand-in', text: read.text }));
  };
  if (done)
    return (
      <p class="lead" role="status">
        {t('pupil:island.done')}
      </p>
    );
  return (
    <details class="hand-in" open={first !== ''}>
      <summary>{t('pupil:island.title')}</summary>
      <div>
        <p class="row">
          <FileButton label={t('pupil:island.file')} onText={(_, read) => void hand(read)}>
            {t('pupil:island.file')}
          </FileButton>
          {kept && (
            <button type="button" onClick={() => void hand(kept)}>
              {t('pupil:island.kept')}
            </button>
          )}
        </p>
        <form
          class="stack"
          onSubmit={(e) => {
            e.preventDefault();
            void hand(text);
          }}
        >
          <label>
            <span class="small soft">{t('pupil:island.paste')}</span>
            <textarea rows={4} value={text} onInput={(e) => setText(e.currentTarget.value)} />
          </label>
          <p class="row">
            <button type="submit" class="primary">
              {t('pupil:island.hand')}
            </button>
          </p>
        </form>
        {(said || problem) && (
          <p class="alert" role="alert">
            {said || problem}
          </p>
        )}
      </div>
    </details>
  );
}
