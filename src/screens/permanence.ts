/** Can a move be taken back once it is made? Read from its preview, so that a button says so before it is pressed. */
import type { Preview } from '../../rules/preview.ts';
import type { Phase } from '../../rules/terms.ts';
import { t } from '../text/text.ts';

/**
 * `ends`: the turn passes with it; `passes`: the other side decides next, in a play that is not over;
 * `final`: chance, something hidden or the match's end comes next.
 */
export type Permanence = 'undoable' | 'ends' | 'passes' | 'final';

type Read = Pick<Preview, 'handsOver' | 'comesBack' | 'stops' | 'next'>;

export function permanenceOf({ handsOver, comesBack, stops, next }: Read): Permanence {
  if (comesBack) return 'passes';
  // What both are asked next is no decision of one's own: the play is over as well.
  if (handsOver || (stops === 'choice' && next === null)) return 'ends';
  return stops === 'choice' || stops === null ? 'undoable' : 'final';
}

/** Outside the Actions nobody has a play to end. */
export const endsPlay = (preview: Preview, phase: Phase): boolean =>
  phase === 'actions' && permanenceOf(preview) === 'ends';

/** As a panel says it beneath a move. */
export function permanenceText(preview: Preview, phase: Phase): string {
  const permanence = permanenceOf(preview);
  return t(`match:preview.${permanence === 'ends' && !endsPlay(preview, phase) ? 'final' : permanence}`);
}

/** The same of a decision of several steps that is finished here. */
export const finishText = (preview: Preview, phase: Phase): string =>
  endsPlay(preview, phase) ? t('match:preview.finish') : permanenceText(preview, phase);

/** The same where a press is asked about once more. */
export function askedText(preview: Preview, phase: Phase): string {
  if (endsPlay(preview, phase)) return t('match:leaving.text');
  if (permanenceOf(preview) === 'final' && preview.stops !== 'over') return t('aid:final.text');
  return permanenceText(preview, phase);
}
