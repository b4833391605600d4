/** `#/play/<match>/<moves>`: goes on from a position of a watched match, after asking what it would take the place of. */
import '../../styles/watch.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';
import { go, route } from '../route.ts';
import { type Kept, keptMatch, saveKeptToFile, startAfter } from '../session.ts';
import { blocStart } from '../words.ts';
import { OpenRecord, useTexts } from './open.tsx';
import type { Opened } from './records.ts';

function Question({ opened, at }: { opened: Extract<Opened, { ok: true }>; at: number }) {
  const { id, title, table } = opened;
  /** Undefined until it is known whether a match is kept. */
  const [kept, setKept] = useState<Kept | null | undefined>(undefined);
  const [saved, setSaved] = useState('');
  const [problem, setProblem] = useState('');
  useState(() => table.go(at));
  const { view, next, ending } = table.state.value;
  const begin = async () => {
    const { scenario, options, seed, names } = table.record;
    const named = { us: names?.us || t('app:new.defaultUs'), china: names?.china || t('app:new.defaultChina') };
    const notes = [t('watch:from.note', { title, at })];
    try {
      await startAfter({ scenario, options, seed, names: named, notes }, table.turns());
    } catch {
      setProblem(t('errors:screen'));
      return;
    }
    go('match', true);
  };
  useEffect(() => {
    if (ending) return;
    void keptMatch().then((found) => {
      // A match that can't be read is put aside by the store before another is kept.
      const readable = found && typeof found !== 'string' ? found : null;
      setKept(readable);
      if (!readable) void begin();
    });
  }, [table, at]);
  const scenario = t(`app:new.${view.scenario}.name`);
  const watch = (
    <button type="button" onClick={() => go(`watch/${id}/${at}`)}>
      {t('watch:from.watch')}
    </button>
  );
  if (ending)
    return (
      <Page title={t('watch:from.title')}>
        <p role="alert">{t('watch:from.over', { at })}</p>
        <p class="row">{watch}</p>
      </Page>
    );
  if (!kept)
    return (
      <Page title={t('watch:from.title')}>
        <p role="status">{problem || t('app:home.loading')}</p>
      </Page>
    );
  return (
    <Page title={t('watch:from.title')}>
      <p class="lead">
        {t('watch:from.what', {
          title,
          scenario,
          at,
          of: table.length,
          round: view.round,
          phase: t(`match:terms.phase.${view.phase}`),
          bloc: next ? blocStart(next) : '',
        })}
      </p>
      <h2>{t('watch:from.keptTitle')}</h2>
      <p>
        {t(kept.over ? 'watch:from.keptOver' : 'watch:from.keptText', {
          us: kept.names.us || t('app:new.defaultUs'),
          china: kept.names.china || t('app:new.defaultChina'),
          scenario: t(`app:new.${kept.scenario}.name`),
          round: kept.round,
        })}
      </p>
      <div class="stack watch-question">
        <div class="row">
          <button type="button" onClick={() => void saveKeptToFile().then(setSaved)}>
            {t('watch:from.save')}
          </button>
          <span class="small" role="status">
            {saved && t('app:load.saved', { file: saved })}
          </span>
        </div>
        <div class="row">
          <button type="button" class="primary" onClick={() => void begin()}>
            {t('watch:from.yes')}
          </button>
          <button type="button" onClick={() => go(kept.over ? `watch/${id}/${at}` : 'match')}>
            {t('watch:from.no')}
          </button>
          {watch}
        </div>
        {problem && (
          <p class="alert" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Page>
  );
}

export function PlayFrom() {
  const ready = useTexts();
  const [, id = '', turn] = route.value.split('/');
  if (!ready) return <Page title={t('app:home.loading')}>{null}</Page>;
  return (
    <OpenRecord key={id} id={id} turn={turn}>
      {(opened, at) => <Question key={at} opened={opened} at={at} />}
    </OpenRecord>
  );
}
