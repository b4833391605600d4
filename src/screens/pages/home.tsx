/** The first page: what the game is, and the ways into it. */
import { useEffect, useState } from 'preact/hooks';
import { language, t } from '../../text/text.ts';
import { progress } from '../learn/kept.ts';
import { Languages } from '../parts/languages.tsx';
import { LoadButton } from '../parts/load.tsx';
import { go } from '../route.ts';
import { type Kept, keptMatch, resumeKept } from '../session.ts';
import { chooseLanguage } from '../settings.ts';
import { Night } from './night.tsx';

function Entry(props: { title: string; note?: string; primary?: boolean; onClick: () => void }) {
  return (
    <li>
      <button type="button" class={props.primary ? 'primary' : ''} onClick={props.onClick}>
        <b>{props.title}</b>
        {props.note && <small>{props.note}</small>}
      </button>
    </li>
  );
}

/** The tutorial: first for whoever is new here, below the matches for whoever has been through it. */
function Learn({ primary }: { primary: boolean }) {
  const known = progress();
  const note =
    known && !known.done && known.step > 0 ? t('app:home.learnOn', { n: known.step + 1 }) : t('app:home.learnNote');
  return <Entry title={t('app:home.learn')} note={note} primary={primary} onClick={() => go('learn')} />;
}

export function Home() {
  const [kept, setKept] = useState<Kept | null>(null);
  const [error, setError] = useState('');
  useEffect(() => {
    setError('');
    void keptMatch().then((found) => (typeof found === 'string' ? setError(found) : setKept(found)));
  }, [language.value]);
  const note = kept
    ? t(kept.over ? 'app:home.continueOver' : 'app:home.continueNote', {
        us: kept.names.us || t('app:new.defaultUs'),
        china: kept.names.china || t('app:new.defaultChina'),
        scenario: t(`app:new.${kept.scenario}.name`),
        round: kept.round,
      })
    : '';
  const fresh = !kept && !progress()?.done;
  return (
    <main class="home night-sky">
      <Night />
      <div class="home-body">
        <h1>{t('app:title')}</h1>
        <p class="pitch">{t('app:pitch')}</p>
        <nav aria-label={t('app:home.menu')}>
          <ul>
            {kept && (
              <Entry
                title={t('app:home.continue')}
                note={note}
                primary
                onClick={() => void resumeKept().then((problem) => (problem ? setError(problem) : go('match')))}
              />
            )}
            {fresh && <Learn primary />}
            <Entry
              title={t('app:home.new')}
              note={t('app:home.newNote')}
              primary={!kept && !fresh}
              onClick={() => go('new')}
            />
            <Entry title={t('app:home.online')} note={t('app:home.onlineNote')} onClick={() => go('online')} />
            {!fresh && <Learn primary={false} />}
            <li>
              <LoadButton onLoaded={() => go('match')}>
                <b>{t('app:home.load')}</b>
                <small>{t('app:home.loadNote')}</small>
              </LoadButton>
            </li>
            <Entry title={t('app:home.watch')} note={t('app:home.watchNote')} onClick={() => go('watch')} />
            <li class="pair">
              <button type="button" onClick={() => go('rulebook')}>
                <b>{t('app:home.rulebook')}</b>
                <small>{t('app:home.rulebookNote')}</small>
              </button>
              <button type="button" onClick={() => go('gazetteer')}>
                <b>{t('app:home.gazetteer')}</b>
                <small>{t('app:home.gazetteerNote')}</small>
              </button>
            </li>
            <li class="pair">
              <button type="button" onClick={() => go('settings')}>
                <b>{t('app:home.settings')}</b>
              </button>
              <button type="button" onClick={() => go('about')}>
                <b>{t('app:home.about')}</b>
              </button>
            </li>
          </ul>
        </nav>
        <Languages now={language.value} label={t('app:settings.language')} onChoose={chooseLanguage} />
        {error && (
          <p class="alert" role="alert">
            {error}
          </p>
        )}
      </div>
    </main>
  );
}
