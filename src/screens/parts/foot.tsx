/** The foot of a decision: its buttons, always in sight, and Undo beside them. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { whyNotUndo } from '../../../rules/undo.ts';
import { t } from '../../text/text.ts';
import { type Seat, together, undo } from '../match/ui.ts';
import { refusalText } from '../words.ts';
import { Icon } from './marks.tsx';

export function Foot({ seat, children }: { seat: Seat; children?: ComponentChildren }) {
  const [why, setWhy] = useState('');
  const refused = seat.state.canUndo ? null : whyNotUndo(seat.view, seat.me);
  // What is made by one press has no buttons here, but what comes of the press is said all the same.
  const above = seat.view.ask && together.value?.above();
  if (!children && !above && refused) return null;
  return (
    <div class="foot">
      {why && refused && (
        <p class="small why-not" role="status">
          {why}
        </p>
      )}
      {above}
      {children}
      {/* At the very beginning there is nothing to take back, and nothing to explain. */}
      {refused?.code !== 'undo-nothing' && (children || !refused) && (
        <button
          type="button"
          class="undo"
          aria-disabled={refused !== null}
          title={refused ? refusalText(refused, seat.me) : undefined}
          onClick={() => (refused ? setWhy(refusalText(refused, seat.me)) : undo(seat, t('match:undone')))}
        >
          <Icon name="undo" /> {t('match:undo')}
        </button>
      )}
    </div>
  );
}
