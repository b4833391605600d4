/** How far a run is, on standard error: a bar that redraws itself on a terminal, a line now and then elsewhere. */
const WIDTH = 30;
const EVERY = { terminal: 100, file: 15_000 };

const clock = (ms: number): string => {
  const s = Math.round(ms / 1000);
  return s < 90 ? `${s} s` : s < 5400 ? `${Math.round(s / 60)} min` : `${(s / 3600).toFixed(1)} h`;
};

export interface Progress {
  one(): void;
  /** Ends the bar's line. */
  end(): void;
}

/** @param done jobs that were finished before this run */
export function progress(what: string, done: number, all: number, out: NodeJS.WriteStream = process.stderr): Progress {
  const start = performance.now();
  let n = done;
  let told = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const draw = () => {
    const now = performance.now();
    if (now - told < (out.isTTY ? EVERY.terminal : EVERY.file) && n < all) return;
    told = now;
    const left = n > done && n < all ? `, ${clock(((now - start) / (n - done)) * (all - n))} left` : '';
    if (!out.isTTY) {
      out.write(`${what}: ${n} of ${all}${left}\n`);
      return;
    }
    const full = all > 0 ? Math.round((n / all) * WIDTH) : WIDTH;
    out.write(`\r\x1b[K${what} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${n}/${all}${left}`);
    drawn = true;
  };
  if (n < all) draw();
  return {
    one() {
      n++;
      draw();
    },
    end() {
      if (drawn) out.write('\n');
    },
  };
}
