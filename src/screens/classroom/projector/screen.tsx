/** `#/class/screen/<id>`: what the room sees. Never a name, a hand, or who asks for help. */
import { useEffect, useState } from 'preact/hooks';
import { loadTexts, t } from '../../../text/text.ts';
import type { ProjectorView } from '../../../wire/classroom.ts';
import { useTitle } from '../../online/title.ts';
import { Page, PageTitle } from '../../parts/page.tsx';
import { sentence } from '../../session.ts';
import { JoinQr, WhereToGo } from '../joining.tsx';
import { StageClock } from '../lead/top-bar.tsx';
import { nowName } from '../stages.ts';
import { useClass } from '../use-class.ts';
import { Lines } from './lines.tsx';
import { NowLine } from './now-line.tsx';
import { RoomDebrief } from './room-debrief.tsx';
import { Says } from './says.tsx';
import { Tiles } from './tiles.tsx';

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
          <Tiles view={view} />
          <Lines view={view} />
        </div>
      );
    case 'debrief':
      return <RoomDebrief view={view} />;
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
  const [told, setTold] = useState(false);
  useEffect(() => void loadTexts('pupil', 'nations', 'missions', 'resolutions').then(() => setTold(true)), []);
  // What was erased is gone, and the sentence says so.
  if (none || gone)
    return (
      <Page title={none ? t('lead:gone.noKey') : refused?.code === 'class-erased' ? gone : t('lead:gone.title')}>
        {(none || refused?.code !== 'class-erased') && <p role="status">{none ? t('lead:gone.noKeyScreen') : gone}</p>}
      </Page>
    );
  if (!line || !view || !told) return <Page title={t('app:home.loading')}>{null}</Page>;
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
      {view.stage.paused && (
        <p class="room-paused" role="status">
          {t('lead:screen.paused')}
        </p>
      )}
      {(view.stage.kind === 'play' || view.stage.kind === 'forecast') && <NowLine view={view} />}
      <Shown view={view} />
    </main>
  );
}
