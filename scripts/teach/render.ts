/** The classroom's guides with every timetable and list of sources as the data has it now. */
import { PLAN_IDS } from '../../src/classroom/plans.ts';
import { DOCUMENTS, type DocumentId } from '../../src/screens/teach/documents.ts';
import { TAGS, type Tag } from '../rulebook/language.ts';
import { SOURCES, sourceList } from './sources.ts';
import { overview, timetable } from './timetables.ts';
import { type TeachWords, teachWords } from './words.ts';

/** A guide's file, from the root of the repository. */
export const teachFile = (id: DocumentId, tag: Tag): string => `docs/teach/${id}${tag === 'en' ? '' : `.${tag}`}.md`;

export const TEACH_FILES: readonly [file: string, tag: Tag][] = DOCUMENTS.flatMap((id) =>
  TAGS.map((tag): [string, Tag] => [teachFile(id, tag), tag]),
);

/** What stands between the marks of each name. */
const BLOCKS: Readonly<Record<string, (words: TeachWords) => string>> = {
  plans: overview,
  ...Object.fromEntries(PLAN_IDS.map((id) => [`plan-${id}`, (words: TeachWords) => timetable(words, id)])),
  ...Object.fromEntries(
    Object.keys(SOURCES).map((id) => [`sources-${id}`, (words: TeachWords) => sourceList(words, id)]),
  ),
};

export function renderTeach(text: string, tag: Tag): string {
  const words = teachWords(tag);
  return text.replace(/<!-- table:([a-z0-9-]+) -->[\s\S]*?<!-- \/table -->/g, (_, name: string) => {
    if (!BLOCKS[name]) throw new Error(`there is no block ${name}`);
    return `<!-- table:${name} -->\n\n${BLOCKS[name](words)}\n\n<!-- /table -->`;
  });
}
