/** Which nations the table shows, and in which order. */
import { BLOCS, type Bloc, REGIONS, type Region } from '../../../rules/terms.ts';
import type { NationInfo } from '../../table/read.ts';
import { language } from '../../text/text.ts';
import { folded } from '../words.ts';

export const COLUMNS = ['name', 'us', 'china', 'margin', 'weight', 'autonomy', 'signs'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  /** Null: by region, in the board's order. */
  by: Column | null;
  down: boolean;
}

/** Figures begin with the largest, names and what is missing with the first. */
const LARGEST_FIRST: readonly Column[] = ['us', 'china', 'margin', 'weight', 'autonomy'];

/** What a press on a column's head makes of the order: its own, turned round, and by region again. */
export function pressed(now: Order, column: Column): Order {
  const first = LARGEST_FIRST.includes(column);
  if (now.by !== column) return { by: column, down: first };
  return now.down === first ? { by: column, down: !first } : { by: null, down: false };
}

/** `barred`: what can't be chosen now, with the reasons. */
export const SHOWS = ['all', 'choosable', 'barred', 'near', 'us', 'china', 'nobody', 'risk', 'asks'] as const;
export type Show = (typeof SHOWS)[number];

/** A nation is near to signing when so little influence is missing. */
const NEAR = 2;

/** Influence that is missing for a bloc; none at all where it never signs, or has signed. */
const missing = (n: NationInfo, bloc: Bloc): number => n[bloc].need ?? Number.POSITIVE_INFINITY;

/** The least that is missing for the bloc that looks; for whoever watches, for either. */
const nearest = (n: NationInfo, me: Bloc | null): number => Math.min(...(me ? [me] : BLOCS).map((b) => missing(n, b)));

function isShown(n: NationInfo, show: Show, me: Bloc | null, choosable: ReadonlySet<string>): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'choosable':
      return choosable.has(n.id);
    case 'barred':
      return !choosable.has(n.id);
    case 'near':
      return nearest(n, me) <= NEAR;
    case 'us':
    case 'china':
      return n[show].partner;
    case 'nobody':
      return n.status === null;
    case 'risk':
      return n.wavering || n.atRisk;
    case 'asks':
      return (n.request !== null && !n.request.met) || (n.offer !== null && !n.offer.taken);
  }
}

export interface Wish {
  search: string;
  region: Region | 'all';
  show: Show;
  /** Who looks; null: whoever watches. */
  me: Bloc | null;
  choosable: ReadonlySet<string>;
  isCalled: (id: string, needle: string) => boolean;
}

/** Those that are asked for, in the order that they came in. */
export function chosen(nations: readonly NationInfo[], wish: Wish): NationInfo[] {
  const needle = folded(wish.search.trim());
  return nations.filter(
    (n) =>
      (wish.region === 'all' || n.region === wish.region) &&
      isShown(n, wish.show, wish.me, wish.choosable) &&
      (needle === '' || wish.isCalled(n.id, needle)),
  );
}

/** Sorted by a column; equal ones keep their order. */
export function sorted(
  nations: readonly NationInfo[],
  { by, down }: Order,
  me: Bloc | null,
  nameOf: (id: string) => string,
): NationInfo[] {
  if (by === null) return [...nations];
  const figure = (n: NationInfo): number => {
    if (by === 'us' || by === 'china') return n[by].influence;
    if (by === 'margin') return n[me ?? 'us'].margin;
    if (by === 'signs') return nearest(n, me);
    return by === 'weight' ? n.weight : n.autonomy;
  };
  const compare = (a: NationInfo, b: NationInfo): number => {
    if (by === 'name') return nameOf(a.id).localeCompare(nameOf(b.id), language.value);
    const [x, y] = [figure(a), figure(b)];
    return x === y ? 0 : x - y;
  };
  return [...nations].sort((a, b) => (down ? -1 : 1) * compare(a, b));
}

/** Region by region. */
export function byRegion(nations: readonly NationInfo[]): { region: Region; nations: NationInfo[] }[] {
  return REGIONS.map((region) => ({ region, nations: nations.filter((n) => n.region === region) })).filter(
    (group) => group.nations.length > 0,
  );
}
