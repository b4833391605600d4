/** Meridians and parallels every 30 degrees, bent by the lens like everything else. */
import { type Point, project } from './projection';

export function graticule(): Point[][] {
  const lines: Point[][] = [];
  for (let lon = -150; lon <= 180; lon += 30) {
    const line: Point[] = [];
    for (let lat = -70; lat <= 84; lat += lat >= 30 && lat < 70 ? 2 : 7) line.push(project(lon, lat));
    lines.push(line);
  }
  for (let lat = -60; lat <= 60; lat += 30) {
    const line: Point[] = [];
    for (let lon = -169; lon <= 191; lon += lat > 0 && lon >= -40 && lon < 70 ? 2 : 10) line.push(project(lon, lat));
    lines.push(line);
  }
  return lines;
}
