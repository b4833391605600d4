/** The panel "Act": a question of its own for each kind of decision, and what was refused. */
import type { JSX } from 'preact';
import type { Ask, AskKind } from '../../../rules/state.ts';
import { isBot } from '../../table/players.ts';
import { t } from '../../text/text.ts';
import { FoundPanel, Help, Launch, Pay } from '../asks/mission.tsx';
import { Contributor, Place, Sign, Target } from '../asks/place.tsx';
import { Play } from '../asks/play.tsx';
import { Dialogue, Keep, WorldEvent } from '../asks/secret.tsx';
import { Session } from '../asks/session.tsx';
import { OptionAsk, Plan, TurnLaw } from '../asks/small.tsx';
import { MatchOffer, Offer } from '../asks/summit.tsx';
import { Foot } from '../parts/foot.tsx';
import { refusalText } from '../words.ts';
import { Away, Line } from './away.tsx';
import { Since, Waiting } from './bots.tsx';
import { HintBox } from './hint.tsx';
import { problem, type Seat, together } from './ui.ts';

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
  const { next, players, waits } = seat.state;
  if (waits === 'paused') return <p>{together.value?.stands() ?? t('online:pause.on')}</p>;
  if (next && next !== seat.me && isBot(players[next])) return <Waiting seat={seat} />;
  if (next && next !== seat.me && seat.table.online) return <Away seat={seat} online={seat.table.online} />;
  const Chosen = ask ? (PANELS[ask.ask] as Panel<AskKind>) : null;
  return (
    <>
      {problem.value && (
        <p class="alert" role="alert">
          {refusalText(problem.value, seat.me)}
        </p>
      )}
      {seat.table.online && <Line online={seat.table.online} />}
      {together.value?.first()}
      <div class="act-top">
        <Since seat={seat} />
        <HintBox seat={seat} />
      </div>
      {ask && Chosen && <Chosen key={ask.ask} seat={seat} ask={ask as never} />}
      {!ask && <Foot seat={seat} />}
    </>
  );
}
