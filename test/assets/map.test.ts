import { readFileSync } from 'node:fs';
import { mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import {
  MARKER,
  type MapData,
  markerScale,
  markerSpot,
  PX_PER_UNIT,
  REGION_LABEL,
  unpack,
} from '../../assets/map/types';
import { HOMES, NATIONS } from '../../rules/content/nations/nations';
import { REGIONS } from '../../rules/terms';
import { buildMap } from '../../scripts/build-map';
import { isContestedPair, ZONES, zoneAt } from '../../scripts/map/disputed';
import { readAtlas } from '../../scripts/map/land';
import { project, unproject, unwrap } from '../../scripts/map/projection';
import { SPACES } from '../../scripts/map/spaces';

const text = readFileSync('assets/map/map.json', 'utf8');
const map = JSON.parse(text) as MapData;
const borders = map.borders.map((line) => unpack(line, map.precision));

/** Even-odd over all rings: land, or water inside land. */
const onLand = (lon: number, lat: number): boolean => {
  const [x, y] = project(unwrap(lon), lat);
  let inside = false;
  for (const ring of land) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
};
const land = map.land.map((ring) => unpack(ring, map.precision));

const distanceToBorders = (x: number, y: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const line of borders) {
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
      least = Math.min(least, Math.hypot(ax + (bx - ax) * t - x, ay + (by - ay) * t - y));
    }
  }
  return least;
};

describe('the baked map', () => {
  it('is what the script builds', () => {
    expect(buildMap()).toEqual(map);
  });

  it('is small', () => {
    expect(text.length).toBeLessThan(80_000);
  });

  it('projects there and back', () => {
    for (const [lon, lat] of [
      [13, 48.5],
      [34, 45],
      [121, 24],
      [-100, 40],
      [-60, -50],
      [174, -41],
      [30, 62],
    ]) {
      const [a, b] = unproject(...project(lon, lat));
      expect(a).toBeCloseTo(lon, 3);
      expect(b).toBeCloseTo(lat, 3);
    }
  });
});

describe('the map takes no side', () => {
  it('knows no country: shapes are bare numbers and only markers have ids', () => {
    expect(Object.keys(map).sort()).toEqual(
      ['width', 'height', 'precision', 'land', 'borders', 'graticule', 'zooms', 'markers', 'regions'].sort(),
    );
    for (const line of [...map.land, ...map.borders, ...map.graticule]) expect(line.every(Number.isInteger)).toBe(true);
    expect(text.replace(/"(id|region)":"[^"]*"/g, '')).not.toMatch(/:"/);
    for (const marker of map.markers) expect(Object.keys(marker).sort()).toEqual(['id', 'region', 'spots', 'true']);
  });

  it('draws no border inside a contested zone', () => {
    for (const line of borders) {
      for (let i = 1; i < line.length; i++) {
        const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
        const steps = Math.max(1, Math.ceil(2 * Math.hypot(bx - ax, by - ay)));
        for (let k = 0; k <= steps; k++) {
          const [lon, lat] = unproject(ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps);
          const hit = zoneAt(lon, lat);
          // Points are rounded to half a unit when packed: only what lies deeper than that counts.
          if (hit)
            expect(Math.min(lon - hit.west, hit.east - lon, lat - hit.south, hit.north - lat), hit.name).toBeLessThan(
              0.12,
            );
        }
      }
    }
  });

  it('draws no contested border anywhere', () => {
    const atlas = readAtlas();
    const lines = mesh(atlas as Topology, atlas.objects.countries as never, (a, b) => {
      const [one, two] = [a, b].map((g) => (g.properties as { name: string }).name);
      return a !== b && isContestedPair(one, two);
    }).coordinates;
    expect(lines.length).toBeGreaterThan(20);
    const ends = borders.flatMap((line) => [line[0], line[line.length - 1]]);
    let checked = 0;
    for (const line of lines) {
      const points = line.map(([lon, lat]) => project(unwrap(lon), lat));
      for (const p of points) {
        // Where several borders meet, a drawn one may begin.
        const fromEnd = Math.min(
          ...[...ends, points[0], points[points.length - 1]].map((e) => Math.hypot(e[0] - p[0], e[1] - p[1])),
        );
        if (fromEnd < 8) continue;
        checked++;
        expect(distanceToBorders(...p), `${unproject(...p)}`).toBeGreaterThan(1);
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it('covers the places that are most often asked about', () => {
    const names = ZONES.map((z) => z.name).join();
    for (const name of [
      'Crimea',
      'Taiwan',
      'Kashmir',
      'Aksai Chin',
      'Western Sahara',
      'South China Sea',
      'Kosovo',
      'Golan',
      'West Bank',
    ])
      expect(names).toContain(name);
  });

  it('shows contested land as land like any other', () => {
    for (const [lon, lat] of [
      [34.2, 45.3],
      [121, 23.8],
      [76, 34.5],
      [79.5, 35.2],
      [-13, 24.5],
      [20.9, 42.6],
      [33.5, 35.3],
      [45, 9.6],
    ])
      expect(onLand(lon, lat), `${lon} ${lat}`).toBe(true);
  });

  it('still draws settled borders', () => {
    for (const [lon, lat] of [
      [0.6, 42.7],
      [-100, 49],
      [-57.6, -30.2],
      [25, 46 - 2.3],
    ])
      expect(distanceToBorders(...project(lon, lat)), `${lon} ${lat}`).toBeLessThan(4);
  });
});

describe('markers', () => {
  it('are the board’s nations and the two homes, once each', () => {
    expect(map.markers.map((m) => m.id)).toEqual(SPACES.map(([id]) => id));
    const board = [...NATIONS, ...Object.values(HOMES)].map((n) => n.id);
    expect(SPACES.map(([id]) => id).sort()).toEqual(board.sort());
  });

  it('stand on land, small islands too', () => {
    const near = (lon: number, lat: number): boolean =>
      [0, 0.25, -0.25, 0.5, -0.5].some((a) => [0, 0.25, -0.25, 0.5, -0.5].some((b) => onLand(lon + a, lat + b)));
    for (const [id, , lon, lat] of SPACES) expect(near(lon, lat), id).toBe(true);
  });

  it('never overlap, at any zoom, nor leave the frame', () => {
    for (let zoom = 1; zoom <= 10; zoom *= 1.03) {
      const k = markerScale(zoom) / (PX_PER_UNIT * zoom);
      const [w, h] = [MARKER.width * k, MARKER.height * k];
      const spots = map.markers.map((m) => markerSpot(map, m, zoom));
      spots.forEach(([x, y], i) => {
        expect(x - w / 2).toBeGreaterThanOrEqual(0);
        expect(x + w / 2).toBeLessThanOrEqual(map.width);
        expect(y - h / 2).toBeGreaterThanOrEqual(0);
        expect(y + h / 2).toBeLessThanOrEqual(map.height);
        for (let j = 0; j < i; j++) {
          const apart = Math.abs(spots[j][0] - x) >= w || Math.abs(spots[j][1] - y) >= h;
          expect(apart, `${map.markers[i].id} and ${map.markers[j].id} at zoom ${zoom.toFixed(2)}`).toBe(true);
        }
      });
    }
  });

  it('leave room for region names', () => {
    expect(map.regions.map((r) => r.id)).toEqual([...REGIONS]);
    for (const region of map.regions) {
      expect(region.hulls.length).toBeGreaterThan(0);
      for (const marker of map.markers) {
        const dx = Math.abs(marker.spots[0][0] - region.label[0]) * PX_PER_UNIT;
        const dy = Math.abs(marker.spots[0][1] - region.label[1]) * PX_PER_UNIT;
        const clear = dx >= (MARKER.width + REGION_LABEL.width) / 2 || dy >= (MARKER.height + REGION_LABEL.height) / 2;
        expect(clear, `${region.id} and ${marker.id}`).toBe(true);
      }
    }
  });
});
