/** How fast this device plays such matches, measured by a first handful of them. */
import { useEffect, useState } from 'preact/hooks';
import type { LabSetup } from '../../studies/kinds.ts';
import { webEngine } from '../../studies/web.ts';

/** Milliseconds a match, with all workers at it; or that it is being measured, or can't be. */
export type Pace = number | 'measuring' | 'unknown';

/** The form rests this long before bots are put to work for it. */
const REST = 700;
const known = new Map<string, number>();

type Timed = Pick<LabSetup, 'scenario' | 'options' | 'bots'>;

const keyOf = ({ scenario, bots }: Timed): string => `${scenario}/${bots.us}/${bots.china}`;

/** Two matches warm the workers up and tell whether more are cheap; then as many as fit a second, at most 16, are timed. */
async function measure({ scenario, options, bots }: Timed, signal: AbortSignal): Promise<number> {
  const engine = webEngine(undefined, { signal });
  const players = { us: { name: 'us', skill: bots.us }, china: { name: 'china', skill: bots.china } };
  const play = async (n: number, seed: string) => {
    const since = performance.now();
    await engine.continuations({ scenario, options, seed, turns: [] }, { players, chance: 'worlds' }, n, seed);
    return (performance.now() - since) / n;
  };
  try {
    await play(1, 'open');
    const one = await play(1, 'one');
    const n = Math.min(16, Math.floor(1000 / one));
    return n < 4 ? one : await play(n, 'some');
  } finally {
    void engine.dispose();
  }
}

/** @param busy nothing is measured while it is */
export function useSpeed(setup: Timed, busy: boolean): Pace {
  const key = keyOf(setup);
  const [pace, setPace] = useState<Pace>(known.get(key) ?? 'measuring');
  useEffect(() => {
    const before = known.get(key);
    setPace(before ?? 'measuring');
    if (before !== undefined || busy) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      measure(setup, stop.signal).then(
        (ms) => {
          known.set(key, ms);
          if (!stop.signal.aborted) setPace(ms);
        },
        () => {
          if (!stop.signal.aborted) setPace('unknown');
        },
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      stop.abort(new Error('the form has changed'));
    };
  }, [key, busy]);
  return pace;
}
