/** Short movements for what has just happened. They only decorate: state and input never wait for them. */
import type Phaser from 'phaser';
import type { LogEntry } from '../../rules/log.ts';
import type { BoardLayout, Parts, Rect } from './layout.ts';
import type { BoardModel } from './model.ts';
import { type Ctx, icon, roundBox, shapePath, widthOf, write } from './paint/canvas.ts';
import { nextPip } from './paint/orbit.ts';
import { nextStep } from './paint/programme.ts';
import { tensionAt } from './paint/strip.ts';
import { Pane } from './pane.ts';
import { ALERT, BLOC, INK } from './theme.ts';
import type { BoardInput, BoardTarget } from './types.ts';

interface Place {
  layout: BoardLayout;
  parts: Parts;
  dpr: number;
  rect(target: BoardTarget): Rect | null;
}

/** All movements of a move are over within 700 ms, however many there are. */
const LONGEST = 560;
const STAGGER = 45;
const MOST = 14;

export class Effects {
  private readonly live = new Set<Pane>();
  /** How much of the log has been shown; null before the first input. */
  private shown: number | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly poke: () => void,
  ) {}

  /** Shows the entries that are new since the input before; nothing at the first one, nor where movement is unwanted. */
  play(before: BoardInput | null, now: BoardInput, model: BoardModel, place: Place): void {
    if (before && before.viewer !== now.viewer) this.clear();
    const { shown } = this;
    this.shown = now.log.length;
    if (shown === null || now.reducedMotion || document.hidden || now.log.length <= shown) return;
    const from = Math.max(now.fresh, shown);
    let n = 0;
    for (const entry of now.log.slice(from)) {
      if (n >= MOST) break;
      if (this.one(entry, model, now, place, Math.min(n * STAGGER, 130))) n++;
    }
    if (n > 0) this.poke();
  }

  private one(e: LogEntry, model: BoardModel, input: BoardInput, place: Place, delay: number): boolean {
    const nation = (id: string) => middle(place.rect({ kind: 'nation', id }));
    const { layout, parts } = place;
    switch (e.is) {
      case 'influence': {
        const at = nation(e.nation);
        return at !== null && this.float(at, signed(e.n), BLOC[e.bloc].bright, place, delay, e.bloc);
      }
      case 'signed':
        return this.stamp(nation(e.nation), BLOC[e.bloc].base, e.committed ? 'committed' : 'signed', place, delay);
      case 'left':
      case 'wavers':
        return this.stamp(nation(e.nation), ALERT, 'wavering', place, delay);
      case 'tension':
        return this.float(
          tensionAt(parts.tension, e.level, layout.scale),
          signed(e.n),
          e.n > 0 ? ALERT : '#9fd0ff',
          place,
          delay,
        );
      case 'debris': {
        if (e.n <= 0) return false;
        const to = nextPip(parts.orbit, model, layout.scale);
        return this.fly([to[0] + (e.bloc === 'us' ? -60 : 60), to[1] - 110], to, BLOC[e.bloc].base, place, delay);
      }
      case 'launch': {
        const step = nextStep(parts.programme[e.bloc], model, e.bloc, layout.scale);
        const moon: [number, number] = [parts.moon.x + parts.moon.w / 2, parts.moon.y + parts.moon.h / 2];
        this.fly(
          step,
          e.ok ? moon : [(step[0] + moon[0]) / 2, (step[1] + moon[1]) / 2],
          BLOC[e.bloc].bright,
          place,
          delay,
        );
        const word = input.text(e.ok ? 'board:launch.ok' : 'board:launch.failed', { chance: e.chance });
        return this.float([moon[0], moon[1]], word, e.ok ? INK.strong : ALERT, place, delay + 60);
      }
      case 'law':
        return this.float(middle(parts.law), signed(e.n), INK.strong, place, delay);
      case 'standing': {
        const at = middle(place.rect({ kind: 'track', id: `standing-${e.bloc}` }));
        return at !== null && this.float(at, signed(e.n), BLOC[e.bloc].bright, place, delay);
      }
      case 'file':
        return this.float(middle(parts.files[e.file]), signed(e.n), INK.strong, place, delay);
      default:
        return false;
    }
  }

  private make(w: number, h: number, place: Place, paint: (ctx: Ctx) => void): Pane {
    const pane = new Pane(this.scene, 70);
    pane.draw(w, h, place.dpr, '', paint);
    pane.image.setOrigin(0.5, 0.5);
    this.live.add(pane);
    return pane;
  }

  /** A figure that rises and fades. */
  private float(
    at: [number, number] | null,
    word: string,
    color: string,
    place: Place,
    delay: number,
    bloc?: 'us' | 'china',
  ): boolean {
    if (!at) return false;
    const size = 19 * place.layout.scale;
    const w = 44 + word.length * size * 0.5;
    const pane = this.make(w, size * 1.7, place, (ctx) => {
      const width = widthOf(ctx, word, { size, family: 'display' });
      roundBox(ctx, w / 2 - width / 2 - (bloc ? 18 : 7), size * 0.15, width + (bloc ? 25 : 14), size * 1.4, size * 0.7);
      ctx.fillStyle = 'rgba(6, 13, 26, 0.92)';
      ctx.fill();
      if (bloc) {
        shapePath(ctx, bloc, w / 2 - width / 2 - 8, size * 0.85, 4.5);
        ctx.fillStyle = color;
        ctx.fill();
      }
      write(ctx, word, w / 2, size * 0.85, { size, color, family: 'display', align: 'center' });
    });
    const { dpr } = place;
    const y = Math.max(size, at[1]);
    pane.image.setPosition(at[0] * dpr, y * dpr);
    this.tween(pane, { y: (y - 26) * dpr, alpha: { value: 0, ease: 'Cubic.easeIn' } }, delay, LONGEST);
    return true;
  }

  /** A seal that comes down on a nation. */
  private stamp(
    at: [number, number] | null,
    color: string,
    name: 'signed' | 'committed' | 'wavering',
    place: Place,
    delay: number,
  ): boolean {
    if (!at) return false;
    const size = 46 * place.layout.scale;
    const pane = this.make(size, size, place, (ctx) => {
      ctx.beginPath();
      ctx.arc(size / 2, size / 2, size * 0.46, 0, Math.PI * 2);
      ctx.fillStyle = 'rgba(6, 13, 26, 0.9)';
      ctx.fill();
      ctx.lineWidth = 2.5;
      ctx.strokeStyle = color;
      ctx.stroke();
      icon(ctx, name, size / 2, size / 2, size * 0.58, color);
    });
    pane.image.setPosition(at[0] * place.dpr, at[1] * place.dpr).setScale(1.9);
    this.tween(pane, { scale: 0.9, alpha: { value: 0, ease: 'Expo.easeIn' } }, delay, LONGEST);
    return true;
  }

  /** A spark that flies from one point to another. */
  private fly(from: [number, number], to: [number, number], color: string, place: Place, delay: number): boolean {
    const size = 18;
    const pane = this.make(size, size, place, (ctx) => {
      const light = ctx.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2);
      light.addColorStop(0, '#ffffff');
      light.addColorStop(0.35, color);
      light.addColorStop(1, 'rgba(0, 0, 0, 0)');
      ctx.fillStyle = light;
      ctx.fillRect(0, 0, size, size);
    });
    const { dpr } = place;
    pane.image.setPosition(from[0] * dpr, from[1] * dpr);
    this.tween(
      pane,
      { x: { value: to[0] * dpr, ease: 'Sine.easeInOut' }, y: { value: to[1] * dpr, ease: 'Quad.easeIn' } },
      delay,
      480,
    );
    return true;
  }

  private tween(pane: Pane, change: Record<string, unknown>, delay: number, duration: number): void {
    pane.image.setVisible(delay === 0);
    this.scene.tweens.add({
      targets: pane.image,
      ...change,
      delay,
      duration,
      onStart: () => pane.image.setVisible(true),
      onComplete: () => this.drop(pane),
    });
  }

  private drop(pane: Pane): void {
    if (this.live.delete(pane)) pane.destroy();
  }

  private clear(): void {
    for (const pane of [...this.live]) {
      this.scene.tweens.killTweensOf(pane.image);
      this.drop(pane);
    }
  }
}

const signed = (n: number) => (n > 0 ? `+${n}` : `−${Math.abs(n)}`);
const middle = (r: Rect | null): [number, number] | null => r && [r.x + r.w / 2, r.y + r.h / 2];
