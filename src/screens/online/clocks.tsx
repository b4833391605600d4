/** Clocks beside a match: whose runs, and how much is left. They tick here; the server says what is true. */
import { useEffect, useState } from 'preact/hooks';
import { playerOf } from '../../../rules/players.ts';
import { BLOCS } from '../../../rules/terms.ts';
import type { Attendance, ClockAt } from '../../table/online/line.ts';
import { t } from '../../text/text.ts';
import { BlocMark } from '../parts/marks.tsx';
import { blocName } from '../words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a clock is looked at more often, and shown as pressing. */
const PRESSING = MINUTE;

/** A time as a clock shows it; days and hours in words. */
export function timeText(ms: number): string {
  const left = Math.max(0, ms);
  if (left >= DAY)
    return t('online:clock.days', { count: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) });
  const seconds = Math.ceil(left / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** What a player has left at this moment. `spared`: it is the time for which one may be away that goes first. */
export function leftOf(
  { clock, at }: ClockAt,
  player: string,
  present: boolean,
  now: number,
): { ms: number; spared: boolean } {
  const ms = clock.left[player] ?? 0;
  if (!clock.running.includes(player)) return { ms, spared: false };
  const passed = now - at;
  const grace = present ? 0 : (clock.grace[player] ?? 0);
  return { ms: ms - Math.max(0, passed - grace), spared: passed < grace };
}

/** Draws again when the clocks show something else. */
function useTick(clock: ClockAt | null): number {
  const [now, setNow] = useState(performance.now());
  const runs = (clock?.clock.running.length ?? 0) > 0;
  useEffect(() => {
    setNow(performance.now());
    if (!runs) return;
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [clock, runs]);
  return Math.max(now, clock?.at ?? 0);
}

/** Both clocks in a row. Where there are days and nobody has but an hour left, they are `quiet`: a phone keeps its height. */
export function Clocks({ at }: { at: Attendance }) {
  const clock = at.clock.value;
  const now = useTick(clock);
  const info = at.info.value;
  if (!clock || !info?.pace) return null;
  const quiet =
    'hours' in info.pace && clock.clock.running.every((player) => leftOf(clock, player, true, now).ms >= HOUR);
  return (
    <div class={`clocks ${quiet ? 'quiet' : ''}`} role="timer" aria-label={t('online:clock.label')}>
      {BLOCS.map((bloc) => {
        const player = playerOf(bloc);
        const seat = info.seats.find((one) => one.player === player);
        const { ms, spared } = leftOf(clock, player, seat?.present ?? false, now);
        const runs = clock.clock.running.includes(player);
        return (
          <span key={bloc} class={`clock ${bloc} ${runs ? 'runs' : ''} ${ms < PRESSING ? 'pressing' : ''}`}>
            <BlocMark bloc={bloc} />
            <span class="hidden">{blocName(bloc)}</span>
            <b class="num">{seat?.bot ? t('online:clock.bot') : timeText(ms)}</b>
            {runs && spared ? (
              <span class="small">
                {t('online:clock.spared')} {timeText((clock.clock.grace[player] ?? 0) - (now - clock.at))}
              </span>
            ) : (
              runs && <span class="hidden">{t('online:clock.runs')}</span>
            )}
          </span>
        );
      })}
    </div>
  );
}
