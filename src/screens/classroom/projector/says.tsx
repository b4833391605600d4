/** What each is asked to do before the first turn and at a forecast, in large letters, and what helps to do it. */
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import { hasRoles, ROLES } from '../../../classroom/roles.ts';
import { t } from '../../../text/text.ts';
import type { ProjectorView } from '../../../wire/classroom.ts';
import { handicapText } from '../../words.ts';
import { doneText, planOf } from '../stages.ts';

/** Who does what in a team, and how to find one's own. */
function RolesHere({ view: { settings } }: { view: ProjectorView }) {
  if (!hasRoles(settings)) return <p>{t('lead:screen.side')}</p>;
  return (
    <>
      <p>{t('lead:screen.team')}</p>
      <dl class="room-roles">
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{t(`pupil:role.${role}`)}</dt>
            <dd>{t(`pupil:roles.what.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What the game is about, for whoever looks up from the briefing. */
function InShort({ view }: { view: ProjectorView }) {
  const { scenario } = planOf(view);
  const { rounds, numbers } = SCENARIOS[scenario];
  return (
    <div class="room-short">
      {(['about', 'goal', 'commons'] as const).map((part) => (
        <p key={part}>{t(`pupil:brief.plain.${part}`, { rounds, ...numbers })}</p>
      ))}
      <p>{handicapText(SCENARIOS[scenario])}</p>
    </div>
  );
}

/** What each is asked to do alone, in large letters, and how many have. */
export function Says({ view }: { view: ProjectorView }) {
  const { kind } = view.stage;
  const done = doneText(view, view.students);
  return (
    <div class="room-says">
      <p>{t(kind === 'roles' && !hasRoles(view.settings) ? 'lead:screen.sides' : `lead:screen.${kind}`)}</p>
      {kind === 'forecast' && (
        <ul>
          {(['winner', 'grade', 'sure'] as const).map((one) => (
            <li key={one}>{t(`lead:screen.asks.${one}`)}</li>
          ))}
        </ul>
      )}
      {kind === 'roles' && <RolesHere view={view} />}
      {kind === 'brief' && <InShort view={view} />}
      <p class="room-count">{done || t('lead:people.count', { count: view.students, here: view.present })}</p>
    </div>
  );
}
