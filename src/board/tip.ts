/** The short explanation beside what the pointer or the keyboard rests on: the words that its twin says. */
import type Phaser from 'phaser';
import type { BoardLayout, Rect } from './layout.ts';
import { type Ctx, roundBox, widthOf, wrap, write } from './paint/canvas.ts';
import { Pane } from './pane.ts';
import { INK } from './theme.ts';

/** Milliseconds of rest before it shows. */
const DELAY = 320;
const PAD = 10;

export class Tip {
  private pane: Pane | null = null;
  private timer = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly poke: () => void,
  ) {}

  /** Shows a title and a sentence for the thing at `rect`, after a moment. */
  show(title: string, body: string, rect: Rect, layout: BoardLayout, dpr: number): void {
    this.hide();
    this.timer = window.setTimeout(() => {
      this.pane = new Pane(this.scene, 55);
      this.paint(this.pane, title, body, rect, layout, dpr);
      this.poke();
    }, DELAY);
  }

  hide(): void {
    clearTimeout(this.timer);
    if (!this.pane) return;
    this.pane.destroy();
    this.pane = null;
    this.poke();
  }

  private paint(pane: Pane, title: string, body: string, rect: Rect, layout: BoardLayout, dpr: number): void {
    const size = 13 * layout.scale;
    const head = 16.5 * layout.scale;
    const most = 270 * layout.scale;
    const measure = document.createElement('canvas').getContext('2d') as Ctx;
    const titled = title ? widthOf(measure, title, { size: head, family: 'display' }) : 0;
    widthOf(measure, body, { size });
    const lines = wrap(measure, body, most);
    const w = Math.ceil(Math.max(titled, ...lines.map((l) => measure.measureText(l).width))) + 2 * PAD;
    const top = title ? head * 1.3 : 0;
    const h = Math.ceil(top + lines.length * size * 1.36 + 2 * PAD - 4);
    pane.draw(w, h, dpr, '', (ctx) => {
      roundBox(ctx, 0.5, 0.5, w - 1, h - 1, 7);
      ctx.fillStyle = 'rgba(6, 12, 24, 0.96)';
      ctx.fill();
      ctx.lineWidth = 1;
      ctx.strokeStyle = '#5a7196';
      ctx.stroke();
      if (title) write(ctx, title, PAD, PAD + head * 0.5, { size: head, color: INK.strong, family: 'display' });
      lines.forEach((line, i) => {
        write(ctx, line, PAD, PAD + top + size * (0.6 + i * 1.36), { size, color: INK.text });
      });
    });
    const { hand, strip } = layout;
    const width = Math.max(strip.x + strip.w, hand.x + hand.w);
    const x = Math.min(width - w - 6, Math.max(6, rect.x + rect.w / 2 - w / 2));
    const above = rect.y - h - 8;
    const below = rect.y + rect.h + 8;
    pane.at(x, above >= 4 ? above : Math.min(below, hand.y + hand.h - h - 4), dpr);
  }
}
