/** Small tools for painting with Canvas2D: text that fits, wrapped text, boxes, icons, the blocs' shapes. */
import { ICON_SIZE, ICON_STROKE, ICONS, type IconName } from '../../../assets/icons/icons.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { FONT } from '../theme.ts';
import { balanced, isChinese, wrap } from './wrap.ts';

export type Ctx = CanvasRenderingContext2D;

export interface TextStyle {
  size: number;
  color: string;
  family?: keyof typeof FONT;
  weight?: 400 | 600;
  align?: CanvasTextAlign;
  /** The widest it may be; it shrinks to `min` of its size first, and then ends in an ellipsis. */
  max?: number;
  min?: number;
  /** Before it shrinks its letters become narrower, down to this share of their width. */
  squeeze?: number;
}

function setFont(ctx: Ctx, size: number, style: Pick<TextStyle, 'family' | 'weight'>): void {
  ctx.font = `${style.weight ?? (style.family === 'display' ? 600 : 400)} ${size}px ${FONT[style.family ?? 'text']}`;
}

export function widthOf(ctx: Ctx, text: string, style: Omit<TextStyle, 'color'>): number {
  setFont(ctx, style.size, style);
  return ctx.measureText(text).width;
}

/** Writes a line, `y` being its middle. Returns the width that it took. */
export function write(ctx: Ctx, text: string, x: number, y: number, style: TextStyle): number {
  let { size } = style;
  let line = text;
  setFont(ctx, size, style);
  let width = ctx.measureText(line).width;
  const squeeze = Math.max(style.squeeze ?? 1, Math.min(1, (style.max ?? width) / width));
  const max = style.max === undefined ? undefined : style.max / squeeze;
  if (max !== undefined && width > max + 0.01) {
    size = Math.max(size * (style.min ?? 0.8), (size * max) / width);
    setFont(ctx, size, style);
    width = ctx.measureText(line).width;
    while (width > max + 0.5 && line.length > 1) {
      line = `${line.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
      width = ctx.measureText(line).width;
    }
  }
  ctx.fillStyle = style.color;
  ctx.textAlign = style.align ?? 'left';
  ctx.textBaseline = 'alphabetic';
  // Capitals and figures of both fonts are about 0.72 of the size high.
  ctx.save();
  ctx.translate(x, y + size * 0.355);
  ctx.scale(squeeze, 1);
  ctx.fillText(line, 0, 0);
  ctx.restore();
  return width * squeeze;
}

/** The largest size, from `style.size` down to `least`, in which a text fits in a box, and its lines then. */
export function fitted(
  ctx: Ctx,
  text: string,
  box: { w: number; h: number },
  style: Omit<TextStyle, 'color'> & { least: number; leading?: number },
): { size: number; lines: string[] } {
  for (let { size } = style; ; size -= 0.25) {
    setFont(ctx, size, style);
    const lines = wrap(text, box.w, (line) => ctx.measureText(line).width);
    if (lines.length * size * (style.leading ?? LEADING) <= box.h || size <= style.least) return { size, lines };
  }
}

const LEADING = 1.28;

/**
 * Writes a paragraph from `y` (its top) down, in the largest size from `style.size` down to `least` that fits in
 * `height`. Returns the height that it took.
 */
export function paragraph(
  ctx: Ctx,
  text: string,
  box: { x: number; y: number; w: number; h: number },
  style: TextStyle & { least: number; leading?: number; balance?: boolean },
): number {
  // Chinese letters fill their squares: lines stand a little further apart.
  const leading = (style.leading ?? LEADING) * (isChinese(text) ? 1.1 : 1);
  const fit = fitted(ctx, text, box, { ...style, leading });
  const { size } = fit;
  const lines = style.balance ? balanced(text, box.w, (line) => ctx.measureText(line).width) : fit.lines;
  ctx.fillStyle = style.color;
  ctx.textAlign = style.align ?? 'left';
  ctx.textBaseline = 'alphabetic';
  const x = style.align === 'center' ? box.x + box.w / 2 : box.x;
  for (let i = 0; i < lines.length; i++) ctx.fillText(lines[i], x, box.y + size * (0.98 + i * leading));
  return lines.length * size * leading;
}

export function roundBox(ctx: Ctx, x: number, y: number, w: number, h: number, r: number): void {
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, Math.max(0, Math.min(r, w / 2, h / 2)));
}

/** A bloc's shape as a path: a circle for the United States, a diamond for China, of equal area. */
export function shapePath(ctx: Ctx, bloc: Bloc, x: number, y: number, r: number): void {
  ctx.beginPath();
  if (bloc === 'us') ctx.arc(x, y, r, 0, Math.PI * 2);
  else {
    const d = r * 1.25;
    ctx.moveTo(x, y - d);
    ctx.lineTo(x + d, y);
    ctx.lineTo(x, y + d);
    ctx.lineTo(x - d, y);
    ctx.closePath();
  }
}

const paths = new Map<IconName, { line: Path2D; fill: Path2D | null }>();

/** Draws an icon with its middle at x, y. */
export function icon(ctx: Ctx, name: IconName, x: number, y: number, size: number, color: string, weight = 1): void {
  let path = paths.get(name);
  if (!path) {
    const { d, fill } = ICONS[name];
    path = { line: new Path2D(d.join(' ')), fill: fill ? new Path2D(fill.join(' ')) : null };
    paths.set(name, path);
  }
  ctx.save();
  ctx.translate(x - size / 2, y - size / 2);
  ctx.scale(size / ICON_SIZE, size / ICON_SIZE);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.lineWidth = ICON_STROKE * weight;
  ctx.strokeStyle = color;
  ctx.fillStyle = color;
  ctx.stroke(path.line);
  if (path.fill) ctx.fill(path.fill);
  ctx.restore();
}

/** Repeatable noise for craters and stars: a number from 0 to 1 for each n. */
export const grain = (n: number): number => {
  const s = Math.sin(n * 127.1 + 311.7) * 43758.5453;
  return s - Math.floor(s);
};
