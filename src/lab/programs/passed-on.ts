/** A program's standard error, passed on: each line with its name before it, and not without end. */
import { printable } from './faults.ts';

const MOST_LINES = 200;
const LONGEST = 500;

/** Takes text as it comes; writes whole lines. `flush` writes what is left of a line. */
export interface PassedOn {
  take(text: string): void;
  flush(): void;
}

export function passedOn(name: string, write: (text: string) => void): PassedOn {
  let rest = '';
  let lines = 0;
  const put = (line: string) => {
    if (lines > MOST_LINES) return;
    lines++;
    const text =
      lines > MOST_LINES ? '(what else it writes there is left out)' : printable(line.trimEnd()).slice(0, LONGEST);
    write(`[${name}] ${text}\n`);
  };
  return {
    take(text) {
      if (lines > MOST_LINES) return;
      const whole = (rest + text).split('\n');
      rest = (whole.pop() ?? '').slice(0, LONGEST);
      for (const line of whole) put(line);
    },
    flush() {
      if (rest) put(rest);
      rest = '';
    },
  };
}
