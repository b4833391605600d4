/** The world: sea, land, hairlines and the regions' soft outlines, painted for one camera. */
import { type MapData, type PackedLine, unpack } from '../../../assets/map/types.ts';
import type { Region } from '../../../rules/terms.ts';
import { GROUND } from '../theme.ts';
import type { Ctx } from './canvas.ts';

export interface MapPaths {
  land: Path2D;
  borders: Path2D;
  grid: Path2D;
  hulls: Record<string, Path2D>;
}

function path(lines: readonly PackedLine[], precision: number, closed: boolean): Path2D {
  const out = new Path2D();
  for (const line of lines) {
    unpack(line, precision).forEach(([x, y], i) => {
      if (i === 0) out.moveTo(x, y);
      else out.lineTo(x, y);
    });
    if (closed) out.closePath();
  }
  return out;
}

/** Paths in world units, made once. */
export function mapPaths(data: MapData): MapPaths {
  return {
    land: path(data.land, data.precision, true),
    borders: path(data.borders, data.precision, false),
    grid: path(data.graticule, data.precision, false),
    hulls: Object.fromEntries(data.regions.map((r) => [r.id, path(r.hulls, data.precision, true)])),
  };
}

/**
 * Paints the world. The context must be transformed so that one unit is a world unit.
 * @param p CSS pixels to a world unit: hairlines keep their width on screen
 * @param scoring regions scored at this round's end, drawn a little lighter
 */
export function paintMap(ctx: Ctx, paths: MapPaths, p: number, scoring: readonly Region[]): void {
  ctx.lineJoin = 'round';
  ctx.strokeStyle = GROUND.grid;
  ctx.lineWidth = 1 / p;
  ctx.stroke(paths.grid);
  // A glow of shallow water: wide faint strokes under the land.
  ctx.strokeStyle = GROUND.shelf;
  for (const width of [9, 4.5]) {
    ctx.lineWidth = width / p;
    ctx.stroke(paths.land);
  }
  ctx.fillStyle = GROUND.land;
  ctx.fill(paths.land, 'evenodd');
  for (const [id, hull] of Object.entries(paths.hulls)) {
    const now = scoring.includes(id as Region);
    ctx.fillStyle = now ? GROUND.regionNow : GROUND.region;
    ctx.fill(hull, 'evenodd');
    ctx.lineWidth = (now ? 1.25 : 1) / p;
    ctx.strokeStyle = now ? GROUND.regionNowLine : GROUND.regionLine;
    ctx.setLineDash(now ? [] : [3 / p, 4 / p]);
    ctx.stroke(hull);
    ctx.setLineDash([]);
  }
  ctx.strokeStyle = GROUND.border;
  ctx.lineWidth = 0.9 / p;
  ctx.stroke(paths.borders);
  ctx.strokeStyle = GROUND.coast;
  ctx.lineWidth = 0.8 / p;
  ctx.stroke(paths.land);
}

/** The sea behind it, for the whole screen rectangle. */
export function paintSea(ctx: Ctx, w: number, h: number): void {
  const sea = ctx.createRadialGradient(w * 0.5, h * 0.4, 0, w * 0.5, h * 0.4, Math.max(w, h) * 0.75);
  sea.addColorStop(0, GROUND.seaHigh);
  sea.addColorStop(0.6, GROUND.sea);
  sea.addColorStop(1, GROUND.seaDeep);
  ctx.fillStyle = sea;
  ctx.fillRect(0, 0, w, h);
}
