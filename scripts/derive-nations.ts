/**
 * Writes rules/content/nations/nations.ts and rules/content/history/signatories.ts from the facts:
 * `npx tsx scripts/derive-nations.ts [path of the full nations.json]`, a part of `npm run nations`. facts.json is put in
 * order first: nations as they stand on the board, new ones last, and no nation of the board among those off it. Where
 * the project's fact files lie beside the repository, or at the path given, the copy is refreshed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { derive, signatories } from '../rules/content/nations/derive.ts';
import type { Fact, Facts } from '../rules/content/nations/facts.ts';
import { HOMES, NATIONS } from '../rules/content/nations/nations.ts';

const ROOT = new URL('../', import.meta.url);
const FULL = process.argv[2] ? pathToFileURL(process.argv[2]) : new URL('../shared/facts/nations.json', ROOT);
const COMPACT = new URL('rules/content/nations/facts.json', ROOT);
const OUT = new URL('rules/content/nations/nations.ts', ROOT);
const SIGNED = new URL('rules/content/history/signatories.ts', ROOT);

/** The part of the full fact file that is read here. */
interface FullNation {
  iso3: string;
  region: string;
  board_core: boolean;
  artemis: { date: string | null; date_precision: string; status: string; source: string } | null;
  ilrs: { date: string; date_precision: string; kind: string; source: string } | null;
  gdp: { usd_bn: number };
  population: { millions: number };
  space_agency: { has_agency: boolean };
  launch: { capability: Fact['launch']; note?: string };
  space_assets: string[];
  equatorial_advantage: Fact['equator'];
  belt_and_road: { status: Fact['bri'] };
  treaties: { moon_agreement_1979: { status: Fact['moonAgreement'] } };
  groups: string[];
  space_story: { text: string; source: string };
}
interface FullFacts {
  meta: { as_of: string };
  nations: FullNation[];
  artemis_accords: { ordinal: number; iso3: string; date: string | null; status: string; source: string }[];
  ilrs: { states: { ordinal: number; iso3: string }[] };
}

function compactOne(full: FullNation): Fact {
  const { artemis, ilrs } = full;
  return {
    id: full.iso3,
    region: full.region,
    gdp: full.gdp.usd_bn,
    population: full.population.millions,
    agency: full.space_agency.has_agency,
    launch: full.launch.capability,
    ...(full.launch.note ? { launchNote: full.launch.note } : {}),
    equator: full.equatorial_advantage,
    assets: full.space_assets,
    bri: full.belt_and_road.status,
    moonAgreement: full.treaties.moon_agreement_1979.status,
    groups: full.groups,
    ...(artemis?.date
      ? {
          accords: {
            date: artemis.date,
            precision: artemis.date_precision,
            status: artemis.status,
            source: artemis.source,
          },
        }
      : {}),
    ...(ilrs
      ? { ilrs: { date: ilrs.date, precision: ilrs.date_precision, kind: ilrs.kind, source: ilrs.source } }
      : {}),
    story: full.space_story.text,
    storySource: full.space_story.source,
  };
}

const byOrdinal = (list: readonly { ordinal: number; iso3: string }[]): string[] =>
  [...list].sort((a, b) => a.ordinal - b.ordinal).map((one) => one.iso3);

/** The full files' facts of their core nations and of those that the copy has besides, in the copy's order. */
function compact(full: FullFacts, earlier: Facts | null): Facts {
  const known = earlier?.nations.map((nation) => nation.id) ?? [];
  const rank = ({ id }: Fact) => (known.includes(id) ? known.indexOf(id) : known.length);
  return {
    asOf: full.meta.as_of,
    nations: full.nations
      .filter((nation) => nation.board_core || known.includes(nation.iso3))
      .map(compactOne)
      .sort((a, b) => rank(a) - rank(b)),
    offBoard: full.artemis_accords.flatMap((one) =>
      one.status === 'signed' && one.date ? [{ id: one.iso3, date: one.date, source: one.source }] : [],
    ),
    order: {
      accords: byOrdinal(full.artemis_accords.filter((one) => one.status === 'signed' && one.date)),
      ilrs: byOrdinal(full.ilrs.states),
    },
  };
}

/** Nations as they stand on the board, new ones last by id: positions are part of the rules version. */
function inOrder({ asOf, nations, offBoard, order }: Facts): Facts {
  const board = [...NATIONS, ...Object.values(HOMES)].map((nation) => nation.id as string);
  const earlier = nations.filter((one) => board.includes(one.id));
  const added = nations.filter((one) => !board.includes(one.id));
  const here = new Set(nations.map((one) => one.id));
  if (here.size < nations.length) throw new Error('facts.json has a nation twice');
  return {
    asOf,
    nations: [...earlier, ...added.sort((a, b) => (a.id < b.id ? -1 : 1))],
    offBoard: offBoard.filter((one) => !here.has(one.id)),
    order,
  };
}

/** How a literal is written: as TypeScript or as JSON, both in the house's format. */
interface Style {
  key: (key: string) => string;
  text: (text: string) => string;
  lastComma: string;
}
const JSON_STYLE: Style = { key: JSON.stringify, text: JSON.stringify, lastComma: '' };
const TS_STYLE: Style = {
  key: (key) => key,
  text: (text) =>
    text.includes("'") && !text.includes('"') ? JSON.stringify(text) : `'${text.replaceAll("'", "\\'")}'`,
  lastComma: ',',
};

function flat(value: unknown, style: Style): string {
  if (typeof value === 'string') return style.text(value);
  if (Array.isArray(value)) return `[${value.map((one) => flat(one, style)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).map(([key, one]) => `${style.key(key)}: ${flat(one, style)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** A literal, broken over lines where it would pass 120 columns after `before` characters, or always at the `open` outer levels. */
function literal(value: unknown, style: Style, indent: string, before: number, open: number): string {
  const line = flat(value, style);
  if (typeof value !== 'object' || value === null) return line;
  if (open <= 0 && indent.length + before + line.length + 1 <= 120) return line;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => literal(one, style, deeper, 0, open - 1))
    : Object.entries(value).map(([key, one]) => {
        const name = `${style.key(key)}: `;
        return name + literal(one, style, deeper, name.length, open - 1);
      });
  const [left, right] = Array.isArray(value) ? '[]' : '{}';
  return `${left}\n${deeper}${parts.join(`,\n${deeper}`)}${style.lastComma}\n${indent}${right}`;
}

function printModule(facts: Facts): string {
  const { nations, homes } = derive(facts);
  const offBoard = facts.offBoard.map((one) => [one.id, one.date]);
  return `/**
 * The board's nations, derived from facts.json by the rule in docs/nations.md. Written by scripts/derive-nations.ts:
 * change the facts, the evidence or the rule, then run it. Order is append-only and part of the rules version.
 * Facts as of ${facts.asOf}.
 */
import type { Home, Nation } from './types.ts';

export const NATIONS: readonly Nation[] = ${literal(nations, TS_STYLE, '', 0, 2)};

export const HOMES: Readonly<Record<Home['id'], Home>> = ${literal(homes, TS_STYLE, '', 0, 2)};

/** Accords signatories that have no space on the board, with the day they signed. */
export const OFF_BOARD_ACCORDS: readonly (readonly [id: string, date: string])[] = ${literal(offBoard, TS_STYLE, '', 0, 1)};
`;
}

function printSignatories(facts: Facts): string {
  const { accords, ilrs } = signatories(facts);
  return `/**
 * The real record: who signed the Accords and who joined the ILRS, in order. Written by scripts/derive-nations.ts from
 * facts.json; facts as of ${facts.asOf}. Accords ceremonies that were only scheduled then are not in it.
 */
import type { Signatory } from './types.ts';

export const ACCORDS_SIGNATORIES: readonly Signatory[] = ${literal(accords, TS_STYLE, '', 0, 1)};

export const ILRS_SIGNATORIES: readonly Signatory[] = ${literal(ilrs, TS_STYLE, '', 0, 1)};
`;
}

const read = (url: URL) => JSON.parse(readFileSync(url, 'utf8'));
const earlier: Facts | null = existsSync(COMPACT) ? read(COMPACT) : null;
const given: Facts | null = existsSync(FULL) ? compact(read(FULL), earlier) : earlier;
if (!given) throw new Error('neither the fact files nor facts.json are present');
const facts = inOrder(given);
writeFileSync(COMPACT, `${literal(facts, JSON_STYLE, '', 0, 3)}\n`);
writeFileSync(OUT, printModule(facts));
writeFileSync(SIGNED, printSignatories(facts));
process.stderr.write(`${facts.nations.length - 2} nations and 2 homes written\n`);
