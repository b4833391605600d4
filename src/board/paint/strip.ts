/** The gauges above the map: Tension, Lunar law and the three cooperation files. */
import type { IconName } from '../../../assets/icons/icons.ts';
import type { Parts, Rect } from '../layout.ts';
import type { BoardModel, FileModel } from '../model.ts';
import { BLOC, FILE, GROUND, HEAT, INK } from '../theme.ts';
import type { Text } from '../types.ts';
import { type Ctx, icon, roundBox, shapePath, write } from './canvas.ts';

/** From calm to Conflict; the figure beside it says the same without colour. */
const heat = (n: number): string => HEAT[n >= 8 ? 3 : n >= 6 ? 2 : n >= 4 ? 1 : 0];

export function paintStrip(ctx: Ctx, parts: Parts, model: BoardModel, text: Text, scale: number, phone: boolean): void {
  paintTension(ctx, parts.tension, model, text, scale, phone);
  paintLaw(ctx, parts.law, model, text, scale, phone);
  for (const file of model.files) paintFile(ctx, parts.files[file.id], file, model, text, scale, phone);
}

function title(ctx: Ctx, box: Rect, name: IconName, label: string, scale: number, max?: number): number {
  const y = box.y + 15 * scale;
  icon(ctx, name, box.x + 17 * scale, y, 15 * scale, INK.soft);
  return (
    27 * scale +
    write(ctx, label, box.x + 28 * scale, y, { size: 14 * scale, color: INK.text, family: 'display', max, min: 0.75 })
  );
}

/** Middle of the gauge's nth mark (0-10): animations point there. */
export function tensionAt(box: Rect, n: number, scale: number): [number, number] {
  const [from, to] = [box.x + 10 * scale, box.x + box.w - 12 * scale];
  return [from + ((to - from) * Math.max(0, n - 0.5)) / 10, box.y + 34 * scale];
}

function paintTension(ctx: Ctx, box: Rect, { tension }: BoardModel, text: Text, scale: number, phone: boolean): void {
  title(ctx, box, 'tension', text('board:track.tension'), scale, box.w - 62 * scale);
  write(ctx, String(tension), box.x + box.w - 12 * scale, box.y + 15 * scale, {
    size: 17 * scale,
    color: heat(tension),
    family: 'display',
    align: 'right',
  });
  if (!phone)
    write(ctx, text('board:tension.end'), box.x + box.w - 28 * scale, box.y + 15.5 * scale, {
      size: 11.5 * scale,
      color: INK.soft,
      family: 'display',
      align: 'right',
      max: box.w * 0.42,
    });
  const [from, to] = [box.x + 10 * scale, box.x + box.w - 12 * scale];
  const w = (to - from) / 10;
  for (let i = 1; i <= 10; i++) {
    roundBox(ctx, from + (i - 1) * w + 1, box.y + 29 * scale, w - 2, 10 * scale, 2);
    ctx.fillStyle = i <= tension ? heat(i) : GROUND.raised;
    ctx.fill();
    if (i === 10) {
      ctx.lineWidth = 1.5;
      ctx.strokeStyle = INK.alert;
      ctx.stroke();
    }
  }
}

function paintLaw(ctx: Ctx, box: Rect, { law }: BoardModel, text: Text, scale: number, phone: boolean): void {
  title(ctx, box, 'law', text('board:track.law'), scale, box.w - (phone ? 51 : 60) * scale);
  const value = law === 0 ? '0' : `${Math.abs(law)}`;
  const side = law > 0 ? 'licence' : law < 0 ? 'shared' : 'none';
  write(
    ctx,
    phone ? value : text(`board:law.${side}`, { n: Math.abs(law) }),
    box.x + box.w - 12 * scale,
    box.y + 15 * scale,
    {
      size: (phone ? 17 : 12.5) * scale,
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

function paintFile(
  ctx: Ctx,
  box: Rect,
  file: FileModel,
  model: BoardModel,
  text: Text,
  scale: number,
  phone: boolean,
): void {
  if (file.now) {
    roundBox(ctx, box.x + 2, box.y + 3, box.w - 4, box.h - 6, 6);
    ctx.fillStyle = FILE.plate;
    ctx.fill();
    ctx.lineWidth = 1;
    ctx.strokeStyle = FILE.edge;
    ctx.stroke();
  }
  if (phone) icon(ctx, file.id, box.x + box.w / 2, box.y + 16, 17, file.now ? INK.strong : INK.soft);
  else {
    icon(ctx, file.id, box.x + 17 * scale, box.y + 15 * scale, 15 * scale, file.now ? INK.strong : INK.soft);
    write(ctx, text(`match:terms.file.${file.id}`), box.x + 28 * scale, box.y + 15 * scale, {
      size: 13.5 * scale,
      color: file.now ? INK.strong : INK.text,
      family: 'display',
      max: box.w - 34 * scale,
      min: 0.75,
    });
  }
  const w = phone ? 7 : 19 * scale;
  const from = phone ? box.x + box.w / 2 - 1.5 * w - 2 : box.x + 10 * scale;
  for (let i = 1; i <= 3; i++) {
    const x = from + (i - 1) * (w + (phone ? 2 : 4 * scale));
    const y = box.y + (phone ? 33 : 30 * scale);
    roundBox(ctx, x, y, w, 9 * scale, 2);
    ctx.fillStyle = i <= file.level ? FILE.level : GROUND.raised;
    ctx.fill();
    if (i > file.limit && i > file.level && model.wolf)
      icon(ctx, 'lock', x + w / 2, y + 4.5 * scale, phone ? 7.5 : 10.5 * scale, FILE.lock, 1.4);
  }
  if (!phone && file.now)
    write(ctx, text('board:file.tag'), box.x + box.w - 9 * scale, box.y + 34.5 * scale, {
      size: 11 * scale,
      color: INK.text,
      family: 'display',
      align: 'right',
      max: box.w - 82 * scale,
      min: 0.7,
    });
}
