/** What a secret choice comes to by the rival's answer: why a hint names it, and what it risks. */
import { WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import type { Move } from '../../../rules/moves.ts';
import { rivalOf } from '../../../rules/terms.ts';
import { dialogueInfo, voteOutlook } from '../../table/read.ts';
import type { Thought } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { choiceName } from '../move-words.ts';
import { blocMid, labelled, list, sentences } from '../words.ts';
import { cellLines, outcomeText, pairCell } from './secret.tsx';
import { caseText } from './vote-outlook.tsx';

type Eyes = Pick<Seat, 'view' | 'me'>;

/** What a pair of choices brings, in the words of the panel that they are made in. */
function pairText({ view, me }: Eyes, own: Move, theirs: Move): string {
  if (own.type === 'dialogue' && theirs.type === 'dialogue')
    return list(cellLines(pairCell(view, own.choice, theirs.choice), 'cell'));
  if (own.type !== 'world-event' || theirs.type !== 'world-event' || view.ask?.ask !== 'world-event') return '';
  const { id, kind } = WORLD_EVENTS[view.ask.id];
  if (kind === 'choice') return outcomeText(view, me, id, String(own.choice), String(theirs.choice));
  const key = `world-events:${id}.bid.`;
  if (own.choice === theirs.choice) return t(`${key}tie`);
  return t(`match:hint.${own.choice > theirs.choice ? 'won' : 'lost'}`, { text: t(`${key}win`) });
}

/** What a secret choice brings at best and at worst, by the rival's answer; '' for any other move. */
export function answersText(eyes: Eyes, { move, against = [] }: Thought): string {
  const { view, me } = eyes;
  const rivalMid = blocMid(rivalOf(me));
  if (move.type === 'vote')
    return sentences(
      voteOutlook(view, me, move.side, move.bid).cases.map((c) =>
        labelled(t('aid:vote.if', { rivalMid, side: t(`match:terms.side.${c.theirs}`) }), caseText(c, me)),
      ),
    );
  if (against.length < 2) return '';
  const sorted = [...against].sort((a, b) => b.worth - a.worth);
  const [best, worst] = [sorted[0].move, sorted[sorted.length - 1].move];
  const told = (theirs: Move) => pairText(eyes, move, theirs).replace(/[.。]$/, '');
  const cost = move.type === 'dialogue' && move.choice === 'cooperate' && dialogueInfo(view).cost[me];
  return sentences([
    t('match:hint.answers', {
      rivalMid,
      best: choiceName(view, best),
      gain: told(best),
      worst: choiceName(view, worst),
      loss: told(worst),
    }),
    cost ? t(`match:ask.dialogue.cost.${cost}`) : '',
  ]);
}
