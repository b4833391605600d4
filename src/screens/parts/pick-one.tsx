/** A few choices side by side: one is weighed, its consequences are shown, then it is confirmed. */
import type { ComponentChildren } from 'preact';
import type { Move } from '../../../rules/moves.ts';
import { t } from '../../text/text.ts';
import { called, commit, type Seat, together, weighed } from '../match/ui.ts';
import { permanenceText } from '../permanence.ts';
import { refusalText } from '../words.ts';
import { Consequences } from './consequences.tsx';
import { Foot } from './foot.tsx';

export interface Choice {
  move: Move;
  /** What it is called: the button's name and the confirmation's. */
  name: string;
  mark?: ComponentChildren;
  /** What it comes to in figures, beside the name. */
  figures?: ComponentChildren;
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
  /** Tells it from what comes whichever is chosen. */
  apart?: [none: string, rest: string];
  /** Few short names in a row: what is said of one stands below it all. */
  across?: boolean;
  /** Compares the choices: stands before what the chosen one does. */
  compared?: ComponentChildren;
}) {
  const { seat, choices, across } = props;
  const chosen = choices.find((c) => keyOf(c.move) === weighed.value);
  const all = choices.map((c) => {
    const refused = seat.whyNot(c.move);
    const because = refused?.code === 'not-legal' && c.unable ? c.unable : refused && refusalText(refused, seat.me);
    return { c, refused: refused !== null, because };
  });
  return (
    <>
      <fieldset class={across ? 'choices across' : 'choices'} aria-label={props.label}>
        {all.map(({ c, refused, because }) => {
          const notes = !across && (
            <>
              {c.note && <span class="choice-note">{c.note}</span>}
              {props.open && !refused && (
                <span class="choice-note">
                  <Consequences preview={seat.preview(c.move)} quiet apart={props.apart} />
                </span>
              )}
              {refused && <span class="choice-note">{because}</span>}
            </>
          );
          return (
            <button
              key={keyOf(c.move)}
              type="button"
              class="choice"
              data-move={keyOf(c.move)}
              aria-pressed={chosen === c}
              aria-disabled={refused}
              title={across ? (because ?? undefined) : undefined}
              onClick={() => {
                if (!refused) weighed.value = keyOf(c.move);
              }}
            >
              <span class="choice-name">
                {c.mark} {c.name}
                {c.figures}
              </span>
              {notes}
            </button>
          );
        })}
      </fieldset>
      {across && (
        <ul class="sentences small">
          {all.map(({ c, because }) => {
            const said = because ? t('match:whyNot', { what: c.name, why: because }) : c.note;
            return said && <li key={keyOf(c.move)}>{said}</li>;
          })}
        </ul>
      )}
      {props.compared}
      {chosen && (
        <div class="commit">
          {!props.open && (chosen.detail ?? <Consequences preview={seat.preview(chosen.move)} />)}
          <p class="small soft">{permanenceText(seat.preview(chosen.move), seat.view.phase)}</p>
        </div>
      )}
      <Foot seat={seat}>
        {chosen ? (
          <button type="button" class="primary" onClick={() => commit(seat, chosen.move)}>
            {called(chosen.name, t('match:confirm', { what: chosen.name }))}
          </button>
        ) : (
          // Where it will be confirmed can be seen before anything is chosen.
          <button type="button" aria-disabled="true">
            {together.value?.choose() ?? t('match:chooseFirst')}
          </button>
        )}
      </Foot>
    </>
  );
}
