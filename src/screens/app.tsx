/** Everything on screen: the page that the address names, over a running match where one is open. */
import '../styles/base.css';
import '../styles/pages.css';
import { effect } from '@preact/signals';
import { Component, type ComponentChildren, type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wear } from '../text/faces.ts';
import { loadTexts, spokenLanguage, t } from '../text/text.ts';
import { Home } from './pages/home.tsx';
import { DEEPER, OVER_MATCH, PAGE_TEXTS, PAGES } from './pages.ts';
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
    const texts = Object.hasOwn(PAGE_TEXTS, name) ? [PAGE_TEXTS[name]] : [];
    Promise.all([PAGES[name](), loadTexts(...texts)]).then(
      ([page]) => {
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

type Place = ComponentType<{ covered: boolean }>;

/** A place that loads when it is first shown. */
function lazyPlace(load: () => Promise<Place>): Place {
  let loaded: Place | null = null;
  return function LazyPlace({ covered }) {
    const [failed, setFailed] = useState(false);
    const [, came] = useState(0);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (place) => {
          loaded = place;
          came((n) => n + 1);
        },
        () => setFailed(true),
      );
    }, []);
    const Shown = loaded;
    if (Shown) return <Shown covered={covered} />;
    return <Message title={failed ? t('app:failed.title') : t('app:home.loading')} busy={!failed} />;
  };
}

/** A match at this screen; the tutorial, at the step that this device has kept; a table on a server; a student's place. */
const PLACES: Record<string, Place> = {
  match: MatchPlace,
  learn: lazyPlace(() => import('./learn/learn.tsx').then((m) => m.Learn)),
  table: lazyPlace(() => import('./online/place.tsx').then((m) => m.TablePlace)),
  pupil: lazyPlace(() => import('./classroom/pupil/place.tsx').then((m) => m.PupilPlace)),
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
