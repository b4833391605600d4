/** `#/learn`: the tutorial, a match with a coach beside it. */
import '../../styles/learn.css';
import { useEffect, useState } from 'preact/hooks';
import { loadTexts, MATCH_TEXTS, t } from '../../text/text.ts';
import { Match } from '../match/match.tsx';
import { place, table } from '../session.ts';
import { Coach } from './coach.tsx';
import { resume } from './lesson.ts';

export function Learn({ covered }: { covered: boolean }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void loadTexts(...MATCH_TEXTS, 'learn').then(() => {
      if (place.value !== 'learn') resume();
      setReady(true);
    });
  }, []);
  const shown = table.value;
  if (!ready || !shown || place.value !== 'learn')
    return (
      <main class="page">
        <h1>{t('app:home.loading')}</h1>
      </main>
    );
  return <Match table={shown} covered={covered} coach={<Coach table={shown} />} />;
}
