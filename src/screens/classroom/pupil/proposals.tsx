/** What a team proposes to itself: each move in words, who supports it, and the way to commit it. */
import { useEffect } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import type { Proposal } from '../../../wire/teams.ts';
import { commit, problem as problemNow, seatOf, tab } from '../../match/ui.ts';
import { Icon } from '../../parts/marks.tsx';
import { useRefused } from './asking.ts';
import { commitsNow, ourTurn, ownTeam } from './committing.ts';
import { InShort } from './in-short.tsx';
import { seen } from './in-sight.ts';
import { proposalText, proposedMove } from './proposed.ts';

interface OneProps {
  at: Attendance;
  view: StudentView;
  proposal: Proposal;
  /** Without what it would bring. */
  small?: boolean;
}

function One({ at, view, proposal, small = false }: OneProps) {
  const { run, problem } = useRefused();
  const table = at.table.value;
  if (!table) return null;
  const state = table.state.value;
  const me = at.member.value;
  const mine = me !== null && proposal.support.includes(me);
  const by = view.team.find(({ id }) => id === proposal.member)?.name ?? '';
  const what = proposalText(state.view, proposal);
  const seat = seatOf(table, state);
  const move = proposedMove(proposal);
  // Members who are here, or support it from afar.
  const of = ownTeam(view).filter(({ id, present }) => present || proposal.support.includes(id)).length;
  const doIt = () => {
    if (!seat || !move) return;
    commit(seat, move);
    // What comes next is decided there.
    if (!problemNow.value) tab.value = 'act';
  };
  return (
    <li>
      <b>{what}</b>
      <span class="small soft">
        {t('pupil:team.by', { name: by })} ·{' '}
        <span class="num">{t('pupil:team.supported', { n: proposal.support.length, of })}</span>
      </span>
      {!small && seat && move && <InShort seat={seat} move={move} />}
      <span class="row">
        <button
          type="button"
          class="small"
          aria-label={`${t(mine ? 'pupil:team.unsupport' : 'pupil:team.support')}${t('app:join.colon')}${what}`}
          onClick={() => void run(at.ask({ what: 'support', proposal: proposal.id, on: !mine }))}
        >
          {t(mine ? 'pupil:team.unsupport' : 'pupil:team.support')}
        </button>
        {commitsNow(at) && (
          <button
            type="button"
            class="small primary do-it"
            aria-label={`${t('pupil:team.do')}${t('app:join.colon')}${what}`}
            onClick={doIt}
          >
            <Icon name="check" /> {t('pupil:team.do')}
          </button>
        )}
      </span>
      {problem && (
        <span class="small bad" role="alert">
          {problem}
        </span>
      )}
    </li>
  );
}

/** While the other bloc decides there are none. */
export function Proposals({ at, view }: { at: Attendance; view: StudentView }) {
  const decides = ourTurn(at);
  const all = (decides && at.team.value?.proposals) || NONE;
  useEffect(() => seen(all), [all]);
  return (
    <section aria-label={t('pupil:team.proposals')}>
      {decides && (
        <h3>
          {t('pupil:team.proposals')}{' '}
          {all.length > 0 && commitsNow(at) && <small class="soft">{t('pupil:team.doNote')}</small>}
        </h3>
      )}
      {decides && all.length === 0 && <p class="small soft">{t('pupil:team.none')}</p>}
      {/* The list is there before the first is proposed: else nobody is told of that one. */}
      <ul class="proposals" aria-live="polite">
        {all.map((proposal) => (
          <One key={proposal.id} at={at} view={view} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

/** Above a decision: what is proposed, to be supported or done at once; nothing where one plays alone. */
export function Proposed({ line, at }: { line: ClassLine<'student'>; at: Attendance }) {
  const view = line.view.value;
  const all = (view && ourTurn(at) && at.team.value?.proposals) || NONE;
  useEffect(() => seen(all), [all]);
  if (!view || all.length === 0 || ownTeam(view).length < 2) return null;
  return (
    <section class="pupil proposed" aria-label={t('pupil:team.proposals')}>
      <ul class="proposals">
        {all.map((proposal) => (
          <One key={proposal.id} at={at} view={view} proposal={proposal} small />
        ))}
      </ul>
    </section>
  );
}
const NONE: readonly Proposal[] = [];
