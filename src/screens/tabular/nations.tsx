/* biome-ignore-all lint/a11y/noRedundantRoles: on a phone the cells are laid out anew, and some browsers take such a table for none. */
/** Every nation of the board as a table: by region, or sorted by a column; searched and filtered. */

import { useRef, useState } from 'preact/hooks';
import { type Bloc, REGIONS, type Region } from '../../../rules/terms.ts';
import { nationsInfo, regionInfo } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { regionLines } from '../info/region.tsx';
import { litOf } from '../match/lit.ts';
import type { Seat } from '../match/ui.ts';
import { BlocMark } from '../parts/marks.tsx';
import { useRoving } from '../parts/roving.ts';
import { blocMid, blocName, isCalled, list, nationShort, regionName, sentences } from '../words.ts';
import { explain } from './explain.ts';
import { marginHead, NationRow } from './nation-row.tsx';
import { byRegion, type Column, chosen, type Order, pressed, SHOWS, type Show, sorted } from './sorting.ts';

function SortHead({
  column,
  order,
  onOrder,
  label,
}: {
  column: Column;
  order: Order;
  onOrder: (o: Order) => void;
  label: string;
}) {
  const on = order.by === column;
  return (
    <th
      role="columnheader"
      scope="col"
      class={`head-${column}`}
      aria-sort={on ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" class="quiet" onClick={() => onOrder(pressed(order, column))}>
        {label}
        <span class="sort" aria-hidden="true">
          {on ? (order.down ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}

/** A region's line above its nations: what it would score, and when. */
function RegionRow({ state, region, columns }: { state: TableState; region: Region; columns: number }) {
  const { bloc, n, rounds } = regionInfo(state.view, region);
  return (
    <tr role="row" class="region-row">
      {/* biome-ignore lint/a11y/useSemanticElements: it heads its group of rows. */}
      <th role="rowheader" scope="rowgroup" colSpan={columns}>
        <button
          type="button"
          class="quiet"
          data-target={`track:region-${region}`}
          onClick={(e) => explain({ kind: 'track', id: `region-${region}` }, e.currentTarget, null)}
        >
          {regionName(region)}
        </button>
        <span class="small">
          {bloc && <BlocMark bloc={bloc} />}{' '}
          {bloc
            ? t('match:header.forecast', { region: regionName(region), n, bloc: blocMid(bloc) })
            : t('match:header.forecastNone', { region: regionName(region) })}
        </span>
        <span class="small soft">
          {sentences(regionLines(state.view, region))}
          {' · '}
          {rounds.length > 0
            ? t('match:track.region.moves', { rounds: list(rounds.map(String)) })
            : t('match:track.region.never')}
        </span>
      </th>
    </tr>
  );
}

/** What can be shown only while nations are chosen among. */
const OF_CHOICES: readonly Show[] = ['choosable', 'barred'];

export function Nations({ state, seat }: { state: TableState; seat: Seat | null }) {
  const table = useRef<HTMLTableElement>(null);
  useRoving(table);
  const [search, setSearch] = useState('');
  const [region, setRegion] = useState<Region | 'all'>('all');
  const [show, setShow] = useState<Show>('all');
  const [order, setOrder] = useState<Order>({ by: null, down: false });

  const me: Bloc | null = state.viewer === 'us' || state.viewer === 'china' ? state.viewer : null;
  const { nations: lit } = litOf(seat);
  const choosable = new Set(Object.keys(lit));
  const acts = choosable.size > 0;
  // Nothing can be chosen any more: whoever saw those alone sees all again.
  const shown = OF_CHOICES.includes(show) && !acts ? 'all' : show;
  const all = nationsInfo(state.view);
  const rows = sorted(chosen(all, { search, region, show: shown, me, choosable, isCalled }), order, me, nationShort);
  const columns = acts ? 10 : 9;
  const groups = order.by === null ? byRegion(rows) : [{ region: null, nations: rows }];
  const head = (column: Column, label: string) => (
    <SortHead column={column} order={order} onOrder={setOrder} label={label} />
  );
  return (
    <>
      <search class="filters table-filters">
        <label>
          <span class="small soft">{t('match:ask.search')}</span>
          <input id="find-nation" type="search" value={search} onInput={(e) => setSearch(e.currentTarget.value)} />
        </label>
        <label>
          <span class="small soft">{t('match:ask.region')}</span>
          <select value={region} onChange={(e) => setRegion(e.currentTarget.value as Region | 'all')}>
            <option value="all">{t('match:ask.allRegions')}</option>
            {REGIONS.map((r) => (
              <option key={r} value={r}>
                {regionName(r)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="small soft">{t('tabular:show.label')}</span>
          <select value={shown} onChange={(e) => setShow(e.currentTarget.value as Show)}>
            {SHOWS.filter((s) => acts || !OF_CHOICES.includes(s)).map((s) => (
              <option key={s} value={s}>
                {t(`tabular:show.${s}`)}
              </option>
            ))}
          </select>
        </label>
        <p class="small soft" role="status">
          {t('tabular:shown', { n: rows.length, of: all.length })}
        </p>
      </search>
      <p id="walk-nations" class="hidden">
        {t('tabular:walk')}
      </p>
      <table
        ref={table}
        role="table"
        class="nations-table small"
        aria-labelledby="part-nations"
        aria-describedby="walk-nations"
      >
        <thead role="rowgroup">
          <tr role="row">
            {head('name', t('tabular:head.nation'))}
            {head('us', blocName('us'))}
            {head('china', blocName('china'))}
            {head('margin', marginHead(me))}
            {head('autonomy', t('match:nation.autonomy'))}
            {head('weight', t('match:nation.weight'))}
            <th role="columnheader" scope="col">
              {t('tabular:head.interests')}
            </th>
            <th role="columnheader" scope="col">
              {t('tabular:head.status')}
            </th>
            {head('signs', t('tabular:head.signs'))}
            {acts && (
              <th role="columnheader" scope="col">
                {t(shown === 'barred' ? 'tabular:head.why' : 'match:tabs.act')}
              </th>
            )}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.region} role="rowgroup">
            {group.region && <RegionRow state={state} region={group.region} columns={columns} />}
            {group.nations.map((n) => (
              <NationRow
                key={n.id}
                n={n}
                me={me}
                seat={seat}
                price={lit[n.id]}
                acts={acts}
                reasons={shown === 'barred'}
                withRegion={group.region === null}
              />
            ))}
          </tbody>
        ))}
      </table>
      {rows.length === 0 && <p class="small soft">{t('match:ask.none')}</p>}
    </>
  );
}
