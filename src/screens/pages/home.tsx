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

/** Pages side by side, under a heading or none: the address of each, its name, and what it is. */
function Pair({ head, pages }: { head?: string; pages: [to: string, title: string, note?: string][] }) {
  return (
    <>
      {head && (
        <li>
          <h2 class="caps">{head}</h2>
        </li>
      )}
      <li class="pair">
        {pages.map(([to, title, note]) => (
          <button key={to} type="button" onClick={() => go(to)}>
            <b>{title}</b>
            {note && <small>{note}</small>}
          </button>
        ))}
      </li>
    </>
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
        ...kept.names,
        scenario: t(`app:new.${kept.scenario}.name`),
        round: kept.round,
      })
    : '';
  const fresh = !kept && !progress()?.done;
  return (
    <main class="home night-sky">
      <Night />
      <div class="home-body">
        <div class="home-top">
          <Languages now={language.value} label={t('app:settings.language')} onChoose={chooseLanguage} />
          <button type="button" onClick={() => go('settings')}>
            {t('app:home.settings')}
          </button>
        </div>
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
            <li class="pair">
              <LoadButton onLoaded={() => go('match')}>
                <b>{t('app:home.load')}</b>
                <small>{t('app:home.loadNote')}</small>
              </LoadButton>
              <button type="button" onClick={() => go('daily')}>
                <b>{t('app:home.daily')}</b>
                <small>{t('app:home.dailyNote')}</small>
              </button>
            </li>
            <Pair
              head={t('app:home.classes')}
              pages={[
                ['class', t('app:home.teach')],
                ['teach', t('app:home.guides')],
                ['join', t('app:home.join')],
              ]}
            />
            <Pair
              pages={[
                ['watch', t('app:home.watch'), t('app:home.watchNote')],
                ['lab', t('app:home.lab'), t('app:home.labNote')],
              ]}
            />
            <Pair
              pages={[
                ['rulebook', t('app:home.rulebook'), t('app:home.rulebookNote')],
                ['gazetteer', t('app:home.gazetteer'), t('app:home.gazetteerNote')],
                ['about', t('app:home.about')],
              ]}
            />
          </ul>
        </nav>
        {error && (
          <p class="alert" role="alert">
            {error}
          </p>
        )}
      </div>
    </main>
  );
}
