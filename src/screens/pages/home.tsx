/** The first page: what the game is, and the ways into it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { language, t } from '../../text/text.ts';
import { progress } from '../learn/kept.ts';
import { Languages } from '../parts/languages.tsx';
import { LoadButton } from '../parts/load.tsx';
import { go } from '../route.ts';
import { type Kept, keptMatch, resumeKept } from '../session.ts';
import { chooseLanguage } from '../settings.ts';
import { Night } from './night.tsx';

interface EntryProps {
  title: string;
  note?: string;
  primary?: boolean;
  /** How much of its row it takes; left out: all of it. */
  share?: 'half' | 'third';
  onClick: () => void;
}

function Entry({ title, note, primary, share, onClick }: EntryProps) {
  return (
    <li class={share}>
      <button type="button" class={primary ? 'primary' : ''} onClick={onClick}>
        <b>{title}</b>
        {note && <small>{note}</small>}
      </button>
    </li>
  );
}

/** Ways that belong together, under their heading. `lesser`: fewer come for them. */
function Ways({ head, lesser, children }: { head: string; lesser?: boolean; children: ComponentChildren }) {
  return (
    <section class={lesser ? 'lesser' : ''}>
      <h2 class="caps">{head}</h2>
      <ul>{children}</ul>
    </section>
  );
}

/** The tutorial: first for whoever is new here, among what there is to learn for whoever has been through it. */
function Learn(props: Pick<EntryProps, 'primary' | 'share'>) {
  const known = progress();
  const note =
    known && !known.done && known.step > 0 ? t('app:home.learnOn', { n: known.step + 1 }) : t('app:home.learnNote');
  return <Entry {...props} title={t('app:home.learn')} note={note} onClick={() => go('learn')} />;
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
  const begin = (
    <Entry title={t('app:home.new')} note={t('app:home.newNote')} primary={!kept && !fresh} onClick={() => go('new')} />
  );
  const first = fresh ? <Learn primary /> : begin;
  const way = (to: string, share: EntryProps['share'], title: string, note?: string) => (
    <Entry title={title} note={note} share={share} onClick={() => go(to)} />
  );
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
            {kept ? (
              <Entry
                title={t('app:home.continue')}
                note={note}
                primary
                onClick={() => void resumeKept().then((problem) => (problem ? setError(problem) : go('match')))}
              />
            ) : (
              first
            )}
          </ul>
          <Ways head={t('app:home.play')}>
            {(kept || fresh) && begin}
            <Entry title={t('app:home.online')} note={t('app:home.onlineNote')} onClick={() => go('online')} />
            <li class="half">
              <LoadButton onLoaded={() => go('match')}>
                <b>{t('app:home.load')}</b>
                <small>{t('app:home.loadNote')}</small>
              </LoadButton>
            </li>
            {way('daily', 'half', t('app:home.daily'), t('app:home.dailyNote'))}
          </Ways>
          <Ways head={t('app:home.learning')}>
            {!fresh && <Learn share="half" />}
            {way('watch', fresh ? undefined : 'half', t('app:home.watch'), t('app:home.watchNote'))}
            {way('rulebook', 'half', t('app:home.rulebook'), t('app:home.rulebookNote'))}
            {way('gazetteer', 'half', t('app:home.gazetteer'), t('app:home.gazetteerNote'))}
          </Ways>
          <Ways head={t('app:home.classes')} lesser>
            {way('class', 'third', t('app:home.teach'))}
            {way('teach', 'third', t('app:home.guides'))}
            {way('join', 'third', t('app:home.join'))}
          </Ways>
          <Ways head={t('app:home.more')} lesser>
            {way('lab', 'half', t('app:home.lab'), t('app:home.labNote'))}
            {way('about', 'half', t('app:home.about'))}
          </Ways>
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
