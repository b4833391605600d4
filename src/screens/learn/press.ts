/** What is to be pressed next for a move: in words, and where it lies on the page. Reads what is being weighed. */
import type { Move } from '../../../rules/moves.ts';
import { t } from '../../text/text.ts';
import { card, use, weighed } from '../match/ui.ts';
import { cardName, nationName } from '../words.ts';

export interface Press {
  say: string;
  /** Where it may lie, as selectors: what is on the page is lit. */
  at: readonly string[];
}

const CONFIRM = '.panel .foot .primary';
const confirm = (): Press => ({ say: t('learn:press.confirm'), at: [CONFIRM] });
const nation = (id: string): string[] => [`[data-target="nation:${id}"]`, `[data-nation="${id}"]`];

/** A choice among several: first it is weighed, then confirmed. */
function choice(move: Move, what: string): Press {
  const key = JSON.stringify(move);
  return weighed.value === key ? confirm() : { say: t('learn:press.choose', { what }), at: [`[data-move='${key}']`] };
}

export function pressOf(move: Move): Press {
  switch (move.type) {
    case 'play': {
      if (card.value !== move.card)
        return {
          say: t('learn:press.card', { card: cardName(move.card) }),
          at: [`[data-target="card:${move.card}"]`, `[data-card="${move.card}"]`],
        };
      if (use.value !== move.use)
        return {
          say: t('learn:press.choose', { what: t(`match:terms.use.${move.use}`) }),
          at: [`[data-use="${move.use}"]`],
        };
      return confirm();
    }
    case 'place':
      return { say: t('learn:press.place', { nation: nationName(move.nation) }), at: nation(move.nation) };
    case 'sign':
      return { say: t('learn:press.sign', { nation: nationName(move.nation) }), at: nation(move.nation) };
    case 'launch':
      return { say: t('learn:press.choose', { what: t('match:ask.launch.go') }), at: ['.panel .primary'] };
    case 'dialogue':
      return choice(move, t(`match:terms.choice.${move.choice}`));
    case 'answer':
      return choice(move, t(move.yes ? 'match:ask.match.yes' : 'match:ask.match.no'));
    case 'offer':
      return choice(move, t(`match:terms.topic.${move.topic}`));
    case 'found':
      return {
        say: t('learn:press.found', {
          kind: t(`match:terms.enterprise.${move.kind}`),
          nation: nationName(move.nation ?? ''),
        }),
        at: [`[data-nation="${move.nation}"]`, `[data-kind="${move.kind}"][aria-pressed="false"]`],
      };
    case 'vote':
      return {
        say: t('learn:press.vote', { side: t(`match:terms.side.${move.side}`) }),
        at: [`[data-side="${move.side}"][aria-pressed="false"]`, CONFIRM],
      };
    default:
      throw new Error(`the tutorial can’t ask for “${move.type}” yet`);
  }
}
