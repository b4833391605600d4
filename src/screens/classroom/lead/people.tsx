/** Everybody in the class: who is there, where each sits, what each has done; a press opens one. */
import { blocOf } from '../../../../rules/players.ts';
import { QUESTIONS } from '../../../classroom/terms.ts';
import { t } from '../../../text/text.ts';
import type { LeadView, StudentInfo } from '../../../wire/classroom.ts';
import { BlocMark, Icon } from '../../parts/marks.tsx';
import { blocName } from '../../words.ts';
import type { Asks, Opens } from './console.tsx';

/** A made-up name, or, where names are not shown, a number. */
export const studentName = ({ name, n }: Pick<StudentInfo, 'name' | 'n'>): string =>
  name ?? t('lead:people.number', { n });

/** What a student does in a team; '' where nobody has a role. */
export const roleName = ({ settings }: LeadView, { role }: StudentInfo): string =>
  settings.mode === 'teams' && role ? t(`lead:role.${role}`) : '';

/** Where somebody sits: table, side and role. */
export function Seat({ view, student }: { view: LeadView; student: StudentInfo }) {
  const table = view.tables.find(({ id }) => id === student.table);
  const bloc = blocOf(student.player);
  const role = roleName(view, student);
  if (!table && !bloc) return <>{t('lead:people.noSeat')}</>;
  return (
    <>
      {table && t('lead:table.n', { n: table.n })} {bloc && <BlocMark bloc={bloc} />} {bloc && blocName(bloc)}
      {role && ` · ${role}`}
    </>
  );
}

/** Is there anything to be told in this column by now? */
const shows = ({ stage, tables, students }: LeadView, column: 'check' | 'seat' | 'forecasts'): boolean => {
  if (column === 'check') return stage.kind !== 'gather';
  return tables.length > 0 || (column === 'seat' && students.some(({ player }) => player !== null));
};

function Person({ view, student, open }: { view: LeadView; student: StudentInfo; open: (what: Opens) => void }) {
  const { present, help, muted, checked, forecasts } = student;
  return (
    <tr class={help ? 'needs' : ''}>
      <th scope="row">
        <button type="button" class="quiet" onClick={() => open({ student: student.id })}>
          {studentName(student)}
        </button>
      </th>
      <td>
        <span class={`presence ${present ? 'here' : ''}`}>{t(present ? 'lead:people.here' : 'lead:people.away')}</span>
        {help && (
          <span class="needs-help">
            <Icon name="warning" /> {t('lead:people.help')}
          </span>
        )}
        {muted && <span class="tag">{t('lead:people.muted')}</span>}
      </td>
      {shows(view, 'check') && (
        <td class="num">{checked === null ? '–' : t('lead:people.checked', { n: checked, of: QUESTIONS.length })}</td>
      )}
      {shows(view, 'seat') && (
        <td>
          <Seat view={view} student={student} />
        </td>
      )}
      {shows(view, 'forecasts') && <td class="num">{forecasts}</td>}
    </tr>
  );
}

export function People({
  view,
  asks,
  open,
  folded = false,
}: {
  view: LeadView;
  asks: Asks;
  open: (what: Opens) => void;
  folded?: boolean;
}) {
  const { students } = view;
  const here = students.filter(({ present }) => present).length;
  const count = t('lead:people.count', { count: students.length, here });
  const list =
    students.length === 0 ? (
      <p class="soft empty">{t('lead:people.none')}</p>
    ) : (
      <div class="scroll">
        <table class="people">
          <thead>
            <tr>
              <th scope="col">{t(view.settings.names ? 'lead:people.name' : 'lead:people.numberHead')}</th>
              <th scope="col">{t('lead:people.presence')}</th>
              {(['check', 'seat', 'forecasts'] as const).map(
                (column) =>
                  shows(view, column) && (
                    <th key={column} scope="col">
                      {t(`lead:people.${column}`)}
                    </th>
                  ),
              )}
            </tr>
          </thead>
          <tbody>
            {students.map((student) => (
              <Person key={student.id} view={view} student={student} open={open} />
            ))}
          </tbody>
        </table>
      </div>
    );
  const door = (
    <p class="row">
      <button type="button" onClick={() => void asks({ what: 'door', open: view.shut })}>
        {t(view.shut ? 'lead:door.open' : 'lead:door.shut')}
      </button>
      <span class="small soft">{t(view.shut ? 'lead:door.isShut' : 'lead:door.isOpen')}</span>
    </p>
  );
  if (folded)
    return (
      <details class="fold">
        <summary>{count}</summary>
        <div>
          {door}
          {list}
        </div>
      </details>
    );
  return (
    <section aria-labelledby="class-people">
      <h2 id="class-people">{t('lead:people.title')}</h2>
      <p>{count}</p>
      {door}
      {view.stage.kind === 'brief' && students.some(({ checked }) => checked === null) && (
        <p class="small soft">{t('lead:people.unchecked')}</p>
      )}
      {list}
    </section>
  );
}
