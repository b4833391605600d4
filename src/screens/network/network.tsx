/** `#/network`: what the network of a school lets through, what that means for a class, and what to ask of its IT. */
import '../../styles/network.css';
import { useEffect, useState } from 'preact/hooks';
import { loadTexts, t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';
import { ForIt } from './for-it.tsx';
import { measure, STEPS } from './measure.ts';
import { type Finding, findingsOf, type Measured, timesOf, type Verdict, worst } from './verdicts.ts';

/** Beside the word, for those who see no colours. */
const SIGNS: Record<Verdict, string> = { pass: '+', fallback: '~', blocked: '×', try: '?' };

/** Starts the game for a class, and prints the address for its devices. */
const COMMAND = 'npm run classroom';

/** The sentence of a finding. */
function meaning({ check, verdict, because }: Finding, measured: Measured): string {
  const { median, spread, lost } = timesOf(measured.trips);
  return t(`network:means.${check}.${verdict}`, {
    ...(because ? { context: because } : {}),
    median: median ?? '–',
    spread,
    lost,
    all: measured.trips.length,
    address: measured.url,
    command: COMMAND,
  });
}

function Findings({ measured }: { measured: Measured }) {
  return (
    <ul class="findings">
      {findingsOf(measured).map((finding) => (
        <li key={finding.check} class={finding.verdict}>
          <span class="sign" aria-hidden="true">
            {SIGNS[finding.verdict]}
          </span>
          <div>
            <h2>
              {t(`network:check.${finding.check}`)} <b>{t(`network:verdict.${finding.verdict}`)}</b>
            </h2>
            <p>{meaning(finding, measured)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function NetworkCheck() {
  const [texts, setTexts] = useState(false);
  const [steps, setSteps] = useState(0);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [runs, setRuns] = useState(0);
  useEffect(() => void loadTexts('network').then(() => setTexts(true)), []);
  useEffect(() => {
    let gone = false;
    setMeasured(null);
    setSteps(0);
    void measure((n) => !gone && setSteps(n)).then((all) => !gone && setMeasured(all));
    return () => {
      gone = true;
    };
  }, [runs]);
  if (!texts) return <Page title={t('app:home.loading')}>{null}</Page>;
  return (
    <Page title={t('network:title')}>
      <p>{t('network:lead')}</p>
      <p class="network-verdict" role="status">
        {measured
          ? t(`network:all.${worst(findingsOf(measured))}`)
          : t('network:running', { n: Math.min(steps + 1, STEPS), all: STEPS })}
      </p>
      {measured && (
        <>
          <Findings measured={measured} />
          <p class="row">
            <button type="button" onClick={() => setRuns((n) => n + 1)}>
              {t('network:again')}
            </button>
            <a class="button" href="#/teach">
              {t('network:guides')}
            </a>
          </p>
          <ForIt measured={measured} />
        </>
      )}
    </Page>
  );
}
