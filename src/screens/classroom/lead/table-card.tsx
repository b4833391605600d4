/** One table, opened: how it stands, who sits there, and what may be done there alone. */
import { useState } from 'preact/hooks';
import { playerOf } from '../../../../rules/players.ts';
import { BLOCS } from '../../../../rules/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { LeadAsk, LeadTable, LeadView } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { BlocMark, Icon } from '../../parts/marks.tsx';
import { blocName } from '../../words.ts';
import { mostStanding, SideBars, Steps } from '../figures.tsx';
import { idleOf, useNow } from '../time.ts';
import { votes } from './all-tables.tsx';
import { HURRY } from './amounts.ts';
import { Bring, whyNotBring } from './bring.tsx';
import type { Asks, Opens } from './console.tsx';
import { rowOf } from './need.ts';
import { roleName, studentName } from './people.tsx';
import { Signs } from './signs.tsx';
import { needText, Where } from './tables-now.tsx';
import { Undo } from './undo.tsx';

interface Props {
  view: LeadView;
  table: LeadTable;
  line: ClassLine<'lead'>;
  asks: Asks;
  /** Why the last thing that was asked for was refused; '' where it was not. */
  problem: string;
  open: (what: Opens) => void;
  onClose: () => void;
}

/** Who sits on each side; a press opens one. */
function Sides({ view, table, asks, open }: Pick<Props, 'view' | 'table' | 'asks' | 'open'>) {
  return (
    <div class="two-sides">
      {BLOCS.map((bloc) => {
        const side = view.students.filter((one) => one.table === table.id && one.player === playerOf(bloc));
        return (
          <section key={bloc} class={bloc}>
            <h3>
              <BlocMark bloc={bloc} /> {blocName(bloc)}
            </h3>
            {side.length === 0 && <p class="small soft">{t('lead:table.noOne')}</p>}
            <ul>
              {side.map((student) => (
                <li key={student.id}>
                  <button type="button" onClick={() => open({ student: student.id })}>
                    {studentName(student)}
                  </button>
                  <span class={`small presence ${student.present ? 'here' : ''}`}>
                    {t(student.present ? 'lead:people.here' : 'lead:people.away')}
                    {roleName(view, student) && ` · ${roleName(view, student)}`}
                  </span>
                  {student.help && (
                    <span class="row asks-help">
                      <span class="small needs-help">
                        <Icon name="warning" /> {t('lead:people.help')}
                      </span>
                      <button type="button" onClick={() => void asks({ what: 'helped', student: student.id })}>
                        {t('lead:student.helped')}
                      </button>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

export function TableCard({ view, table, line, asks, problem, open, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [brings, setBrings] = useState(false);
  const now = useNow();
  const row = rowOf(table, view.students, idleOf(table, line.came(table), now));
  const { figures } = table;
  const here = [table.id];
  if (brings) return <Bring view={view} table={table} asks={asks} onClose={() => setBrings(false)} />;
  const noEvent = whyNotBring([table]);
  /** @param why it can't be done now; '': it can */
  const act = (name: string, message: LeadAsk, { drastic = false, why = '' } = {}) => (
    <li>
      <button
        type="button"
        class={drastic ? 'drastic' : ''}
        aria-disabled={busy || why !== ''}
        aria-describedby={`act-${name}`}
        onClick={async () => {
          if (busy || why) return;
          setBusy(true);
          await asks(message);
          setBusy(false);
        }}
      >
        {t(`lead:at.${name}`, { seconds: HURRY })}
      </button>
      <span class="small soft" id={`act-${name}`}>
        {why || t(`lead:at.does.${name}`, { seconds: HURRY, context: votes(view) })}
      </span>
    </li>
  );
  const still = table.paused ? t('lead:at.still') : '';
  const playing = table.status === 'playing' && !table.island;
  return (
    <Dialog title={t('lead:table.n', { n: table.n })} onClose={onClose}>
      <div class="class-card">
        <p>
          <Where row={row} />
        </p>
        <p class="small soft">
          {needText(row)} <Signs table={table} came={line.came(table)} />
        </p>
        {figures && (
          <>
            <SideBars of={figures.standing} most={mostStanding([figures])} />
            <p class="row">
              <Steps what="tension" n={figures.tension} named />
              <Steps what="debris" n={figures.debris} named />
            </p>
          </>
        )}
        <Sides view={view} table={table} asks={asks} open={open} />
        {problem && (
          <p class="alert" role="alert">
            {problem}
          </p>
        )}
        <ul class="table-acts">
          {!table.island && (
            <li>
              <a
                class="button"
                href={`#/table/${table.id}/of/${view.id}`}
                target="_blank"
                rel="noreferrer"
                aria-describedby="act-look"
              >
                {t('lead:at.look')}
              </a>
              <span class="small soft" id="act-look">
                {t('lead:at.does.look')}
              </span>
            </li>
          )}
          {playing && (
            <>
              {act(table.paused ? 'goOn' : 'hold', { what: 'pause', on: !table.paused, tables: here })}
              {act('hurry', { what: 'hurry', seconds: HURRY, tables: here }, { why: still })}
              <li>
                <button
                  type="button"
                  aria-describedby="act-bring"
                  aria-disabled={noEvent !== ''}
                  onClick={() => !noEvent && setBrings(true)}
                >
                  {t('lead:bring.button')}
                </button>
                <span class="small soft" id="act-bring">
                  {noEvent || t('lead:at.does.bring')}
                </span>
              </li>
              <Undo table={table} asks={asks} />
              {act('endRound', { what: 'end-round', tables: here }, { drastic: true, why: still })}
            </>
          )}
          {/* Until the debrief, by which seeds are shown, a match that has ended can be taken back. */}
          {table.status === 'over' && !table.island && view.stage.kind !== 'debrief' && (
            <Undo table={table} asks={asks} />
          )}
        </ul>
        <div class="row set-apart">
          <button type="button" class="primary" onClick={onClose}>
            {t('app:close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
