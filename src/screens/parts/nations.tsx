/** Nations as buttons, with a search and a region filter: the twin of the lit markers on the map. */
import type { ComponentChildren } from 'preact';
import type { LogEntry } from '../../../rules/log.ts';
import type { Move } from '../../../rules/moves.ts';
import { type NationId, REGIONS, type Region, type Suit } from '../../../rules/terms.ts';
import { type NationInfo, nationInfo, nationsInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { toHeading } from '../match/focus.ts';
import { hovered, nationTarget, region, type Seat, search, sheet } from '../match/ui.ts';
import { folded, nationName, regionName, suitName } from '../words.ts';
import { Flag, SuitMark } from './marks.tsx';
import { Others } from './others.tsx';
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

/** @param seat whoever chooses: then those that can't be chosen follow, with the reason */
export function NationList({ choices, label, seat }: { choices: NationChoice[]; label: string; seat?: Seat }) {
  const rows = useRows();
  const needle = folded(search.value.trim());
  const rest = seat ? nationsInfo(seat.view).filter((n) => choices.every((c) => c.info.id !== n.id)) : [];
  const many = choices.length + rest.length > 8;
  const regions = REGIONS.filter((r) => rest.some((n) => n.region === r) || choices.some((c) => c.info.region === r));
  const isSought = (n: NationInfo) =>
    !many ||
    ((!needle || folded(nationName(n.id)).includes(needle)) && (region.value === 'all' || n.region === region.value));
  const asks = ({ met }: NationChoice) => Number(!!met?.length);
  const fits = choices
    .filter((c) => isSought(c.info))
    .sort((a, b) => asks(b) - asks(a) || a.rank - b.rank || b.info.weight - a.info.weight);
  const others = rest.filter(isSought).sort((a, b) => (nationName(a.id) < nationName(b.id) ? -1 : 1));
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
        {fits.slice(0, rows).map((c) => (
          <li key={c.info.id}>
            <button
              type="button"
              class="nation"
              data-nation={c.info.id}
              aria-label={c.label}
              onClick={c.onClick}
              onFocus={() => {
                hovered.value = nationTarget(c.info.id);
              }}
              onBlur={() => {
                hovered.value = null;
              }}
            >
              <span class="nation-name">
                <Flag id={c.info.id} />
                <b>{nationName(c.info.id)}</b>
                <Interests wants={c.info.wants} />
                {c.price && <span class="price">{c.price}</span>}
                {c.does && <span class="price does">{c.does}</span>}
              </span>
              {c.met && <Asked met={c.met} />}
              <span class="choice-note">{c.note}</span>
            </button>
            {c.more}
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
