/**
 * Contrast of what is written on the canvas. Nobody lists what is written on what: each text is met as it is painted,
 * with the colour it has and with the pixels that lie under it at that moment; where nothing is painted yet, on each
 * ground of the palette that may lie below.
 */
import type { Page } from '@playwright/test';
import { PALETTES, type Theme } from '../../src/board/theme.ts';

/** A text as it was painted: its colour, and the grounds under it; an empty list where the canvas was empty there. */
export interface Painted {
  text: string;
  color: string;
  grounds: string[];
}

type Rgb = [number, number, number];

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;

function luminance([r, g, b]: Rgb): number {
  const [x, y, z] = [r, g, b].map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

/** By WCAG's formula, of two colours as `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** What may lie under a layer of the map that is empty itself. */
function below(theme: Theme): string[] {
  const { seaHigh, sea, seaDeep, land } = PALETTES[theme].ground;
  return [seaHigh, sea, seaDeep, land];
}

export interface Lowest {
  lowest: number;
  text: string;
  color: string;
  ground: string;
}

/** Each pair of colours once, the worst first. */
export function worst(painted: readonly Painted[], theme: Theme): Lowest[] {
  const ground = below(theme);
  const pairs = new Map<string, Lowest>();
  for (const { text, color, grounds } of painted)
    for (const under of grounds.length > 0 ? grounds : ground)
      if (!pairs.has(color + under))
        pairs.set(color + under, { lowest: contrast(color, under), text, color, ground: under });
  return [...pairs.values()].sort((a, b) => a.lowest - b.lowest);
}

/** Runs in the page before its own scripts: notes each text that is painted. */
function listen(): void {
  const noted: Painted[] = [];
  (globalThis as unknown as { painted: Painted[] }).painted = noted;
  const proto = CanvasRenderingContext2D.prototype;
  const paint = proto.fillText;
  const hex = (r: number, g: number, b: number) =>
    `#${[r, g, b].map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;
  const probe = document
    .createElement('canvas')
    .getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  /** A style as red, green, blue and alpha. */
  const rgba = (style: string): Uint8ClampedArray => {
    probe.clearRect(0, 0, 1, 1);
    probe.fillStyle = style;
    probe.fillRect(0, 0, 1, 1);
    return probe.getImageData(0, 0, 1, 1).data;
  };
  proto.fillText = function (text: string, x: number, y: number, ...rest: number[]) {
    const m = this.measureText(text);
    const at = this.getTransform();
    const left = (x - m.actualBoundingBoxLeft) * at.a + at.e;
    const top = (y - m.actualBoundingBoxAscent) * at.d + at.f;
    const w = Math.max(1, Math.round((m.actualBoundingBoxLeft + m.actualBoundingBoxRight) * at.a));
    const h = Math.max(1, Math.round((m.actualBoundingBoxAscent + m.actualBoundingBoxDescent) * at.d));
    if (typeof this.fillStyle === 'string' && text.trim() !== '') {
      const { data } = this.getImageData(Math.round(left), Math.round(top), w, h);
      const [r, g, b, a] = rgba(this.fillStyle);
      const alpha = (a / 255) * this.globalAlpha;
      // The mean of a coarse grid of tiles, each with what lies under that part of the text.
      const tiles = new Map<string, number>();
      const [tw, th] = [Math.max(1, w >> 2), Math.max(1, h >> 1)];
      let solid = false;
      for (let ty = 0; ty < h; ty += th)
        for (let tx = 0; tx < w; tx += tw) {
          const sum = [0, 0, 0, 0];
          let count = 0;
          for (let py = ty; py < Math.min(h, ty + th); py++)
            for (let px = tx; px < Math.min(w, tx + tw); px++) {
              const i = (py * w + px) * 4;
              if (data[i + 3] > 230) for (let c = 0; c < 3; c++) sum[c] += data[i + c];
              if (data[i + 3] > 230) count++;
            }
          if (count * 2 < tw * th) continue;
          solid = true;
          tiles.set(hex(sum[0] / count, sum[1] / count, sum[2] / count), count);
        }
      const grounds = solid ? [...tiles.keys()] : [];
      // A text that is not quite opaque takes something of its ground.
      const over = grounds[0] ?? '#0b1526';
      const mix = [r, g, b].map(
        (c, i) => c * alpha + Number.parseInt(over.slice(1 + 2 * i, 3 + 2 * i), 16) * (1 - alpha),
      );
      noted.push({ text, color: hex(mix[0], mix[1], mix[2]), grounds });
    }
    return paint.call(this, text, x, y, ...(rest as []));
  };
}

/** To be called before the page is opened. */
export async function hear(page: Page): Promise<void> {
  await page.addInitScript('globalThis.__name = (f) => f');
  await page.addInitScript(listen);
}

export const heard = (page: Page): Promise<Painted[]> =>
  page.evaluate(() => (globalThis as unknown as { painted: Painted[] }).painted);
