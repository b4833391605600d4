/** The question of the day: a few plans, of which one is picked. */
import { useState } from 'preact/hooks';
import type { Puzzle } from '../../studies/daily/puzzle.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { moveText } from '../move-words.ts';
import { blocMid, blocStart } from '../words.ts';

interface Props {
  puzzle: Puzzle;
  seat: Seat;
  onAnswer: (picked: number) => void;
}

export function Question({ puzzle, seat, onAnswer }: Props) {
  const [picked, setPicked] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  const answer = (e: Event) => {
    e.preventDefault();
    setMissing(picked === null);
    if (picked !== null) onAnswer(picked);
  };
  return (
    <form class="daily-question" onSubmit={answer}>
      <fieldset>
        <legend>{t('daily:question', { bloc: blocStart(puzzle.by) })}</legend>
        <p class="small soft">{t('daily:plan', { bloc: blocMid(puzzle.by) })}</p>
        {puzzle.options.map(({ move }, i) => (
          <label key={`${move.card}/${move.use}`}>
            <input type="radio" name="plan" checked={picked === i} onChange={() => setPicked(i)} />
            <span>{moveText(seat.view, move)}</span>
          </label>
        ))}
      </fieldset>
      <p class="row">
        <button type="submit" class="primary">
          {t('daily:answer')}
        </button>
        <span role="status">{missing && picked === null && t('daily:pickFirst')}</span>
      </p>
    </form>
  );
}
