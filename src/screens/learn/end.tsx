/** What comes after the tutorial: its own match goes on, another begins, or the rules are read. */
import { useEffect, useState } from 'preact/hooks';
import type { Table } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { fullNames } from '../pages/players.tsx';
import { go } from '../route.ts';
import { keptMatch, startMatch } from '../session.ts';
import { bookFor } from '../terms/terms.ts';
import { COURSE } from './course.ts';
import { SETTING } from './script.ts';

const PLAYERS = { us: 'person', china: 'attache' } as const;

const names = () => fullNames({ us: '', china: '' }, PLAYERS);

export function End({ table }: { table: Table }) {
  const [kept, setKept] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void keptMatch().then((found) => setKept(found !== null && (typeof found === 'string' || !found.over)));
  }, [table]);
  const begin = (start: Parameters<typeof startMatch>[0]) =>
    void startMatch(start).then((failed) => (failed ? setProblem(failed) : go('match')));
  return (
    <div class="stack">
      <button
        type="button"
        class="primary"
        onClick={() => begin({ ...SETTING, names: names(), players: PLAYERS, turns: [...COURSE] })}
      >
        {t('learn:end.goOn')}
      </button>
      <button
        type="button"
        onClick={() => begin({ scenario: 'lesson', options: {}, names: names(), players: PLAYERS })}
      >
        {t('learn:end.lesson')}
      </button>
      <button type="button" onClick={() => go(bookFor(SETTING.scenario))}>
        {t('learn:end.rulebook')}
      </button>
      {kept && <p class="small soft">{t('learn:end.replaces')}</p>}
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
