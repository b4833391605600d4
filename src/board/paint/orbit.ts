/** The shared orbit over the Earth's limb: eleven places for Debris, constellations and launches around them. */
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import type { Rect } from '../layout.ts';
import type { BoardModel } from '../model.ts';
import { NIGHT } from '../theme.ts';
import type { Text } from '../types.ts';
import { type Ctx, grain, icon, shapePath, write } from './canvas.ts';

const { bloc: BLOC, ground: GROUND, ink: INK } = NIGHT;

interface Limb {
  x: number;
  y: number;
  earth: number;
  debris: number;
  crowd: number;
  /** Half the angle in which the rings are drawn, from straight up. */
  open: number;
}

/** The Earth's middle lies below the panel; the rings cross it from edge to edge. */
function limbOf(box: Rect, head: number): Limb {
  const ring = box.w * 0.72;
  const top = box.y + head + box.h * 0.06;
  const y = top + ring;
  return {
    x: box.x + box.w / 2,
    y,
    crowd: ring,
    debris: ring - Math.min(34, box.h * 0.17),
    earth: ring - Math.min(68, box.h * 0.36),
    open: Math.asin(Math.min(0.95, (box.w * 0.5 - 14) / (ring - Math.min(34, box.h * 0.17)))),
  };
}

/** Place of the nth (from 0) of the debris ring's places. */
function place(limb: Limb, i: number, n: number, radius: number): [number, number] {
  const a = -Math.PI / 2 + limb.open * (n === 1 ? 0 : (2 * i) / (n - 1) - 1);
  return [limb.x + Math.cos(a) * radius, limb.y + Math.sin(a) * radius];
}

/** Where a bloc's pip lies: its newest for 0, the one before for 1, and for -1 the place in which there is none yet. */
export function pipOf(box: Rect, model: BoardModel, bloc: Bloc, back: number, scale: number): [number, number] {
  const { debris, total, kessler } = model.orbit;
  const i = (bloc === 'us' ? debris.us : total) - 1 - back;
  const limb = limbOf(box, 40 * scale);
  return place(limb, Math.min(kessler - 1, Math.max(0, i)), kessler, limb.debris);
}

export function paintOrbit(ctx: Ctx, box: Rect, model: BoardModel, text: Text, scale: number): void {
  const { orbit } = model;
  const limb = limbOf(box, 40 * scale);
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.w, box.h);
  ctx.clip();
  earth(ctx, limb);
  for (const radius of [limb.debris, limb.crowd]) {
    ctx.beginPath();
    ctx.arc(limb.x, limb.y, radius, -Math.PI, 0);
    ctx.lineWidth = 1;
    ctx.strokeStyle = 'rgba(150, 185, 235, 0.22)';
    ctx.stroke();
  }
  const pip = Math.min(6.2, (limb.debris * limb.open) / orbit.kessler / 1.55);
  for (let i = 0; i < orbit.kessler; i++) {
    const [x, y] = place(limb, i, orbit.kessler, limb.debris);
    const bloc: Bloc | null = i < orbit.debris.us ? 'us' : i < orbit.total ? 'china' : null;
    if (bloc) shard(ctx, bloc, x, y, pip, i);
    else empty(ctx, x, y, pip, i === orbit.kessler - 1);
  }
  crowd(ctx, limb, box.w / 2, model, scale);
  ctx.restore();
  heading(ctx, box, model, text, scale);
}

function earth(ctx: Ctx, limb: Limb): void {
  const air = ctx.createRadialGradient(limb.x, limb.y, limb.earth * 0.97, limb.x, limb.y, limb.earth * 1.1);
  air.addColorStop(0, 'rgba(112, 176, 255, 0.55)');
  air.addColorStop(0.35, 'rgba(92, 156, 246, 0.18)');
  air.addColorStop(1, 'rgba(92, 156, 246, 0)');
  ctx.fillStyle = air;
  ctx.beginPath();
  ctx.arc(limb.x, limb.y, limb.earth * 1.1, 0, Math.PI * 2);
  ctx.fill();
  ctx.save();
  ctx.beginPath();
  ctx.arc(limb.x, limb.y, limb.earth, 0, Math.PI * 2);
  ctx.clip();
  const sea = ctx.createLinearGradient(limb.x - limb.earth, 0, limb.x + limb.earth, 0);
  sea.addColorStop(0, '#27629f');
  sea.addColorStop(0.5, '#184680');
  sea.addColorStop(1, '#0c2243');
  ctx.fillStyle = sea;
  ctx.fillRect(limb.x - limb.earth, limb.y - limb.earth, 2 * limb.earth, 2 * limb.earth);
  // Clouds as drifting streaks.
  for (let i = 0; i < 26; i++) {
    const a = -Math.PI / 2 + (grain(i) - 0.5) * 2.2;
    const d = limb.earth * (0.99 - grain(i + 30) * 0.24);
    ctx.save();
    ctx.translate(limb.x + Math.cos(a) * d, limb.y + Math.sin(a) * d);
    ctx.rotate(a + Math.PI / 2 + 0.25);
    ctx.fillStyle = `rgba(230, 242, 255, ${0.06 + grain(i + 60) * 0.13})`;
    ctx.beginPath();
    ctx.ellipse(0, 0, 7 + grain(i + 90) * 20, 1 + grain(i + 9) * 2.6, 0, 0, Math.PI * 2);
    ctx.fill();
    ctx.restore();
  }
  ctx.restore();
}

/** A pip: a broken piece in its maker's colour, with its maker's shape to tell it without colour. */
function shard(ctx: Ctx, bloc: Bloc, x: number, y: number, r: number, seed: number): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(grain(seed) * 0.9 - 0.45);
  ctx.fillStyle = BLOC[bloc].base;
  shapePath(ctx, bloc, 0, 0, r);
  ctx.fill();
  ctx.strokeStyle = BLOC[bloc].ink;
  ctx.lineWidth = 1.1;
  ctx.beginPath();
  ctx.moveTo(-r * 0.9, -r * 0.1);
  ctx.lineTo(-r * 0.1, r * 0.15);
  ctx.lineTo(r * 0.15, -r * 0.35);
  ctx.lineTo(r, -r * 0.05);
  ctx.stroke();
  ctx.restore();
}

function empty(ctx: Ctx, x: number, y: number, r: number, last: boolean): void {
  ctx.beginPath();
  ctx.arc(x, y, r * 0.78, 0, Math.PI * 2);
  ctx.fillStyle = GROUND.panel;
  ctx.fill();
  ctx.lineWidth = last ? 1.8 : 1.2;
  ctx.strokeStyle = last ? INK.alert : INK.mark;
  ctx.stroke();
  if (last) icon(ctx, 'warning', x, y - 0.5, r * 1.25, INK.alert, 1.4);
}

/** Constellations as linked swarms and this round's launches as small craft: the United States from the left. */
function crowd(ctx: Ctx, limb: Limb, half: number, model: BoardModel, scale: number): void {
  const open = Math.asin(Math.min(0.95, (half - 15 * scale) / limb.crowd));
  for (const bloc of BLOCS) {
    const side = bloc === 'us' ? -1 : 1;
    const { constellations } = model.blocs[bloc];
    const launches = model.orbit.congestion[bloc] - constellations;
    const step = Math.min(0.2, open / Math.max(1, constellations + launches + 0.5));
    for (let i = 0; i < constellations + launches; i++) {
      const a = -Math.PI / 2 + side * (open - i * step);
      const [x, y] = [limb.x + Math.cos(a) * limb.crowd, limb.y + Math.sin(a) * limb.crowd];
      if (i >= constellations) icon(ctx, 'launch', x, y, 15 * scale, BLOC[bloc].bright, 1.2);
      else swarm(ctx, bloc, x, y, 3.1 * scale, a + Math.PI / 2);
    }
  }
}

function swarm(ctx: Ctx, bloc: Bloc, x: number, y: number, r: number, turn: number): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(turn);
  const at = [
    [-2.5, 0.7],
    [0, -0.9],
    [2.5, 0.7],
  ];
  ctx.strokeStyle = BLOC[bloc].base;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const [dx, dy] of at) ctx.lineTo(dx * r, dy * r);
  ctx.stroke();
  for (const [dx, dy] of at) {
    shapePath(ctx, bloc, dx * r, dy * r, r * 0.82);
    ctx.fillStyle = BLOC[bloc].bright;
    ctx.fill();
  }
  ctx.restore();
}

function heading(ctx: Ctx, box: Rect, { orbit }: BoardModel, text: Text, scale: number): void {
  const pad = 12 * scale;
  const y = box.y + 14 * scale;
  const narrow = box.w < 170;
  if (!narrow)
    write(ctx, text('board:track.orbit'), box.x + pad, y, { size: 15 * scale, color: INK.strong, family: 'display' });
  const n = text('board:orbit.debris', { n: orbit.total, max: orbit.kessler });
  write(ctx, n, narrow ? box.x + pad : box.x + box.w - pad, y, {
    size: 13 * scale,
    color: INK.text,
    family: 'display',
    align: narrow ? 'left' : 'right',
    max: box.w - 2 * pad,
  });
  const crowded = orbit.congestion.us + orbit.congestion.china;
  if (!narrow)
    write(ctx, text('board:orbit.congestion', { n: crowded }), box.x + pad, y + 18 * scale, {
      size: 13 * scale,
      color: INK.text,
      family: 'display',
    });
  const alarm = orbit.chance >= 20;
  write(
    ctx,
    text('board:orbit.collision', { n: orbit.chance }),
    narrow ? box.x + pad : box.x + box.w - pad,
    y + 18 * scale,
    {
      size: 13 * scale,
      color: alarm ? INK.alert : INK.text,
      family: 'display',
      align: narrow ? 'left' : 'right',
      max: box.w - 2 * pad,
    },
  );
}
