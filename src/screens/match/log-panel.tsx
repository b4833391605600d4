/**
 * The panel "Log": what happened, in sentences, newest round first. An entry that is pointed at lights up on the board
 * what it speaks of; one that is pressed shows the board as it was after it.
 */
import { useEffect, useState } from 'preact/hooks';
import type { LogEntry } from '../../../rules/log.ts';
import { BLOCS } from '../../../rules/terms.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { grouped, groupName, type Told } from '../log-lines.ts';
import { targetsOf } from '../log-targets.ts';
import { sideOf } from '../log-words.ts';
import { BlocMark, Icon } from '../parts/marks.tsx';
import { folded } from '../words.ts';
import { nothing, pointed } from './ui.ts';

const FILTERS = ['all', 'plays', 'standing', 'commons', ...BLOCS] as const;
type Filter = (typeof FILTERS)[number];

const PLAYS: LogEntry['is'][] = [
  'play',
  'event',
  'signed',
  'left',
  'wavers',
  'dual',
  'launch',
  'founded',
  'summit',
  'dialogue',
  'session',
  'world-event',
  'promise',
  'promise-kept',
  'promise-broken',
  'payload',
];
const COMMONS: LogEntry['is'][] = [
  'tension',
  'debris',
  'file',
  'file-blocked',
  'orbit-check',
  'misread',
  'connected',
  'law',
  'wolf',
  'distress',
  'help',
  'stood-by',
  'dialogue',
];

function keeps(filter: Filter, e: LogEntry): boolean {
  if (filter === 'all') return true;
  if (filter === 'plays') return PLAYS.includes(e.is);
  if (filter === 'standing') return e.is === 'standing' || e.is === 'scored' || e.is === 'support';
  if (filter === 'commons') return COMMONS.includes(e.is);
  return sideOf(e) === filter;
}

/** The way to an entry's place in time, where there is one, and how far the board stands now. */
export interface Places {
  go: (entry: number) => void;
  /** Entries up to here have happened on the board that is shown. */
  upTo: number;
}

function Entry({ told, first, places }: { told: Told; first: boolean; places: Places }) {
  const { entries, at, text } = told;
  const side = sideOf(entries[0]);
  const point = (on: boolean) => {
    const targets = on ? targetsOf(entries[0]) : nothing;
    pointed.value = targets.length > 0 ? targets : nothing;
  };
  return (
    <li class={`is-${entries[0].is} ${at >= places.upTo ? 'ahead' : ''}`}>
      <button
        type="button"
        class="quiet entry"
        tabIndex={first ? 0 : -1}
        aria-current={at === places.upTo - 1 ? 'step' : undefined}
        onClick={() => places.go(at)}
        onKeyDown={walk}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
        onPointerEnter={() => point(true)}
        onPointerLeave={() => point(false)}
      >
        {side ? <BlocMark bloc={side} /> : <span class="no-mark" />} <span>{text}</span>
      </button>
    </li>
  );
}

/** Arrow keys walk along the entries; the Tab key goes from group to group. */
function walk(e: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const all = [...(e.currentTarget.closest('.log-groups')?.querySelectorAll<HTMLElement>('.entry') ?? [])];
  const at = all.indexOf(e.currentTarget);
  e.preventDefault();
  all[at + by]?.focus();
}

interface Props {
  state: TableState;
  places: Places;
  /** What stands below the filters: the ways to take the log along. */
  children?: preact.ComponentChildren;
}

export function LogPanel({ state, places, children }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const [sought, setSought] = useState('');
  const needle = folded(sought.trim());
  useEffect(
    () => () => {
      pointed.value = nothing;
    },
    [],
  );
  const groups = grouped(state.log)
    .map((g) => ({
      ...g,
      lines: g.lines.filter(
        ({ entries, text }) => keeps(filter, entries[0]) && (!needle || folded(text).includes(needle)),
      ),
    }))
    .filter((g) => g.lines.length > 0)
    .reverse();
  return (
    <>
      <h2 tabIndex={-1}>{t('match:log.title')}</h2>
      <p class="small soft">{t('aid:log.how')}</p>
      <div class="filters">
        <input
          type="search"
          aria-label={t('aid:log.search')}
          placeholder={t('aid:log.search')}
          value={sought}
          onInput={(e) => setSought(e.currentTarget.value)}
        />
        <select
          aria-label={t('match:log.filter')}
          value={filter}
          onChange={(e) => setFilter(e.currentTarget.value as Filter)}
        >
          {FILTERS.map((f) => (
            <option key={f} value={f}>
              {t(`match:log.${f}`)}
            </option>
          ))}
        </select>
      </div>
      {children}
      {groups.length === 0 && <p class="soft">{t(sought ? 'aid:log.none' : 'match:log.empty')}</p>}
      <div class="log-groups">
        {groups.map((g, i) => (
          <section key={groups.length - i} class="log-group">
            <h3>{groupName(g)}</h3>
            <ul class="sentences">
              {g.lines.map((told, k) => (
                <Entry key={told.at} told={told} first={k === 0} places={places} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** The ways to take the log along: its sentences as a text, and the finished match as a record. */
export function TakeAlong({ onText, onRecord }: { onText: () => void; onRecord?: () => void }) {
  return (
    <div class="row">
      <button type="button" class="small" onClick={onText}>
        <Icon name="save" /> {t('aid:log.export')}
      </button>
      {onRecord && (
        <button type="button" class="small" onClick={onRecord}>
          <Icon name="save" /> {t('match:ending.export')}
        </button>
      )}
    </div>
  );
}
