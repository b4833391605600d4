/** The guides for whoever leads a class. As in docs/teach/: `<id>.md`, `<id>.zh-CN.md`. */
export const DOCUMENTS = ['guide', 'plans', 'student-brief', 'discussion'] as const;
export type DocumentId = (typeof DOCUMENTS)[number];

export const isDocument = (id: string): id is DocumentId => (DOCUMENTS as readonly string[]).includes(id);
