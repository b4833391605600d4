/** A figure as a small picture: a bar, the whisker of its interval, and the band that it should lie in. */
import type { Unit } from '../../studies/compare.ts';
import type { Line } from '../figures/line.ts';

export interface Scale {
  from: number;
  to: number;
}

const WIDTH = 260;
const HEIGHT = 18;

/** One scale for all figures of a section that have a unit. */
export function scaleOf(lines: readonly Line[]): Scale {
  const ends = lines.flatMap((l) => [l.figure?.value, l.figure?.lo, l.figure?.hi, l.band?.hi, l.band?.lo]);
  const known = ends.filter((x): x is number => x !== undefined && Number.isFinite(x));
  const from = Math.min(0, ...known);
  const to = Math.max(0, ...known);
  // Nothing but zeros still needs a scale.
  const span = to - from || 1;
  if (lines[0]?.unit !== 'share') return { from, to: to === from ? 1 : to };
  const step = span > 0.5 ? 0.25 : span > 0.2 ? 0.1 : 0.05;
  return { from: Math.floor(from / step + 1e-9) * step, to: Math.max(step, Math.ceil(to / step - 1e-9) * step) };
}

export function bar({ figure, band, verdict }: Line, { from, to }: Scale): string {
  const x = (v: number) => Math.round(((Math.max(from, Math.min(to, v)) - from) / (to - from)) * WIDTH * 10) / 10;
  const rect = (cls: string, a: number, b: number, y: number, h: number) =>
    `<rect class="${cls}" x="${Math.min(a, b)}" y="${y}" width="${Math.round(Math.abs(b - a) * 10) / 10}" height="${h}"/>`;
  const parts: string[] = [];
  if (band) parts.push(rect('band', x(band.lo ?? from), x(band.hi ?? to), 0, HEIGHT));
  parts.push(`<line class="zero" x1="${x(0)}" x2="${x(0)}" y1="0" y2="${HEIGHT}"/>`);
  if (figure && figure.n > 0) {
    parts.push(rect(`bar ${verdict ?? ''}`, x(0), x(figure.value), 5, 8));
    const [lo, hi] = [x(figure.lo), x(figure.hi)];
    parts.push(
      `<path class="whisker" d="M${lo} 9H${hi}M${lo} 5V13M${hi} 5V13"/>`,
      `<circle class="point" cx="${x(figure.value)}" cy="9" r="2"/>`,
    );
  }
  return `<svg viewBox="-2 0 ${WIDTH + 4} ${HEIGHT}" aria-hidden="true">${parts.join('')}</svg>`;
}

/** The scale over the pictures of a section: its ends, and zero. */
export function axis(unit: Unit, { from, to }: Scale): string {
  const x = (v: number) => ((v - from) / (to - from)) * WIDTH;
  const words = (v: number) => (unit === 'share' ? `${Math.round(v * 100)}%` : `${Math.round(v * 10) / 10}`);
  const mark = (v: number, anchor: string) => `<text x="${x(v)}" y="12" text-anchor="${anchor}">${words(v)}</text>`;
  const zero = from < 0 ? mark(0, 'middle') : '';
  return `<svg class="axis" viewBox="-2 0 ${WIDTH + 4} 16" aria-hidden="true">${mark(from, 'start')}${zero}${mark(to, 'end')}</svg>`;
}
