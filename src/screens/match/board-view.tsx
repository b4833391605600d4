/** The drawn board: loads it and feeds it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { REGIONS } from '../../../rules/terms.ts';
import type { BoardHandle, BoardInput, BoardTarget } from '../../board/types.ts';
import type { TableState } from '../../table/types.ts';
import { worn } from '../../text/faces.ts';
import { language, t } from '../../text/text.ts';
import { regionLines } from '../info/region.tsx';
import { blocColours, reducedMotion, theme } from '../settings.ts';
import { whyNotTarget } from '../why-not.ts';
import { activate, litOf } from './lit.ts';
import { aloft, board, card, guide, hovered, moment, pointed, type Seat, selected, undrawn, weighed } from './ui.ts';

export function BoardView({ state, seat }: { state: TableState; seat: Seat | null }) {
  const el = useRef<HTMLDivElement>(null);
  const handle = useRef<BoardHandle | null>(null);
  const current = useRef(seat);
  current.current = seat;
  const [drawn, setDrawn] = useState(false);

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
          blocColours.value,
        ),
      )
      .then((mounted) => {
        if (gone) mounted.destroy();
        else {
          handle.current = mounted;
          board.value = mounted;
          setDrawn(true);
        }
      })
      .catch(() => {
        undrawn.value = true;
      });
    return () => {
      gone = true;
      handle.current?.destroy();
      handle.current = null;
      setDrawn(false);
      board.value = null;
    };
  }, [theme.value, blocColours.value]);

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
    // What a move has brought is told before the board shows it: by then it is known whether something is told.
    () =>
      handle.current?.update({ ...input, covered: (state.viewer === null && !aloft.peek()) || moment.peek() !== null }),
    [
      drawn,
      state,
      picked,
      weighed.value,
      selected.value,
      pointed.value,
      guide.value,
      input.lettering,
      input.reducedMotion,
      moment.value,
      aloft.value,
    ],
  );
  return (
    <>
      <div ref={el} class="board-host" />
      {!drawn && <p class="board-wait soft">{t('match:board.loading')}</p>}
    </>
  );
}
