/** The Moon, near side up, drawn by hand: seas, craters with rays, limb and terminator; bases grow at its south pole. */

import { BRIGHT, SEAS } from '../../../assets/moon/near-side.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { NIGHT } from '../theme.ts';
import { type Ctx, grain, shapePath } from './canvas.ts';

export function paintMoon(ctx: Ctx, x: number, y: number, r: number): void {
  ctx.save();
  const halo = ctx.createRadialGradient(x, y, r * 0.96, x, y, r * 1.14);
  halo.addColorStop(0, 'rgba(206, 222, 248, 0.3)');
  halo.addColorStop(1, 'rgba(206, 222, 248, 0)');
  ctx.fillStyle = halo;
  ctx.beginPath();
  ctx.arc(x, y, r * 1.14, 0, Math.PI * 2);
  ctx.fill();

  ctx.beginPath();
  ctx.arc(x, y, r, 0, Math.PI * 2);
  ctx.clip();
  const base = ctx.createRadialGradient(x - r * 0.35, y - r * 0.35, r * 0.1, x, y, r * 1.05);
  base.addColorStop(0, '#f1efe9');
  base.addColorStop(0.6, '#d3d2cf');
  base.addColorStop(1, '#a4a7ad');
  ctx.fillStyle = base;
  ctx.fillRect(x - r, y - r, 2 * r, 2 * r);
  for (const [sx, sy, w, h, turn, depth] of SEAS) sea(ctx, x + sx * r, y + sy * r, w * r, h * r, turn, depth);
  highlands(ctx, x, y, r);
  for (const [cx, cy, cr, rays] of BRIGHT) bright(ctx, x + cx * r, y + cy * r, cr * r, rays * r);
  shade(ctx, x, y, r);
  ctx.restore();
}

function sea(ctx: Ctx, x: number, y: number, w: number, h: number, turn: number, depth: number): void {
  // Several soft patches make a coast that isn't a plain oval.
  for (let i = 0; i < 10; i++) {
    const a = grain(i + x * 0.37) * Math.PI * 2;
    const d = i === 0 ? 0 : 0.55;
    const [px, py] = [x + Math.cos(a) * w * d, y + Math.sin(a) * h * d];
    const size = i === 0 ? 1.22 : 0.5 + grain(i * 3 + y) * 0.35;
    ctx.save();
    ctx.translate(px, py);
    ctx.rotate(turn);
    ctx.scale(w * size, h * size);
    const dark = ctx.createRadialGradient(0, 0, 0.1, 0, 0, 1);
    const alpha = depth * (i === 0 ? 0.95 : 0.42);
    dark.addColorStop(0, `rgba(78, 84, 98, ${alpha})`);
    dark.addColorStop(0.5, `rgba(78, 84, 98, ${alpha * 0.82})`);
    dark.addColorStop(0.8, `rgba(78, 84, 98, ${alpha * 0.3})`);
    dark.addColorStop(1, 'rgba(84, 90, 104, 0)');
    ctx.fillStyle = dark;
    ctx.beginPath();
    ctx.arc(0, 0, 1, 0, Math.PI * 2);
    ctx.fill();
    ctx.restore();
  }
}

/** Many small craters, denser in the south: a bright rim toward the light, a dark one away from it. */
function highlands(ctx: Ctx, x: number, y: number, r: number): void {
  for (let i = 0; i < 210; i++) {
    const a = grain(i) * Math.PI * 2;
    const d = Math.sqrt(grain(i + 500)) * 0.97;
    const [ux, uy] = [Math.cos(a) * d, Math.sin(a) * d];
    if (uy < 0.15 && grain(i + 900) < 0.55) continue;
    const size = r * (0.008 + 0.034 * grain(i + 1300) ** 3);
    const [cx, cy] = [x + ux * r, y + uy * r];
    ctx.lineWidth = Math.max(0.5, size * 0.36);
    ctx.strokeStyle = 'rgba(255, 255, 255, 0.34)';
    ctx.beginPath();
    ctx.arc(cx, cy, size, 0.2, Math.PI * 0.9);
    ctx.stroke();
    ctx.strokeStyle = 'rgba(58, 64, 78, 0.36)';
    ctx.beginPath();
    ctx.arc(cx, cy, size, Math.PI * 1.1, Math.PI * 1.95);
    ctx.stroke();
  }
}

function bright(ctx: Ctx, x: number, y: number, size: number, rays: number): void {
  for (let i = 0; i < 13; i++) {
    const a = (i / 13) * Math.PI * 2 + grain(i + x) * 0.4;
    const length = rays * (0.5 + 0.5 * grain(i * 7 + y));
    const ray = ctx.createLinearGradient(x, y, x + Math.cos(a) * length, y + Math.sin(a) * length);
    ray.addColorStop(0, 'rgba(255, 255, 255, 0.42)');
    ray.addColorStop(1, 'rgba(255, 255, 255, 0)');
    ctx.strokeStyle = ray;
    ctx.lineWidth = Math.max(0.6, size * 0.42);
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + Math.cos(a) * length, y + Math.sin(a) * length);
    ctx.stroke();
  }
  ctx.fillStyle = 'rgba(255, 255, 255, 0.8)';
  ctx.beginPath();
  ctx.arc(x, y, size, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = 'rgba(120, 124, 134, 0.55)';
  ctx.beginPath();
  ctx.arc(x + size * 0.15, y + size * 0.15, size * 0.55, 0, Math.PI * 2);
  ctx.fill();
}

/** Limb darkening and the night side, lower right. */
function shade(ctx: Ctx, x: number, y: number, r: number): void {
  const limb = ctx.createRadialGradient(x, y, r * 0.62, x, y, r);
  limb.addColorStop(0, 'rgba(10, 16, 30, 0)');
  limb.addColorStop(1, 'rgba(10, 16, 30, 0.55)');
  ctx.fillStyle = limb;
  ctx.fillRect(x - r, y - r, 2 * r, 2 * r);
  const night = ctx.createRadialGradient(x - r * 0.75, y - r * 0.62, r * 0.95, x - r * 0.75, y - r * 0.62, r * 2.05);
  night.addColorStop(0, 'rgba(4, 9, 20, 0)');
  night.addColorStop(0.55, 'rgba(4, 9, 20, 0.6)');
  night.addColorStop(1, 'rgba(4, 9, 20, 0.94)');
  ctx.fillStyle = night;
  ctx.fillRect(x - r, y - r, 2 * r, 2 * r);
}

/** A base near the south pole: one dome, or three once it has grown, lit from inside in the bloc's colour. */
export function paintBases(ctx: Ctx, x: number, y: number, r: number, base: Record<Bloc, 0 | 1 | 2>): void {
  for (const bloc of BLOCS) {
    const side = bloc === 'us' ? -1 : 1;
    const domes = base[bloc] === 2 ? 3 : base[bloc];
    for (let i = 0; i < domes; i++) {
      const a = Math.PI / 2 - side * (0.2 + i * 0.17);
      const [bx, by] = [x + Math.cos(a) * r * 0.9, y + Math.sin(a) * r * 0.9];
      const light = ctx.createRadialGradient(bx, by, 0, bx, by, r * 0.17);
      light.addColorStop(0, NIGHT.bloc[bloc].base);
      light.addColorStop(1, 'rgba(0, 0, 0, 0)');
      ctx.fillStyle = light;
      ctx.fillRect(bx - r * 0.2, by - r * 0.2, r * 0.4, r * 0.4);
      shapePath(ctx, bloc, bx, by, Math.max(3, r * 0.065));
      ctx.fillStyle = NIGHT.bloc[bloc].bright;
      ctx.fill();
      ctx.lineWidth = 1;
      ctx.strokeStyle = '#060d1a';
      ctx.stroke();
    }
  }
}

/** Stars for a rectangle, always the same ones. */
export function paintStars(ctx: Ctx, w: number, h: number, n: number): void {
  for (let i = 0; i < n; i++) {
    const size = 0.4 + grain(i + 40) ** 4 * 1.1;
    ctx.fillStyle = `rgba(214, 228, 255, ${0.12 + grain(i + 80) * 0.5})`;
    ctx.beginPath();
    ctx.arc(grain(i + 120) * w, grain(i + 260) * h, size, 0, Math.PI * 2);
    ctx.fill();
  }
}
