/** The Moon and the stars behind the menu and an ending, drawn once from numbers: no picture to load. */

/** A repeatable number from 0 to 1 for a whole-numbered place. */
function noise(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2147483647);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const ease = (t: number) => t * t * (3 - 2 * t);

function smooth(x: number, y: number, seed: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const u = ease(x - x0);
  const v = ease(y - y0);
  const top = noise(x0, y0, seed) * (1 - u) + noise(x0 + 1, y0, seed) * u;
  const low = noise(x0, y0 + 1, seed) * (1 - u) + noise(x0 + 1, y0 + 1, seed) * u;
  return top * (1 - v) + low * v;
}

function clouds(x: number, y: number, seed: number, octaves: number): number {
  let sum = 0;
  let size = 0.5;
  for (let i = 0; i < octaves; i++) {
    sum += size * smooth(x, y, seed + i);
    x *= 2.03;
    y *= 2.03;
    size /= 2;
  }
  return sum;
}

interface Crater {
  x: number;
  y: number;
  r: number;
}

const CRATERS: Crater[] = Array.from({ length: 230 }, (_, i) => ({
  x: noise(i, 1, 5) * 2.1 - 1.05,
  y: noise(i, 2, 5) * 2.1 - 1.05,
  r: 0.008 + 0.09 * noise(i, 3, 5) ** 5 + 0.012 * noise(i, 4, 5),
}));

/** Ground height on the disc: plains, hills, and bowls with rims. */
function heights(size: number): Float32Array {
  const map = new Float32Array(size * size);
  for (let j = 0; j < size; j++)
    for (let i = 0; i < size; i++) {
      const x = (i / size) * 2 - 1;
      const y = (j / size) * 2 - 1;
      map[j * size + i] = 0.035 * clouds(x * 9 + 40, y * 9 + 40, 11, 5);
    }
  for (const c of CRATERS) {
    const reach = Math.ceil(c.r * 1.7 * (size / 2));
    const ci = Math.round(((c.x + 1) / 2) * size);
    const cj = Math.round(((c.y + 1) / 2) * size);
    for (let j = Math.max(0, cj - reach); j < Math.min(size, cj + reach); j++)
      for (let i = Math.max(0, ci - reach); i < Math.min(size, ci + reach); i++) {
        const d = Math.hypot(i - ci, j - cj) / (c.r * (size / 2));
        if (d < 1) map[j * size + i] += c.r * 0.34 * (d * d - 0.85);
        else if (d < 1.7) map[j * size + i] += c.r * 0.05 * (1.7 - d) ** 2;
      }
  }
  return map;
}

function moon(size: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const ctx = canvas.getContext('2d');
  if (!ctx) return canvas;
  const ground = heights(size);
  const image = ctx.createImageData(size, size);
  // Low sun from the upper left: long shadows along the terminator.
  const sun = [-0.83, -0.42, 0.36];
  for (let j = 1; j < size - 1; j++)
    for (let i = 1; i < size - 1; i++) {
      const x = (i / size) * 2 - 1;
      const y = (j / size) * 2 - 1;
      const rr = x * x + y * y;
      if (rr >= 1) continue;
      const z = Math.sqrt(1 - rr);
      const at = j * size + i;
      const bump = size * 0.5;
      const nx = x - (ground[at + 1] - ground[at - 1]) * bump * 0.5;
      const ny = y - (ground[at + size] - ground[at - size]) * bump * 0.5;
      const length = Math.hypot(nx, ny, z);
      const light = Math.max(0, (nx * sun[0] + ny * sun[1] + z * sun[2]) / length);
      const plain = clouds(x * 1.7 + 7, y * 1.7 + 3, 31, 4);
      const albedo = 0.62 + 0.38 * Math.min(1, Math.max(0, (plain - 0.4) * 5));
      const shade = light ** 0.85 * albedo * 1.12;
      const edge = Math.min(1, (1 - Math.sqrt(rr)) * size * 0.5);
      image.data[at * 4] = 8 + 226 * shade;
      image.data[at * 4 + 1] = 13 + 216 * shade;
      image.data[at * 4 + 2] = 24 + 192 * shade;
      image.data[at * 4 + 3] = 255 * edge;
    }
  ctx.putImageData(image, 0, 0);
  return canvas;
}

let drawn: HTMLCanvasElement | null = null;

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

/** Paints the night into a canvas of its own size on the page. */
export function paintNight(canvas: HTMLCanvasElement, ruin?: Ruin): void {
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
  drawn ??= moon(900);
  const tall = w < 820;
  const size = tall ? w * 1.15 : Math.min(h * 1.2, w * 0.68);
  ctx.globalAlpha = tall ? 0.5 : 1;
  const [x, y] = tall ? [w * 0.32, h - size * 0.66] : [w - size * 0.86, h * 0.5 - size * 0.47];
  const around = [x + size / 2, y + size / 2, size / 2] as const;
  if (ruin === 'kessler') belt(ctx, ...around, false);
  ctx.drawImage(drawn, x, y, size, size);
  if (ruin === 'kessler') belt(ctx, ...around, true);
  if (ruin !== 'conflict') return;
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = 'rgba(150, 34, 22, 0.5)';
  ctx.fillRect(0, 0, w, h);
}
