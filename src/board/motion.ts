/** The board's short movements: each begins, shows one thing and is gone. What they show is `effects.ts`'s to say. */
import type Phaser from 'phaser';
import type { Bloc } from '../../rules/terms.ts';
import { type Ctx, icon, roundBox, shapePath, widthOf, write } from './paint/canvas.ts';
import { isChinese } from './paint/wrap.ts';
import { Pane } from './pane.ts';
import { BLOC, GROUND } from './theme.ts';

export type Spot = [number, number];

/** Milliseconds that a movement takes. */
const LASTS = 380;

interface Running {
  pane: Pane;
  tween: Phaser.Tweens.Tween;
}

/** What flies along a path. */
type Flyer = 'spark' | 'rocket' | 'shard';
const FLYER_SIZE: Record<Flyer, number> = { spark: 16, rocket: 26, shard: 16 };

function paintFlyer(ctx: Ctx, what: Flyer, bloc: Bloc, size: number): void {
  const half = size / 2;
  const { bright, base, ink } = BLOC[bloc];
  if (what === 'spark') {
    const light = ctx.createRadialGradient(half, half, 0, half, half, half);
    light.addColorStop(0, '#ffffff');
    light.addColorStop(0.35, bright);
    light.addColorStop(1, 'rgba(0, 0, 0, 0)');
    ctx.fillStyle = light;
    ctx.fillRect(0, 0, size, size);
    return;
  }
  if (what === 'shard') {
    shapePath(ctx, bloc, half, half, half * 0.78);
    ctx.fillStyle = base;
    ctx.fill();
    ctx.strokeStyle = ink;
    ctx.stroke();
    return;
  }
  icon(ctx, 'launch', half, half, size * 0.92, ink, 2.4);
  icon(ctx, 'launch', half, half, size * 0.92, bright);
}

interface Floating {
  dpr: number;
  scale: number;
  delay: number;
  bloc?: Bloc;
  /** Width within which all of it stays. */
  room?: number;
}

export class Motion {
  private readonly live = new Set<Running>();

  constructor(private readonly scene: Phaser.Scene) {}

  /** A figure that rises and fades. */
  float(at: Spot, word: string, color: string, how: Floating): void {
    const { dpr, scale, delay, bloc, room } = how;
    const size = 19 * scale;
    const w = 44 + word.length * size * (isChinese(word) ? 0.8 : 0.5);
    const pane = this.pill(w, size, dpr, word, color, bloc);
    const x = room ? Math.max(w / 2, Math.min(at[0], room - w / 2)) : at[0];
    const y = Math.max(size, at[1]);
    this.run(pane, delay, LASTS, (t) => {
      pane.image.setPosition(x * dpr, (y - 24 * t) * dpr).setAlpha(t < 0.55 ? 1 : (1 - t) / 0.45);
    });
  }

  /** A figure that counts from one number to another. */
  count(at: Spot, from: number, to: number, how: { dpr: number; scale: number; delay: number; bloc: Bloc }): void {
    const { dpr, scale, delay, bloc } = how;
    const size = 19 * scale;
    const w = 44 + `${Math.max(from, to)}`.length * size * 0.5;
    const pane = this.pill(w, size, dpr, `${from}`, BLOC[bloc].bright, bloc);
    pane.image.setPosition(at[0] * dpr, at[1] * dpr);
    this.run(pane, delay, LASTS, (t) => {
      const now = Math.round(from + (to - from) * Math.min(1, t / 0.75));
      this.paintPill(pane, w, size, dpr, `${now}`, BLOC[bloc].bright, bloc);
      pane.image.setAlpha(t < 0.8 ? 1 : (1 - t) / 0.2);
    });
  }

  /** A seal that comes down hard, stands for a moment, and fades. */
  stamp(
    at: Spot,
    name: 'signed' | 'committed' | 'wavering',
    color: string,
    how: { dpr: number; scale: number; delay: number },
  ): void {
    const { dpr, scale, delay } = how;
    const size = 46 * scale;
    const pane = this.make(size, size, dpr, (ctx) => {
      ctx.beginPath();
      ctx.arc(size / 2, size / 2, size * 0.46, 0, Math.PI * 2);
      ctx.fillStyle = GROUND.plate;
      ctx.fill();
      ctx.lineWidth = 2.5;
      ctx.strokeStyle = color;
      ctx.stroke();
      icon(ctx, name, size / 2, size / 2, size * 0.58, color);
    });
    pane.image.setPosition(at[0] * dpr, at[1] * dpr);
    this.run(pane, delay, LASTS, (t) => {
      const down = Math.min(1, t / 0.3);
      pane.image.setScale(2.1 - 1.15 * down ** 2).setAlpha(t < 0.3 ? 0.4 + 0.6 * down : t < 0.7 ? 1 : (1 - t) / 0.3);
    });
  }

  /**
   * Something that flies from one point to another along an arc.
   * @param lift how far the arc stands off the straight line, to the left of the way, as a share of the distance; lasts: milliseconds
   */
  fly(
    what: Flyer,
    from: Spot,
    to: Spot,
    how: { dpr: number; delay: number; bloc: Bloc; lift: number; fades?: boolean; lasts?: number },
  ): void {
    const { dpr, delay, bloc, lift, fades, lasts = LASTS } = how;
    const size = FLYER_SIZE[what];
    const pane = this.make(size, size, dpr, (ctx) => paintFlyer(ctx, what, bloc, size));
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const over: Spot = [(from[0] + to[0]) / 2 + dy * lift, (from[1] + to[1]) / 2 - dx * lift];
    this.run(pane, delay, lasts, (time) => {
      // Slow at first where something lifts off, fast at last where something falls.
      const t = what === 'spark' ? 1 - (1 - time) ** 2 : time ** 1.6;
      const along = (i: 0 | 1) => (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * over[i] + t * t * to[i];
      const slope = (i: 0 | 1) => (1 - t) * (over[i] - from[i]) + t * (to[i] - over[i]);
      pane.image.setPosition(along(0) * dpr, along(1) * dpr);
      if (what === 'rocket') pane.image.setRotation(Math.atan2(slope(1), slope(0)) + Math.PI / 2);
      if (what === 'shard') pane.image.setRotation(time * 5);
      if (fades) pane.image.setAlpha(1 - time);
      else if (what === 'spark') pane.image.setScale(1 - 0.4 * time);
    });
  }

  /** A ring that opens and fades: something has burst, or has arrived. */
  ring(at: Spot, color: string, how: { dpr: number; scale: number; delay: number }): void {
    const { dpr, scale, delay } = how;
    const size = 60 * scale;
    const pane = this.make(size, size, dpr, (ctx) => {
      ctx.beginPath();
      ctx.arc(size / 2, size / 2, size * 0.42, 0, Math.PI * 2);
      ctx.lineWidth = 3;
      ctx.strokeStyle = color;
      ctx.stroke();
    });
    pane.image.setPosition(at[0] * dpr, at[1] * dpr);
    this.run(pane, delay, 300, (t) => {
      pane.image.setScale(0.15 + 0.85 * (1 - (1 - t) ** 2)).setAlpha(1 - t);
    });
  }

  /** Ends all of them. */
  clear(): void {
    for (const running of [...this.live]) {
      running.tween.remove();
      this.drop(running);
    }
  }

  private pill(w: number, size: number, dpr: number, word: string, color: string, bloc?: Bloc): Pane {
    const pane = new Pane(this.scene, 70);
    this.paintPill(pane, w, size, dpr, word, color, bloc);
    return pane;
  }

  private paintPill(pane: Pane, w: number, size: number, dpr: number, word: string, color: string, bloc?: Bloc): void {
    pane.draw(w, size * 1.7, dpr, word, (ctx) => {
      const width = widthOf(ctx, word, { size, family: 'display' });
      roundBox(ctx, w / 2 - width / 2 - (bloc ? 18 : 7), size * 0.15, width + (bloc ? 25 : 14), size * 1.4, size * 0.7);
      ctx.fillStyle = GROUND.plate;
      ctx.fill();
      if (bloc) {
        shapePath(ctx, bloc, w / 2 - width / 2 - 8, size * 0.85, 4.5);
        ctx.fillStyle = color;
        ctx.fill();
      }
      write(ctx, word, w / 2, size * 0.85, { size, color, family: 'display', align: 'center' });
    });
    pane.image.setOrigin(0.5, 0.5);
  }

  private make(w: number, h: number, dpr: number, paint: (ctx: Ctx) => void): Pane {
    const pane = new Pane(this.scene, 70);
    pane.draw(w, h, dpr, '', paint);
    pane.image.setOrigin(0.5, 0.5);
    return pane;
  }

  /** Runs a movement: `show` puts the picture where it stands at a time from 0 to 1. */
  private run(pane: Pane, delay: number, duration: number, show: (t: number) => void): void {
    const clock = { t: 0 };
    pane.image.setVisible(false);
    const running: Running = {
      pane,
      tween: this.scene.tweens.add({
        targets: clock,
        t: 1,
        ease: 'Linear',
        delay,
        duration,
        onStart: () => pane.image.setVisible(true),
        onUpdate: () => show(clock.t),
        onComplete: () => this.drop(running),
      }),
    };
    show(0);
    if (delay === 0) pane.image.setVisible(true);
    this.live.add(running);
  }

  private drop(running: Running): void {
    if (this.live.delete(running)) running.pane.destroy();
  }
}
