/** `#/debrief/<match>`: what happened in a finished match, what of it was luck, and where it turned. */
import '../../styles/studies-charts.css';
import '../../styles/debrief.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { accountOf } from '../../studies/account/index.ts';
import { loadTexts, spokenLanguage, t } from '../../text/text.ts';
import { PAGES } from '../pages.ts';
import { BackButton, Page, PageTitle } from '../parts/page.tsx';
import { go, route } from '../route.ts';
import { download } from '../session.ts';
import { OpenRecord } from '../watch/open.tsx';
import { type Opened, SHIPPED } from '../watch/records.ts';
import { Contents } from './contents.tsx';
import type { Debrief, Places } from './data.ts';
import { StudyProgress } from './progress.tsx';
import { Report } from './report.tsx';
import { look, studyOf } from './study.ts';
import { DEBRIEF_TEXTS } from './texts.ts';
import { titleOf } from './title.ts';

/** Ways from a debrief into the game. @param before what an address begins with */
const placesOf = (id: string, before = ''): Places => ({
  watch: (at) => `${before}#/watch/${id}/${at}`,
  whatIf: (at) => (Object.hasOwn(PAGES, 'what-if') ? `${before}#/what-if/${id}/${at}` : null),
});

/** The same from outside the game: a match of one's own goes along in the address. */
async function placesOutside(id: string, text: string): Promise<Places> {
  const { packMatch } = await import('../../table/link.ts');
  const name = (SHIPPED as readonly string[]).includes(id) ? id : packMatch(text);
  return placesOf(name, location.href.split('#')[0]);
}

/** Opens what is folded while the page is printed, where the style sheet can't. */
function useUnfolded(): void {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>('.debrief details:not([open])')];
      for (const one of folded) one.open = true;
    };
    const fold = () => {
      for (const one of folded) one.open = false;
    };
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
}

interface ToolsProps {
  id: string;
  debrief: Debrief;
  /** The match as a file's text. */
  text: () => string;
}

function Tools({ id, debrief, text }: ToolsProps) {
  const [said, setSaid] = useState('');
  const save = async () => {
    const { renderDebrief } = await import('./file.tsx');
    const html = await renderDebrief(debrief, spokenLanguage(), await placesOutside(id, text()));
    const file = download(`debrief-${debrief.account.scenario}.html`, new Blob([html], { type: 'text/html' }));
    return t('debrief:saved', { file });
  };
  return (
    <div class="debrief-tools">
      <div class="row">
        <a class="button" href={`#/watch/${id}/0`}>
          {t('debrief:toWatch')}
        </a>
        <button type="button" onClick={() => save().then(setSaid, () => setSaid(t('debrief:saveFailed')))}>
          {t('debrief:save')}
        </button>
        <button type="button" onClick={() => print()}>
          {t('debrief:print')}
        </button>
      </div>
      <p class="small soft" role="status">
        {said}
      </p>
    </div>
  );
}

function Shown({ opened: { id, table } }: { opened: Extract<Opened, { ok: true }> }) {
  const { record } = table;
  const account = useMemo(() => accountOf(record), [record]);
  const study = studyOf(record).value;
  const stop = useRef(new AbortController());
  const run = () => {
    stop.current = new AbortController();
    void look(record, stop.current.signal);
  };
  useUnfolded();
  useEffect(() => {
    run();
    return () => stop.current.abort();
  }, [record]);
  const { luck, turning } = study;
  const debrief: Debrief = { record, account, luck, turning };
  const progress = <StudyProgress study={study} onRun={run} onStop={() => stop.current.abort()} />;
  return (
    <main class="page debrief">
      <header>
        <BackButton />
        <PageTitle>{titleOf(account)}</PageTitle>
      </header>
      <p>{t('debrief:lede')}</p>
      <Tools id={id} debrief={debrief} text={() => table.save()} />
      <Contents />
      <Report
        debrief={debrief}
        places={placesOf(id)}
        waiting={{ luck: progress, turning: luck ? progress : <p class="soft">{t('debrief:study.then')}</p> }}
      />
    </main>
  );
}

export function DebriefPage() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void loadTexts(...DEBRIEF_TEXTS, 'watch').then(() => setReady(true));
  }, []);
  const [, id] = route.value.split('/');
  useEffect(() => {
    if (!id) go('watch', true);
  }, [id]);
  if (!ready || !id) return <Page title={t('app:home.loading')}>{null}</Page>;
  return (
    <OpenRecord key={id} id={id} turn={undefined}>
      {(opened) => <Shown opened={opened} />}
    </OpenRecord>
  );
}
