/** How much time decisions have, and who still has how much. Pure: whoever calls says what time it is. */
import type { Pace } from '../../wire/messages.ts';

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
/** In a match with live clocks somebody may be away for so long in all before the own clock runs. */
const GRACE = 120 * SECOND;
/** Taking a decision back never costs the last of one's time. */
const LEAST = 10 * SECOND;

/** Milliseconds, by boardgame.io player. Never changed in place. */
export interface Clock {
  /** What is left of a live clock, or for the decision at hand in a slow match, as it was at `since`. */
  left: Record<string, number>;
  /** What is left of the time for which one may be away. Live clocks alone have it. */
  grace: Record<string, number>;
  /** Those whose decision it is. */
  running: readonly string[];
  /** Since when it runs, in milliseconds since 1970; null while it stands. */
  since: number | null;
  /** How many moves stood when a slow match last gave time anew: what is decided again is given none. */
  far?: number;
}

export type Present = (player: string) => boolean;

const isLive = (pace: Pace): pace is Extract<Pace, { bank: number }> => 'bank' in pace;

/** May somebody lose the match by having no time left? Else a bot plays on. */
export const losesOnTime = isLive;

/** As every match begins. */
export function beginClock(
  pace: Pace,
  players: readonly string[],
  running: readonly string[],
  now: number,
  moves = 0,
): Clock {
  const all = (ms: number) => Object.fromEntries(players.map((player) => [player, ms]));
  return isLive(pace)
    ? { left: all(pace.bank * SECOND), grace: all(GRACE), running, since: now }
    : { left: all(pace.hours * HOUR), grace: all(0), running, since: now, far: moves };
}

/** The clock at this moment. Since `since` nobody has come or gone, and nobody has moved. */
export function settled(clock: Clock, now: number, present: Present): Clock {
  if (clock.since === null) return clock;
  const passed = Math.max(0, now - clock.since);
  const left = { ...clock.left };
  const grace = { ...clock.grace };
  for (const player of clock.running) {
    const spared = present(player) ? 0 : Math.min(grace[player] ?? 0, passed);
    grace[player] = (grace[player] ?? 0) - spared;
    left[player] = (left[player] ?? 0) - (passed - spared);
  }
  return { ...clock, left, grace, since: now };
}

/**
 * The clock after an entry of the history, or once somebody else plays in a seat; `clock` is settled.
 * @param by who moved, took back, or comes back
 * @param running those whose decision it is now
 * @param moves how many moves stand now
 */
export function onward(
  pace: Pace,
  clock: Clock,
  by: string,
  running: readonly string[],
  moves: number,
  undone = false,
): Clock {
  const left = { ...clock.left };
  const had = clock.running.includes(by);
  const has = running.includes(by);
  if (!isLive(pace)) {
    const fresh = !undone && moves > (clock.far ?? -1);
    const given = running.filter((player) => (player === by ? fresh : !clock.running.includes(player)));
    for (const player of given) left[player] = pace.hours * HOUR;
    if (given.length > 0) return { ...clock, left, running, far: moves };
  } else if (undone && !had && has) {
    // What came for the decision goes with it: else taking back would earn time.
    left[by] = Math.max(Math.min(LEAST, left[by]), left[by] - pace.plus * SECOND);
  } else if (!undone && had && !has && left[by] > 0) left[by] += pace.plus * SECOND;
  return { ...clock, left, running };
}

/** Stopped, or going on, at this moment; `clock` is settled. */
export const stopped = (clock: Clock): Clock => ({ ...clock, since: null });
export const goingOn = (clock: Clock, now: number): Clock => ({ ...clock, since: now });

/** When the next of them has no time left, in milliseconds since 1970; null where nobody's runs. */
export function runsOutAt(clock: Clock, present: Present): number | null {
  const { since, running, left, grace } = clock;
  if (since === null || running.length === 0) return null;
  return Math.min(...running.map((player) => since + left[player] + (present(player) ? 0 : grace[player])));
}

/** Those whose decision it is and who have no time left; `clock` is settled. */
export const outOfTime = (clock: Clock): string[] =>
  clock.since === null ? [] : clock.running.filter((player) => clock.left[player] <= 0);
