/** What is asked of the server about classes, without a line to one. Every answer is a value: no network is one as well. */
import type { ClassInfo, EnrolBody, Enrolled, OpenBody, Opened } from '../../wire/classroom.ts';
import type { Answer } from '../../wire/messages.ts';
import { asked } from '../online/api.ts';

export const openClass = (body: OpenBody): Promise<Answer<Opened>> => asked('classes', body);
export const classInfo = (code: string): Promise<Answer<{ class: ClassInfo }>> =>
  asked(`classes/${encodeURIComponent(code)}`);
export const enrol = (code: string, body: EnrolBody): Promise<Answer<Enrolled>> =>
  asked(`classes/${encodeURIComponent(code)}/join`, body);

/** Results as a file's text, for whoever leads the class. */
export const classResults = (id: string, kind: 'csv' | 'json', lead: string): Promise<Answer<{ text: string }>> =>
  asked(`classes/${id}/results`, { kind, lead });

/** Erases the class and its tables at once, for good. */
export const eraseClass = (id: string, lead: string): Promise<Answer> => asked(`classes/${id}/erase`, { lead });
