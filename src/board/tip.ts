/** The short explanation beside what the pointer or the keyboard rests on: what its marks mean, in a few plain lines. */
import type Phaser from 'phaser';
import { asidePlace, type BoardLayout, type Obstacle, type Rect } from './layout.ts';
import { type Ctx, roundBox, widthOf, write } from './paint/canvas.ts';
import { isChinese, wrap } from './paint/wrap.ts';
import { Pane } from './pane.ts';
import { GROUND, INK } from './theme.ts';

/** Milliseconds of rest before it shows. */
const DELAY = 320;
const PAD = 7;

export interface TipWords {
  title: string;
  lines: readonly string[];
}

export class Tip {
  private pane: Pane | null = null;
  private timer = 0;
  /** What is shown, and where. */
  private shown = '';

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly poke: () => void,
  ) {}

  /**
   * Shows words for the thing at `rect`, after a moment.
   * @param room where the tip must stay
   * @param avoid what it should not cover
   * @param now without waiting: a finger has rested long enough
   */
  show(
    words: TipWords,
    rect: Rect,
    room: Rect,
    avoid: readonly Obstacle[],
    layout: BoardLayout,
    dpr: number,
    now = false,
  ): void {
    const key = JSON.stringify([words, rect, room, dpr]);
    // It says and lies as it should already.
    if (now && this.pane && key === this.shown) return;
    this.hide();
    const up = () => {
      this.timer = 0;
      this.shown = key;
      this.pane = new Pane(this.scene, 55);
      this.paint(this.pane, words, rect, room, avoid, layout, dpr);
      this.poke();
    };
    if (now) up();
    else this.timer = window.setTimeout(up, DELAY);
  }

  /** It shows, or will in a moment. */
  get up(): 'now' | 'soon' | null {
    if (this.pane) return 'now';
    return this.timer ? 'soon' : null;
  }

  hide(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    if (!this.pane) return;
    this.pane.destroy();
    this.pane = null;
    this.poke();
  }

  private paint(
    pane: Pane,
    { title, lines }: TipWords,
    rect: Rect,
    room: Rect,
    avoid: readonly Obstacle[],
    layout: BoardLayout,
    dpr: number,
  ): void {
    const scale = Math.min(1.25, Math.max(1, layout.scale));
    const size = 12 * scale;
    const head = 14.5 * scale;
    const most = 186 * scale;
    const measure = document.createElement('canvas').getContext('2d') as Ctx;
    const titled = title ? widthOf(measure, title, { size: head, family: 'display' }) : 0;
    widthOf(measure, 'x', { size });
    const rows = lines.flatMap((line) => wrap(line, most, (part) => measure.measureText(part).width));
    const w = Math.ceil(Math.max(titled, ...rows.map((l) => measure.measureText(l).width))) + 2 * PAD;
    const top = title ? head * 1.25 : 0;
    const step = size * (lines.some(isChinese) ? 1.4 : 1.24);
    const h = Math.ceil(top + rows.length * step + 2 * PAD - 3);
    pane.draw(w, h, dpr, '', (ctx) => {
      roundBox(ctx, 0.5, 0.5, w - 1, h - 1, 6);
      ctx.fillStyle = GROUND.plate;
      ctx.fill();
      ctx.lineWidth = 1;
      ctx.strokeStyle = INK.mark;
      ctx.stroke();
      if (title) write(ctx, title, PAD, PAD + head * 0.42, { size: head, color: INK.strong, family: 'display' });
      rows.forEach((line, i) => {
        write(ctx, line, PAD, PAD + top + size * 0.5 + i * step, { size, color: INK.text });
      });
    });
    const at = asidePlace({ w, h }, rect, avoid, room);
    pane.at(at.x, at.y, dpr);
  }
}
