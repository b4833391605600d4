/** The panel "Act": a question of its own for each kind of decision, what was refused, and Undo. */
import type { JSX } from 'preact';
import type { Ask, AskKind } from '../../../rules/state.ts';
import { t } from '../../text/text.ts';
import { FoundPanel, Help, Launch, MatchOffer, Offer, Pay } from '../asks/mission.tsx';
import { Contributor, Place, Sign, Target } from '../asks/place.tsx';
import { Play } from '../asks/play.tsx';
import { Dialogue, Keep, Session, WorldEvent } from '../asks/secret.tsx';
import { OptionAsk, Plan, TurnLaw } from '../asks/small.tsx';
import { Icon } from '../parts/marks.tsx';
import { problem, type Seat, undo } from './ui.ts';

type Panel<K extends AskKind> = (props: { seat: Seat; ask: Extract<Ask, { ask: K }> }) => JSX.Element | null;

/** One panel for each kind of decision; a new kind does not compile until it has one. */
export const PANELS: { [K in AskKind]: Panel<K> } = {
  play: Play,
  place: Place,
  sign: Sign,
  target: Target,
  option: OptionAsk,
  pay: Pay,
  contributor: Contributor,
  launch: Launch,
  found: FoundPanel,
  offer: Offer,
  match: MatchOffer,
  help: Help,
  dialogue: Dialogue,
  session: Session,
  'world-event': WorldEvent,
  'turn-law': TurnLaw,
  plan: Plan,
  keep: Keep,
};

export function Act({ seat }: { seat: Seat }) {
  const { ask } = seat.view;
  const Chosen = ask ? (PANELS[ask.ask] as Panel<AskKind>) : null;
  return (
    <>
      {problem.value && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
      {ask && Chosen && <Chosen key={ask.ask} seat={seat} ask={ask as never} />}
      {seat.state.canUndo && (
        <button type="button" class="undo" onClick={() => undo(seat, t('match:undone'))}>
          <Icon name="undo" /> {t('match:undo')}
        </button>
      )}
    </>
  );
}
