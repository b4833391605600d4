/** A bloc's programme as a flight of steps toward the Moon: flown, next (paid, odds), ahead. */
import type { Bloc } from '../../../rules/terms.ts';
import type { Rect } from '../layout.ts';
import type { BoardModel } from '../model.ts';
import { NIGHT } from '../theme.ts';
import type { Text } from '../types.ts';
import { type Ctx, icon, shapePath, type TextStyle, widthOf, write } from './canvas.ts';

/** The programmes stand in the space panel, where it is night in every theme. */
const { bloc: BLOC, ground: GROUND, ink: INK } = NIGHT;

/** How much higher than the others the next mission's step is: its price and its odds stand below its name. */
const EXTRA = 1.15;

/** Vertical middles of the steps, the first mission lowest; the next one has room for a second line. */
function rows(box: Rect, n: number, next: number, scale: number): number[] {
  const head = 22 * scale;
  const extra = next >= 0 ? EXTRA : 0;
  const unit = (box.h - head - 4 * scale) / (n + extra);
  const list: number[] = [];
  let y = box.y + box.h - 2 * scale;
  for (let i = 0; i < n; i++) {
    const h = unit * (i === next ? 1 + extra : 1);
    list.push(y - h / 2);
    y -= h;
  }
  return list;
}

/** Where a mission stands: launches are shown rising from there. */
export function stepOf(box: Rect, model: BoardModel, bloc: Bloc, id: string, scale: number): [number, number] {
  const { missions } = model.blocs[bloc].programme;
  const next = missions.findIndex((m) => m.state === 'next');
  const at = missions.findIndex((m) => m.mission.id === id);
  const ys = rows(box, missions.length, next, scale);
  return [bloc === 'us' ? box.x + 16 * scale : box.x + box.w - 16 * scale, ys[Math.max(0, at)] ?? box.y];
}

export function paintProgramme(ctx: Ctx, box: Rect, model: BoardModel, bloc: Bloc, text: Text, scale: number): void {
  const { programme } = model.blocs[bloc];
  const { missions } = programme;
  const left = bloc === 'us';
  const next = missions.findIndex((m) => m.state === 'next');
  const ys = rows(box, missions.length, next, scale);
  const unit = (box.h - 26 * scale) / (missions.length + (next >= 0 ? EXTRA : 0));
  const r = Math.min(6.5 * scale, unit * 0.36);
  const x = left ? box.x + 16 * scale : box.x + box.w - 16 * scale;
  const tx = left ? x + 12 * scale : x - 12 * scale;
  const align = left ? 'left' : 'right';
  const max = box.w - 30 * scale;
  const color = BLOC[bloc];

  write(
    ctx,
    text(`board:programme.${bloc}`),
    left ? box.x + 9 * scale : box.x + box.w - 9 * scale,
    box.y + 10 * scale,
    {
      size: 14 * scale,
      color: color.bright,
      family: 'display',
      align,
      max: box.w - 16 * scale,
    },
  );
  ctx.lineWidth = 2;
  for (let i = 1; i < ys.length; i++) {
    ctx.beginPath();
    ctx.moveTo(x, ys[i - 1] - r);
    ctx.lineTo(x, ys[i] + r);
    ctx.strokeStyle = missions[i].state === 'flown' || missions[i].state === 'next' ? color.base : INK.line;
    ctx.stroke();
  }
  missions.forEach(({ mission, state }, i) => {
    const y = ys[i];
    const flown = state === 'flown';
    shapePath(ctx, bloc, x, y, state === 'next' ? r * 1.2 : r);
    ctx.fillStyle = flown ? color.base : GROUND.panel;
    ctx.fill();
    ctx.lineWidth = state === 'next' ? 2 : 1.3;
    ctx.strokeStyle = state === 'ahead' || state === 'skipped' ? INK.mark : color.base;
    ctx.stroke();
    if (flown) icon(ctx, 'check', x, y, r * 1.7, color.ink, 1.9);
    const shift = state === 'next' ? -unit * 0.64 : 0;
    const names = [text(`missions:${mission.id}.name`), text(`board:mission.${mission.id}`)];
    name(ctx, names, tx, y + shift, max, {
      size: Math.min(13 * scale, Math.max(11, unit * 0.68)),
      color: state === 'next' ? INK.strong : flown ? INK.text : INK.quiet,
      family: 'display',
      align,
    });
    if (state === 'next') pips(ctx, programme, text, tx, y, left, max, color, unit, scale);
  });
}

/** A mission's name, or its short one where the whole doesn't fit: never smaller than can be read. */
function name(ctx: Ctx, [whole, short]: string[], x: number, y: number, max: number, style: TextStyle): void {
  const min = Math.min(1, 11 / style.size);
  const fits = widthOf(ctx, whole, style) * Math.max(0.92, min) <= max;
  write(ctx, fits ? whole : short, x, y, { ...style, max, min });
}

/** Paid points as pips out of the price, and under them the odds of a launch. */
function pips(
  ctx: Ctx,
  { paid, price, odds }: BoardModel['blocs']['us']['programme'],
  text: Text,
  x: number,
  y: number,
  left: boolean,
  max: number,
  color: { base: string; bright: string },
  unit: number,
  scale: number,
): void {
  const size = Math.min(13 * scale, Math.max(11, unit * 0.6));
  const step = Math.min(size * 0.82, max / Math.max(1, price));
  const dir = left ? 1 : -1;
  for (let i = 0; i < price; i++) {
    ctx.beginPath();
    ctx.arc(x + dir * (step * (i + 0.5)), y + unit * 0.03, step * 0.36, 0, Math.PI * 2);
    if (i < paid) {
      ctx.fillStyle = color.base;
      ctx.fill();
    } else {
      ctx.lineWidth = 1.1;
      ctx.strokeStyle = INK.quiet;
      ctx.stroke();
    }
  }
  write(ctx, text('board:odds', { n: odds.chance }), x, y + unit * 0.66, {
    size,
    color: paid >= price ? color.bright : INK.text,
    family: 'display',
    align: left ? 'left' : 'right',
    max,
  });
}
