/** A hint: what the Minister would do in one's place, and why, in its own figures. Nobody has to wait for it. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Move } from '../../../rules/moves.ts';
import type { BoardTarget } from '../../board/types.ts';
import type { Thought, Why } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { answersText } from '../asks/answers.ts';
import { balance, moveText, onward } from '../move-words.ts';
import { Icon } from '../parts/marks.tsx';
import { list, sentences, signed } from '../words.ts';
import { nationTarget, type Seat, selected, use, weighed } from './ui.ts';

interface Hint {
  /** The state that it is for. */
  version: number;
  stop: AbortController;
  /** Null while it is being thought about. */
  found: Thought | 'failed' | null;
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
  const found = await table.hint?.(asked.stop.signal).catch(() => 'failed' as const);
  if (hint.value !== asked || !found) return;
  hint.value = { ...asked, found };
  const target = found === 'failed' ? null : targetOf(found.move);
  if (target) selected.value = target;
}

/** From here on a difference counts, in points of Standing. */
const LEAST = 0.05;
/** Beyond it a figure is no Standing: it stands for the match being won or lost. */
const DECIDED = 100;

/** Why: how the move stands beside the next best. */
export function reason(seat: Pick<Seat, 'view' | 'state'>, { move, lines, nodes, against = [] }: Thought): string {
  if (seat.state.legal.length === 1) return t('match:hint.only');
  const next = lines.find((line) => line.move !== move && JSON.stringify(line.move) !== JSON.stringify(move));
  const own = lines.find((line) => line !== next);
  if (!next || !own || nodes === 0) return t('match:hint.thumb');
  const by = own.worth - next.worth;
  const figures = {
    n: Math.abs(by).toFixed(1),
    next: moveText(seat.view, next.move),
    // A secret choice is tried against each answer.
    nodes: (nodes * Math.max(1, against.length)).toLocaleString('en').replaceAll(',', '\u202f'),
  };
  if (Math.abs(by) >= DECIDED) return t('match:hint.decides', figures);
  if (by < -LEAST) return t('match:hint.mixed', figures);
  return t(by < LEAST ? 'match:hint.level' : 'match:hint.better', figures);
}

/** The same in figures: points of Standing that each part is worth. */
function figures({ parts: of }: Why): string {
  if (of.length === 0) return '';
  return t('match:hint.sum', {
    list: list(
      of.map(({ part, n }) =>
        t('match:hint.part', { name: t(`match:hint.parts.${part}`), n: signed(Number(n.toFixed(1))) }),
      ),
    ),
  });
}

/** Why, in words: what it helps with and how it goes on, or what each answer to a secret choice makes of it. */
const because = (seat: Seat, found: Thought): string =>
  sentences(found.why ? [balance(found.why), onward(found.why)] : [answersText(seat, found)]);

/** The button, and below it what came of it. */
export function HintBox({ seat }: { seat: Seat }) {
  const { table, state, view } = seat;
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
        <Icon name="info" /> {t('match:hint.ask')}
      </button>
    );
  const { found } = shown;
  return (
    <section class="hint" aria-label={t('match:hint.title')} aria-live="polite">
      <div>
        {found === null && <p class="thinking">{t('match:hint.thinking')}</p>}
        {found === 'failed' && <p>{t('match:hint.failed')}</p>}
        {found !== null && found !== 'failed' && (
          <>
            <p>
              <span class="caps">{t('match:hint.title')}</span> <b>{moveText(view, found.move)}</b>
            </p>
            <p class="small">{because(seat, found) || reason(seat, found)}</p>
            {found.nodes > 0 && (
              <details class="small soft">
                <summary>{t('match:hint.figures')}</summary>
                {sentences([found.why ? figures(found.why) : '', reason(seat, found)])}
              </details>
            )}
          </>
        )}
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
