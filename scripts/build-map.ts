/**
 * Bakes assets/map/map.json: `npx tsx scripts/build-map.ts`. Deterministic: the same sources give the same bytes.
 * Flags are baked by scripts/map/flags.ts, fonts copied by scripts/map/fonts.ts.
 */
import { writeFileSync } from 'node:fs';
import type { MapData, Spot } from '../assets/map/types';
import { REGIONS } from '../rules/terms';
import { graticule } from './map/graticule';
import { buildShapes } from './map/land';
import { layoutMarkers, ZOOMS } from './map/layout';
import { PRECISION, pack } from './map/pack';
import { HEIGHT, type Point, project, unwrap, WIDTH } from './map/projection';
import { ANCHORS, hullsOf, LABELS } from './map/regions';
import { regionOf, SPACES } from './map/spaces';

const tenth = ([x, y]: Point): Spot => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** Everything the board needs to draw the world. */
export function buildMap(): MapData {
  const { land, borders } = buildShapes();
  const homes = SPACES.map(([, , lon, lat]) => project(unwrap(lon), lat));
  const spots = layoutMarkers(homes);
  const seeds = [
    ...SPACES.flatMap((space, i) => [homes[i], spots[i][0]].map((at) => ({ region: regionOf(space), at }))),
    ...ANCHORS.map(([region, lon, lat]) => ({ region, at: project(lon, lat) })),
  ];
  return {
    width: WIDTH,
    height: HEIGHT,
    precision: PRECISION,
    land: land.map((ring) => pack(ring, true)).filter((ring) => ring.length >= 6),
    borders: borders.map((line) => pack(line, false)).filter((line) => line.length >= 4),
    graticule: graticule().map((line) => pack(line, false)),
    zooms: ZOOMS,
    markers: SPACES.map((space, i) => ({
      id: space[0],
      region: regionOf(space),
      true: tenth(homes[i]),
      spots: spots[i].map(tenth),
    })),
    regions: REGIONS.map((id) => ({
      id,
      label: LABELS[id],
      hulls: hullsOf(id, seeds).map((ring) => pack(ring, true)),
    })),
  };
}

if (process.argv[1]?.endsWith('build-map.ts')) {
  const data = buildMap();
  // One line per entry: small, and a change shows in a diff where it happened.
  const text = `{\n${Object.entries(data)
    .map(([key, value]) =>
      Array.isArray(value) && typeof value[0] === 'object'
        ? `"${key}":[\n${value.map((v) => JSON.stringify(v)).join(',\n')}\n]`
        : `"${key}":${JSON.stringify(value)}`,
    )
    .join(',\n')}\n}\n`;
  writeFileSync(new URL('../assets/map/map.json', import.meta.url), text);
  const points = (lines: number[][]): number => lines.reduce((n, line) => n + line.length / 2, 0);
  console.log(
    `map.json: ${(text.length / 1000).toFixed(1)} kB, land ${points(data.land)} points, borders ${points(data.borders)}`,
  );
}
