/** Before the class begins: who one is, how many are here, and the way back from another device. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { Copied } from '../../online/copied.tsx';
import { classInfo } from '../api.ts';
import { ownTeam } from './committing.ts';
import { Mates } from './roles.tsx';

/** How often it is asked how many are here, in milliseconds. */
const AGAIN = 8_000;

/** How many have joined; null until it is known. */
function useCount(code: string): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const look = () =>
      void classInfo(code).then((done) => {
        if (done.ok) setCount(done.class.students);
      });
    look();
    const timer = setInterval(() => document.hidden || look(), AGAIN);
    return () => clearInterval(timer);
  }, [code]);
  return count;
}

/** @param link the address that opens this student's own place on another device */
export function ReturnLink({ link }: { link: string }) {
  return (
    <details>
      <summary>{t('pupil:gather.other')}</summary>
      <div>
        <Copied label={t('pupil:gather.link')} text={link} note={t('pupil:gather.linkNote')} />
      </div>
    </details>
  );
}

export function Gather({ view, link }: { view: StudentView; link: string }) {
  const count = useCount(view.code);
  const mates = ownTeam(view);
  return (
    <>
      <p class="big-name">{view.me.name}</p>
      <p class="small soft">{t('pupil:gather.rename')}</p>
      <p class="lead" role="status">
        {t('pupil:gather.waits')}
      </p>
      <p class="row">
        <a class="button" href="#/teach/student-brief" target="_blank" rel="noopener">
          {t('pupil:gather.sheet')}
        </a>
        <a class="button" href="#/rulebook" target="_blank" rel="noopener">
          {t('match:menu.rulebook')}
        </a>
        <span class="small soft">{t('pupil:gather.meanwhile')}</span>
      </p>
      {mates.length > 1 && (
        <section aria-labelledby="gather-team">
          <h2 id="gather-team">{t('pupil:roles.title')}</h2>
          <Mates mates={mates} me={view.me.id} />
        </section>
      )}
      <section aria-labelledby="gather-goal" class="goal">
        <h2 id="gather-goal">{t('pupil:gather.goalTitle')}</h2>
        <p>{t('pupil:gather.goal')}</p>
        <p>{t('pupil:gather.care')}</p>
      </section>
      {count !== null && <p class="soft">{t('pupil:join.here', { count })}</p>}
      <ReturnLink link={link} />
    </>
  );
}
