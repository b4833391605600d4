/**
 * Real buttons over everything that can be pointed at: keyboard, screen readers and tests use them, and they are the
 * pointer's targets too. Fed by the model that is painted. One tab stop a group; arrows move to the nearest in a direction.
 */
import type { Rect } from './layout.ts';
import { type BoardEvents, type BoardTarget, keyOf } from './types.ts';

export interface Twin {
  target: BoardTarget;
  label: string;
  /** Where it lies, from its sheet's corner. */
  rect: Rect;
  /** May be chosen now. */
  lit?: boolean;
  pressed?: boolean;
}

export type Group = 'tracks' | 'map' | 'hand';
export const GROUPS: readonly Group[] = ['tracks', 'map', 'hand'];

interface Entry {
  twin: Twin;
  button: HTMLButtonElement;
  group: Group;
}

export class Twins {
  private readonly layers: Record<Group, HTMLElement>;
  /** What a layer's buttons stand on: moved, it takes them all along. */
  private readonly sheets: Record<Group, HTMLElement>;
  /** How far each sheet has been moved since its buttons were put on it. */
  private readonly shifts: Record<Group, { dx: number; dy: number }> = {
    tracks: { dx: 0, dy: 0 },
    map: { dx: 0, dy: 0 },
    hand: { dx: 0, dy: 0 },
  };
  private readonly entries = new Map<string, Entry>();
  /** The button that the Tab key comes to, by group. */
  private readonly stop: Partial<Record<Group, string>> = {};

  constructor(
    root: HTMLElement,
    private readonly events: BoardEvents & {
      focused(target: BoardTarget): void;
      /** The pointer is over it; null: over none. */
      over(target: BoardTarget | null): void;
    },
  ) {
    const each = (make: (group: Group) => HTMLElement) =>
      Object.fromEntries(GROUPS.map((group) => [group, make(group)])) as Record<Group, HTMLElement>;
    this.layers = each((group) => {
      const layer = document.createElement('div');
      layer.className = `board-layer board-${group}`;
      layer.setAttribute('role', 'group');
      root.append(layer);
      return layer;
    });
    this.sheets = each((group) => {
      const sheet = document.createElement('div');
      sheet.className = 'board-sheet';
      this.layers[group].append(sheet);
      return sheet;
    });
  }

  layer(group: Group): HTMLElement {
    return this.layers[group];
  }

  name(group: Group, label: string): void {
    this.layers[group].setAttribute('aria-label', label);
  }

  /** Brings a group's buttons in line with a list; buttons that stay keep their focus. */
  set(group: Group, twins: readonly Twin[]): void {
    const sheet = this.sheets[group];
    this.shift(group, 0, 0);
    const wanted = new Set(twins.map((t) => keyOf(t.target)));
    let lost = false;
    for (const [key, entry] of this.entries)
      if (entry.group === group && !wanted.has(key)) {
        lost ||= entry.button === document.activeElement;
        entry.button.remove();
        this.entries.delete(key);
      }
    twins.forEach((twin, i) => {
      const key = keyOf(twin.target);
      const entry = this.entries.get(key) ?? this.create(key, group, twin);
      entry.twin = twin;
      const { button } = entry;
      if (sheet.children[i] !== button) sheet.insertBefore(button, sheet.children[i] ?? null);
      if (button.getAttribute('aria-label') !== twin.label) button.setAttribute('aria-label', twin.label);
      button.classList.toggle('is-lit', twin.lit === true);
      button.setAttribute('aria-pressed', String(twin.pressed === true));
      put(button, twin.rect);
    });
    const stop = this.stop[group];
    if (!stop || !wanted.has(stop)) this.setStop(group, twins[0] ? keyOf(twins[0].target) : undefined);
    // Whoever plays by keyboard keeps a place on the board when the button in focus has gone.
    const next = this.stop[group];
    if (lost && next) this.entries.get(next)?.button.focus({ preventScroll: true });
  }

  /**
   * Moves a group's buttons all alike, by CSS pixels from where they were put last and by a factor from the upper left
   * corner: one change for the browser, not a hundred.
   */
  shift(group: Group, dx: number, dy: number, scale = 1): void {
    this.shifts[group] = { dx, dy };
    const sized = scale === 1 ? '' : ` scale(${scale.toFixed(4)})`;
    const to = dx || dy || sized ? `translate(${dx.toFixed(1)}px, ${dy.toFixed(1)}px)${sized}` : '';
    const { style } = this.sheets[group];
    if (style.transform !== to) style.transform = to;
  }

  /** Only moves a group's buttons, each to its place, on a sheet of natural size. What it took there already stays as it is. */
  move(group: Group, rectOf: (target: BoardTarget) => Rect | null): void {
    const { dx, dy } = this.shifts[group];
    for (const entry of this.entries.values()) {
      if (entry.group !== group) continue;
      const { twin, button } = entry;
      const place = rectOf(twin.target);
      if (!place) continue;
      const rect = { ...place, x: place.x - dx, y: place.y - dy };
      const { x, y, w, h } = twin.rect;
      if (Math.abs(rect.x - x) < NEAR && Math.abs(rect.y - y) < NEAR && rect.w === w && rect.h === h) continue;
      twin.rect = rect;
      put(button, rect, rect.w !== w || rect.h !== h);
    }
  }

  /** Rings what is spoken of elsewhere, and nothing else. */
  point(targets: readonly BoardTarget[]): void {
    const keys = new Set(targets.map(keyOf));
    for (const [key, { button }] of this.entries) button.classList.toggle('is-pointed', keys.has(key));
  }

  /** Is one of a group's buttons ringed, by the keyboard's focus or from elsewhere? All others can't be seen. */
  ringed(group: Group): boolean {
    return this.sheets[group].querySelector('.is-pointed, :focus-visible') !== null;
  }

  /** The target of a button, by its key. */
  targetOf(key: string): BoardTarget | null {
    return this.entries.get(key)?.twin.target ?? null;
  }

  /** What the tip beside it says, for whoever does not see the tip. */
  describe(target: BoardTarget, words: string): void {
    this.button(target)?.setAttribute('aria-description', words);
  }

  button(target: BoardTarget): HTMLButtonElement | null {
    return this.entries.get(keyOf(target))?.button ?? null;
  }

  private create(key: string, group: Group, twin: Twin): Entry {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'board-twin';
    button.dataset.target = key;
    button.tabIndex = -1;
    const entry: Entry = { twin, button, group };
    button.addEventListener('click', () => this.events.activate(entry.twin.target));
    button.addEventListener('pointerenter', (e) => e.pointerType !== 'touch' && this.events.over(entry.twin.target));
    button.addEventListener('pointerleave', (e) => e.pointerType !== 'touch' && this.events.over(null));
    button.addEventListener('focus', () => {
      this.setStop(group, key);
      if (!button.matches(':focus-visible')) return;
      this.events.focused(entry.twin.target);
      this.events.hover(entry.twin.target);
    });
    button.addEventListener('blur', () => {
      button.removeAttribute('aria-description');
      this.events.hover(null);
    });
    button.addEventListener('keydown', (e) => this.key(e, entry));
    this.entries.set(key, entry);
    return entry;
  }

  private setStop(group: Group, key: string | undefined): void {
    const before = this.stop[group];
    if (before && before !== key) {
      const old = this.entries.get(before);
      if (old) old.button.tabIndex = -1;
    }
    this.stop[group] = key;
    const now = key ? this.entries.get(key) : undefined;
    if (now) now.button.tabIndex = 0;
  }

  private key(event: KeyboardEvent, from: Entry): void {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const others = [...this.entries.values()].filter((e) => e.group === from.group && e !== from);
    nearest(from.twin.rect, others, way)?.button.focus();
  }
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The entry that lies closest in a direction: among those more ahead than aside, or, failing them, anywhere ahead. */
export function nearest<T extends { twin: { rect: Rect } }>(
  from: Rect,
  entries: readonly T[],
  [dx, dy]: readonly [number, number],
): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  const WIDE = 1e6;
  for (const entry of entries) {
    const { rect } = entry.twin;
    const x = rect.x + rect.w / 2 - from.x - from.w / 2;
    const y = rect.y + rect.h / 2 - from.y - from.h / 2;
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead <= 2) continue;
    const cost = ahead + 2.2 * aside + (aside > 1.5 * ahead ? WIDE : 0);
    if (cost < least) {
      least = cost;
      best = entry;
    }
  }
  return best;
}

/** Pixels by which nobody tells one place from another. */
const NEAR = 0.05;

/** A finger needs 24 pixels. */
const LEAST = 24;

/** @param sized its size is another: where only the place is, the browser lays nothing out anew */
function put(button: HTMLButtonElement, { x, y, w, h }: Rect, sized = true): void {
  const [dw, dh] = [Math.max(0, LEAST - w), Math.max(0, LEAST - h)];
  button.style.transform = `translate(${(x - dw / 2).toFixed(1)}px, ${(y - dh / 2).toFixed(1)}px)`;
  if (!sized) return;
  button.style.width = `${(w + dw).toFixed(1)}px`;
  button.style.height = `${(h + dh).toFixed(1)}px`;
}
