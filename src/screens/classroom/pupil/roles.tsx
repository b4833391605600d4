/** Who does what: one's own team with its roles, one of which may be taken, and the rival's. */
import { blocOf, playerOf } from '../../../../rules/players.ts';
import { rivalOf } from '../../../../rules/terms.ts';
import { hasRoles, ROLES } from '../../../classroom/roles.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView, Teammate } from '../../../wire/classroom.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocMid, blocName } from '../../words.ts';
import { useAsk } from './asking.ts';
import { RoleMark } from './role-mark.tsx';

function Present({ mate, me }: { mate: Teammate; me: string }) {
  return (
    <span class="small soft">
      {t(mate.id === me ? 'pupil:roles.you' : mate.present ? 'pupil:roles.here' : 'pupil:roles.away')}
    </span>
  );
}

/** Names in a row, with who is here; of several, with what each does. */
export function Mates({ mates, me }: { mates: readonly Teammate[]; me: string }) {
  return (
    <ul class="mates">
      {mates.map((mate) => (
        <li key={mate.id}>
          <b>{mate.name}</b> <Present mate={mate} me={me} />
          {mates.length > 1 && mate.role && <span class="small">{t(`pupil:role.${mate.role}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Role(props: { role: (typeof ROLES)[number]; holder: Teammate | undefined; me: string; onTake: () => void }) {
  const { role, holder, me, onTake } = props;
  const mine = holder?.id === me;
  return (
    <li class={mine ? 'role mine' : 'role'}>
      <h3>
        <RoleMark role={role} /> {t(`pupil:role.${role}`)}
      </h3>
      <p>{t(`pupil:roles.what.${role}`)}</p>
      {holder ? (
        <p class="holder">
          <b>{holder.name}</b> <Present mate={holder} me={me} />
          {mine && <span class="hidden">{t('pupil:roles.yours')}</span>}
        </p>
      ) : (
        <p class="row">
          <button type="button" aria-label={`${t('pupil:roles.takes')}: ${t(`pupil:role.${role}`)}`} onClick={onTake}>
            {t('pupil:roles.takes')}
          </button>
          <span class="small soft">{t('pupil:roles.free')}</span>
        </p>
      )}
    </li>
  );
}

export function Roles({ line, view }: { line: ClassLine<'student'>; view: StudentView }) {
  const { ask, problem } = useAsk(line);
  const { me, team, settings } = view;
  const bloc = blocOf(me.player);
  if (!bloc) return <p role="status">{t('pupil:roles.late')}</p>;
  const own = team.filter(({ player }) => player === me.player);
  const rivals = team.filter(({ player }) => player === playerOf(rivalOf(bloc)));
  const shared = hasRoles(settings);
  const without = own.filter(({ role }) => role === null);
  return (
    <>
      <p class={`lead ${bloc}`}>
        <BlocMark bloc={bloc} /> {t('pupil:roles.side', { bloc: blocMid(bloc) })}{' '}
        {!shared && settings.mode !== 'hall' && t('pupil:roles.alone')}
        {settings.mode === 'hall' && t('pupil:brief.mode.hall')}
      </p>
      {shared && (
        <>
          <p>
            {t('pupil:roles.take')} {t('pupil:roles.how')} {t('pupil:roles.timeUp')}
          </p>
          <ul class={`roles ${bloc}`}>
            {ROLES.map((role) => (
              <Role
                key={role}
                role={role}
                holder={own.find((mate) => mate.role === role)}
                me={me.id}
                onTake={() => void ask({ what: 'role', role })}
              />
            ))}
          </ul>
          {without.length > 0 && (
            <section aria-labelledby="roles-none" class={bloc}>
              <h3 id="roles-none">{t('pupil:role.none')}</h3>
              <Mates mates={without} me={me.id} />
            </section>
          )}
        </>
      )}
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
      <section aria-labelledby="roles-rival" class={rivalOf(bloc)}>
        <h2 id="roles-rival">
          <BlocMark bloc={rivalOf(bloc)} /> {t('pupil:roles.rival')}{' '}
          <span class="small soft">{blocName(rivalOf(bloc))}</span>
        </h2>
        {rivals.length > 0 ? <Mates mates={rivals} me={me.id} /> : <p class="soft">{t('pupil:roles.nobody')}</p>}
      </section>
    </>
  );
}
