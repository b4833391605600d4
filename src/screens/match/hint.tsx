/** A hint: what the Minister would do in one's place, and why, in its own figures. Nobody has to wait for it. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Move } from '../../../rules/moves.ts';
import type { BoardTarget } from '../../board/types.ts';
import type { Thought } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { Icon } from '../parts/marks.tsx';
import type { HintFound } from './hint-found.tsx';
import { nationTarget, type Seat, selected, use, weighed } from './ui.ts';

interface Hint {
  /** The state that it is for. */
  version: number;
  stop: AbortController;
  /** Null while it is being thought about. */
  found: { thought: Thought; HintFound: typeof HintFound } | 'failed' | null;
}

const hint = signal<Hint | null>(null);

/** Takes the hint from the screen; what is being thought about is given up. */
export function dropHint(): void {
  hint.value?.stop.abort();
  hint.value = null;
}

/** What a move points at on the board. */
function targetOf(move: Move): BoardTarget | null {
  if ('nation' in move && move.nation) return nationTarget(move.nation);
  return 'card' in move ? { kind: 'card', id: move.card } : null;
}

async function ask({ table, state: { version } }: Seat): Promise<void> {
  dropHint();
  const asked: Hint = { version, stop: new AbortController(), found: null };
  hint.value = asked;
  const found = await Promise.all([table.hint?.(asked.stop.signal), import('./hint-found.tsx')]).then(
    ([thought, { HintFound }]) => (thought ? { thought, HintFound } : null),
    () => 'failed' as const,
  );
  if (hint.value !== asked || !found) return;
  hint.value = { ...asked, found };
  const target = found === 'failed' ? null : targetOf(found.thought.move);
  if (target) selected.value = target;
}

/** The button, and below it what came of it. */
export function HintBox({ seat }: { seat: Seat }) {
  const { table, state } = seat;
  // What a move that is being weighed does needs the room.
  const picked = use.value ?? weighed.value;
  useEffect(() => {
    if (picked) dropHint();
  }, [picked]);
  if (!table.hint || state.legal.length === 0) return null;
  const shown = hint.value?.version === state.version ? hint.value : null;
  if (!shown)
    return (
      <button type="button" class="quiet small hint-ask" onClick={() => void ask(seat)}>
        <Icon name="hint" /> {t('match:hint.ask')}
      </button>
    );
  const { found } = shown;
  return (
    <section class="hint" aria-label={t('match:hint.title')} aria-live="polite">
      <div>
        {found === null && <p class="thinking">{t('match:hint.thinking')}</p>}
        {found === 'failed' && <p>{t('match:hint.failed')}</p>}
        {found !== null && found !== 'failed' && <found.HintFound seat={seat} found={found.thought} />}
      </div>
      <button type="button" class="quiet small" onClick={dropHint}>
        {found === null ? (
          t('match:hint.cancel')
        ) : (
          <>
            <Icon name="close" />
            <span class="hidden">{t('match:hint.close')}</span>
          </>
        )}
      </button>
    </section>
  );
}
