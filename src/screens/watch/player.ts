/** Stepping through a watched match: by a move, a play or a round, by keys, or by itself at a chosen speed. */
import { useEffect, useState } from 'preact/hooks';
import type { ReplayTable } from '../../table/replay.ts';

/** Milliseconds between moves. */
export const SPEEDS = { slow: 3200, normal: 1600, fast: 600 } as const;
export type Speed = keyof typeof SPEEDS;

export type Step = 'first' | 'playBack' | 'back' | 'on' | 'playOn' | 'last' | 'roundBack' | 'roundOn';

/** The nearest of some positions before `at`, or behind it; the end of the match where there is none. */
const before = (places: readonly number[], at: number) => places.findLast((p) => p < at) ?? 0;
const behind = (places: readonly number[], at: number, end: number) => places.find((p) => p > at) ?? end;

/** Where a step leads. */
export function target(table: ReplayTable, step: Step): number {
  const at = table.at.value;
  const plays = table.beginnings.map((b) => b.at);
  switch (step) {
    case 'first':
      return 0;
    case 'last':
      return table.length;
    case 'back':
      return Math.max(0, at - 1);
    case 'on':
      return Math.min(table.length, at + 1);
    case 'playBack':
      return before(plays, at);
    case 'playOn':
      return behind(plays, at, table.length);
    case 'roundBack':
      return before(table.rounds, at);
    case 'roundOn':
      return behind(table.rounds, at, table.length);
  }
}

function stepOf(e: KeyboardEvent): Step | null {
  switch (e.key) {
    case 'ArrowLeft':
      return e.shiftKey ? 'playBack' : 'back';
    case 'ArrowRight':
      return e.shiftKey ? 'playOn' : 'on';
    case 'PageUp':
      return 'roundBack';
    case 'PageDown':
      return 'roundOn';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}

/** Elements that have a use of their own for a key. */
function taken(e: KeyboardEvent): boolean {
  const { target: el } = e;
  if (!(el instanceof Element)) return false;
  if (el.closest('dialog, select, textarea, input:not([type="range"])')) return true;
  return e.key === ' ' && el.closest('button, summary, a') !== null;
}

export interface Player {
  running: boolean;
  speed: Speed;
  setSpeed: (speed: Speed) => void;
  /** Runs or stops; from the end it begins anew. */
  toggle: () => void;
  /** Goes to a position, and stops running. */
  go: (at: number) => void;
}

/** The player of a table. @param still keys do nothing, as while a question covers the screen */
export function usePlayer(table: ReplayTable, still: boolean): Player {
  const [running, setRunning] = useState(false);
  const [speed, setSpeed] = useState<Speed>('normal');
  const go = (at: number) => {
    setRunning(false);
    table.go(at);
  };
  const toggle = () => {
    if (!running && table.at.value === table.length) table.go(0);
    setRunning(!running);
  };
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      // Nobody watches a page that is not to be seen.
      if (document.hidden) return;
      table.go(table.at.value + 1);
      if (table.at.value === table.length) setRunning(false);
    }, SPEEDS[speed]);
    return () => clearInterval(timer);
  }, [running, speed, table]);
  useEffect(() => {
    if (still) return;
    const press = (e: KeyboardEvent) => {
      if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey || taken(e)) return;
      const step = stepOf(e);
      if (!step && e.key !== ' ') return;
      e.preventDefault();
      if (step) go(target(table, step));
      else toggle();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return { running, speed, setSpeed, toggle, go };
}
