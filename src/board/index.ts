/** The board: mount it on an element, feed it inputs, hear what is pointed at. It draws a view and knows no rules. */
import './board.css';
import { loadAssets } from './assets.ts';
import { FLIGHT } from './effects.ts';
import { startGame } from './game.ts';
import { listen } from './pointer.ts';
import { Stage } from './stage.ts';
import { type BlocColouring, setTheme, type Theme } from './theme.ts';
import type { BoardEvents, BoardHandle } from './types.ts';

export type { BoardEvents, BoardHandle, BoardInput, BoardTarget, Text, TrackId } from './types.ts';

/** Beyond two pixels to a pixel nobody sees more, and phones pay for it. */
const ratio = () => Math.min(2.5, Math.max(1, window.devicePixelRatio || 1));

/**
 * Mounts a board that fills `el`. Rejects where neither WebGL nor a canvas can be had, or its files don't load.
 * Nothing is drawn before the first `update`. Other colours take another board.
 */
export async function mountBoard(
  el: HTMLElement,
  events: BoardEvents,
  theme: Theme = 'dark',
  blocs: BlocColouring = 'hues',
): Promise<BoardHandle> {
  setTheme(theme, blocs);
  const assets = await loadAssets();
  const root = document.createElement('div');
  root.className = 'board';
  const canvas = document.createElement('div');
  canvas.className = 'board-canvas';
  canvas.setAttribute('aria-hidden', 'true');
  root.append(canvas);
  el.append(root);
  let dpr = ratio();
  const hands = await startGame(canvas, root.clientWidth || 1, root.clientHeight || 1, dpr);
  const stage = new Stage(root, hands, assets, events, dpr);
  const quiet = listen(root, {
    zone: (x, y) => stage.zone(x, y),
    pan: (dx, dy) => stage.pan(dx, dy),
    zoom: (f, x, y) => stage.zoom(f, x, y),
    scrollHand: (dx) => stage.scrollHand(dx),
    home: () => stage.zoomTo(null),
    leave: () => stage.hover(null),
    hold: (key) => stage.hold(key),
    miss: (x, y) => stage.miss(x, y),
    press: () => stage.press(),
    use: (kind) => stage.usePointer(kind),
  });
  let size = `${root.clientWidth}x${root.clientHeight}@${dpr}`;
  const resize = () => {
    dpr = ratio();
    const now = `${root.clientWidth}x${root.clientHeight}@${dpr}`;
    if (now === size) return;
    size = now;
    stage.resize(dpr);
  };
  const watch = new ResizeObserver(resize);
  watch.observe(root);
  return {
    flight: FLIGHT,
    update: (input) => stage.update(input),
    rectOf: (target) => stage.rectOf(target),
    show: (targets) => stage.show(targets),
    focus: (target) => stage.focus(target),
    zoomTo: (region) => stage.zoomTo(region),
    picture: () => stage.picture(),
    resize,
    destroy() {
      watch.disconnect();
      quiet();
      stage.destroy();
      hands.destroy();
      root.remove();
    },
  };
}
