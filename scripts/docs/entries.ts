/** Every content entry: where it is written, what it is called, what it cites and which scenarios can bring it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { EntryKind, EntryRef } from '../../rules/content/source-rows/index.ts';
import type { Bloc, ScenarioId } from '../../rules/terms.ts';
import { itemsOf } from '../../src/gazetteer/items.ts';

export interface Entry {
  kind: EntryKind;
  id: string;
  ref: EntryRef;
  /** In English. */
  name: string;
  /** Everything that players read of it, in English, in one string. */
  text: string;
  /** Ids of the collection of facts; none for nations, whose sources are sentences. */
  source: readonly string[];
  /** Whose programme a mission is part of. */
  programme?: Bloc;
  /** The file that defines it, from the root of the repository. */
  file: string;
  /** Scenarios in which it can occur or stands from the start. */
  scenarios: readonly ScenarioId[];
}

const FOLDER: Record<EntryKind, string> = {
  card: 'rules/content/cards',
  nation: 'rules/content/nations',
  resolution: 'rules/content/resolutions',
  'world-event': 'rules/content/world-events',
  mission: 'rules/content/missions',
  enterprise: 'rules/content/enterprises',
  offer: 'rules/content/offers',
};
const LOCALE: Record<EntryKind, RegExp> = {
  card: /^cards/,
  nation: /^nations/,
  resolution: /^resolutions/,
  'world-event': /^world-events/,
  mission: /^missions/,
  enterprise: /^enterprises/,
  offer: /^offers/,
};

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

function textsOf(kind: EntryKind): Record<string, { name: string }> {
  const files = readdirSync(new URL('assets/locales/en/', root)).filter((name) => LOCALE[kind].test(name));
  return Object.assign({}, ...files.map((name) => JSON.parse(read(`assets/locales/en/${name}`))));
}

/** Finds the file that has an entry by the line that gives its id. */
function placesOf(kind: EntryKind): (id: string) => string {
  const files = readdirSync(new URL(`${FOLDER[kind]}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${FOLDER[kind]}/${name.replaceAll('\\', '/')}`)
    .sort();
  const sources = files.map((file) => ({ file, source: read(file) }));
  return (id) => {
    const found = sources.find(({ source }) => source.includes(`id: '${id}'`));
    if (!found) throw new Error(`no file in ${FOLDER[kind]} defines ${id}`);
    return found.file;
  };
}

/** The order in which the table of the source names them. */
const ORDER = ['card', 'nation', 'resolution', 'world-event', 'offer', 'mission', 'enterprise'] as const;

/** All entries of all kinds, in the order in which content lists them. */
export function entries(): Entry[] {
  return ORDER.flatMap((kind) => {
    const texts = textsOf(kind);
    const place = placesOf(kind);
    return itemsOf(kind).map(({ id, source, owner, scenarios }) => ({
      kind,
      id,
      ref: `${kind}:${id}` as const,
      name: texts[id]?.name ?? id,
      text: JSON.stringify(texts[id] ?? ''),
      source,
      programme: kind === 'mission' && owner !== 'neutral' ? owner : undefined,
      file: place(id),
      scenarios,
    }));
  });
}
