/** A few choices side by side: one is weighed, its consequences are shown, then it is confirmed. */
import type { ComponentChildren } from 'preact';
import type { Move } from '../../../rules/moves.ts';
import { t } from '../../text/text.ts';
import { commit, type Seat, weighed } from '../match/ui.ts';
import { permanenceText } from '../permanence.ts';
import { refusalText } from '../words.ts';
import { Consequences } from './consequences.tsx';
import { Foot } from './foot.tsx';

export interface Choice {
  move: Move;
  /** What it is called: the button's name and the confirmation's. */
  name: string;
  mark?: ComponentChildren;
  note?: ComponentChildren;
  /** Why it can't be chosen, where the rules have no sentence of their own for it. */
  unable?: string;
  /** Shown while it is being weighed, instead of the preview's consequences. */
  detail?: ComponentChildren;
}

const keyOf = (move: Move) => JSON.stringify(move);

export function PickOne(props: {
  seat: Seat;
  choices: Choice[];
  label: string;
  /** What each choice does stands under its name, so that they can be compared. */
  open?: boolean;
  children?: ComponentChildren;
}) {
  const { seat, choices } = props;
  const chosen = choices.find((c) => keyOf(c.move) === weighed.value);
  return (
    <>
      <fieldset class="choices" aria-label={props.label}>
        {choices.map((c) => {
          const refused = seat.whyNot(c.move);
          return (
            <button
              key={keyOf(c.move)}
              type="button"
              class="choice"
              data-move={keyOf(c.move)}
              aria-pressed={chosen === c}
              aria-disabled={refused !== null}
              onClick={() => {
                if (!refused) weighed.value = keyOf(c.move);
              }}
            >
              <span class="choice-name">
                {c.mark} {c.name}
              </span>
              {c.note && <span class="choice-note">{c.note}</span>}
              {props.open && !refused && (
                <span class="choice-note">
                  <Consequences preview={seat.preview(c.move)} quiet />
                </span>
              )}
              {refused && (
                <span class="choice-note">
                  {refused.code === 'not-legal' && c.unable ? c.unable : refusalText(refused, seat.me)}
                </span>
              )}
            </button>
          );
        })}
      </fieldset>
      {chosen && (
        <div class="commit">
          {!props.open && (chosen.detail ?? <Consequences preview={seat.preview(chosen.move)} />)}
          <p class="small soft">{permanenceText(seat.preview(chosen.move))}</p>
        </div>
      )}
      {props.children}
      <Foot seat={seat}>
        {chosen ? (
          <button type="button" class="primary" onClick={() => commit(seat, chosen.move)}>
            {t('match:confirm', { what: chosen.name })}
          </button>
        ) : (
          // Where it will be confirmed can be seen before anything is chosen.
          <button type="button" aria-disabled="true">
            {t('match:chooseFirst')}
          </button>
        )}
      </Foot>
    </>
  );
}
