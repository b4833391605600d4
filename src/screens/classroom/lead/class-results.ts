/** The class's own file of results, as whoever leads it reads it. */
import type { ClassResults } from '../../../wire/class-results.ts';
import { classFile } from '../api.ts';
import { classAt } from '../held.ts';

/** @returns null where they can't be had */
export async function resultsOf(id: string): Promise<ClassResults | null> {
  const done = await classFile(id, 'results.json', classAt(id)?.lead ?? '');
  return done.ok ? (JSON.parse(await done.file.text()) as ClassResults) : null;
}
