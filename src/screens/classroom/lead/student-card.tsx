/** One student, opened: another name, role or seat; may no longer talk; or leaves the class. */
import { useState } from 'preact/hooks';
import { playerOf } from '../../../../rules/players.ts';
import { BLOCS } from '../../../../rules/terms.ts';
import { ROLES, type Role } from '../../../classroom/roles.ts';
import { t } from '../../../text/text.ts';
import type { LeadAsk, LeadView, StudentInfo } from '../../../wire/classroom.ts';
import { Picker } from '../../online/picker.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { blocName } from '../../words.ts';
import type { Asks, Opens } from './console.tsx';
import { Seat, studentName } from './people.tsx';

interface Props {
  view: LeadView;
  student: StudentInfo;
  asks: Asks;
  problem: string;
  open: (what: Opens) => void;
  onClose: () => void;
}

/** Another seat: at a table and a side, or in exchange with somebody. */
function Move({ view, student, doing }: Pick<Props, 'view' | 'student'> & { doing: (message: LeadAsk) => void }) {
  const seats = view.tables
    // At a record that was handed in, whoever shared its device.
    .filter(({ status, island }) => status !== 'over' || island)
    .flatMap((table) => BLOCS.map((bloc) => ({ table, bloc })));
  const others = view.students.filter(({ id, table }) => id !== student.id && table !== null);
  const [seat, setSeat] = useState('');
  const [other, setOther] = useState('');
  if (seats.length === 0) return null;
  /** Does whoever comes there know the hand of the other side? */
  const knows = (id: string | null, player: string | null, of = student) =>
    of.table !== null &&
    id === of.table &&
    player !== of.player &&
    view.tables.some((one) => one.id === id && one.moves > 0);
  const [toTable, toPlayer] = seat.split(' ');
  const rival = others.find(({ id }) => id === other);
  return (
    <>
      <form
        class="row pick-and-do"
        onSubmit={(e) => {
          e.preventDefault();
          const [table, player] = seat.split(' ');
          if (seat) doing({ what: 'move', student: student.id, table, player: player as '0' | '1' });
        }}
      >
        <Picker label={t('lead:student.move')} value={seat} onPick={setSeat}>
          <option value="">{t('lead:student.choose')}</option>
          {seats.map(({ table, bloc }) => (
            <option key={`${table.id}${bloc}`} value={`${table.id} ${playerOf(bloc)}`}>
              {t('lead:student.seat', { n: table.n, bloc: blocName(bloc) })}
            </option>
          ))}
        </Picker>
        <button type="submit" aria-disabled={!seat}>
          {t('lead:student.moveDo')}
        </button>
      </form>
      {knows(toTable, toPlayer) && <p class="alert">{t('lead:student.knows')}</p>}
      {student.table && others.length > 0 && (
        <form
          class="row pick-and-do"
          onSubmit={(e) => {
            e.preventDefault();
            if (other) doing({ what: 'swap', student: student.id, other });
          }}
        >
          <Picker label={t('lead:student.swap')} value={other} onPick={setOther}>
            <option value="">{t('lead:student.choose')}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {studentName(one)}
              </option>
            ))}
          </Picker>
          <button type="submit" aria-disabled={!other}>
            {t('lead:student.swapDo')}
          </button>
        </form>
      )}
      {rival && knows(rival.table, rival.player) && <p class="alert">{t('lead:student.knowsBoth')}</p>}
    </>
  );
}

export function StudentCard({ view, student, asks, problem, open, onClose }: Props) {
  const [name, setName] = useState(student.name ?? '');
  const [removes, setRemoves] = useState(false);
  const [busy, setBusy] = useState(false);
  const doing = async (message: LeadAsk): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const said = await asks(message);
    setBusy(false);
    if (!said && message.what === 'remove') onClose();
  };
  return (
    <Dialog title={studentName(student)} onClose={onClose}>
      <div class="class-card">
        <p>
          <Seat view={view} student={student} />
        </p>
        <form
          class="row pick-and-do"
          onSubmit={(e) => {
            e.preventDefault();
            if (name.trim()) void doing({ what: 'rename', student: student.id, name: name.trim() });
          }}
        >
          <label>
            <span class="small soft">{t('lead:student.name')}</span>
            <input type="text" maxLength={24} value={name} onInput={(e) => setName(e.currentTarget.value)} />
          </label>
          <button type="submit" aria-disabled={!name.trim()}>
            {t('lead:student.rename')}
          </button>
        </form>
        {view.settings.mode === 'teams' && student.table && (
          <Picker
            label={t('lead:student.role')}
            value={student.role ?? ''}
            onPick={(role) => role && void doing({ what: 'role', student: student.id, role: role as Role })}
          >
            <option value="">{t('lead:student.choose')}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`lead:role.${role}`)}
              </option>
            ))}
          </Picker>
        )}
        <Move view={view} student={student} doing={(message) => void doing(message)} />
        {problem && (
          <p class="alert" role="alert">
            {problem}
          </p>
        )}
        {removes ? (
          <div class="alert">
            <p>{t('lead:student.removeWhat')}</p>
            <div class="row">
              <button type="button" class="drastic" onClick={() => void doing({ what: 'remove', student: student.id })}>
                {t('lead:student.removeDo')}
              </button>
              <button type="button" class="primary" onClick={() => setRemoves(false)}>
                {t('lead:cancel')}
              </button>
            </div>
          </div>
        ) : (
          <div class="row">
            <button type="button" onClick={() => void doing({ what: 'mute', student: student.id, on: !student.muted })}>
              {t(student.muted ? 'lead:student.unmute' : 'lead:student.mute')}
            </button>
            {student.help && (
              <button type="button" onClick={() => void doing({ what: 'helped', student: student.id })}>
                {t('lead:student.helped')}
              </button>
            )}
            {student.table && (
              <button type="button" onClick={() => open({ table: student.table ?? '' })}>
                {t('lead:student.toTable')}
              </button>
            )}
            <button type="button" class="primary" onClick={onClose}>
              {t('app:close')}
            </button>
            <button type="button" class="drastic apart" onClick={() => setRemoves(true)}>
              {t('lead:student.remove')}
            </button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
