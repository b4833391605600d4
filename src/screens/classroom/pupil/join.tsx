/** `#/join[/<code>]`: the way into a class: its code, a made-up name, nothing else. */
import '../../../styles/online.css';
import '../../../styles/pupil.css';
import { useEffect, useState } from 'preact/hooks';
import { loadTexts, t } from '../../../text/text.ts';
import type { ClassInfo } from '../../../wire/classroom.ts';
import { CODE } from '../../../wire/code.ts';
import { asCode } from '../../online/by-code.tsx';
import { Night } from '../../pages/night.tsx';
import { Page } from '../../parts/page.tsx';
import { go, route } from '../../route.ts';
import { sentence } from '../../session.ts';
import { classInfo } from '../api.ts';
import { heldPlaces } from './held.ts';
import { Island } from './island.tsx';
import { Naming } from './naming.tsx';

/** The address's second part for matches that are played without a network. */
const ISLAND = 'island';

function Held() {
  const places = heldPlaces();
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="join-held">
      <h2 id="join-held">{t('pupil:join.held')}</h2>
      <ul class="held-classes">
        {places.map(({ class: id, code, name }) => (
          <li key={id}>
            <a class="button" href={`#/pupil/${id}`}>
              {t('pupil:join.back', { code, name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CodeProps {
  first: string;
  /** Why the last one led nowhere. */
  problem: string;
  onCode: (code: string) => void;
}

function CodeForm({ first, problem, onCode }: CodeProps) {
  const [code, setCode] = useState(first);
  const [wrong, setWrong] = useState(false);
  const said = wrong ? t('pupil:join.badCode') : problem;
  return (
    <form
      class="code-form"
      onSubmit={(e) => {
        e.preventDefault();
        const clean = asCode(code);
        setWrong(!CODE.test(clean));
        if (CODE.test(clean)) onCode(clean);
      }}
    >
      <label>
        <span>{t('pupil:join.code')}</span>
        <input
          type="text"
          class="code"
          maxLength={12}
          value={code}
          placeholder="ABC234"
          autocomplete="off"
          autocapitalize="characters"
          aria-invalid={said !== ''}
          aria-describedby="join-code-note"
          onInput={(e) => {
            setCode(e.currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      <button type="submit" class="primary big">
        {t('pupil:join.find')}
      </button>
      <p id="join-code-note" class="small soft">
        {t('pupil:join.codeNote')}
      </p>
      {said && (
        <p class="alert" role="alert">
          {said}
        </p>
      )}
    </form>
  );
}

export function Join() {
  const [ready, setReady] = useState(false);
  const [found, setFound] = useState<{ code: string; info: ClassInfo } | null>(null);
  const [problem, setProblem] = useState('');
  const [, given = ''] = route.value.split('/');
  useEffect(() => void loadTexts('pupil', 'online', 'errors').then(() => setReady(true)), []);

  const look = async (code: string) => {
    setProblem('');
    const done = await classInfo(code);
    if (done.ok) setFound({ code, info: done.class });
    else
      setProblem(done.error.code === 'class-unknown' ? t('pupil:join.noClass', { code }) : await sentence(done.error));
  };
  useEffect(() => {
    setFound(null);
    setProblem('');
    if (CODE.test(asCode(given))) void look(asCode(given));
  }, [given]);

  if (!ready) return <Page title={t('app:home.loading')}>{null}</Page>;
  if (given === ISLAND) return <Island />;
  return (
    <Page title={found ? t('pupil:join.class', { code: found.code }) : t('pupil:join.title')}>
      <Night />
      <div class="pupil join">
        {found ? (
          <Naming code={found.code} info={found.info} onOther={() => (given ? go('join') : setFound(null))} />
        ) : (
          <>
            <p class="game-line">
              <b>{t('app:title')}</b> {t('pupil:join.game')}
            </p>
            <p class="lead">{t('pupil:join.lead')}</p>
            <CodeForm key={given} first={asCode(given)} problem={problem} onCode={(code) => void look(code)} />
            <Held />
            <details>
              <summary>{t('pupil:join.before')}</summary>
              <div>
                <p>{t('pupil:join.beforeWhat')}</p>
              </div>
            </details>
            <p class="small quiet-way">
              <a href={`#/join/${ISLAND}`}>{t('pupil:join.islands')}</a>
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
