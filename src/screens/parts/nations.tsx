/** Nations as buttons, with a search and a region filter: the twin of the lit markers on the map. */
import type { ComponentChildren } from 'preact';
import type { LogEntry } from '../../../rules/log.ts';
import type { Move } from '../../../rules/moves.ts';
import { type NationId, REGIONS, type Region, type Suit } from '../../../rules/terms.ts';
import { type NationInfo, nationInfo, nationsInfo } from '../../table/read.ts';
import type { Table } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { toHeading } from '../match/focus.ts';
import { hovered, nationTarget, region, type Seat, search, sheet } from '../match/ui.ts';
import { aside, folded, isCalled, nationShort, regionName, suitName } from '../words.ts';
import { Flag, SuitMark } from './marks.tsx';
import { Barred, Others } from './others.tsx';
import { useRows } from './soon.ts';
import { Asked, meeting } from './stand-note.tsx';

export interface NationChoice {
  info: NationInfo;
  /** Accessible name of the button: what it does with the nation. */
  label: string;
  /** At the end of the first line: the price. */
  price?: ComponentChildren;
  /** In its place, as the one thing to press: what pressing does. */
  does?: string;
  note: ComponentChildren;
  /** The Request of its that this choice meets, and what that brings: then it comes before all others. */
  met?: readonly LogEntry[];
  onClick: () => void;
  more?: ComponentChildren;
  /** Lower comes first. */
  rank: number;
}

export function Interests({ wants }: { wants: readonly Suit[] }) {
  return (
    <span class="interests">
      {wants.map((s) => (
        <span key={s} title={suitName(s)}>
          <SuitMark suit={s} />
          <span class="hidden">{suitName(s)}</span>
        </span>
      ))}
    </span>
  );
}

function Choice({ c, mark }: { c: NationChoice; mark?: string }) {
  const { id, wants } = c.info;
  return (
    <button
      type="button"
      class="nation"
      data-nation={id}
      aria-label={mark ? c.label + aside(mark) : c.label}
      onClick={c.onClick}
      onFocus={() => {
        hovered.value = nationTarget(id);
      }}
      onBlur={() => {
        hovered.value = null;
      }}
    >
      <span class="nation-name">
        <Flag id={id} />
        <b>{nationShort(id)}</b>
        <Interests wants={wants} />
        {mark && <span class="placed">{mark}</span>}
        {c.price && <span class="price">{c.price}</span>}
        {c.does && <span class="price does">{c.does}</span>}
      </span>
      {c.met && <Asked met={c.met} />}
      <span class="choice-note">{c.note}</span>
    </button>
  );
}

/** The order in which a question that is asked step by step has shown its nations, and whose question that is. */
let shown: { table?: Table; during: string; ids: NationId[] } = { during: '', ids: [] };

/** That order: what may be chosen since then comes last, and what can't be chosen any more keeps its place. */
function kept(table: Table, during: string, sorted: readonly NationChoice[]): NationId[] {
  if (shown.table !== table || shown.during !== during) shown = { table, during, ids: [] };
  for (const { info } of sorted) if (!shown.ids.includes(info.id)) shown.ids.push(info.id);
  return shown.ids;
}

interface Props {
  choices: readonly NationChoice[];
  label: string;
  /** Whoever chooses: then those that can't be chosen follow, with the reason. */
  seat?: Seat;
  /** While this is the same, no row moves: two presses at one place are about one nation. */
  during?: string;
  /** What was done there before, while it is the same. */
  marks?: ReadonlyMap<NationId, string>;
}

export function NationList({ choices, label, seat, during, marks }: Props) {
  const rows = useRows();
  const needle = folded(search.value.trim());
  const asks = ({ met }: NationChoice) => Number(!!met?.length);
  const sorted = [...choices].sort((a, b) => asks(b) - asks(a) || a.rank - b.rank || b.info.weight - a.info.weight);
  const order = seat && during ? kept(seat.table, during, sorted) : sorted.map((c) => c.info.id);
  const rest = seat ? nationsInfo(seat.view).filter((n) => choices.every((c) => c.info.id !== n.id)) : [];
  const many = choices.length + rest.length > 8;
  const regions = REGIONS.filter((r) => rest.some((n) => n.region === r) || choices.some((c) => c.info.region === r));
  const isSought = (n: NationInfo) =>
    !many || ((!needle || isCalled(n.id, needle)) && (region.value === 'all' || n.region === region.value));
  const fits = order.flatMap((id) => {
    const c = sorted.find(({ info }) => info.id === id);
    const info = c?.info ?? rest.find((n) => n.id === id);
    return info && isSought(info) ? { id, c } : [];
  });
  const others = rest
    .filter((n) => !order.includes(n.id) && isSought(n))
    .sort((a, b) => (nationShort(a.id) < nationShort(b.id) ? -1 : 1));
  return (
    <div class={`nations ${many ? 'many' : ''}`}>
      {/* Where a phone has the map in their place, it may not show all of them at once. */}
      {many && (
        <button
          type="button"
          class="quiet small marks-link to-list"
          onClick={() => {
            sheet.value = { size: 'full' };
            toHeading();
          }}
        >
          {t('match:ask.toList', { count: choices.length })}
        </button>
      )}
      {many && (
        <div class="filters">
          <input
            type="search"
            aria-label={t('match:ask.searchChoice')}
            placeholder={t('match:ask.search')}
            value={search.value}
            onInput={(e) => {
              search.value = e.currentTarget.value;
            }}
          />
          <select
            aria-label={t('match:ask.region')}
            value={region.value}
            onChange={(e) => {
              region.value = e.currentTarget.value as Region | 'all';
            }}
          >
            <option value="all">{t('match:ask.allRegions')}</option>
            {regions.map((r) => (
              <option key={r} value={r}>
                {regionName(r)}
              </option>
            ))}
          </select>
        </div>
      )}
      <ul aria-label={label}>
        {fits.slice(0, rows).map(({ id, c }) => (
          <li key={id}>
            {c ? <Choice c={c} mark={marks?.get(id)} /> : seat && <Barred seat={seat} id={id} mark={marks?.get(id)} />}
            {c?.more}
          </li>
        ))}
      </ul>
      {fits.length + others.length === 0 && <p class="small soft">{t('match:ask.none')}</p>}
      {seat && <Others seat={seat} ids={others.map((n) => n.id)} sought={needle !== ''} />}
    </div>
  );
}

/** The legal moves of one type with their nations' facts, and with the Request that the first of them would meet there. */
export function byNation<T extends Move & { nation: NationId }>(
  seat: Seat,
  moves: T[],
): { info: NationInfo; moves: T[]; met: readonly LogEntry[] }[] {
  const rows = new Map<NationId, T[]>();
  for (const m of moves) rows.set(m.nation, [...(rows.get(m.nation) ?? []), m]);
  return [...rows].map(([id, list]) => {
    const info = nationInfo(seat.view, id) as NationInfo;
    const asks = info.request && !info.request.met;
    return { info, moves: list, met: asks ? meeting(seat.preview(list[0]).happens, seat.me, id) : [] };
  });
}
