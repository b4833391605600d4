/** The gauges above the map: Tension, Lunar law and the three cooperation files; on a phone Debris as well. */
import type { IconName } from '../../../assets/icons/icons.ts';
import { NEAR_END } from '../../table/read.ts';
import type { Parts, Rect } from '../layout.ts';
import type { BoardModel, FileModel } from '../model.ts';
import { BLOC, FILE, GROUND, HEAT, INK } from '../theme.ts';
import type { Text } from '../types.ts';
import { type Ctx, icon, roundBox, shapePath, widthOf, write } from './canvas.ts';

/** From calm to Conflict; the figure beside it says the same without colour. */
const heat = (n: number): string => HEAT[n >= 8 ? 3 : n >= 6 ? 2 : n >= 4 ? 1 : 0];

export function paintStrip(ctx: Ctx, parts: Parts, model: BoardModel, text: Text, scale: number, phone: boolean): void {
  if (phone && parts.debris) {
    const { tension, orbit } = model;
    paintEnd(ctx, parts.tension, { name: 'tension', label: text('board:track.tension'), n: tension, max: 10 });
    const debris = { label: text('match:track.debris.name'), n: orbit.total, max: orbit.kessler };
    paintEnd(ctx, parts.debris, { name: 'debris', ...debris });
  } else paintTension(ctx, parts.tension, model, text, scale);
  paintLaw(ctx, parts.law, model, text, scale, phone);
  for (const file of model.files) {
    if (phone) paintShort(ctx, parts.files[file.id], file, model, text);
    else paintFile(ctx, parts.files[file.id], file, model, text, scale);
  }
}

function title(ctx: Ctx, box: Rect, name: IconName, label: string, scale: number, max?: number): number {
  const y = box.y + 15 * scale;
  icon(ctx, name, box.x + 17 * scale, y, 15 * scale, INK.soft);
  return (
    27 * scale +
    write(ctx, label, box.x + 28 * scale, y, { size: 14 * scale, color: INK.text, family: 'display', max, min: 0.75 })
  );
}

/** Where a gauge's marks lie: below its name or, in a low row, between its name and its figure. */
function marksIn(box: Rect, scale: number): { from: number; to: number; y: number; h: number } {
  if (box.h < 36) return { from: box.x + 76, to: box.x + box.w - 42, y: box.y + box.h / 2 - 5, h: 10 };
  return { from: box.x + 10 * scale, to: box.x + box.w - 12 * scale, y: box.y + 29 * scale, h: 10 * scale };
}

/** Middle of the gauge's nth mark (0-10): animations point there. */
export function tensionAt(box: Rect, n: number, scale: number): [number, number] {
  const { from, to, y, h } = marksIn(box, scale);
  return [from + ((to - from) * Math.max(0, n - 0.5)) / 10, y + h / 2];
}

/** A gauge's marks, the last of them outlined: there the match ends. */
function marks(ctx: Ctx, box: Rect, n: number, max: number, scale: number): void {
  const { from, to, y, h } = marksIn(box, scale);
  const w = (to - from) / max;
  for (let i = 1; i <= max; i++) {
    roundBox(ctx, from + (i - 1) * w + 1, y, w - 2, h, 2);
    ctx.fillStyle = i <= n ? heat((10 * i) / max) : GROUND.raised;
    ctx.fill();
    if (i < max) continue;
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = INK.alert;
    ctx.stroke();
  }
}

interface End {
  name: IconName;
  label: string;
  n: number;
  max: number;
}

/** A phone's gauge of what ends the match for both once it is full: how full it is of how much, with a warning near that. */
function paintEnd(ctx: Ctx, box: Rect, { name, label, n, max }: End): void {
  const near = n >= NEAR_END * max;
  const low = box.h < 36;
  const y = low ? box.y + box.h / 2 : box.y + 15;
  if (near) {
    roundBox(ctx, box.x + 3, box.y + 2.5, box.w - 6, box.h - 5, 6);
    ctx.lineWidth = 1;
    ctx.strokeStyle = INK.alert;
    ctx.stroke();
  }
  const left = low ? 26 : 23;
  icon(ctx, near ? 'warning' : name, box.x + left - 10, y, 14, near ? INK.alert : INK.soft, near ? 1.2 : 1);
  const figure = write(ctx, `${n}/${max}`, box.x + box.w - 10, y, {
    size: 14.5,
    color: near ? INK.alert : INK.strong,
    family: 'display',
    align: 'right',
  });
  write(ctx, label, box.x + left, y, {
    size: 14,
    color: near ? INK.alert : INK.text,
    family: 'display',
    max: low ? 47 : box.w - left - figure - 14,
    min: 0.75,
  });
  marks(ctx, box, n, max, 1);
}

function paintTension(ctx: Ctx, box: Rect, { tension }: BoardModel, text: Text, scale: number): void {
  title(ctx, box, 'tension', text('board:track.tension'), scale, box.w - 62 * scale);
  write(ctx, String(tension), box.x + box.w - 12 * scale, box.y + 15 * scale, {
    size: 17 * scale,
    color: heat(tension),
    family: 'display',
    align: 'right',
  });
  write(ctx, text('board:tension.end'), box.x + box.w - 28 * scale, box.y + 15.5 * scale, {
    size: 11.5 * scale,
    color: INK.soft,
    family: 'display',
    align: 'right',
    max: box.w * 0.42,
  });
  marks(ctx, box, tension, 10, scale);
}

function paintLaw(ctx: Ctx, box: Rect, { law }: BoardModel, text: Text, scale: number, phone: boolean): void {
  const label = text('board:track.law');
  if (phone)
    write(ctx, label, box.x + 10, box.y + 14, {
      size: 13,
      color: INK.text,
      family: 'display',
      max: box.w - 30,
      min: 0.75,
    });
  else title(ctx, box, 'law', label, scale, box.w - 60 * scale);
  const value = law === 0 ? '0' : `${Math.abs(law)}`;
  const side = law > 0 ? 'licence' : law < 0 ? 'shared' : 'none';
  write(
    ctx,
    phone ? value : text(`board:law.${side}`, { n: Math.abs(law) }),
    box.x + box.w - 12 * scale,
    box.y + (phone ? 14 : 15 * scale),
    {
      size: (phone ? 15 : 12.5) * scale,
      color: law > 0 ? BLOC.us.bright : law < 0 ? BLOC.china.bright : INK.text,
      family: 'display',
      align: 'right',
      max: box.w * 0.6,
    },
  );
  const y = box.y + 34 * scale;
  const [from, to] = [box.x + 22 * scale, box.x + box.w - 24 * scale];
  const line = ctx.createLinearGradient(from, 0, to, 0);
  line.addColorStop(0, BLOC.china.base);
  line.addColorStop(0.5, INK.mark);
  line.addColorStop(1, BLOC.us.base);
  ctx.fillStyle = line;
  ctx.fillRect(from, y - 1, to - from, 2);
  for (let i = -5; i <= 5; i++) {
    const x = from + ((i + 5) / 10) * (to - from);
    ctx.fillStyle = i === 0 ? INK.strong : INK.soft;
    ctx.fillRect(Math.round(x), y - (i === 0 ? 5 : 3) * scale, 1, (i === 0 ? 10 : 6) * scale);
  }
  shapePath(ctx, 'china', from - 10 * scale, y, 4 * scale);
  ctx.fillStyle = BLOC.china.base;
  ctx.fill();
  shapePath(ctx, 'us', to + 10 * scale, y, 4 * scale);
  ctx.fillStyle = BLOC.us.base;
  ctx.fill();
  const x = from + ((law + 5) / 10) * (to - from);
  ctx.beginPath();
  ctx.moveTo(x, y + 1 * scale);
  ctx.lineTo(x - 5.5 * scale, y - 9 * scale);
  ctx.lineTo(x + 5.5 * scale, y - 9 * scale);
  ctx.closePath();
  ctx.fillStyle = INK.strong;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = GROUND.space;
  ctx.stroke();
}

/** Behind the file that this round's Dialogue is on. */
function plate(ctx: Ctx, box: Rect): void {
  roundBox(ctx, box.x + 2, box.y + 3, box.w - 4, box.h - 6, 6);
  ctx.fillStyle = FILE.plate;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = FILE.edge;
  ctx.stroke();
}

/** A file's three levels from a point on; those that are held have a lock. */
function levels(ctx: Ctx, x: number, y: number, file: FileModel, { wolf }: BoardModel, scale: number, w: number): void {
  for (let i = 1; i <= 3; i++) {
    const at = x + (i - 1) * (w + Math.min(4 * scale, w / 4));
    roundBox(ctx, at, y, w, 9 * scale, 2);
    ctx.fillStyle = i <= file.level ? FILE.level : GROUND.raised;
    ctx.fill();
    if (i > file.limit && i > file.level && wolf)
      icon(ctx, 'lock', at + w / 2, y + 4.5 * scale, Math.min(10.5 * scale, w), FILE.lock, 1.4);
  }
}

/** A file on a phone: its short name over its mark and its levels. */
function paintShort(ctx: Ctx, box: Rect, file: FileModel, model: BoardModel, text: Text): void {
  if (file.now) plate(ctx, box);
  const middle = box.x + box.w / 2;
  const color = file.now ? INK.strong : INK.text;
  const style = { size: 13, color, family: 'display', align: 'center', max: box.w - 8, min: 0.75 } as const;
  write(ctx, text(`board:file.short.${file.id}`), middle, box.y + 14, style);
  icon(ctx, file.id, middle - 17, box.y + 32, 13, file.now ? INK.strong : INK.soft);
  levels(ctx, middle - 8, box.y + 27.5, file, model, 1, 9);
}

function paintFile(ctx: Ctx, box: Rect, file: FileModel, model: BoardModel, text: Text, scale: number): void {
  if (file.now) plate(ctx, box);
  icon(ctx, file.id, box.x + 17 * scale, box.y + 15 * scale, 15 * scale, file.now ? INK.strong : INK.soft);
  write(ctx, text(`match:terms.file.${file.id}`), box.x + 28 * scale, box.y + 15 * scale, {
    size: 13.5 * scale,
    color: file.now ? INK.strong : INK.text,
    family: 'display',
    max: box.w - 34 * scale,
    min: 0.75,
  });
  levels(ctx, box.x + 10 * scale, box.y + 30 * scale, file, model, scale, 19 * scale);
  if (!file.now) return;
  // The plate says it too, where there is no room for the word.
  const room = box.w - 82 * scale;
  const tag = text('board:file.tag');
  const style = { size: 11 * scale, family: 'display', align: 'right', max: room, min: 0.9 } as const;
  if (widthOf(ctx, tag, style) * style.min <= room)
    write(ctx, tag, box.x + box.w - 9 * scale, box.y + 34.5 * scale, { ...style, color: INK.text });
}
