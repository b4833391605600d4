/** What a proposal would bring, in short: enough to compare it with the others. */
import { boardOf } from '../../../../rules/board.ts';
import type { Move } from '../../../../rules/moves.ts';
import type { DialogueChoice } from '../../../../rules/terms.ts';
import { dialogueInfo } from '../../../table/read.ts';
import { t } from '../../../text/text.ts';
import { cellLines } from '../../asks/secret.tsx';
import { logText, telling } from '../../log-words.ts';
import type { Seat } from '../../match/ui.ts';
import { labelled, list, sentences } from '../../words.ts';

/** So many of its effects are told. */
const MOST = 3;

/** What one's choice in the Dialogue brings against each of the rival's. */
function againstEach({ view }: Seat, choice: DialogueChoice): string[] {
  const { tokens } = boardOf(view).scenario.on;
  const { table, shown } = dialogueInfo(view);
  return table
    .filter(({ own, rival }) => own === choice && (!shown || rival === shown))
    .map(({ rival, cell }) =>
      labelled(
        t('pupil:team.against', { choice: t(`match:terms.choice.${rival}`) }),
        list(cellLines(tokens ? cell : { ...cell, transfer: 0, token: [0, 0] }, 'short')),
      ),
    );
}

/** Sentences, one for each line; none where nothing can be told before it is done. */
export function inShort(seat: Seat, move: Move): string[] {
  if (seat.whyNot(move)) return [];
  if (move.type === 'dialogue') return againstEach(seat, move.choice);
  const entries = telling(seat.preview(move).happens);
  return entries.length === 0 ? [] : [sentences(entries.slice(0, MOST).map((entry) => logText(entry)))];
}

export function InShort({ seat, move }: { seat: Seat; move: Move }) {
  return inShort(seat, move).map((line) => (
    <span key={line} class="in-short small">
      {line}
    </span>
  ));
}
