/** `#/gazetteer`: every entry of the content to look up. The list fills the page until one is chosen to be read. */
import '../../styles/match.css';
import '../../styles/gazetteer.css';
import { useEffect, useRef } from 'preact/hooks';
import { GAZETTEER_TEXTS, type Speech } from '../../gazetteer/speech.ts';
import { MATCH_TEXTS, t } from '../../text/text.ts';
import { Languages } from '../parts/languages.tsx';
import { Icon } from '../parts/marks.tsx';
import { BackButton, Page, PageTitle } from '../parts/page.tsx';
import { query, route } from '../route.ts';
import { readIn } from '../rulebook/language.ts';
import { useReading } from '../rulebook/reading.ts';
import { TermTip } from '../terms/term.tsx';
import { addressOf, entryAt, filterOf } from './address.ts';
import { Entry, Missing } from './entry.tsx';
import { List } from './list.tsx';

/** How the page speaks: in the language chosen for reading. */
function useSpeech(): Speech | null {
  const tag = useReading(...MATCH_TEXTS, ...GAZETTEER_TEXTS);
  return tag === null ? null : { say: t, tag };
}

export function Gazetteer() {
  const speech = useSpeech();
  const shown = useRef(false);
  useEffect(() => {
    shown.current = speech !== null;
  });
  if (!speech) return <Page title={t('app:home.loading')}>{null}</Page>;
  const filter = filterOf(query);
  const entry = entryAt(route.value);
  return (
    <main class={`gazetteer ${entry ? 'open' : ''}`} lang={speech.tag}>
      <header>
        <BackButton />
        <PageTitle>{t('gazetteer:title')}</PageTitle>
        <Languages now={speech.tag} label={t('gazetteer:language')} onChoose={readIn} />
        <a class="button" href={`#/rulebook${filter.lang ? `?lang=${filter.lang}` : ''}`}>
          {t('gazetteer:rulebook')}
        </a>
        <button type="button" onClick={() => print()}>
          {t('gazetteer:print')}
        </button>
      </header>
      <List speech={speech} filter={filter} chosen={entry === 'unknown' ? null : entry} />
      {entry && (
        <div class="gaz-reading">
          <a class="button gaz-back" href={`#/${addressOf(filter)}`}>
            <span>
              <Icon name="previous" /> {t('gazetteer:toList')}
            </span>
          </a>
          {entry === 'unknown' ? (
            <Missing key={route.value} address={route.value} fresh={shown.current} />
          ) : (
            <Entry
              key={`${entry.kind}/${entry.id}`}
              speech={speech}
              item={entry}
              filter={filter}
              fresh={shown.current}
            />
          )}
        </div>
      )}
      <TermTip />
    </main>
  );
}
