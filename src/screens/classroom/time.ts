/** Times of a class as they are said: what a stage has left, how long a table waits, how long a plan takes. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import type { ClassTable, StageInfo } from '../../wire/classroom.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAY_MINUTES = 24 * 60;

/** This page's own clock, looked at every so many milliseconds. */
export function useNow(every = 1000): number {
  const [now, setNow] = useState(performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return Math.max(now, performance.now());
}

/** Milliseconds that a stage has left; below 0: it is over time. @param came when the server said so */
export const leftOf = (stage: StageInfo, came: number, now: number): number =>
  stage.paused ? stage.left : stage.left - (now - came);

/** Milliseconds by which the stage ends later than by its plan, as it stands now; below 0: earlier. Null: nothing is known. */
export function lateOf(stage: StageInfo, came: number, now: number): number | null {
  if (stage.late === null) return null;
  // A stage that is paused, or over its time, ends later with every moment.
  const stands = stage.paused ? now - came : 0;
  return stage.late + stands + Math.max(0, -leftOf(stage, came, now));
}

/** Milliseconds since a table's newest move. */
export const idleOf = (table: ClassTable, came: number, now: number): number => table.idle + Math.max(0, now - came);

const two = (n: number) => String(n).padStart(2, '0');

/** A time as a clock shows it, of no sign; from a day on in words. */
export function clockText(ms: number): string {
  const left = Math.abs(ms);
  if (left >= DAY)
    return t('lead:time.daysHours', { count: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) });
  const seconds = ms < 0 ? Math.floor(left / 1000) : Math.ceil(left / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** How long something has lasted, in its largest unit. */
export function agoText(ms: number): string {
  if (ms < MINUTE) return t('lead:time.seconds', { n: Math.max(0, Math.floor(ms / 1000)) });
  if (ms < HOUR) return t('lead:time.minutes', { n: Math.floor(ms / MINUTE) });
  if (ms < DAY) return t('lead:time.hours', { n: Math.floor(ms / HOUR) });
  return t('lead:time.days', { count: Math.floor(ms / DAY) });
}

/** How long a stage takes. */
export const minutesText = (minutes: number): string =>
  minutes >= DAY_MINUTES && minutes % DAY_MINUTES === 0
    ? t('lead:time.days', { count: minutes / DAY_MINUTES })
    : t('lead:time.minutes', { n: minutes });

/** A clock's time, and the day where that is not today. @param ms since 1970 */
export function atText(ms: number, language: string, now = Date.now()): string {
  const [then, today] = [new Date(ms), new Date(now)];
  const hour: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (then.toDateString() === today.toDateString()) return then.toLocaleTimeString(language, hour);
  return then.toLocaleString(language, { weekday: 'short', ...hour });
}

/** A day. @param ms since 1970 */
export const dayText = (ms: number, language: string): string =>
  new Date(ms).toLocaleDateString(language, { year: 'numeric', month: 'long', day: 'numeric' });
