/** Where in the match the question is asked: the position, who decides, and what was done there. */
import type { Turn } from '../../../rules/record.ts';
import type { View } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import type { ReplayTable } from '../../table/replay.ts';
import { t } from '../../text/text.ts';
import { moveText } from '../move-words.ts';
import { Position } from '../parts/position.tsx';
import { go } from '../route.ts';
import { blocName, blocStart, labelled, list, sentences } from '../words.ts';

/** A move of a bloc in words, as it stood before it. */
export function wordsAt(table: ReplayTable, by: Bloc): { view: View; say: (turn: Turn['move']) => string } {
  // Not by the table's own eyes: whatever is being drawn follows those, and both blocs may have to be asked.
  const { view } = table.seenBy(by);
  return { view, say: (move) => moveText(view, move) };
}

/** The turns that were made of what was awaited in a position: both blocs' where they chose in secret. */
export const madeAt = (awaiting: readonly Bloc[], after: readonly Turn[]): Turn[] =>
  after.slice(0, awaiting.length).filter(({ by }) => awaiting.includes(by));

interface Props {
  id: string;
  title: string;
  table: ReplayTable;
  at: number;
}

export function Where({ id, title, table, at }: Props) {
  const { view } = table.state.value;
  const made = madeAt(view.awaiting, table.record.moves.slice(at));
  const done = made.map(({ by, move }) => labelled(blocName(by), wordsAt(table, by).say(move)));
  const step = (to: number, label: string) => (
    <button
      type="button"
      aria-disabled={to < 0 || to >= table.length}
      onClick={() => to >= 0 && to < table.length && go(`what-if/${id}/${to}`, true)}
    >
      {t(label)}
    </button>
  );
  return (
    <section class="where" aria-label={t('lab:whatIf.where')}>
      <Position title={title} table={table} at={at} />
      <p>
        {sentences([
          view.awaiting.length === 2
            ? t('lab:whatIf.bothDecide')
            : t('lab:whatIf.decides', { bloc: blocStart(view.awaiting[0]) }),
          done.length > 0 ? t('lab:whatIf.done', { what: list(done) }) : '',
        ])}
      </p>
      <div class="row">
        {step(at - 1, 'lab:whatIf.earlier')}
        {step(at + 1, 'lab:whatIf.later')}
        <a class="button" href={`#/watch/${id}/${at}`}>
          {t('lab:whatIf.watch')}
        </a>
      </div>
    </section>
  );
}
