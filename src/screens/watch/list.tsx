/** The matches that can be watched, and a place for a file of one's own. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FileButton, textOf } from '../parts/file.tsx';
import { Icon } from '../parts/marks.tsx';
import { Page } from '../parts/page.tsx';
import { go } from '../route.ts';
import { type Kept, keptMatch } from '../session.ts';
import { choose, SHIPPED } from './records.ts';
import '../../styles/watch.css';

function Entry(props: { title: string; note: string; onClick: () => void }) {
  return (
    <li>
      <button type="button" onClick={props.onClick}>
        <Icon name="run" />
        <span>
          <b>{props.title}</b>
          <small>{props.note}</small>
        </span>
      </button>
    </li>
  );
}

export function WatchList() {
  const [kept, setKept] = useState<Kept | null>(null);
  const [problem, setProblem] = useState('');
  const [over, setOver] = useState(false);
  useEffect(() => {
    void keptMatch().then((found) => {
      if (found && typeof found !== 'string' && found.over) setKept(found);
    });
  }, []);
  const take = async (text: string | null) => {
    const found = await choose(text);
    if ('problem' in found) setProblem(found.problem);
    else go(`watch/${found.id}`);
  };
  // A file may be dropped anywhere on the page: beside the frame the browser would open it in place of the game.
  useEffect(() => {
    const drag = (e: DragEvent) => {
      e.preventDefault();
      setOver(true);
    };
    const leave = (e: DragEvent) => {
      if (e.relatedTarget === null) setOver(false);
    };
    const drop = (e: DragEvent) => {
      e.preventDefault();
      setOver(false);
      const file = e.dataTransfer?.files[0];
      if (file) void textOf(file).then(take);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <Page title={t('watch:title')}>
      <p class="lead">{t('watch:lead')}</p>
      <ul class="watch-list">
        {SHIPPED.map((id) => (
          <Entry
            key={id}
            title={t(`watch:records.${id}.title`)}
            note={t(`watch:records.${id}.what`)}
            onClick={() => go(`watch/${id}`)}
          />
        ))}
      </ul>
      <h2>{t('watch:own.title')}</h2>
      {kept && (
        <ul class="watch-list">
          <Entry
            title={t('watch:own.against', kept.names)}
            note={t('watch:own.keptNote', { scenario: t(`app:new.${kept.scenario}.name`) })}
            onClick={() => go('watch/kept')}
          />
        </ul>
      )}
      <div class={`drop ${over ? 'over' : ''}`}>
        <FileButton label={t('watch:own.file')} onText={(_, text) => void take(text)}>
          <Icon name="load" /> {t('watch:own.file')}
        </FileButton>
        <span class="small soft">{t('watch:own.drop')}</span>
      </div>
      {problem && (
        <Dialog title={t('app:load.refused')} onClose={() => setProblem('')}>
          <p>{problem}</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => setProblem('')}>
              {t('app:close')}
            </button>
          </div>
        </Dialog>
      )}
    </Page>
  );
}
