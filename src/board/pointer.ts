/** Dragging, wheel, pinch and keys on the board's element, turned into pans, zooms and scrolls. */
export interface PointerActions {
  /** What lies at a point of the element: what a drag that starts there moves. */
  zone(x: number, y: number): 'map' | 'hand' | null;
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  scrollHand(dx: number): void;
  home(): void;
  /** The pointer is over the board no longer. */
  leave(): void;
  /** A finger rests on the button of this key. */
  hold(key: string): void;
  /** A press on the element itself, on none of its buttons. */
  miss(x: number, y: number): void;
  /** A pointer has come down, on whatever it may be. */
  press(): void;
  /** A pointer of this kind (`mouse`, `touch`, `pen`; `key` for the keyboard) acts. */
  use(kind: string): void;
}

/** Milliseconds that a finger must rest to ask instead of press. */
const HOLD = 450;
/** Milliseconds after a finger came down in which a mouse at its place is no mouse. */
const LEFT = 1500;
/** Pixels that a pointer may stray and still click. */
const SLACK = 6;

export function listen(el: HTMLElement, actions: PointerActions): () => void {
  const down = new Map<number, { x: number; y: number }>();
  let zone: 'map' | 'hand' | null = null;
  let strayed = 0;
  /** A drag has ended on a button: the click that follows is not meant. */
  let swallow = false;
  /** Until a finger has rested long enough; and: it has. */
  let resting = 0;
  let rested = false;
  const off = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    run: (e: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => el.addEventListener(name, run, { ...options, signal: off.signal });
  // Asked once for each entry and press: asked at every step of a movement, the browser would lay the page out each time.
  let box: DOMRect | null = null;
  const spot = (e: { clientX: number; clientY: number }) => {
    box ??= el.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  };
  const forget = () => {
    box = null;
  };
  on('pointerenter', forget);
  // Before anything is moved for a press: asked after that, the browser would lay it out at once.
  on(
    'pointerdown',
    (e) => {
      forget();
      spot(e);
    },
    { capture: true },
  );
  for (const name of ['resize', 'scroll'] as const)
    addEventListener(name, forget, { capture: true, signal: off.signal });

  // A browser takes a finger that has left for a mouse that rests there, and tells of whatever comes to lie beneath it.
  let left: { x: number; y: number; at: number } | null = null;
  el.ownerDocument.addEventListener(
    'pointerdown',
    (e) => {
      left = e.pointerType === 'touch' ? { x: e.clientX, y: e.clientY, at: e.timeStamp } : null;
    },
    { capture: true, signal: off.signal },
  );
  for (const name of ['pointerover', 'pointerenter'] as const)
    on(
      name,
      (e) => {
        const there =
          left && e.timeStamp < left.at + LEFT && Math.hypot(e.clientX - left.x, e.clientY - left.y) < SLACK;
        if (there && e.pointerType === 'mouse') e.stopImmediatePropagation();
      },
      { capture: true },
    );

  on('pointerleave', (e) => e.pointerType !== 'touch' && actions.leave());
  on('pointerdown', (e) => actions.use(e.pointerType), { capture: true });
  on('pointerdown', () => actions.press(), { capture: true });
  on('pointerover', (e) => actions.use(e.pointerType), { capture: true });
  on('keydown', () => actions.use('key'), { capture: true });
  on('pointerdown', (e) => {
    if (e.button > 0 || (e.target as Element).closest('.board-key')) return;
    const at = spot(e);
    if (down.size === 0) {
      zone = actions.zone(at.x, at.y);
      strayed = 0;
    }
    swallow = false;
    rested = false;
    clearTimeout(resting);
    const { target: key } = (e.target as Element).closest<HTMLElement>('.board-twin')?.dataset ?? {};
    if (key && e.pointerType === 'touch' && down.size === 0)
      resting = window.setTimeout(() => {
        rested = true;
        actions.hold(key);
      }, HOLD);
    if (zone) down.set(e.pointerId, at);
  });
  on('pointermove', (e) => {
    const before = down.get(e.pointerId);
    if (!before) return;
    const at = spot(e);
    const [dx, dy] = [at.x - before.x, at.y - before.y];
    if (down.size === 1) {
      if (strayed < SLACK) {
        strayed = Math.max(strayed, Math.hypot(dx, dy));
        if (strayed < SLACK) return;
        clearTimeout(resting);
        el.setPointerCapture(e.pointerId);
        el.classList.add('is-dragged');
      }
      if (zone === 'map') actions.pan(dx, dy);
      else actions.scrollHand(-dx);
    } else if (zone === 'map') {
      const other = [...down].find(([id]) => id !== e.pointerId)?.[1];
      if (other) {
        strayed = SLACK;
        const [was, now] = [before, at].map((p) => Math.hypot(p.x - other.x, p.y - other.y));
        actions.pan(dx / 2, dy / 2);
        if (was > 8 && now > 8) actions.zoom(now / was, (at.x + other.x) / 2, (at.y + other.y) / 2);
      }
    }
    down.set(e.pointerId, at);
  });
  const up = (e: PointerEvent) => {
    clearTimeout(resting);
    if (rested) swallow = true;
    if (!down.delete(e.pointerId)) return;
    if (strayed >= SLACK) swallow = true;
    if (down.size === 0) el.classList.remove('is-dragged');
  };
  on('pointerup', up);
  on('pointercancel', up);
  // What a browser offers on a long press is not meant either.
  on('contextmenu', (e) => rested && e.preventDefault());
  on(
    'click',
    (e) => {
      if (!swallow) return;
      swallow = false;
      e.stopPropagation();
      e.preventDefault();
    },
    { capture: true },
  );
  on('click', (e) => {
    if (e.defaultPrevented || (e.target as Element).closest('button, .board-key')) return;
    const { x, y } = spot(e);
    actions.miss(x, y);
  });
  on(
    'wheel',
    (e) => {
      const at = spot(e);
      const over = (e.target as Element).closest('.board-key') ? null : actions.zone(at.x, at.y);
      if (!over) return;
      e.preventDefault();
      const unit = e.deltaMode === 1 ? 30 : e.deltaMode === 2 ? 300 : 1;
      if (over === 'hand') actions.scrollHand((e.deltaX || e.deltaY) * unit);
      else actions.zoom(Math.exp((-e.deltaY * unit) / (e.ctrlKey ? 120 : 420)), at.x, at.y);
    },
    { passive: false },
  );
  on('keydown', (e) => {
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const { width, height } = el.getBoundingClientRect();
    const middle = [width / 2, height / 2] as const;
    const steps: Record<string, () => void> = {
      '+': () => actions.zoom(1.3, ...middle),
      '=': () => actions.zoom(1.3, ...middle),
      '-': () => actions.zoom(1 / 1.3, ...middle),
      '0': () => actions.home(),
      ArrowLeft: () => actions.pan(70, 0),
      ArrowRight: () => actions.pan(-70, 0),
      ArrowUp: () => actions.pan(0, 70),
      ArrowDown: () => actions.pan(0, -70),
    };
    const step = steps[e.key];
    if (!step) return;
    e.preventDefault();
    step();
  });
  return () => {
    clearTimeout(resting);
    off.abort();
  };
}
