/** The account of an ended match: why it ended as it did, and who signed when. */
import type { LogEntry } from '../../../rules/log.ts';
import type { Shared, View } from '../../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf, SOURCES } from '../../../rules/terms.ts';
import { type Commons, commonsGrade, LEGACY, legacyOf } from '../../../rules/tracks/commons.ts';
import { follow, openingPartners } from '../../studies/account/partners.ts';
import { sessionInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { blocMid, blocName, blocStart, figure, list, sentences } from '../words.ts';

/**
 * The reason for the result, in a sentence.
 * @param late who lost because no time was left
 */
export function reason(view: View, late: Bloc | null = null): string {
  const { ending, blocs } = view;
  if (!ending) return '';
  const { kind, winner, by } = ending;
  const loser = winner ? rivalOf(winner) : null;
  const names = {
    winner: winner ? blocStart(winner) : '',
    loser: loser ? blocStart(loser) : '',
    loserMid: loser ? blocMid(loser) : '',
    high: figure(Math.max(blocs.us.standing, blocs.china.standing)),
    low: figure(Math.min(blocs.us.standing, blocs.china.standing)),
  };
  const key = {
    order: !winner ? 'orderTie' : blocs.us.standing === blocs.china.standing ? 'orderVotes' : 'order',
    'lunar-order': 'lunar-order',
    kessler: !winner ? 'kesslerBoth' : by === loser ? 'kesslerAct' : 'kesslerChance',
    conflict: winner ? 'conflictAct' : 'conflictBoth',
    concession: late ? 'time' : 'concession',
  }[kind];
  if (key !== 'orderTie' && key !== 'orderVotes') return t(`match:ending.why.${key}`, names);
  const { us, china } = sessionInfo(view).support;
  return t(`match:ending.why.${key}`, { ...names, most: Math.max(us, china), least: Math.min(us, china) });
}

/**
 * Where most of the lead came from in play, and where the winner was most behind, in a sentence each: every source that
 * made the same difference, the largest gain first. Empty where nobody leads or nobody won by Standing.
 */
export function widest(view: Pick<View, 'ending' | 'blocs'>): string {
  const { ending, blocs } = view;
  if (!ending?.winner || ending.kind !== 'order') return '';
  // Won by votes: there is no lead to account for.
  if (blocs.us.standing === blocs.china.standing) return '';
  const own = blocs[ending.winner].from;
  const other = blocs[rivalOf(ending.winner)].from;
  const inPlay = SOURCES.filter((s) => s !== 'opening').sort((a, b) => own[b] - own[a]);
  const gaps = inPlay.map((s) => own[s] - other[s]);
  const parts = (gap: number) =>
    list(
      inPlay
        .filter((s) => own[s] - other[s] === gap)
        .map((s) =>
          t('match:ending.part', { source: t(`match:terms.source.${s}`), high: figure(own[s]), low: figure(other[s]) }),
        ),
    );
  const [most, least] = [Math.max(...gaps), Math.min(...gaps)];
  if (most <= 0) return '';
  return sentences([
    t('match:ending.lead', { list: parts(most) }),
    least < 0 ? t('match:ending.against', { list: parts(least) }) : '',
  ]);
}

/** One part of the Commons grade in plain words: what is counted, against the start where that is what counts. */
export function partText(view: View, part: Commons['parts'][number]): string {
  const count = {
    connected: view.connected.reduce((a, b) => a + b, 0),
    unmet: view.unmet,
  }[part.what];
  const against = part.what === 'debris' || part.what === 'tension';
  const context = !against || part.n === 0 ? undefined : part.n > 0 ? 'less' : 'more';
  return t(`log:end.part.${part.what}`, { count: count ?? Math.abs(part.n), context });
}

/** What a bloc's Legacy is made of, as a sum. */
export function legacyText(view: View, bloc: Bloc): string {
  const { grade } = commonsGrade(view);
  return t('log:end.legacySum', {
    bloc: blocName(bloc),
    standing: figure(Math.max(0, view.blocs[bloc].standing)),
    factor: LEGACY[grade],
    grade,
    n: legacyOf(view, bloc),
  });
}

/** Why Legacy is more or less than Standing. */
export function legacyWhy(view: View): string {
  const factor = LEGACY[commonsGrade(view).grade];
  return t('log:end.legacyWhy', {
    context: factor === 0 ? 'none' : factor < 1 ? 'less' : factor > 1 ? 'more' : 'same',
  });
}

interface Moved {
  round: number;
  signed: Record<Bloc, string[]>;
  left: string[];
}

/** Who became whose partner, by a signature or an event, and who left, by round. */
export function partnerTimeline(view: Shared, log: readonly LogEntry[]): Moved[] {
  const rounds: Moved[] = [];
  const partners = openingPartners(view);
  for (const e of log) {
    if (e.is === 'round') rounds.push({ round: e.round, signed: { us: [], china: [] }, left: [] });
    const now = rounds[rounds.length - 1];
    if (!now || (e.is !== 'signed' && e.is !== 'left' && e.is !== 'dual')) continue;
    const before = { us: partners.us.has(e.nation), china: partners.china.has(e.nation) };
    follow(partners, e);
    for (const b of BLOCS) {
      const is = partners[b].has(e.nation);
      if (is && !before[b]) now.signed[b].push(e.nation);
      if (!is && before[b]) now.left.push(e.nation);
    }
  }
  return rounds;
}
