/** The parts of the page of tables, each a press away. */
import { t } from '../../text/text.ts';
import { goTo } from '../match/focus.ts';
import { type JumpsProps, toDecision } from '../match/jumps.tsx';

const PARTS = ['hand', 'state', 'nations', 'programmes'] as const;

export function Parts({ hand, first }: JumpsProps) {
  return (
    <nav class="jumps" aria-label={t('tabular:jump')}>
      <button type="button" class="quiet small" onClick={toDecision}>
        {first}
      </button>
      {PARTS.filter((part) => part !== 'hand' || hand).map((part) => (
        <button
          key={part}
          type="button"
          class="quiet small"
          onClick={() => goTo(document.getElementById(`part-${part}`))}
        >
          {t(`tabular:part.${part}`)}
        </button>
      ))}
    </nav>
  );
}
