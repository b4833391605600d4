/** `#/play/<match>/<moves>`: goes on from a position of a watched match, after asking who plays and what is replaced. */
import '../../styles/watch.css';
import { useEffect, useState } from 'preact/hooks';
import { PEOPLE, type Players } from '../../table/players.ts';
import { t } from '../../text/text.ts';
import { fullNames, PlayersField } from '../pages/players.tsx';
import { Page } from '../parts/page.tsx';
import { Position } from '../parts/position.tsx';
import { go, route } from '../route.ts';
import { type Kept, keptMatch, saveKeptToFile, startAfter } from '../session.ts';
import { blocStart } from '../words.ts';
import { OpenRecord, useTexts } from './open.tsx';
import type { Opened } from './records.ts';

/** The kept match, that playing on would take the place of. */
function KeptMatch({ kept }: { kept: Kept }) {
  const [saved, setSaved] = useState('');
  return (
    <>
      <h2>{t('watch:from.keptTitle')}</h2>
      <p>
        {t(kept.over ? 'watch:from.keptOver' : 'watch:from.keptText', {
          ...kept.names,
          scenario: t(`app:new.${kept.scenario}.name`),
          round: kept.round,
        })}
      </p>
      <div class="row">
        <button type="button" onClick={() => void saveKeptToFile().then(setSaved)}>
          {t('watch:from.save')}
        </button>
        <span class="small" role="status">
          {saved && t('app:load.saved', { file: saved })}
        </span>
      </div>
    </>
  );
}

function Question({ opened, at }: { opened: Extract<Opened, { ok: true }>; at: number }) {
  const { id, title, table } = opened;
  /** Undefined until it is known whether a match is kept. */
  const [kept, setKept] = useState<Kept | null | undefined>(undefined);
  const [sides, setSides] = useState({
    players: PEOPLE as Players,
    names: { us: table.record.names?.us ?? '', china: table.record.names?.china ?? '' },
  });
  const { players, names } = sides;
  const [problem, setProblem] = useState('');
  useState(() => table.go(at));
  const { next, ending } = table.state.value;
  useEffect(() => {
    // A match that can't be read is put aside by the store before another is kept.
    void keptMatch().then((found) => setKept(found && typeof found !== 'string' ? found : null));
  }, []);
  const begin = async () => {
    const { scenario, options, seed } = table.record;
    const notes = [t('watch:from.note', { title, at })];
    try {
      const start = { scenario, options, seed, names: fullNames(names, players), players, notes };
      await startAfter(start, table.turns());
    } catch {
      setProblem(t('errors:screen'));
      return;
    }
    go('match', true);
  };
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
  if (kept === undefined)
    return (
      <Page title={t('watch:from.title')}>
        <p role="status">{t('app:home.loading')}</p>
      </Page>
    );
  return (
    <Page title={t('watch:from.title')}>
      <Position
        title={title}
        table={table}
        at={at}
        then={t('watch:from.what', { bloc: next ? blocStart(next) : '' })}
      />
      <PlayersField {...sides} onChange={(part) => setSides({ ...sides, ...part })} />
      {kept && <KeptMatch kept={kept} />}
      <div class="row watch-question">
        <button type="button" class="primary" onClick={() => void begin()}>
          {t(kept ? 'watch:from.yes' : 'watch:from.begin')}
        </button>
        {kept && (
          <button type="button" onClick={() => go(kept.over ? `watch/${id}/${at}` : 'match')}>
            {t('watch:from.no')}
          </button>
        )}
        {watch}
      </div>
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
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
