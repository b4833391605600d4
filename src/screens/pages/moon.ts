/** The Moon and the stars behind the menu and an ending, drawn once from numbers: no picture to load. */
import { BRIGHT, SEAS } from '../../../assets/moon/near-side.ts';

/** Milliseconds of drawing at a time: whoever presses something meanwhile does not wait for the Moon. */
const SLICE = 8;
let sliceBegan = 0;

async function breathe(): Promise<void> {
  if (performance.now() - sliceBegan < SLICE) return;
  await new Promise((resume) => setTimeout(resume));
  sliceBegan = performance.now();
}

/** A repeatable number from 0 to 1 for a whole-numbered place. */
function noise(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2147483647);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const ease = (t: number) => t * t * (3 - 2 * t);
/** From 0 to 1 between two limits, softly. */
const between = (from: number, to: number, x: number) => ease(Math.min(1, Math.max(0, (x - from) / (to - from))));

/** Noise of whole places, asked for millions of times. */
const GRID = Float32Array.from({ length: 65536 }, (_, i) => noise(i & 255, i >> 8, 3));

function clouds(x: number, y: number, octaves: number): number {
  let sum = 0;
  let size = 0.5;
  for (let i = 0; i < octaves; i++) {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const u = ease(x - x0);
    const v = ease(y - y0);
    const [left, right] = [x0 & 255, (x0 + 1) & 255];
    const [top, low] = [(y0 & 255) << 8, ((y0 + 1) & 255) << 8];
    const above = GRID[top | left] * (1 - u) + GRID[top | right] * u;
    sum += size * (above * (1 - v) + (GRID[low | left] * (1 - u) + GRID[low | right] * u) * v);
    x = x * 2.03 + 17;
    y = y * 2.03 + 5;
    size /= 2;
  }
  return sum;
}

const TURNED = SEAS.map(([sx, sy, w, h, turn, depth]) => ({
  ...{ sx, sy, w, h, depth },
  cos: Math.cos(turn),
  sin: Math.sin(turn),
}));

/** How much of a sea lies at a point of the disc, from 0 to 1: its coast is ragged. */
function seaAt(x: number, y: number): number {
  const rag = clouds(x * 4 + 90, y * 4 + 60, 4) - 0.47;
  let bare = 1;
  for (let i = 0; i < TURNED.length; i++) {
    const { sx, sy, w, h, depth, cos, sin } = TURNED[i];
    const across = ((x - sx) * cos + (y - sy) * sin) / w;
    const along = ((y - sy) * cos - (x - sx) * sin) / h;
    const off = across * across + along * along;
    if (off < 3) bare *= 1 - between(1.7, 0.3, off + rag * 3) * depth * 1.5;
  }
  // Lavas of several ages: no sea is all alike.
  return (1 - bare) * Math.min(1, 0.86 + rag);
}

/** Middle, radius, and how fresh it is: many small ones, few large ones, most of them worn. */
type Crater = readonly [x: number, y: number, r: number, fresh: number];

function craters(): Crater[] {
  const all: Crater[] = BRIGHT.map(([x, y, r]) => [x, y, r * 0.8, 1]);
  for (let i = 0; i < 2600; i++) {
    const turn = noise(i, 1, 5) * Math.PI * 2;
    const out = Math.sqrt(1 - noise(i, 2, 5) ** 2);
    const [x, y] = [Math.cos(turn) * out, Math.sin(turn) * out];
    // Seas are young: most of what fell before them is gone.
    if (noise(i, 4, 5) < seaAt(x, y) * 0.85) continue;
    all.push([x, y, Math.min(0.1, 0.0055 * (1 - noise(i, 3, 5)) ** -0.5), 0.25 + 0.75 * noise(i, 6, 5) ** 2]);
  }
  return all;
}

/** Digs a bowl with a soft rim, narrower toward the edge of the disc. */
function dig(map: Float32Array, size: number, [x, y, r, fresh]: Crater): void {
  const half = size / 2;
  const out = Math.hypot(x, y) || 1;
  const slant = Math.max(0.12, Math.sqrt(Math.max(0, 1 - out * out)));
  const [ux, uy] = [x / out, y / out];
  const reach = r * 1.9;
  const deep = (r * fresh * 0.3) / (1 + 10 * r);
  const [left, top] = [(x - reach + 1) * half, (y - reach + 1) * half].map((n) => Math.max(0, Math.floor(n)));
  const [right, low] = [(x + reach + 1) * half, (y + reach + 1) * half].map((n) => Math.min(size, Math.ceil(n)));
  for (let j = top; j < low; j++)
    for (let i = left; i < right; i++) {
      const dx = i / half - 1 - x;
      const dy = j / half - 1 - y;
      const along = (dx * ux + dy * uy) / slant;
      const across = dy * ux - dx * uy;
      const d = (along * along + across * across) / (r * r);
      if (d >= 3.6) continue;
      const off = Math.sqrt(d) - 1;
      map[j * size + i] += deep * (0.42 * Math.exp(-12 * off * off) - Math.exp(-2.2 * d * d));
    }
}

/** What rays of young craters lighten a point by. */
function raysAt(x: number, y: number): number {
  let light = 0;
  for (let n = 0; n < BRIGHT.length; n++) {
    const [cx, cy, r, length] = BRIGHT[n];
    const dx = x - cx;
    const dy = y - cy;
    const d = Math.sqrt(dx * dx + dy * dy);
    if (d > length) continue;
    const streak = clouds(Math.atan2(dy, dx) * 3.2 + 31 * n + 40, d * 5 + 9, 3);
    const far = (1 - d / length) ** 1.5 * between(0.4, 0.62, streak) * between(r * 0.5, r * 2.5, d);
    light += 0.24 * far + 0.22 * Math.exp(-((d / r / 1.5) ** 2));
  }
  return light;
}

/** What is soft is asked for at every second place of every second row, and drawn out between them. */
async function soft(size: number, of: (x: number, y: number) => number): Promise<Float32Array> {
  const half = size / 2;
  const map = new Float32Array(size * size);
  for (let j = 0; j < size; j += 2) {
    for (let i = 0; i < size; i += 2) {
      const x = i / half - 1;
      const y = j / half - 1;
      if (x * x + y * y <= 1.02) map[j * size + i] = of(x, y);
    }
    await breathe();
  }
  for (let j = 0; j < size; j += 2)
    for (let i = j * size + 1; i < (j + 1) * size - 1; i += 2) map[i] = (map[i - 1] + map[i + 1]) / 2;
  for (let j = 1; j < size - 1; j += 2)
    for (let i = j * size; i < (j + 1) * size; i++) map[i] = (map[i - size] + map[i + size]) / 2;
  return map;
}

async function moon(size: number): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const ctx = canvas.getContext('2d');
  if (!ctx) return canvas;
  const half = size / 2;
  const seas = await soft(size, seaAt);
  const rays = await soft(size, raysAt);
  const ground = await soft(size, (x, y) => 0.03 * clouds(x * 11 + 40, y * 11 + 40, 4));
  for (let at = 0; at < ground.length; at++) ground[at] *= 1 - 0.8 * seas[at];
  for (const crater of craters()) {
    dig(ground, size, crater);
    await breathe();
  }
  const image = ctx.createImageData(size, size);
  // From the upper left, so low that there is a terminator.
  const sun = [-0.73, -0.2, 0.65];
  for (let j = 1; j < size - 1; j++) {
    for (let i = 1; i < size - 1; i++) {
      const x = i / half - 1;
      const y = j / half - 1;
      const rr = x * x + y * y;
      if (rr >= 1) continue;
      const z = Math.sqrt(1 - rr);
      const at = j * size + i;
      const nx = x - (ground[at + 1] - ground[at - 1]) * half * 0.5;
      const ny = y - (ground[at + size] - ground[at - size]) * half * 0.5;
      const lit = Math.max(0, (nx * sun[0] + ny * sun[1] + z * sun[2]) / Math.sqrt(nx * nx + ny * ny + z * z));
      // Dust throws light back: the disc is bright up to its edge, and falls off late.
      const shade = (0.55 * lit + (0.62 * lit) / (lit + z + 0.12)) * between(-0.02, 0.3, lit);
      const tone = 0.88 - 0.54 * seas[at] + rays[at];
      const edge = Math.min(1, (1 - Math.sqrt(rr)) * half);
      const glow = Math.min(1.06, shade * tone * 1.2);
      image.data[at * 4] = 8 + 224 * glow;
      image.data[at * 4 + 1] = 13 + 215 * glow;
      image.data[at * 4 + 2] = 24 + 196 * glow;
      image.data[at * 4 + 3] = 255 * edge;
    }
    await breathe();
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}

let drawn: Promise<HTMLCanvasElement> | null = null;

/** What has become of the sky: an orbit full of wreckage, or a Moon in the red of an eclipse. */
export type Ruin = 'kessler' | 'conflict';

/** So many pieces drift in the belt. */
const WRECKAGE = 1600;

/** A tilted belt of pieces around the Moon: the half beyond it, or the half before it. */
function belt(ctx: CanvasRenderingContext2D, x: number, y: number, r: number, front: boolean): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(-0.3);
  for (let i = 0; i < WRECKAGE; i++) {
    const turn = noise(i, 1, 9) * Math.PI * 2;
    if (Math.sin(turn) > 0 !== front) continue;
    const out = r * (0.96 + 0.16 * noise(i, 2, 9) ** 2);
    const size = r * (0.0025 + 0.011 * noise(i, 3, 9) ** 6) * (front ? 1.3 : 0.8);
    const spin = noise(i, 4, 9) * 7;
    ctx.save();
    ctx.translate(
      Math.cos(turn) * out,
      Math.sin(turn) * out * 0.24 + (noise(i, 5, 9) + noise(i, 11, 9) - 1) * r * 0.06,
    );
    ctx.rotate(spin);
    const glow = 0.35 + 0.6 * noise(i, 6, 9);
    ctx.fillStyle = noise(i, 7, 9) < 0.16 ? `rgba(255, 150, 112, ${glow})` : `rgba(206, 214, 228, ${glow})`;
    ctx.beginPath();
    ctx.moveTo(-size, -size * 0.4);
    ctx.lineTo(size, -size * (0.2 + 0.6 * noise(i, 8, 9)));
    ctx.lineTo(size * 0.7, size * noise(i, 10, 9));
    ctx.lineTo(-size * 0.5, size * 0.6);
    ctx.fill();
    ctx.restore();
  }
  ctx.restore();
}

/** Paints the night into a canvas of its own size on the page. @param stale it is painted anew, or no more there */
export async function paintNight(canvas: HTMLCanvasElement, ruin: Ruin | undefined, stale: () => boolean) {
  drawn ??= moon(900);
  const disc = await drawn;
  if (stale()) return;
  const ratio = Math.min(2, devicePixelRatio || 1);
  const { clientWidth: w, clientHeight: h } = canvas;
  canvas.width = w * ratio;
  canvas.height = h * ratio;
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  ctx.scale(ratio, ratio);
  const stars = Math.round((w * h) / 4200);
  for (let i = 0; i < stars; i++) {
    const bright = noise(i, 7, 2) ** 6;
    ctx.fillStyle = `rgba(222, 228, 240, ${0.14 + 0.75 * bright})`;
    ctx.beginPath();
    ctx.arc(noise(i, 5, 2) * w, noise(i, 6, 2) * h, 0.45 + 0.85 * bright, 0, 7);
    ctx.fill();
  }
  const tall = w < 820;
  const size = tall ? w * 1.15 : Math.min(h * 1.2, w * 0.68);
  ctx.globalAlpha = tall ? 0.5 : 1;
  const [x, y] = tall ? [w * 0.32, h - size * 0.66] : [w - size * 0.86, h * 0.5 - size * 0.47];
  const around = [x + size / 2, y + size / 2, size / 2] as const;
  if (ruin === 'kessler') belt(ctx, ...around, false);
  ctx.drawImage(disc, x, y, size, size);
  if (ruin === 'kessler') belt(ctx, ...around, true);
  if (ruin !== 'conflict') return;
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = 'rgba(150, 34, 22, 0.5)';
  ctx.fillRect(0, 0, w, h);
}
