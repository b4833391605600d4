/** `#/class/screen/<id>`: what the room sees. Never a name, a hand, or who asks for help. */
import { useEffect, useState } from 'preact/hooks';
import { hasRoles } from '../../../classroom/roles.ts';
import { t } from '../../../text/text.ts';
import type { ProjectorView } from '../../../wire/classroom.ts';
import { useTitle } from '../../online/title.ts';
import { Page, PageTitle } from '../../parts/page.tsx';
import { sentence } from '../../session.ts';
import { Charts } from '../charts.tsx';
import { JoinQr, WhereToGo } from '../joining.tsx';
import { StageClock } from '../lead/top-bar.tsx';
import { Ranking } from '../ranking.tsx';
import { storyOf } from '../room.ts';
import { doneText, nowName } from '../stages.ts';
import { storyLines } from '../story.ts';
import { useClass } from '../use-class.ts';
import { NowLine } from './now-line.tsx';
import { Tiles } from './tiles.tsx';

/** So many places of the tournament are read from the last row. */
const PLACES = 8;

function Joining({ view }: { view: ProjectorView }) {
  return (
    <div class="room-join">
      <JoinQr code={view.code} />
      <div>
        <WhereToGo code={view.code} />
        <p class="room-count">{t('lead:people.count', { count: view.students, here: view.present })}</p>
      </div>
    </div>
  );
}

/** What each is asked to do alone, in large letters, and how many have. */
function Says({ view }: { view: ProjectorView }) {
  const { kind } = view.stage;
  const done = doneText(view, view.students);
  return (
    <div class="room-says">
      <p>{t(kind === 'roles' && !hasRoles(view.settings) ? 'lead:screen.sides' : `lead:screen.${kind}`)}</p>
      {kind === 'forecast' && (
        <ul>
          {(['winner', 'grade', 'sure'] as const).map((one) => (
            <li key={one}>{t(`lead:screen.asks.${one}`)}</li>
          ))}
        </ul>
      )}
      <p class="room-count">{done || t('lead:people.count', { count: view.students, here: view.present })}</p>
    </div>
  );
}

/** @param most so many sentences, the most telling ones */
function Lines({ view, most = 5 }: { view: ProjectorView; most?: number }) {
  return (
    <ul class="story">
      {storyLines(storyOf(view.tables))
        .slice(0, most)
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  );
}

function Shown({ view }: { view: ProjectorView }) {
  switch (view.stage.kind) {
    case 'gather':
      return <Joining view={view} />;
    case 'brief':
    case 'roles':
    case 'forecast':
      return <Says view={view} />;
    case 'play':
      return (
        <div class="room-play">
          <Tiles tables={view.tables} />
          <Lines view={view} />
        </div>
      );
    case 'debrief':
      return (
        <div class="room-debrief">
          <section aria-labelledby="room-rank">
            <h2 id="room-rank">{t('lead:rank.title')}</h2>
            <Ranking tables={view.tables} most={PLACES} />
            <p class="small">{t('lead:rank.what')}</p>
          </section>
          <div>
            <Lines view={view} most={2} />
            <Charts tables={view.tables} large />
          </div>
        </div>
      );
  }
}

export function RoomScreen() {
  const { line, none } = useClass('projector');
  const [gone, setGone] = useState('');
  const view = line?.view.value ?? null;
  const refused = line?.problem.value ?? null;
  useEffect(() => {
    if (refused) void sentence(refused).then(setGone);
  }, [refused]);
  useTitle(view?.code ?? null);
  if (none || gone)
    return (
      <Page title={t(none ? 'lead:gone.noKey' : 'lead:gone.title')}>
        <p role="status">{none ? t('lead:gone.noKeyScreen') : gone}</p>
      </Page>
    );
  if (!line || !view) return <Page title={t('app:home.loading')}>{null}</Page>;
  const last = view.announced.at(-1);
  return (
    <main class={`room-screen stage-${view.stage.kind}`}>
      <header>
        <PageTitle>{nowName(view)}</PageTitle>
        {view.stage.kind !== 'gather' && (
          <p class="room-code">
            <span class="small">{t('lead:screen.code')}</span> <b>{view.code}</b>
          </p>
        )}
        <StageClock view={view} came={line.came(view.stage)} />
      </header>
      {last && (
        <p class="room-announced" role="status">
          {last.text}
        </p>
      )}
      {!line.here.value && (
        <p class="alert" role="status">
          {t('lead:away')}
        </p>
      )}
      {view.stage.kind !== 'gather' && view.stage.kind !== 'debrief' && <NowLine view={view} />}
      <Shown view={view} />
    </main>
  );
}
