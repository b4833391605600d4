/** What a hint found: the move, why, and how it stands beside the next best; loaded with the first hint. */

import type { Thought, Why } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { answersText } from '../asks/answers.ts';
import { balance, moveText, onward } from '../move-words.ts';
import { list, sentences, signed } from '../words.ts';
import type { Seat } from './ui.ts';

/** From here on a difference counts, in points of Standing. */
const LEAST = 0.05;
/** Of secret choices those nearer than this are as good as each other: the bot draws between them. */
const NEAR = 0.5;
/** Beyond it a figure is no Standing: it stands for the match being won or lost. */
const DECIDED = 100;

/** The move's line, and that of the best other one. */
function best({ move, lines }: Thought) {
  const next = lines.find((line) => line.move !== move && JSON.stringify(line.move) !== JSON.stringify(move));
  return { own: lines.find((line) => line !== next), next };
}

/** That a secret choice is one of several, where another is about as good; '' for any other move. */
export function oneOfSeveral({ view }: Pick<Seat, 'view'>, found: Thought): string {
  const { own, next } = best(found);
  if (!found.against || found.nodes === 0 || !own || !next || own.worth - next.worth >= NEAR) return '';
  return t('match:hint.near', { next: moveText(view, next.move) });
}

/** Why: how the move stands beside the next best. */
export function reason(seat: Pick<Seat, 'view' | 'state'>, found: Thought): string {
  const { nodes, against = [] } = found;
  if (seat.state.legal.length === 1) return t('match:hint.only');
  const { own, next } = best(found);
  if (!next || !own || nodes === 0) return t('match:hint.thumb');
  const by = own.worth - next.worth;
  const figures = {
    n: Math.abs(by).toFixed(1),
    next: moveText(seat.view, next.move),
    // A secret choice is tried against each answer.
    nodes: (nodes * Math.max(1, against.length)).toLocaleString('en').replaceAll(',', '\u202f'),
  };
  if (Math.abs(by) >= DECIDED) return t('match:hint.decides', figures);
  if (by < -LEAST) return t('match:hint.mixed', figures);
  return t(by < LEAST ? 'match:hint.level' : 'match:hint.better', figures);
}

/** The same in figures: points of Standing that each part is worth. */
function figures({ parts: of }: Why): string {
  if (of.length === 0) return '';
  return t('match:hint.sum', {
    list: list(
      of.map(({ part, n }) =>
        t('match:hint.part', { name: t(`match:hint.parts.${part}`), n: signed(Number(n.toFixed(1))) }),
      ),
    ),
  });
}

/** Why, in words: what it helps with and how it goes on, or what each answer to a secret choice makes of it. */
const because = (seat: Seat, found: Thought): string =>
  sentences(
    found.why ? [balance(found.why), onward(found.why)] : [oneOfSeveral(seat, found), answersText(seat, found)],
  );

export function HintFound({ seat, found }: { seat: Seat; found: Thought }) {
  return (
    <>
      <p>
        <span class="caps">{t('match:hint.title')}</span> <b>{moveText(seat.view, found.move)}</b>
      </p>
      <p class="small">{because(seat, found) || reason(seat, found)}</p>
      {found.nodes > 0 && (
        <details class="small soft">
          <summary>{t('match:hint.figures')}</summary>
          {sentences([found.why ? figures(found.why) : '', reason(seat, found)])}
        </details>
      )}
    </>
  );
}
