/** What changed between two positions, in short: for whoever comes back to the board. */
import { boardOf } from '../../../rules/board.ts';
import type { BlocState, Shared } from '../../../rules/state.ts';
import {
  BLOCS,
  type Bloc,
  ENTERPRISES,
  type EnterpriseKind,
  type NationId,
  SIGNED,
  SUITS,
} from '../../../rules/terms.ts';
import { scoringNow } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { gainText } from '../info/region.tsx';
import { figure, list, missionName, nationName, regionName, signed, suitName } from '../words.ts';

export interface Change {
  text: string;
  side: Bloc | null;
}

function partners(before: Shared, after: Shared, bloc: Bloc): { joined: NationId[]; left: NationId[] } {
  const { ids } = boardOf(after);
  const is = (of: Shared, at: number) => (of.status[at] & SIGNED[bloc]) !== 0;
  return {
    joined: ids.filter((_, at) => !is(before, at) && is(after, at)),
    left: ids.filter((_, at) => is(before, at) && !is(after, at)),
  };
}

/** More nations than this are a story, not a glance: the list says how many more there are. */
const NATIONS_NAMED = 4;

/** `Kenya +2`; nothing where nothing changed. */
const changed = (what: string, by: number): string[] => (by === 0 ? [] : [t('aid:change.by', { what, n: signed(by) })]);

/** Whose influence of a bloc is more or less: `Kenya +2, Thailand −1`. */
function influenceText(before: Shared, after: Shared, bloc: Bloc): string {
  const { ids } = boardOf(after);
  const moved = ids.flatMap((id, at) =>
    changed(nationName(id), after.influence[bloc][at] - before.influence[bloc][at]),
  );
  const more = moved.length - NATIONS_NAMED;
  return list(more > 1 ? [...moved.slice(0, NATIONS_NAMED), t('aid:change.others', { count: more })] : moved);
}

/** What a bloc has founded or lost: `Company +1`. */
function worksOf(before: Shared, after: Shared, bloc: Bloc): string[] {
  const [was, is] = [before.blocs[bloc], after.blocs[bloc]];
  const count = ({ companies, constellations, networks }: BlocState, kind: EnterpriseKind) =>
    kind === 'company'
      ? companies
      : kind === 'constellation'
        ? constellations
        : networks.filter((n) => n.kind === kind).length;
  return ENTERPRISES.flatMap((kind) =>
    changed(t(`match:terms.enterprise.${kind}`), count(is, kind) - count(was, kind)),
  );
}

/** Extra votes in a Session that is still to come: the last one used up what there was. */
function votesGained(before: Shared, after: Shared, bloc: Bloc): number {
  if (after.phase === 'session' || after.phase === 'reckoning') return 0;
  return after.blocs[bloc].votes - (before.round === after.round ? before.blocs[bloc].votes : 0);
}

export function changesBetween(before: Shared, after: Shared): Change[] {
  const changes: Change[] = [];
  const add = (side: Bloc | null, key: string, params: Record<string, unknown>) =>
    changes.push({ side, text: t(`aid:change.${key}`, params) });
  for (const b of BLOCS) {
    const [was, is] = [before.blocs[b], after.blocs[b]];
    if (is.standing !== was.standing)
      add(b, 'standing', { n: signed(is.standing - was.standing), total: figure(is.standing) });
    const moved = influenceText(before, after, b);
    if (moved) add(b, 'influence', { nations: moved });
    const { joined, left } = partners(before, after, b);
    if (joined.length > 0) add(b, 'joined', { nations: list(joined.map(nationName)) });
    if (left.length > 0) add(b, 'left', { nations: list(left.map(nationName)) });
    const flown = is.flown.filter((id) => !was.flown.includes(id));
    if (flown.length > 0) add(b, 'flown', { missions: list(flown.map(missionName)) });
    const tokens = SUITS.flatMap((suit) => changed(suitName(suit), is.tokens[suit] - was.tokens[suit]));
    if (tokens.length > 0) add(b, 'tokens', { tokens: list(tokens) });
    const works = worksOf(before, after, b);
    if (works.length > 0) add(b, 'works', { works: list(works) });
    const votes = votesGained(before, after, b);
    if (votes !== 0) add(b, 'votes', { n: signed(votes) });
    if (is.home !== was.home) add(b, 'home', { n: signed(is.home - was.home), total: is.home });
    if (after.debris[b] !== before.debris[b])
      add(b, 'debris', { n: signed(after.debris[b] - before.debris[b]), total: after.debris.us + after.debris.china });
  }
  if (after.tension !== before.tension) add(null, 'tension', { was: before.tension, is: after.tension });
  if (after.law !== before.law)
    add(null, after.law < before.law ? 'lawShared' : 'lawLicence', { n: Math.abs(after.law - before.law) });
  for (const now of scoringNow(after)) {
    const was = scoringNow(before).find((r) => r.region === now.region);
    if (was && (was.bloc !== now.bloc || was.n !== now.n))
      add(null, 'region', { region: regionName(now.region), was: gainText(was), is: gainText(now) });
  }
  return changes;
}
