/** The coach: what one sees and why it matters, what to press, and the way on and back. */
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Move } from '../../../rules/moves.ts';
import type { Table } from '../../table/types.ts';
import { language, t } from '../../text/text.ts';
import { board, guide, inspect, nationTarget, selected, tab } from '../match/ui.ts';
import { Icon } from '../parts/marks.tsx';
import { go } from '../route.ts';
import { askedOf, before, follow, watched } from './course.ts';
import { End } from './end.tsx';
import { open, show, step } from './lesson.ts';
import { pressOf } from './press.ts';
import { STEPS } from './script.ts';
import { Spots, selectorOf } from './spots.tsx';

/** What the board lights for a move. */
function litBy(move: Move | null): { nations: string[]; cards: string[] } {
  if (!move) return { nations: [], cards: [] };
  return {
    nations: 'nation' in move && move.nation ? [move.nation] : [],
    cards: 'card' in move ? [move.card] : [],
  };
}

/** Has the step changed, the board and Info show what it speaks of. */
function useGuide(i: number, move: Move | null, table: Table): void {
  const { lights = [], shows, turns } = STEPS[i];
  const key = `${i} ${JSON.stringify(move)}`;
  useLayoutEffect(() => {
    const lit = litBy(move);
    for (const light of lights) if (typeof light === 'object' && light.kind === 'nation') lit.nations.push(light.id);
    guide.value = { ...lit, reading: !turns };
  }, [key]);
  useEffect(
    () =>
      // After the match has forgotten what was looked at before.
      queueMicrotask(() => {
        if (shows) inspect(nationTarget(shows));
        else {
          selected.value = null;
          tab.value = 'act';
        }
      }),
    [i, table],
  );
  // Once it has been told what is drawn.
  useEffect(
    () => queueMicrotask(() => board.value?.show(lights.filter((l) => typeof l === 'object'))),
    [i, board.value],
  );
  useEffect(
    () => () => {
      guide.value = null;
    },
    [],
  );
}

export function Coach({ table }: { table: Table }) {
  const seen = table.state.value;
  const { moves } = seen.view;
  const i = step.value;
  const { id, turns, lights = [], say } = STEPS[i];
  const asked = askedOf(i, moves);
  const move = asked?.by === 'us' && seen.next === 'us' ? asked.move : null;
  useGuide(i, move, table);
  useLayoutEffect(() => {
    const now = follow(i, moves);
    if (now !== i) show(now);
  }, [i, moves]);
  // As things stood when the step began: a figure does not change under the reader.
  const figures = useMemo(() => say?.(seen), [i, table, language.value]);
  const press = move ? pressOf(move) : null;
  const last = i === STEPS.length - 1;
  // On a phone the panel has no part in what is read, or pressed on the board.
  const alone = !turns || watched(i) || press?.at.some((s) => s.startsWith('[data-target'));
  return (
    <section class={`coach ${alone ? 'alone' : ''}`} aria-label={t('learn:coach')}>
      <header>
        <span class="caps">{t('learn:at', { n: i + 1, of: STEPS.length })}</span>
        <button type="button" class="quiet small" onClick={() => go('')}>
          {t('learn:leave')}
        </button>
        <progress class="hidden" max={STEPS.length} value={i + 1} aria-label={t('learn:title')} />
      </header>
      <div class="coach-text" aria-live="polite">
        <h2>{t(`learn:steps.${id}.title`)}</h2>
        <p>{t(`learn:steps.${id}.text`, figures)}</p>
        {press && (
          <p class="press">
            <Icon name="next" /> {press.say}
          </p>
        )}
      </div>
      {last ? (
        <End table={table} />
      ) : (
        <div class="row">
          {!turns && (
            <button type="button" class="primary" onClick={() => show(i + 1)}>
              {t('learn:next')}
            </button>
          )}
          {i > 0 && (
            <button type="button" class="quiet" onClick={() => open(before(i))}>
              {t('learn:back')}
            </button>
          )}
          {turns && (
            <button type="button" class="quiet" onClick={() => open(i + 1)}>
              {t(watched(i) ? 'learn:pass' : 'learn:skip')}
            </button>
          )}
        </div>
      )}
      <Spots at={[...lights.map(selectorOf), ...(press?.at ?? [])]} />
    </section>
  );
}
