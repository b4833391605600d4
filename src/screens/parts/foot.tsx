/** The foot of a decision: its buttons, always in sight, and Undo beside them where a move can be taken back. */
import type { ComponentChildren } from 'preact';
import { t } from '../../text/text.ts';
import { type Seat, together, undo } from '../match/ui.ts';
import { Icon } from './marks.tsx';

export function Foot({ seat, children }: { seat: Seat; children?: ComponentChildren }) {
  const { canUndo } = seat.state;
  // What is made by one press has no buttons here, but what comes of the press is said all the same.
  const above = seat.view.ask && together.value?.above();
  if (!children && !above && !canUndo) return null;
  return (
    <div class="foot">
      {above}
      {children}
      {/* Where nothing can be taken back a button for it would only contradict what is said beside it. */}
      {canUndo && (
        <button type="button" class="undo" onClick={() => undo(seat, t('match:undone'))}>
          <Icon name="undo" /> {t('match:undo')}
        </button>
      )}
    </div>
  );
}
