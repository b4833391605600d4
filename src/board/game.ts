/** The Phaser game: one scene, a canvas in device pixels, and a frame only where something has changed or moves. */
import Phaser from 'phaser';
import { type Frames, framesOf } from './frames.ts';
import { rendererHere } from './renderer.ts';
import { GROUND } from './theme.ts';

export interface Stagehand extends Pick<Frames, 'poke' | 'between'> {
  scene: Phaser.Scene;
  /** A graphics card draws: what is painted in between is soon there. */
  quick: boolean;
  resize(width: number, height: number, dpr: number): void;
  /** What is drawn, copied right after it was: no browser keeps it longer. */
  capture(): Promise<HTMLCanvasElement>;
  destroy(): void;
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

export function startGame(parent: HTMLElement, width: number, height: number, dpr: number): Promise<Stagehand> {
  return new Promise((resolve) => {
    const scene = new Phaser.Scene('board');
    const game = new Phaser.Game({
      type: rendererHere(),
      parent,
      backgroundColor: GROUND.space,
      banner: false,
      disableContextMenu: false,
      autoFocus: false,
      scale: {
        mode: Phaser.Scale.NONE,
        width: Math.round(width * dpr),
        height: Math.round(height * dpr),
        zoom: 1 / dpr,
        // Whoever mounts the board tells of another size: nothing has to be measured in between.
        resizeInterval: Number.POSITIVE_INFINITY,
      },
      render: { antialias: true, antialiasGL: true, roundPixels: false, powerPreference: 'low-power' },
      // The board listens through its DOM twins.
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      audio: { noAudio: true },
    });
    // In place of Phaser's own loop, which draws in every frame: it sleeps from its first one on.
    game.events.once('postrender', () => game.loop.sleep());
    const { poke, between, stop } = framesOf(
      (time) => game.loop.step(time),
      () => scene.tweens.getTweens().length > 0,
    );
    game.events.on('visible', () => poke());
    game.events.once('ready', () => {
      game.scene.add('board', scene, true);
      const begin = () =>
        resolve({
          scene,
          quick: game.renderer.type === Phaser.WEBGL,
          poke,
          between,
          resize(w, h, ratio) {
            game.scale.resize(Math.round(w * ratio), Math.round(h * ratio));
            game.scale.setZoom(1 / ratio);
            poke();
          },
          capture: () =>
            new Promise((taken) => {
              game.events.once('postrender', () => taken(copyOf(game.canvas)));
              poke();
            }),
          destroy() {
            stop();
            // A sleeping game would never come to the frame in which it takes itself down.
            game.destroy(true);
            game.loop.wake();
          },
        });
      if (scene.sys.isActive()) begin();
      else scene.events.once('create', begin);
    });
  });
}
