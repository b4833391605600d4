/** What the map lights and what a press on it does: read from the legal moves alone. */
import type { Move } from '../../../rules/moves.ts';
import type { NationId } from '../../../rules/terms.ts';
import type { BoardInput, BoardTarget } from '../../board/types.ts';
import {
  bestPlace,
  enoughFor,
  enoughToLead,
  handOf,
  movesByNation,
  type NationInfo,
  nationInfo,
} from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { meeting } from '../parts/stand-note.tsx';
import { whyNotTarget } from '../why-not.ts';
import { card, commit, foundKind, guide, inspect, news, problem, type Seat, tab, use, weighed } from './ui.ts';

/** Decisions in which a press on a lit nation is the move itself. */
const DIRECT = ['place', 'sign', 'target', 'contributor'];

function moveFor(seat: Seat, id: NationId): Move | null {
  const { ask } = seat.view;
  if (!ask || !(DIRECT.includes(ask.ask) || (ask.ask === 'found' && foundKind(seat.state)))) return null;
  const moves = movesByNation(open(seat)).get(id) ?? [];
  return ask.ask === 'place' ? bestPlace(seat.view, moves) : (moves[0] ?? null);
}

/** The legal moves; of what may be founded, once a kind is chosen, those of this kind. */
function open({ state }: Seat): Move[] {
  const kind = foundKind(state);
  return state.legal.filter((m) => m.type !== 'found' || !kind || m.kind === kind);
}

/** Nations with their price (where they have one), and the cards that may be picked; in the tutorial what it points at. */
export function litOf(seat: Seat | null): BoardInput['lit'] {
  const lit = choicesOf(seat);
  if (!guide.value) return lit;
  return {
    nations: Object.fromEntries(guide.value.nations.map((id) => [id, lit.nations[id] ?? ''])),
    cards: guide.value.cards,
  };
}

function choicesOf(seat: Seat | null): BoardInput['lit'] {
  const { ask } = seat?.view ?? {};
  if (!seat || !ask || seat.state.legal.length === 0) return { nations: {}, cards: [] };
  if (ask.ask === 'play' || ask.ask === 'keep') return { nations: {}, cards: handOf(seat.view) };
  if (!DIRECT.includes(ask.ask) && ask.ask !== 'found') return { nations: {}, cards: [] };
  const nations: Record<NationId, string> = {};
  const brings: Record<NationId, string> = {};
  for (const [id, moves] of movesByNation(open(seat))) {
    const best = ask.ask === 'place' ? bestPlace(seat.view, moves) : null;
    const info = nationInfo(seat.view, id);
    nations[id] = '';
    if (best?.type !== 'place' || !info) continue;
    nations[id] = String(info[seat.me].cost[best.pay]);
    const what = whatItBrings(seat, info, best);
    if (what) brings[id] = t(`match:ask.place.brings.${what === 'signs' && info[seat.me].late ? 'late' : what}`);
  }
  return { nations, cards: [], brings };
}

/** What placing here would bring at once or with the points in hand, the nearest first. */
function whatItBrings(seat: Seat, info: NationInfo, best: Extract<Move, { type: 'place' }>) {
  if (meetsRequest(seat, info, best)) return 'request';
  return enoughToLead(seat.view, best) ? 'offer' : enoughFor(seat.view, best);
}

/** Does a move meet what the nation asks for this round? */
function meetsRequest({ me, preview }: Seat, { id, request }: NationInfo, move: Move): boolean {
  return request !== null && !request.met && meeting(preview(move).happens, me, id).length > 0;
}

/** A press on the board: a move where the nation is lit, the card to weigh, else an explanation. */
export function activate(seat: Seat | null, target: BoardTarget): void {
  if (seat && target.kind === 'nation') {
    const move = moveFor(seat, target.id);
    if (move) {
      tab.value = 'act';
      commit(seat, move);
      return;
    }
  }
  if (seat && target.kind === 'card' && handOf(seat.view).includes(target.id)) {
    const { ask } = seat.view;
    if (ask?.ask === 'play' && seat.state.legal.length > 0) {
      problem.value = null;
      use.value = null;
      card.value = target.id;
      tab.value = 'act';
      return;
    }
    if (ask?.ask === 'keep' && seat.state.legal.length > 0) {
      weighed.value = target.id;
      tab.value = 'act';
      return;
    }
  }
  news.value = whyNotTarget(seat, target) ?? '';
  inspect(target);
}
