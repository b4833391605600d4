/** All tables while they are played: who needs help stands first, and why; a press opens one. */
import { useRef, useState } from 'preact/hooks';
import { blocOf } from '../../../../rules/players.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { BlocMark, Icon } from '../../parts/marks.tsx';
import { blocName, list } from '../../words.ts';
import { GradeMark, SideFigures, Steps } from '../figures.tsx';
import { Key } from '../key.tsx';
import { planOf } from '../stages.ts';
import { agoText, idleOf, useNow } from '../time.ts';
import { AllTables } from './all-tables.tsx';
import type { Asks, Opens } from './console.tsx';
import {
  byNeed,
  inOrder,
  isPressing,
  LONG,
  LONG_OF_HOURS,
  rowOf,
  SHOWN,
  type Shown,
  shown,
  type TableRow,
} from './need.ts';
import { studentName } from './people.tsx';
import { Signs } from './signs.tsx';

/** Why a table stands where it does, in words. */
export function needText({ need, asking, away, idle }: TableRow): string {
  if (need === 'help') return t('lead:need.help', { names: list(asking.map(studentName)) });
  if (need === 'side') return t('lead:need.side', { blocs: list(away.map(blocName)) });
  return t(`lead:need.${need}`, { time: agoText(idle) });
}

/** Round, phase and whose decision it is. */
export function Where({ row: { table } }: { row: TableRow }) {
  const { figures, status, awaiting } = table;
  if (!figures) return <>{t('lead:table.waiting')}</>;
  if (status === 'over' || figures.ending)
    return <>{figures.ending ? t(`log:end.kind.${figures.ending.kind}`) : t('lead:table.closed')}</>;
  const turns = awaiting.map(blocOf).filter((bloc) => bloc !== null);
  return (
    <>
      {t('lead:table.round', { round: figures.round, of: figures.rounds })} {t(`match:terms.phase.${figures.phase}`)}
      <span class="turns">
        {turns.map((bloc) => (
          <span key={bloc}>
            <BlocMark bloc={bloc} /> {turns.length === 1 && blocName(bloc)}
          </span>
        ))}
        {turns.length > 1 && t('lead:table.both')}
      </span>
    </>
  );
}

function Row({ row, came, begun, open }: { row: TableRow; came: number; begun: boolean; open: (what: Opens) => void }) {
  const { table, need, idle, students, present } = row;
  const { figures, bots } = table;
  const pressing = isPressing(need);
  return (
    <tr class={pressing ? 'needs' : ''}>
      <th scope="row">
        <button type="button" class="table-open" onClick={() => open({ table: table.id })}>
          {t('lead:table.n', { n: table.n })}
        </button>
      </th>
      <td class="need">
        {pressing && <Icon name="warning" />} {needText(row)}
        <Signs table={table} came={came} />
      </td>
      {begun && (
        <>
          <td>
            <Where row={row} />
          </td>
          <td class="num" data-name={t('lead:column.waits')}>
            {table.status === 'playing' ? agoText(idle) : '–'}
          </td>
          <td>{figures ? <SideFigures of={figures.standing} /> : '–'}</td>
          <td>{figures ? <Steps what="tension" n={figures.tension} /> : '–'}</td>
          <td>{figures ? <Steps what="debris" n={figures.debris} /> : '–'}</td>
          <td data-name={t('lead:column.grade')}>{figures ? <GradeMark grade={figures.grade} /> : '–'}</td>
        </>
      )}
      <td class="num" data-name={t('lead:column.presence')}>
        {table.island ? (
          <span class="tag">{t('lead:table.island')}</span>
        ) : (
          students.length > 0 && t('lead:table.present', { here: present, of: students.length })
        )}
        {Object.keys(bots).map((player) => {
          const bloc = blocOf(player);
          return (
            bloc && (
              <span key={player} class="tag">
                <BlocMark bloc={bloc} /> {t('lead:table.bot')}
              </span>
            )
          );
        })}
      </td>
    </tr>
  );
}

const COLUMNS = ['tableHead', 'need', 'where', 'waits', 'standing', 'tension', 'debris', 'grade', 'presence'] as const;
/** Before the first turn there is nothing else to tell. */
const BEFORE: readonly (typeof COLUMNS)[number][] = ['tableHead', 'need', 'presence'];

interface Props {
  view: LeadView;
  line: ClassLine<'lead'>;
  asks: Asks;
  open: (what: Opens) => void;
}

export function TablesNow({ view, line, asks, open }: Props) {
  const now = useNow(2000);
  const [which, setWhich] = useState<Shown>('');
  /** The order as it was when somebody began to point at the list: no row jumps away from under a finger. */
  const kept = useRef<string[] | null>(null);
  const order = useRef<string[]>([]);
  const long = planOf(view).hours ? LONG_OF_HOURS : LONG;
  const all = view.tables.map((table) => rowOf(table, view.students, idleOf(table, line.came(table), now), long));
  const sorted = kept.current ? inOrder(all, kept.current) : byNeed(all);
  order.current = sorted.map(({ table }) => table.id);
  const rows = shown(sorted, which);
  const begun = view.tables.some(({ figures }) => figures !== null);
  const columns = begun ? COLUMNS : BEFORE;
  const hold = () => {
    kept.current ??= order.current;
  };
  const letGo = () => {
    kept.current = null;
  };
  return (
    <section aria-labelledby="class-tables" class="tables-now">
      <div class="heading">
        <h2 id="class-tables">{t('lead:tables.title', { count: view.tables.length })}</h2>
        <label class="kind">
          <span class="small soft">{t('lead:tables.show')}</span>
          <select value={which} onChange={(e) => setWhich(e.currentTarget.value as Shown)}>
            {SHOWN.map((one) => (
              <option key={one} value={one}>
                {t(`lead:tables.shown.${one || 'all'}`, { count: shown(all, one).length })}
              </option>
            ))}
          </select>
        </label>
        <AllTables view={view} asks={asks} />
      </div>
      {begun && <Key of={view} />}
      {rows.length === 0 ? (
        <p class="soft empty">{t('lead:tables.none')}</p>
      ) : (
        <div class="scroll">
          <table class={begun ? 'table-rows begun' : 'table-rows'}>
            <caption class="hidden">{t('lead:tables.order')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" class={`at-${column}`}>
                    {t(`lead:column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody onPointerEnter={hold} onPointerLeave={letGo} onFocusIn={hold} onFocusOut={letGo}>
              {rows.map((row) => (
                <Row key={row.table.id} row={row} came={line.came(row.table)} begun={begun} open={open} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
