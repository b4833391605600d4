/** Beside what makes a move: why, asked of whoever commits where the class wants it written down; and who decides. */
import { useEffect, useRef } from 'preact/hooks';
import type { Refusal } from '../../../../rules/moves.ts';
import { REASON_MOST } from '../../../classroom/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';
import { problem } from '../../match/ui.ts';
import { ownTeam, proposes, reasonDue, whoCommits } from './committing.ts';
import { proposalText } from './proposed.ts';

/** What a server says where the reason is missing. */
export const NO_REASON: Refusal = {
  code: 'reason-needed',
  message: 'Write down in a sentence why your team does this.',
};

/** One line; nothing where no reason is due. */
export function Reason({ at }: { at: Attendance }) {
  const field = useRef<HTMLInputElement>(null);
  const missing = problem.value?.code === NO_REASON.code && !at.reason.value.trim();
  useEffect(() => {
    if (missing) field.current?.focus();
  }, [missing]);
  if (!reasonDue(at)) return null;
  return (
    <label class="reason">
      <span>{t('pupil:team.reason')}</span>
      <input
        ref={field}
        type="text"
        required
        aria-invalid={missing}
        maxLength={REASON_MOST}
        value={at.reason.value}
        autocomplete="off"
        placeholder={t('pupil:team.reasonNote')}
        title={t('pupil:team.reasonNote')}
        onInput={(e) => {
          at.reason.value = e.currentTarget.value;
          if (missing) problem.value = null;
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
