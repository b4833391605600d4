/** The panel "Log": what happened, in sentences, newest round first. */
import { useState } from 'preact/hooks';
import type { LogEntry } from '../../../rules/log.ts';
import { BLOCS, type Phase } from '../../../rules/terms.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { logText, sideOf } from '../log-words.ts';
import { BlocMark } from '../parts/marks.tsx';

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

interface Group {
  round: number;
  phase: Phase;
  entries: LogEntry[];
}

/** Entries by round and phase, in order. */
export function grouped(log: readonly LogEntry[]): Group[] {
  const groups: Group[] = [];
  let round = 1;
  for (const e of log) {
    if (e.is === 'round') {
      round = e.round;
      groups.push({ round, phase: 'briefing', entries: [] });
      continue;
    }
    if (e.is === 'phase') {
      groups.push({ round, phase: e.phase as Phase, entries: [] });
      continue;
    }
    // The Dialogue opens without an entry of its own: its revelation begins it.
    if (e.is === 'dialogue') groups.push({ round, phase: 'dialogue', entries: [] });
    if (groups.length === 0) groups.push({ round, phase: 'briefing', entries: [] });
    groups[groups.length - 1].entries.push(e);
  }
  return groups;
}

export function Sentences({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <ul class="sentences">
      {entries.map((e, i) => {
        const side = sideOf(e);
        return (
          <li key={i} class={`is-${e.is}`}>
            {side ? <BlocMark bloc={side} /> : <span class="no-mark" />} <span>{logText(e)}</span>
          </li>
        );
      })}
    </ul>
  );
}

export function LogPanel({ state }: { state: TableState }) {
  const [filter, setFilter] = useState<Filter>('all');
  const groups = grouped(state.log)
    .map((g) => ({ ...g, entries: g.entries.filter((e) => keeps(filter, e)) }))
    .filter((g) => g.entries.length > 0)
    .reverse();
  return (
    <>
      <h2 tabIndex={-1}>{t('match:log.title')}</h2>
      <label class="small">
        {t('match:log.filter')}{' '}
        <select value={filter} onChange={(e) => setFilter(e.currentTarget.value as Filter)}>
          {FILTERS.map((f) => (
            <option key={f} value={f}>
              {t(`match:log.${f}`)}
            </option>
          ))}
        </select>
      </label>
      {groups.length === 0 && <p class="soft">{t('match:log.empty')}</p>}
      {groups.map((g, i) => (
        <section key={groups.length - i} class="log-group">
          <h3>{t('match:log.group', { round: g.round, phase: t(`match:terms.phase.${g.phase}`) })}</h3>
          <Sentences entries={g.entries} />
        </section>
      ))}
    </>
  );
}
