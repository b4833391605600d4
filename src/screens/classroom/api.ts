/** What is asked of the server about classes, without a line to one. Every answer is a value: no network is one as well. */
import type { ClassInfo, EnrolBody, Enrolled, OpenBody, Opened } from '../../wire/classroom.ts';
import type { Answer } from '../../wire/messages.ts';
import { asked, NO_SERVER, reached } from '../online/api.ts';

export const openClass = (body: OpenBody): Promise<Answer<Opened>> => asked('classes', body);
export const classInfo = (code: string): Promise<Answer<{ class: ClassInfo }>> =>
  asked(`classes/${encodeURIComponent(code)}`);
export const enrol = (code: string, body: EnrolBody): Promise<Answer<Enrolled>> =>
  asked(`classes/${encodeURIComponent(code)}/join`, body);

/** Files of what has come of a class, by name. */
export const FILES = ['students.csv', 'results.csv', 'forecasts.csv', 'results.json'] as const;
export type FileName = (typeof FILES)[number];

/** Whoever leads a class shows its secret in a header, never in an address. */
const shown = (lead: string) => ({ headers: { authorization: `Bearer ${lead}` } });

/** One of the files, for whoever leads the class. */
export async function classFile(id: string, name: FileName, lead: string): Promise<Answer<{ file: Blob }>> {
  try {
    const answer = await reached(`classes/${id}/${name}`, shown(lead));
    return answer.ok ? { ok: true, file: await answer.blob() } : ((await answer.json()) as Answer<{ file: Blob }>);
  } catch {
    return { ok: false, error: NO_SERVER };
  }
}

/** Erases the class and its tables at once, for good. */
export async function eraseClass(id: string, lead: string): Promise<Answer> {
  try {
    return (await (await reached(`classes/${id}`, { method: 'DELETE', ...shown(lead) })).json()) as Answer;
  } catch {
    return { ok: false, error: NO_SERVER };
  }
}
