/** A move in words, as advice: what the buttons that make it say, with names; and why it is thought good. */
import { WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import type { Move } from '../../rules/moves.ts';
import type { View } from '../../rules/state.ts';
import type { NationId } from '../../rules/terms.ts';
import { programmeInfo } from '../table/read.ts';
import type { Reason, Why } from '../table/types.ts';
import { hasText, t } from '../text/text.ts';
import { cardName, list, missionName, nationName, suitName } from './words.ts';

/** A secret choice by the name on its button. */
export function choiceName({ ask }: View, move: Move): string {
  if (move.type === 'dialogue') return t(`match:terms.choice.${move.choice}`);
  if (move.type !== 'world-event') return '';
  const event = ask?.ask === 'world-event' ? WORLD_EVENTS[ask.id] : null;
  if (event?.kind !== 'bid') return event ? t(`world-events:${event.id}.${move.choice}.label`) : String(move.choice);
  return move.choice === 0
    ? t('match:ask.world-event.bidNone')
    : t('match:ask.world-event.bid', { n: move.choice, suit: suitName(event.suit) });
}

/** The sentence of a move that the view's own bloc may make now, without a full stop. */
export function moveText(view: View, move: Move): string {
  const { ask } = view;
  const named = (key: string, name: string) => t(`match:move.${key}`, { name });
  switch (move.type) {
    case 'play':
      return t('match:move.play', {
        card: cardName(move.card),
        use: t(`match:terms.use.${move.use}`),
        context: move.order,
      });
    case 'place':
      return t('match:move.place', { nation: nationName(move.nation), suit: suitName(move.pay) });
    case 'sign':
      return t('match:ask.sign.sign', { nation: nationName(move.nation) });
    case 'target':
      return t('match:ask.target.choose', { nation: nationName(move.nation) });
    case 'contributor':
      return t('match:ask.contributor.choose', { nation: nationName(move.nation) });
    case 'option': {
      const key = ask?.ask === 'option' ? `cards:${ask.cause.id}.options.${move.option}` : '';
      return named('option', key && hasText(key) ? t(key) : t('match:ask.option.option', { n: move.option + 1 }));
    }
    case 'pay':
      return t('match:ask.pay.token', { suit: suitName(move.suit) });
    case 'skip':
      return t('match:ask.pay.skip');
    case 'launch': {
      const mission = view.viewer === 'us' || view.viewer === 'china' ? programmeInfo(view, view.viewer).next : null;
      return named('launch', mission ? missionName(mission.id) : '');
    }
    case 'found': {
      const kind = t(`match:terms.enterprise.${move.kind}`);
      return move.nation
        ? t('match:move.found', { kind, nation: nationName(move.nation) })
        : t('match:ask.found.just', { kind });
    }
    case 'offer':
      return named('offer', t(`match:terms.topic.${move.topic}`));
    case 'answer':
      return t(`match:ask.${ask?.ask === 'help' ? 'help' : 'match'}.${move.yes ? 'yes' : 'no'}`);
    case 'world-event':
    case 'dialogue': {
      const name = choiceName(view, move);
      return typeof move.choice === 'number' ? name : named('choice', name);
    }
    case 'vote': {
      const side = t(`match:terms.side.${move.side}`);
      return move.bid > 0
        ? t('match:ask.session.voteBid', { side, count: move.bid })
        : t('match:ask.session.vote', { side });
    }
    case 'turn-law':
      return named('turn-law', t(`match:ask.turn-law.${move.toward}`));
    case 'plan':
      return named('plan', t('match:ask.plan.to', { suit: suitName(move.suit) }));
    case 'keep':
      return t('match:ask.keep.keep', { card: cardName(move.card) });
    case 'done': {
      const key = `match:done.${ask?.ask}`;
      return hasText(key) ? t(key) : t('match:move.done');
    }
    case 'concede':
      return t('match:menu.concede');
  }
}

/** Gains and losses that are told; the rest is small. */
const MOST = 3;

const parts = (of: readonly Reason[]) => list(of.map(({ part }) => t(`match:hint.parts.${part}`)));

/** What of the judgement the move gains and what it costs; empty where nothing of it moves. */
export function balance({ parts: of }: Why): string {
  const gains = of.filter(({ n }) => n > 0).slice(0, MOST);
  const costs = of.filter(({ n }) => n < 0).slice(-MOST);
  const which = gains.length === 0 ? 'costs' : costs.length === 0 ? 'gains' : 'both';
  if (gains.length + costs.length === 0) return '';
  return t(`match:hint.balance.${which}`, { gains: parts(gains), costs: parts(costs.reverse()) });
}

/** How the play would go on: where points go, and who signs; empty where that is not what it is made of. */
export function onward({ then }: Why): string {
  const placed = new Map<NationId, number>();
  for (const move of then) if (move.type === 'place') placed.set(move.nation, (placed.get(move.nation) ?? 0) + 1);
  const all = [
    ...[...placed].map(([id, n]) => t('match:hint.points', { nation: nationName(id), n })),
    ...then.flatMap((move) => (move.type === 'sign' ? t('match:hint.signs', { nation: nationName(move.nation) }) : [])),
  ];
  return all.length > 0 ? t('match:hint.then', { list: list(all) }) : '';
}
