/** The board's place on the screen: loads the drawn board, feeds it, and stands in for it where it can't start. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BLOCS, REGIONS } from '../../../rules/terms.ts';
import type { BoardHandle, BoardInput, BoardTarget } from '../../board/types.ts';
import { handOf, nationsInfo } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { worn } from '../../text/faces.ts';
import { language, t } from '../../text/text.ts';
import { regionLines } from '../info/region.tsx';
import { Hand } from '../parts/hand.tsx';
import { BlocMark, Flag } from '../parts/marks.tsx';
import { reducedMotion, theme } from '../settings.ts';
import { whyNotTarget } from '../why-not.ts';
import { blocName, nationName, regionName } from '../words.ts';
import { activate, litOf } from './lit.ts';
import { board, card, guide, hovered, nationTarget, plain, pointed, type Seat, selected, weighed } from './ui.ts';

/** Nations by region as plain buttons, and the hand that the drawn board would show. */
function PlainBoard({ state, seat }: { state: TableState; seat: Seat | null }) {
  const lit = litOf(seat).nations;
  const nations = nationsInfo(state.view);
  const hand = handOf(state.view);
  return (
    <div class="plain-board">
      <h2 class="hidden">{t('match:board.plain')}</h2>
      {REGIONS.map((r) => (
        <section key={r}>
          <h3>{regionName(r)}</h3>
          <ul>
            {nations
              .filter((n) => n.region === r)
              .map((n) => (
                <li key={n.id}>
                  <button
                    type="button"
                    class={n.id in lit ? 'lit' : ''}
                    onClick={() => activate(seat, nationTarget(n.id))}
                  >
                    <Flag id={n.id} /> {nationName(n.id)}
                    {BLOCS.map((b) => (
                      <span key={b} class={`num ${b} bloc-text`}>
                        {' '}
                        <BlocMark bloc={b} /> <span class="hidden">{blocName(b)}</span> {n[b].influence}
                      </span>
                    ))}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {hand.length > 0 && (
        <section>
          <h2>{t('board:group.hand')}</h2>
          <Hand ids={hand} label={t('board:group.hand')} onPick={(id) => activate(seat, { kind: 'card', id })} />
        </section>
      )}
    </div>
  );
}

interface Props {
  state: TableState;
  seat: Seat | null;
  /** What stands over the board. */
  children?: ComponentChildren;
}

export function BoardView({ state, seat, children }: Props) {
  const el = useRef<HTMLDivElement>(null);
  const handle = useRef<BoardHandle | null>(null);
  const current = useRef(seat);
  current.current = seat;
  const [phase, setPhase] = useState<'loading' | 'drawn' | 'plain'>('loading');

  useEffect(() => {
    let gone = false;
    const host = el.current;
    if (!host) return;
    import('../../board/index.ts')
      .then(({ mountBoard }) =>
        mountBoard(
          host,
          {
            activate: (target) => activate(current.current, target),
            hover: (target) => {
              hovered.value = target;
            },
          },
          theme.value,
        ),
      )
      .then((mounted) => {
        if (gone) mounted.destroy();
        else {
          handle.current = mounted;
          board.value = mounted;
          setPhase('drawn');
        }
      })
      .catch(() => {
        plain.value = true;
        setPhase('plain');
      });
    return () => {
      gone = true;
      handle.current?.destroy();
      handle.current = null;
      setPhase('loading');
      board.value = null;
    };
  }, [theme.value]);

  const picked = card.value ?? (state.view.ask?.ask === 'keep' ? weighed.value : null);
  const chosen: BoardTarget | null = picked ? { kind: 'card', id: picked } : selected.value;
  const lit = litOf(seat);
  const input: BoardInput = {
    view: state.view,
    viewer: state.viewer,
    log: state.log,
    fresh: state.fresh,
    selected: chosen,
    lit,
    dimOthers: Object.keys(lit.nations).length > 0,
    pointed: pointed.value,
    why: (target) => whyNotTarget(current.current, target),
    more: (id) => {
      const region = REGIONS.find((r) => id === `region-${r}`);
      return region ? regionLines(state.view, region) : [];
    },
    text: t,
    lettering: `${language.value} ${worn.value}`,
    reducedMotion: reducedMotion(),
  };
  useEffect(
    () => handle.current?.update(input),
    [phase, state, picked, selected.value, pointed.value, guide.value, input.lettering, input.reducedMotion],
  );
  return (
    <section class="board-place" aria-label={t('match:board.label')}>
      <div ref={el} class="board-host" hidden={phase === 'plain'} />
      {phase === 'loading' && <p class="board-wait soft">{t('match:board.loading')}</p>}
      {phase === 'plain' && <PlainBoard state={state} seat={seat} />}
      {children}
    </section>
  );
}
