/** `#/lab`: one thing changed, many matches with it and without; `#/lab?<set-up>`: an experiment to be repeated. */
import '../../styles/studies-charts.css';
import '../../styles/studies.css';
import '../../styles/lab.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../../rules/moves.ts';
import type { LabResult, LabSetup } from '../../studies/kinds.ts';
import { readSetup, writeSetup } from '../../studies/lab/link.ts';
import { runLab } from '../../studies/lab/run.ts';
import { hasText, loadTexts, t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';
import { go, wholeQuery } from '../route.ts';
import { refusalText } from '../words.ts';
import { arriveAt } from './arrive.ts';
import { asksFor, EXAMPLES, exampleOf } from './examples.ts';
import { LabForm } from './form.tsx';
import { addressOf } from './link.ts';
import { StudyProgress } from './progress.tsx';
import { Result } from './result.tsx';
import { blank, PAIRS } from './set-up.ts';
import { useStudy } from './use-study.ts';

/** Why a set-up can't be asked for. */
const whyNot = (error: Refusal): string =>
  hasText(`lab:refused.${error.code}`) ? t(`lab:refused.${error.code}`, error.params) : refusalText(error);

function Examples({ setup, onChoose }: { setup: LabSetup; onChoose: (setup: LabSetup) => void }) {
  return (
    <section class="examples">
      <h2>{t('lab:examples.title')}</h2>
      <p class="small soft">{t('lab:examples.note')}</p>
      <ul>
        {EXAMPLES.map((id) => (
          <li key={id}>
            <button type="button" aria-pressed={asksFor(setup, id)} onClick={() => onChoose(exampleOf(id))}>
              <b>{t(`lab:example.${id}.title`)}</b>
              <small>{t(`lab:example.${id}.helps`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Experiment() {
  const set = wholeQuery();
  const [setup, setSetup] = useState<LabSetup>(blank);
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLHeadingElement>(null);
  const alert = useRef<HTMLParagraphElement>(null);
  const study = useStudy<LabResult>();
  const written = useRef('');
  useEffect(() => {
    // What the page itself has put into the address is in the form already.
    if (set === '' || set === written.current) return;
    const read = readSetup(set, PAIRS.to);
    setProblem(read.ok ? '' : t('lab:badLink', { why: whyNot(read.error) }));
    if (!read.ok) return;
    study.clear();
    setSetup(read.setup);
  }, [set]);
  const begin = () => {
    // Put through its link, so that whoever opens the link asks exactly this.
    const text = writeSetup(setup);
    const read = readSetup(text, PAIRS.to);
    setProblem(read.ok ? '' : whyNot(read.error));
    if (!read.ok) return;
    written.current = writeSetup(read.setup);
    go(addressOf(read.setup), true);
    study.run(read.setup.matches, (engine, matches) => runLab({ ...read.setup, matches }, engine));
  };
  // It stands above the form, out of sight of whoever has pressed the button below.
  useEffect(() => alert.current?.scrollIntoView({ block: 'center' }), [problem]);
  const busy = study.now.is === 'running';
  return (
    <Page title={t('lab:title')}>
      <p class="lead">{t('lab:lead')}</p>
      <Examples
        setup={setup}
        onChoose={(next) => {
          study.clear();
          setProblem('');
          setSetup(next);
          arriveAt(form.current);
        }}
      />
      <h2 ref={form} tabIndex={-1}>
        {t('lab:formTitle')}
      </h2>
      {problem && (
        <p ref={alert} class="alert" role="alert">
          {problem}
        </p>
      )}
      <LabForm
        setup={setup}
        onChange={(next) => {
          setProblem('');
          setSetup(next);
        }}
        onRun={begin}
        busy={busy}
      />
      <StudyProgress study={study} />
      {study.now.is === 'done' && <Result result={study.now.found} wanted={study.now.wanted} />}
    </Page>
  );
}

export function Lab() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void loadTexts('lab', 'studies', 'match', 'sources', 'errors').then(() => setReady(true));
  }, []);
  return ready ? <Experiment /> : <Page title={t('app:home.loading')}>{null}</Page>;
}
