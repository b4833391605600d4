/** Luck and turning points of a match, worked out in workers beside the page; kept while the page lives. */
import { type Signal, signal } from '@preact/signals';
import type { MatchRecord } from '../../../rules/record.ts';
import { lookInto } from '../../studies/debrief.ts';
import type { LuckAudit, TurningPoints } from '../../studies/kinds.ts';
import { webEngine } from '../../studies/web.ts';

export interface Study {
  state: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** Pieces of work done, and asked for so far. */
  done: number;
  asked: number;
  luck: LuckAudit | null;
  turning: TurningPoints | null;
}

const NOTHING: Study = { state: 'idle', done: 0, asked: 0, luck: null, turning: null };

/** By what a match ended as: its seed, and the last hash of its record. */
const kept = new Map<string, Signal<Study>>();
const keyOf = ({ scenario, seed, rounds }: MatchRecord) => `${scenario}/${seed}/${rounds[rounds.length - 1]?.hash}`;

/** What has been found out about a match so far. */
export function studyOf(record: MatchRecord): Signal<Study> {
  const key = keyOf(record);
  const known = kept.get(key) ?? signal(NOTHING);
  kept.set(key, known);
  return known;
}

/** Looks into a match, unless it has been done; aborting leaves what was found. */
export async function look(record: MatchRecord, stop: AbortSignal): Promise<void> {
  const study = studyOf(record);
  if (study.value.state === 'running' || study.value.state === 'done') return;
  const put = (more: Partial<Study>) => {
    study.value = { ...study.value, ...more };
  };
  put({ state: 'running', done: 0, asked: 0 });
  const engine = webEngine((done, asked) => put({ done, asked }), { signal: stop });
  try {
    await lookInto(record, engine, put);
    put({ state: 'done' });
  } catch {
    put({ state: stop.aborted ? 'stopped' : 'failed' });
  } finally {
    void engine.dispose();
  }
}
