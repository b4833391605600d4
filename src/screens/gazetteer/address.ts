/**
 * What an address of the gazetteer asks for: `#/gazetteer/<kind>/<id>?kind=card&owner=us&era=base&q=moon`. What it
 * searches for stays in it beside the entry, so that it can be shared and reloaded; a value that means nothing counts
 * as none.
 */
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { BLOCS, ERAS, REGIONS, SUITS } from '../../../rules/terms.ts';
import { type Item, isKind, itemOf, itemsOf, KINDS, type Kind } from '../../gazetteer/items.ts';
import { folded } from '../words.ts';

/** What entries can be chosen by, besides their kind, and the values that each can have. */
export const FACETS = {
  owner: [...BLOCS, 'neutral'],
  era: ERAS,
  suit: SUITS,
  region: REGIONS,
  scenario: SCENARIO_IDS,
} as const satisfies Record<string, readonly string[]>;
export type Facet = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** `lang`: the language that the address asks for, which its links keep. */
export type Filter = { kind: Kind | null; q: string; lang: string | null } & Record<Facet, string | null>;

const LONGEST = 60;
/** What a language's tag looks like. Whether there is such a language the page finds out by itself. */
const TAG = /^[a-z]{2}(-[A-Z]{2})?$/;

/** @param query gives the value of a name in the address, null where it has none */
export function filterOf(query: (name: string) => string | null): Filter {
  const kind = query('kind');
  const lang = query('lang');
  const facets = FACET_NAMES.map((name) => {
    const value = query(name);
    return [name, value !== null && (FACETS[name] as readonly string[]).includes(value) ? value : null];
  });
  return {
    ...(Object.fromEntries(facets) as Record<Facet, string | null>),
    kind: kind !== null && isKind(kind) ? kind : null,
    q: (query('q') ?? '').slice(0, LONGEST),
    lang: lang !== null && TAG.test(lang) ? lang : null,
  };
}

/** The address of the list, or of an entry, that keeps what is searched for; without `#/`, as `go` takes it. */
export function addressOf(filter: Filter, entry?: Pick<Item, 'kind' | 'id'>): string {
  const { kind, q, lang } = filter;
  const asked = [
    ['kind', kind],
    ...FACET_NAMES.map((name) => [name, filter[name]]),
    ['q', q.trim()],
    ['lang', lang],
  ] as const;
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (name && value ? [[name, value]] : [])));
  const text = query.toString();
  return `gazetteer${entry ? `/${entry.kind}/${entry.id}` : ''}${text ? `?${text}` : ''}`;
}

/** The entry that a path names: null for the list, 'unknown' where there is none. */
export function entryAt(path: string): Item | 'unknown' | null {
  const [, kind, id, ...more] = path.split('/');
  if (kind === undefined) return null;
  if (!isKind(kind) || id === undefined || more.length > 0) return 'unknown';
  return itemOf(kind, id) ?? 'unknown';
}

/** The values that an entry has of a facet. */
function valuesOf(item: Item, facet: Facet): readonly (string | undefined)[] {
  if (facet === 'suit') return item.suits;
  if (facet === 'scenario') return item.scenarios;
  return [item[facet]];
}

/** The facets by which entries of a kind (null: of all) differ. */
export function facetsOf(kind: Kind | null): Facet[] {
  if (kind === null) return ['scenario'];
  return FACET_NAMES.filter((facet) => itemsOf(kind).some((item) => valuesOf(item, facet).some(Boolean)));
}

/**
 * The entries that fit a filter, by kind. Of what was searched for every word must be there; entries that are called
 * so come first.
 * @param textOf everything of an entry that is searched, its name in the first line
 */
export function fitting(filter: Filter, textOf: (item: Item) => string): [Kind, Item[]][] {
  const words = folded(filter.q).split(/\s+/).filter(Boolean);
  const open = facetsOf(filter.kind);
  const fits = (item: Item) =>
    open.every((facet) => filter[facet] === null || valuesOf(item, facet).includes(filter[facet] ?? undefined));
  return KINDS.filter((kind) => filter.kind === null || filter.kind === kind).map((kind) => {
    const found = itemsOf(kind)
      .filter(fits)
      .map((item) => ({ item, text: words.length > 0 ? folded(textOf(item)) : '' }))
      .filter(({ text }) => words.every((word) => text.includes(word)));
    const named = ({ text }: { text: string }) => words.every((word) => text.split('\n')[0].includes(word));
    return [kind, [...found.filter(named), ...found.filter((f) => !named(f))].map(({ item }) => item)];
  });
}
