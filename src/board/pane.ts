/** One picture on the board: a canvas painted at device pixels, shown by a Phaser image. */
import type Phaser from 'phaser';
import type { Ctx } from './paint/canvas.ts';

let serial = 0;
let edition = 0;

/** From now on every picture with words is painted anew, whatever it shows: its language or its letters are others. */
export function outdate(): void {
  edition++;
}

/**
 * Pictures no higher and wider than this many pixels keep the room that they once had: another size takes a canvas's memory
 * anew, and zooming changes the sizes of some eighty.
 */
const KEEPS = 512;

/** The pixels to be had for those that are needed: where a picture grows, some more for the next time. */
const roomFor = (need: number, has: number): number => (need <= has ? has : has > 1 ? Math.ceil(need * 1.3) : need);

export class Pane {
  readonly image: Phaser.GameObjects.Image;
  private readonly key = `pane-${serial++}`;
  private readonly texture: Phaser.Textures.CanvasTexture;
  private size: [number, number] = [1, 1];
  /** What was painted last: unchanged pictures are not painted again. */
  private stamp: string | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    depth: number,
    /** It holds no words, so another language does not change it. */
    private readonly wordless = false,
  ) {
    const texture = scene.textures.createCanvas(this.key, 1, 1);
    if (!texture) throw new Error('the board could not create a canvas');
    this.texture = texture;
    this.image = scene.add.image(0, 0, this.key).setOrigin(0, 0).setDepth(depth);
  }

  /**
   * Paints a picture of w by h CSS pixels, unless `stamp` says that it shows the same already.
   * @param paint gets a cleared context in CSS pixels
   * @returns whether it was painted
   */
  draw(w: number, h: number, dpr: number, stamp: string, paint: (ctx: Ctx) => void): boolean {
    const [pw, ph] = [Math.max(1, Math.ceil(w * dpr)), Math.max(1, Math.ceil(h * dpr))];
    const full = `${this.wordless ? '' : edition}|${pw}x${ph}@${dpr}|${stamp}`;
    if (full === this.stamp) return false;
    this.stamp = full;
    if (pw !== this.size[0] || ph !== this.size[1]) this.resize(pw, ph);
    const ctx = this.texture.context;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.texture.width, this.texture.height);
    ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
    paint(ctx);
    this.texture.refresh();
    return true;
  }

  /** The same texture in another size: a new one costs a copy of all its pixels, and keeps it. */
  private resize(pw: number, ph: number): void {
    const { texture } = this;
    const keeps = Math.max(pw, ph, texture.width / 1.3, texture.height / 1.3) <= KEEPS;
    if (keeps) texture.setSize(roomFor(pw, texture.width), roomFor(ph, texture.height));
    else texture.setSize(pw, ph);
    texture.get().setSize(pw, ph);
    this.image.setSizeToFrame();
    this.size = [pw, ph];
  }

  /** Puts the upper left corner at a point in CSS pixels, on whole device pixels. */
  at(x: number, y: number, dpr: number, scale = 1): this {
    this.image.setPosition(Math.round(x * dpr), Math.round(y * dpr)).setScale(scale);
    return this;
  }

  show(visible: boolean): this {
    this.image.setVisible(visible);
    return this;
  }

  destroy(): void {
    this.image.destroy();
    if (this.scene.textures.exists(this.key)) this.scene.textures.remove(this.key);
  }
}
