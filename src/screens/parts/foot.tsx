/** The foot of a decision: its buttons, always in sight, and Undo beside them. */
import type { ComponentChildren } from 'preact';
import { t } from '../../text/text.ts';
import { type Seat, undo } from '../match/ui.ts';
import { Icon } from './marks.tsx';

export function Foot({ seat, children }: { seat: Seat; children?: ComponentChildren }) {
  if (!children && !seat.state.canUndo) return null;
  return (
    <div class="foot">
      {children}
      {seat.state.canUndo && (
        <button type="button" class="undo" onClick={() => undo(seat, t('match:undone'))}>
          <Icon name="undo" /> {t('match:undo')}
        </button>
      )}
    </div>
  );
}
