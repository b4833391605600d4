/** What stands over every page of a student: the stage and its time, pauses, what the instructor announces, help. */
import { useEffect, useState } from 'preact/hooks';
import { blocOf } from '../../../../rules/players.ts';
import { hasRoles } from '../../../classroom/roles.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { timeText } from '../../online/clocks.tsx';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName } from '../../words.ts';
import { Acts } from './acts.tsx';
import { useAsk } from './asking.ts';
import { ownRole } from './committing.ts';
import { note, notedAt } from './noted.ts';
import { RoleMark } from './role-mark.tsx';
import { standsText } from './stage.ts';

/** Milliseconds that are left of the stage now, drawn anew each second; it stands while the class is paused. */
function useLeft(line: ClassLine<'student'>, { stage }: StudentView): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (stage.paused) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [stage.paused]);
  return stage.paused ? stage.left : stage.left - (performance.now() - line.came(stage));
}

/** @param slim only what is left */
function Clock({ line, view, slim }: { line: ClassLine<'student'>; view: StudentView; slim: boolean }) {
  const left = useLeft(line, view);
  const { kind } = view.stage;
  const stage = t(kind === 'roles' && !hasRoles(view.settings) ? 'pupil:roles.own' : `pupil:top.stage.${kind}`);
  // What is to be joined or talked about ends when the instructor goes on.
  return (
    <span class="time-left" title={slim ? stage : undefined}>
      <b class={slim ? 'hidden' : ''}>{stage}</b>{' '}
      <span class={left < 60_000 ? 'num pressing' : 'num'} role="timer">
        {left > 0 ? t('pupil:top.left', { time: timeText(left) }) : t('pupil:top.over')}
      </span>
    </span>
  );
}

export function Help({ line, view, slim = false }: { line: ClassLine<'student'>; view: StudentView; slim?: boolean }) {
  const { ask, problem } = useAsk(line);
  const { help } = view.me;
  return (
    <span class="help">
      <button type="button" class="small" onClick={() => ask({ what: 'help', on: !help })}>
        {t(help ? 'pupil:top.helpOff' : 'pupil:top.help')}
      </button>
      <span class={slim ? 'hidden' : 'small soft'} role="status">
        {help && t('pupil:top.helpOn')}
      </span>
      {problem && (
        <span class="small bad" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}

/** What the instructor says: the newest in full, until it was noted; then it is folded to one line. */
function Announced({ view }: { view: StudentView }) {
  const newest = view.announced.at(-1);
  const isNew = newest && newest.at > notedAt(view.id, 'said');
  const from = <b class="caps">{t('pupil:top.announced')}</b>;
  return (
    <>
      <div class={isNew ? 'announced' : ''} role="status" aria-live="polite">
        {isNew && (
          <>
            <p>
              {from} {newest.text}
            </p>
            <button type="button" class="small" onClick={() => note(view.id, 'said', newest.at)}>
              {t('pupil:top.noted')}
            </button>
          </>
        )}
      </div>
      {newest && !isNew && (
        <details class="announced-before">
          <summary class="small">
            {from} <span>{newest.text}</span>
          </summary>
          <p class="small">{newest.text}</p>
        </details>
      )}
    </>
  );
}

/** Which side is one's own. */
function Side({ view }: { view: StudentView }) {
  const bloc = blocOf(view.me.player);
  if (!bloc) return null;
  return (
    <span class={`own-side ${bloc}`}>
      {t('pupil:top.side')} <BlocMark bloc={bloc} /> <b>{blocName(bloc)}</b>
    </span>
  );
}

/** Who one is at the table, and what is one's task there. */
function Task({ view }: { view: StudentView }) {
  const role = ownRole(view);
  return (
    <p class="task small">
      <Side view={view} />{' '}
      {role && (
        <span>
          <RoleMark role={role} /> <b>{t(`pupil:role.${role}`)}</b>
          {t('app:join.colon')}
          {t(`pupil:roles.task.${role}`)}
        </span>
      )}
    </p>
  );
}

/** @param slim it stands over a match, where every line counts */
export function Top({ line, slim = false }: { line: ClassLine<'student'>; slim?: boolean }) {
  const view = line.view.value;
  if (!view) return null;
  // The first page says the name in large letters.
  const named = slim || view.stage.kind !== 'gather';
  return (
    <div class={slim ? 'class-top slim' : 'class-top'}>
      <p class="class-line">
        {named && <b class="me">{slim ? view.me.name : t('pupil:top.you', { name: view.me.name })}</b>}
        {named && !slim && <Side view={view} />}
        {/* The class begins when the instructor says so, whatever the plan has for it. */}
        {view.stage.kind === 'gather' ? (
          <b class="time-left">{t('pupil:top.stage.gather')}</b>
        ) : (
          <Clock line={line} view={view} slim={slim} />
        )}
        <Help line={line} view={view} slim={slim} />
      </p>
      {slim && <Task view={view} />}
      <Acts view={view} />
      <Announced view={view} />
      <div role="status">
        {standsText(view) && <p class="held">{standsText(view)}</p>}
        {!line.here.value && <p class="alert">{t('pupil:place.down')}</p>}
      </div>
    </div>
  );
}
