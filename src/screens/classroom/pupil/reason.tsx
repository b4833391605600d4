/** Beside what makes a move: why, asked of whoever commits where the class wants it written down; and who decides. */
import { REASON_MOST } from '../../../classroom/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';
import { ownTeam, proposes, reasonDue, whoCommits } from './committing.ts';
import { proposalText } from './proposed.ts';

/** One line; nothing where no reason is due. */
export function Reason({ at }: { at: Attendance }) {
  if (!reasonDue(at)) return null;
  return (
    <label class="reason">
      <span>{t('pupil:team.reason')}</span>
      <input
        type="text"
        maxLength={REASON_MOST}
        value={at.reason.value}
        autocomplete="off"
        placeholder={t('pupil:team.reasonNote')}
        title={t('pupil:team.reasonNote')}
        onInput={(e) => {
          at.reason.value = e.currentTarget.value;
        }}
      />
    </label>
  );
}

/** Above a decision's buttons: who decides, what one has proposed already, and the reason that is due. */
export function AboveButtons({ line, at }: { line: ClassLine<'student'>; at: Attendance }) {
  const view = line.view.value;
  const team = at.team.value;
  const state = at.table.value?.state.value;
  if (!view || !team || !state || (!team.votes && ownTeam(view).length < 2)) return <Reason at={at} />;
  const mine = team.proposals.findLast(({ member }) => member === at.member.value);
  return (
    <div class={proposes(at) ? 'pupil above-buttons proposes' : 'pupil above-buttons'}>
      {proposes(at) && (
        <p class="small" role="status">
          {mine && <b>{t('pupil:team.proposed', { what: proposalText(state.view, mine) })} </b>}
          {whoCommits(at, view)}
        </p>
      )}
      <Reason at={at} />
    </div>
  );
}
