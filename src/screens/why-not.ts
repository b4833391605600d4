/** Why something on the board can't be chosen now: the rules' own reason, with the figures that are missing. */

import { CARDS } from '../../rules/content/catalogue.ts';
import type { Move, Refusal } from '../../rules/moves.ts';
import { cheapestEnterprise, enterpriseBudget } from '../../rules/plays/enterprise.ts';
import { type CardId, ENTERPRISES, type NationId, SUITS, type Use } from '../../rules/terms.ts';
import type { BoardTarget } from '../board/types.ts';
import { handOf, nationInfo, stockInfo } from '../table/read.ts';
import { t } from '../text/text.ts';
import type { Seat } from './match/ui.ts';
import { list, nationShort, refusalText } from './words.ts';

/** The moves that would choose a nation in the decision that is awaited; none where it asks for no nation. */
function movesAt({ view: { ask } }: Seat, nation: NationId): Move[] {
  switch (ask?.ask) {
    case 'place':
      return [ask.suit, ...SUITS.filter((s) => s !== ask.suit)].map((pay) => ({ type: 'place', nation, pay }));
    case 'sign':
    case 'target':
    case 'contributor':
      return [{ type: ask.ask, nation }];
    case 'found':
      return ENTERPRISES.map((kind) => ({ type: 'found', kind, nation }));
    default:
      return [];
  }
}

/** How far a refusal is from being none: what is short by less is told before what is short by more. */
function distance({ code, params }: Refusal): number {
  if (code === 'cannot-afford' && params?.cost !== undefined) return Number(params.cost) - Number(params.have);
  if (code === 'bad-site') return 0;
  return code === 'not-an-interest' ? 200 : 100;
}

/** What the rules say, and what would change it where a single sentence doesn't tell. */
function sentence(seat: Seat, refusal: Refusal, nation: NationId): string {
  const said = refusal.code === 'not-legal' ? t(`aid:why.${seat.view.ask?.ask}`) : refusalText(refusal, seat.me);
  const far = refusal.params?.because === 'reach' && refusal.params.who === seat.me;
  if (refusal.code !== 'cannot-reach' && !far) return said;
  const links = (nationInfo(seat.view, nation)?.links ?? []).map(nationShort);
  return links.length > 0 ? `${said} ${t('aid:why.links', { nations: list(links) })}` : said;
}

/** Why a nation can't be chosen; null where it can, and where no nation is asked for. */
export function whyNotNation(seat: Seat, nation: NationId): string | null {
  const refusals: Refusal[] = [];
  for (const move of movesAt(seat, nation)) {
    const refusal = seat.whyNot(move);
    if (!refusal) return null;
    refusals.push(refusal);
  }
  const [first] = refusals.sort((a, b) => distance(a) - distance(b));
  return first ? sentence(seat, first, nation) : null;
}

/** Why a card of one's own can't be used so: with what the cheapest enterprise costs, where that is the matter. */
export function whyNotUse(seat: Seat, card: CardId, use: Use): string | null {
  // With the rival's event it is two moves, before and after: either makes the use open.
  if (seat.state.legal.some((m) => m.type === 'play' && m.card === card && m.use === use)) return null;
  const refusal = seat.whyNot({ type: 'play', card, use });
  if (!refusal) return null;
  if (refusal.code === 'not-legal' && refusal.params?.ask)
    return t('aid:why.first', { what: t(`aid:first.${refusal.params.ask}`) });
  const cost = cheapestEnterprise(seat.view, seat.me);
  if (refusal.code !== 'cannot-afford') return refusalText(refusal, seat.me);
  if (cost === Number.POSITIVE_INFINITY) return t('aid:why.foundAll');
  return t('aid:why.foundAny', { cost, have: enterpriseBudget(seat.view, seat.me, CARDS[card].value) });
}

/** Why an enterprise of a kind can't be founded with so many points. */
export function whyNotFound(seat: Seat, kind: (typeof ENTERPRISES)[number], points: number): string | null {
  const refusal = seat.whyNot({ type: 'found', kind });
  if (!refusal || seat.state.legal.some((m) => m.type === 'found' && m.kind === kind)) return null;
  if (refusal.code === 'cannot-afford')
    return t('aid:why.foundThis', {
      cost: stockInfo(seat.view, seat.me).enterprises[kind],
      have: enterpriseBudget(seat.view, seat.me, points),
    });
  return refusal.code === 'bad-site' ? t('aid:why.noSite') : refusalText(refusal, seat.me);
}

/** Why a thing on the board can't be chosen while its holder decides; null where it can, or nothing like it is asked. */
export function whyNotTarget(seat: Seat | null, target: BoardTarget): string | null {
  if (!seat || seat.state.legal.length === 0 || target.kind === 'track') return null;
  if (target.kind === 'nation') return whyNotNation(seat, target.id);
  const { ask } = seat.view;
  const own = handOf(seat.view).includes(target.id);
  return own && ask?.ask !== 'play' && ask?.ask !== 'keep' ? whyNotUse(seat, target.id, 'event') : null;
}
