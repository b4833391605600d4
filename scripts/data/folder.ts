/** What a folder of public data holds: documents, tables, schemas, and a list of them. */
import { RULES_VERSION } from '../../rules/state.ts';
import { AS_OF } from '../../src/data/content.ts';
import { DOCUMENTS, type DocumentName } from '../../src/data/documents.ts';
import { FORMATS, type FormatName, headOf, schemaFile, textOf, VERSIONS } from '../../src/data/formats.ts';
import type { MatchData } from '../../src/data/match.ts';
import { schemaText, sha256 } from './schemas.ts';
import { cardsTable, figuresTable, flightsTable, nationsTable, signatoriesTable } from './tables.ts';
import { texts } from './texts.ts';

interface Made {
  file: string;
  format: FormatName;
  kind: 'document' | 'schema' | 'table';
  text: string;
}

const TABLES: Partial<Record<DocumentName, () => [file: string, text: string][]>> = {
  nations: () => [['nations.csv', nationsTable(texts)]],
  cards: () => [['cards.csv', cardsTable(texts)]],
  history: () => [
    ['signatories.csv', signatoriesTable()],
    ['flights.csv', flightsTable()],
  ],
};

function ofContent(name: DocumentName): Made[] {
  const document: Made = { file: `${name}.json`, format: name, kind: 'document', text: textOf(DOCUMENTS[name](texts)) };
  const tables = TABLES[name]?.() ?? [];
  return [document, ...tables.map(([file, text]): Made => ({ file, format: name, kind: 'table', text }))];
}

const ofMatch = (name: string, data: MatchData): Made[] => [
  { file: `match-${name}.json`, format: 'match', kind: 'document', text: textOf(data) },
  { file: `match-${name}-rounds.csv`, format: 'match', kind: 'table', text: figuresTable(data) },
];

const SOURCE = 'LICENSE for the data; dates and figures of the record are facts, each with its source (sources.json)';

/** What can be written of the content alone. */
export const isOfContent = (name: FormatName): name is DocumentName => name in DOCUMENTS;

/**
 * Every file with its text, the list last. The same call gives the same bytes.
 * @param only formats to write; null: all
 * @param matches by the name of their file, without its ending
 */
export function folderOf(only: readonly FormatName[] | null, matches: Record<string, MatchData>): Map<string, string> {
  const wanted = FORMATS.filter((name) => only === null || only.includes(name));
  const documents = wanted.filter(isOfContent).flatMap(ofContent);
  const played = wanted.includes('match') ? Object.entries(matches).flatMap(([name, data]) => ofMatch(name, data)) : [];
  const schemas = [...new Set<FormatName>([...wanted, 'index'])].map(
    (format): Made => ({ file: `schemas/${schemaFile(format)}`, format, kind: 'schema', text: schemaText(format) }),
  );
  const made = [...documents, ...played, ...schemas];
  const list = {
    ...headOf('index'),
    rulesVersion: RULES_VERSION,
    asOf: AS_OF,
    licence: 'MIT',
    source: SOURCE,
    files: made.map(({ file, format, kind, text }) => ({
      file,
      format: headOf(format).format,
      version: VERSIONS[format],
      kind,
      bytes: Buffer.byteLength(text),
      sha256: sha256(text),
    })),
  };
  return new Map([...made.map(({ file, text }): [string, string] => [file, text]), ['index.json', textOf(list)]]);
}
