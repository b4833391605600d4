/**
 * Results of an experiment in a file, a line each, so that the same command goes on where it stopped. The first line
 * says what they are results of. A line that was being written when the machine stopped is dropped.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './jobs.ts';

export interface Experiment {
  /** Its file is called so. */
  name: string;
  /** Everything that its results depend on, besides their own ids. */
  of: Record<string, unknown>;
}

export interface Store {
  file: string;
  kept: Map<string, Answer>;
  /** Where earlier results of another game, or of other settings, have been put; null where there were none. */
  aside: string | null;
  add(id: string, answer: Answer): void;
}

const json = (text: string): Record<string, unknown> | null => {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
};

/** Opens the file of an experiment in a folder, makes it where there is none, and reads what is in it. */
export function openStore(folder: string, { name, of }: Experiment): Store {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.jsonl`);
  const head = JSON.stringify({ lab: 1, of });
  const kept = new Map<string, Answer>();
  let aside: string | null = null;
  if (existsSync(file)) {
    const bytes = readFileSync(file);
    const whole = bytes.lastIndexOf(10) + 1;
    const [first, ...lines] = bytes.subarray(0, whole).toString('utf8').split('\n');
    if (first === head) {
      if (whole < bytes.length) truncateSync(file, whole);
      for (const line of lines) {
        const entry = json(line);
        if (entry && typeof entry.id === 'string' && entry.r) kept.set(entry.id, entry.r as Answer);
      }
    } else {
      for (let n = 1; aside === null || existsSync(aside); n++) aside = join(folder, `${name}.old-${n}.jsonl`);
      renameSync(file, aside);
    }
  }
  if (!existsSync(file)) writeFileSync(file, `${head}\n`);
  return {
    file,
    kept,
    aside,
    add(id, answer) {
      kept.set(id, answer);
      appendFileSync(file, `${JSON.stringify({ id, r: answer })}\n`);
    },
  };
}
