/** Rings around what the coach speaks of: on the board, where each thing has a real button, and beside it. */
import { useEffect, useState } from 'preact/hooks';
import type { BoardTarget } from '../../board/types.ts';

/** Something to be lit: on the board, or a part of the header. */
export type Light = BoardTarget | 'standing' | 'scoring';

export const selectorOf = (light: Light): string =>
  typeof light === 'string' ? `.match-header .${light}` : `[data-target="${light.kind}:${light.id}"]`;

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Milliseconds between two looks at where things lie: soon enough for an eye, seldom enough for a slow device. */
const EVERY = 120;
/** Space between a thing and its ring. */
const GAP = 4;

/** Where an element can be seen; null where it is hidden or has been scrolled or panned out of its frame. */
function boxOf(el: Element): Box | null {
  if (!el.checkVisibility({ visibilityProperty: true }) || el.closest('[inert]')) return null;
  const { left, top, right, bottom, width, height } = el.getBoundingClientRect();
  const frame = el.closest('.board-place, .panel')?.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (width === 0 || (frame && (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom))) return null;
  return { x: left - GAP, y: top - GAP, w: width + 2 * GAP, h: height + 2 * GAP };
}

/** How often a thing is brought into sight before it is left where it is. */
const TRIES = 8;

/** Does nothing lie over its middle? */
function inTheOpen(el: Element): boolean {
  const { left, top, width, height } = el.getBoundingClientRect();
  return el.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** Follows what the selectors find, wherever it moves. */
export function Spots({ at }: { at: readonly string[] }) {
  const [boxes, setBoxes] = useState<Box[]>([]);
  const key = at.join();
  useEffect(() => {
    let known = '';
    const brought = new Map<Element, number>();
    const look = () => {
      const named = at.flatMap((s) => [...document.querySelectorAll(s)]);
      const now = named.map(boxOf).filter((box) => box !== null);
      const text = JSON.stringify(now);
      if (text !== known) setBoxes(now);
      known = text;
      // What lies further down in its panel, or in the tables where no panel has it, is brought into sight, once: then
      // the reader may look elsewhere.
      const inPanel = named.filter((el) => el.closest('.panel'));
      for (const el of inPanel.length > 0 ? inPanel : named.filter((el) => el.closest('.tables'))) {
        const tries = brought.get(el) ?? 0;
        if (tries >= TRIES || document.querySelector('dialog[open]')) continue;
        // A panel that has just changed begins at its top, sooner or later: until it was seen, it is brought again.
        brought.set(el, tries > 0 && inTheOpen(el) ? TRIES : tries + 1);
        if (!inTheOpen(el) || tries === 0) setTimeout(() => el.scrollIntoView({ block: 'center' }));
      }
    };
    look();
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [key]);
  return (
    <div class="spots" aria-hidden="true">
      {boxes.map(({ x, y, w, h }, i) => (
        <span key={i} style={{ transform: `translate(${x}px, ${y}px)`, width: `${w}px`, height: `${h}px` }} />
      ))}
    </div>
  );
}
