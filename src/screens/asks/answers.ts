/** What a secret choice comes to, answer by answer of the rival's: why a hint names it, and what it risks. */
import { WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import type { Move } from '../../../rules/moves.ts';
import type { View } from '../../../rules/state.ts';
import { type Bloc, rivalOf } from '../../../rules/terms.ts';
import { dialogueInfo, voteOutlook } from '../../table/read.ts';
import type { Thought } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { choiceName } from '../move-words.ts';
import { blocMid, labelled, list, sentences, signed } from '../words.ts';
import { cellLines, outcomeText, pairCell } from './secret.tsx';
import { caseText } from './vote-outlook.tsx';

type Secret = Extract<Move, { type: 'dialogue' | 'world-event' }>;

/** What a bid does against the rival's. */
function bidText(me: Bloc, id: string, own: number, theirs: number): string {
  if (own === theirs) return t('match:ask.world-event.tie', { text: t(`world-events:${id}.bid.tie`) });
  const text = t(`world-events:${id}.bid.win`);
  return t(`match:hint.bid.${own > theirs ? 'own' : 'theirs'}`, { rivalMid: blocMid(rivalOf(me)), text });
}

/** What a pair of choices brings, in the words of the panel that they are made in. */
function pairText(view: View, me: Bloc, own: Secret, theirs: Secret): string {
  if (own.type === 'dialogue' && theirs.type === 'dialogue')
    return list(cellLines(pairCell(view, own.choice, theirs.choice), 'cell'));
  if (view.ask?.ask !== 'world-event') return '';
  const event = WORLD_EVENTS[view.ask.id];
  return event.kind === 'bid'
    ? bidText(me, event.id, Number(own.choice), Number(theirs.choice))
    : outcomeText(view, me, event.id, String(own.choice), String(theirs.choice));
}

/** The rival's answers to a secret choice and what the choice comes to with each, the best first; empty elsewhere. */
function answers({ against = [] }: Thought): { move: Secret; worth: number }[] {
  return against
    .flatMap(({ move: theirs, worth }) =>
      theirs.type === 'dialogue' || theirs.type === 'world-event' ? [{ move: theirs, worth }] : [],
    )
    .sort((a, b) => b.worth - a.worth);
}

/** What a secret choice brings at best and at worst, by the rival's answer; '' for any other move. */
export function answersText({ view, me }: Pick<Seat, 'view' | 'me'>, thought: Thought): string {
  const { move } = thought;
  const rivalMid = blocMid(rivalOf(me));
  if (move.type === 'vote')
    return sentences(
      voteOutlook(view, me, move.side, move.bid).cases.map((c) =>
        labelled(t('aid:vote.if', { rivalMid, side: t(`match:terms.side.${c.theirs}`) }), caseText(c, me)),
      ),
    );
  const [best, ...others] = answers(thought);
  const worst = others.at(-1);
  if (!best || !worst || (move.type !== 'dialogue' && move.type !== 'world-event')) return '';
  const told = (theirs: Secret) => pairText(view, me, move, theirs).replace(/[.。]$/, '');
  const cost = move.choice === 'cooperate' ? dialogueInfo(view).cost[me] : null;
  return sentences([
    t('match:hint.answers', {
      rivalMid,
      best: choiceName(view, best.move),
      gain: told(best.move),
      worst: choiceName(view, worst.move),
      loss: told(worst.move),
    }),
    cost ? t(`match:ask.dialogue.cost.${cost}`) : '',
  ]);
}

/** The search's figures for the same: the lead that it reckons with each answer. `most`: beyond it a figure is no Standing. */
export function leadText(view: View, thought: Thought, most: number): string {
  const of = answers(thought);
  if (of.length < 2 || of.some(({ worth }) => Math.abs(worth) >= most)) return '';
  return t('match:hint.lead', {
    list: list(
      of.map(({ move, worth }) =>
        t('match:hint.part', { name: choiceName(view, move), n: signed(Number(worth.toFixed(1))) }),
      ),
    ),
  });
}
