/** Every content entry: where it is written, what it is called, what it cites and which scenarios can bring it. */
import { readdirSync, readFileSync } from 'node:fs';
import { CARD_LIST, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { ENTERPRISE_NAMES } from '../../rules/content/enterprises/enterprises.ts';
import { MISSIONS_2025, MISSIONS_2026, MISSIONS_LESSON } from '../../rules/content/missions/missions.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { SCENARIO_IDS, SCENARIOS, type Scenario } from '../../rules/content/scenarios/index.ts';
import type { EntryKind, EntryRef } from '../../rules/content/source-rows/index.ts';
import { BLOCS, type Bloc, ENTERPRISES, type EnterpriseKind, NETWORKS, type ScenarioId } from '../../rules/terms.ts';

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
  scenarios: ScenarioId[];
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

/** The names that a scenario can give to what a bloc has of a kind, those that it opens with included. */
function namesIn(s: Scenario, bloc: Bloc, kind: EnterpriseKind): string[] {
  const network = (NETWORKS as readonly string[]).includes(kind);
  if (network ? !s.on.networks : kind === 'company' && !s.on.companies) return [];
  return ENTERPRISE_NAMES[bloc][kind].map((e) => e.id);
}

const missionsIn = (s: Scenario) => BLOCS.flatMap((bloc) => s.missions[bloc]);

/** Ids of a kind that can occur in a scenario. */
function idsIn(s: Scenario, kind: EntryKind): readonly string[] {
  switch (kind) {
    case 'card':
      return s.cards;
    case 'nation':
      return s.nations;
    case 'resolution':
      return s.resolutions;
    case 'world-event':
      return s.on.worldEvents ? s.worldEvents : [];
    case 'offer':
      return s.offers;
    case 'mission':
      return missionsIn(s).map((m) => m.id);
    case 'enterprise':
      return BLOCS.flatMap((bloc) => ENTERPRISES.flatMap((e) => namesIn(s, bloc, e)));
  }
}

type Written = { id: string; source?: readonly string[]; programme?: Bloc };

/** Missions of all tables; one that tables of different dates cite differently has the sources of all. */
function missions(): Written[] {
  const tables = [MISSIONS_2025, MISSIONS_2026, MISSIONS_LESSON, ...SCENARIO_IDS.map((id) => SCENARIOS[id].missions)];
  const byId = new Map<string, Written & { source: string[] }>();
  for (const bloc of BLOCS)
    for (const m of tables.flatMap((t) => t[bloc])) {
      const known = byId.get(m.id);
      byId.set(m.id, {
        id: m.id,
        source: [...new Set([...(known?.source ?? []), ...m.source])],
        programme: bloc,
      });
    }
  return [...byId.values()];
}

const WRITTEN: Record<EntryKind, () => readonly Written[]> = {
  card: () => CARD_LIST,
  nation: () => NATIONS.map(({ id }) => ({ id })),
  resolution: () => Object.values(RESOLUTIONS),
  'world-event': () => Object.values(WORLD_EVENTS),
  offer: () => Object.values(OFFERS),
  mission: missions,
  enterprise: () =>
    BLOCS.flatMap((bloc) => ENTERPRISES.flatMap((kind) => ENTERPRISE_NAMES[bloc][kind])).map(({ id, source }) => ({
      id,
      source: [source],
    })),
};

/** All entries of all kinds, in the order in which content lists them. */
export function entries(): Entry[] {
  return (Object.keys(WRITTEN) as EntryKind[]).flatMap((kind) => {
    const texts = textsOf(kind);
    const place = placesOf(kind);
    const brought = SCENARIO_IDS.map((id) => [id, new Set(idsIn(SCENARIOS[id], kind))] as const);
    return WRITTEN[kind]().map(({ id, source = [], programme }) => ({
      kind,
      id,
      ref: `${kind}:${id}` as const,
      name: texts[id]?.name ?? id,
      text: JSON.stringify(texts[id] ?? ''),
      source,
      programme,
      file: place(id),
      scenarios: brought.filter(([, ids]) => ids.has(id)).map(([scenario]) => scenario),
    }));
  });
}
