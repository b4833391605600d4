/** An experiment from its jobs to their results: what is kept is not done again. */
import { availableParallelism } from 'node:os';
import { gameVersion, workerFile } from './build.ts';
import type { Answer, Job } from './jobs.ts';
import { runJobs } from './pool.ts';
import { progress } from './progress.ts';
import { type Experiment, openStore } from './store.ts';

export interface RunOptions {
  /** Folder for results and reports. */
  out: string;
  /** Threads; as many as there are processors where absent. */
  workers?: number;
  signal?: AbortSignal;
  /** Nothing on standard error. */
  quiet?: boolean;
}

/** The run was stopped by whoever started it; what was finished is kept. */
export class Stopped extends Error {}

/**
 * Does the jobs of an experiment that its file has no result for, and gives all results by id.
 * @param enough called after each result: true where no further ones are needed
 */
export async function experiment<A extends Answer>(
  { name, of }: Experiment,
  jobs: readonly Job[],
  { out, workers = availableParallelism(), signal, quiet }: RunOptions,
  enough?: (results: ReadonlyMap<string, A>) => boolean,
): Promise<ReadonlyMap<string, A>> {
  const store = openStore(out, { name, of: { ...of, game: gameVersion() } });
  const results = store.kept as Map<string, A>;
  if (store.aside && !quiet)
    process.stderr.write(`The game or the settings are others than those of ${name}.jsonl: kept as ${store.aside}.\n`);
  const todo = jobs.filter((job) => !results.has(job.id));
  if (todo.length === 0 || enough?.(results)) return results;
  const bar = quiet ? null : progress(name, jobs.length - todo.length, jobs.length);
  try {
    await runJobs(todo, {
      file: await workerFile(),
      workers,
      signal,
      done(id, answer) {
        store.add(id, answer);
        bar?.one();
        return enough?.(results);
      },
    });
  } finally {
    bar?.end();
  }
  if (signal?.aborted) throw new Stopped(`Stopped. The same command goes on from here (${store.file}).`);
  return results;
}
