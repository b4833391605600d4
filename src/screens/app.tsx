/** Everything on screen: the page that the address names, over a running match where one is open. */
import '../styles/base.css';
import '../styles/pages.css';
import { effect } from '@preact/signals';
import { Component, type ComponentChildren, type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wear } from '../text/faces.ts';
import { spokenLanguage, t } from '../text/text.ts';
import { Home } from './pages/home.tsx';
import { DEEPER, OVER_MATCH, PAGES } from './pages.ts';
import { NewerVersion } from './parts/newer.tsx';
import { go, route } from './route.ts';
import { closeMatch, place, resumeKept, table } from './session.ts';
import { speaking } from './settings.ts';
import { keepOffline } from './update.ts';

const ready = new Map<string, ComponentType>();

/** A page that loads when it is first shown. */
function Lazy({ name }: { name: string }) {
  const [, loaded] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (ready.has(name)) return;
    PAGES[name]().then(
      (page) => {
        ready.set(name, page);
        loaded((n) => n + 1);
      },
      () => setFailed(true),
    );
  }, [name]);
  const Shown = ready.get(name);
  if (Shown) return <Shown />;
  return <Message title={failed ? t('app:failed.title') : t('app:home.loading')} busy={!failed} />;
}

function Message(props: { title: string; text?: string; busy?: boolean }) {
  return (
    <main class="page">
      <h1>{props.title}</h1>
      {props.text && <p>{props.text}</p>}
      {!props.busy && (
        <p class="row">
          <button type="button" class="primary" onClick={() => go('')}>
            {t('app:toMenu')}
          </button>
          {props.text === undefined && (
            <button type="button" onClick={() => location.reload()}>
              {t('app:failed.again')}
            </button>
          )}
        </p>
      )}
    </main>
  );
}

type MatchModule = typeof import('./match/match.tsx');
let matchModule: MatchModule | null = null;

/** The running match; after a reload, the one kept on this device, its curtain down. */
function MatchPlace({ covered }: { covered: boolean }) {
  const [problem, setProblem] = useState('');
  const [, loaded] = useState(0);
  useEffect(() => {
    if (matchModule) return;
    import('./match/match.tsx').then(
      (m) => {
        matchModule = m;
        loaded((n) => n + 1);
      },
      () => setProblem(t('app:failed.title')),
    );
  }, []);
  useEffect(() => {
    if (!table.value) void resumeKept().then(setProblem);
  }, [table.value]);
  if (table.value && matchModule) return <matchModule.Match table={table.value} covered={covered} />;
  return problem ? <Message title={problem} text="" /> : <Message title={t('app:home.loading')} busy />;
}

type LearnModule = typeof import('./learn/learn.tsx');
let learnModule: LearnModule | null = null;

/** The tutorial, at the step that this device has kept. */
function LearnPlace({ covered }: { covered: boolean }) {
  const [failed, setFailed] = useState(false);
  const [, loaded] = useState(0);
  useEffect(() => {
    if (learnModule) return;
    import('./learn/learn.tsx').then(
      (m) => {
        learnModule = m;
        loaded((n) => n + 1);
      },
      () => setFailed(true),
    );
  }, []);
  if (learnModule) return <learnModule.Learn covered={covered} />;
  return <Message title={failed ? t('app:failed.title') : t('app:home.loading')} busy={!failed} />;
}

type OnlineModule = typeof import('./online/place.tsx');
let onlineModule: OnlineModule | null = null;

/** A table on a server. */
function OnlinePlace({ covered }: { covered: boolean }) {
  const [failed, setFailed] = useState(false);
  const [, loaded] = useState(0);
  useEffect(() => {
    if (onlineModule) return;
    import('./online/place.tsx').then(
      (m) => {
        onlineModule = m;
        loaded((n) => n + 1);
      },
      () => setFailed(true),
    );
  }, []);
  if (onlineModule) return <onlineModule.TablePlace covered={covered} />;
  return <Message title={failed ? t('app:failed.title') : t('app:home.loading')} busy={!failed} />;
}

type PupilModule = typeof import('./classroom/pupil/place.tsx');
let pupilModule: PupilModule | null = null;

/** A student's place in a class. */
function PupilPlace({ covered }: { covered: boolean }) {
  const [failed, setFailed] = useState(false);
  const [, loaded] = useState(0);
  useEffect(() => {
    if (pupilModule) return;
    import('./classroom/pupil/place.tsx').then(
      (m) => {
        pupilModule = m;
        loaded((n) => n + 1);
      },
      () => setFailed(true),
    );
  }, []);
  if (pupilModule) return <pupilModule.PupilPlace covered={covered} />;
  return <Message title={failed ? t('app:failed.title') : t('app:home.loading')} busy={!failed} />;
}

const PLACES: Record<string, ComponentType<{ covered: boolean }>> = {
  match: MatchPlace,
  learn: LearnPlace,
  table: OnlinePlace,
  pupil: PupilPlace,
};

/** What happens when a screen breaks: a sentence and a way on, never a blank page. */
class Guard extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };
  static override getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: unknown) {
    console.error(error);
  }
  override render() {
    return this.state.failed ? <Message title={t('app:failed.title')} /> : this.props.children;
  }
}

function App() {
  const [first] = route.value.split('/');
  const name = DEEPER.includes(first) ? first : route.value;
  const outside = name !== place.value && !OVER_MATCH.includes(name);
  useEffect(() => {
    scrollTo(0, 0);
    if (outside && table.value) closeMatch();
  }, [name]);
  const page = Object.hasOwn(PAGES, name) ? <Lazy key={name} name={name} /> : null;
  const over = table.value !== null && OVER_MATCH.includes(name);
  const shown = over ? place.value : name;
  if (Object.hasOwn(PLACES, shown)) {
    const Place = PLACES[shown];
    return (
      <>
        <Place covered={over} />
        {over && <div class="overlay">{page}</div>}
      </>
    );
  }
  return (
    <>
      {name === '' ? (
        <Home />
      ) : (
        (page ?? <Message title={t('app:notFound.title')} text={t('app:notFound.text', { address: name })} />)
      )}
      <NewerVersion />
    </>
  );
}

/** Shows the game in an element, once its first language is there. */
export async function showApp(host: HTMLElement): Promise<void> {
  void keepOffline();
  await speaking;
  effect(() => {
    const tag = spokenLanguage();
    document.documentElement.lang = tag;
    document.title = t('app:title');
    wear(tag);
  });
  render(
    <Guard>
      <App />
    </Guard>,
    host,
  );
}
