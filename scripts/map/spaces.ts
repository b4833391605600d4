/**
 * The board's spaces: where the marker of each nation and home belongs on the map. Order is that of flags and markers.
 * Places are label points inside the nation in degrees, moved to a well-known city or coast where that reads better.
 */
import { HOMES, NATIONS } from '../../rules/content/nations/nations';
import type { Region } from '../../rules/terms';

/** ISO 3166 alpha-3, alpha-2 (for the flag), longitude, latitude. */
export type Space = readonly [id: string, flag: string, lon: number, lat: number];

export const SPACES: readonly Space[] = [
  ['ARG', 'ar', -64, -34],
  ['BOL', 'bo', -65, -17],
  ['BRA', 'br', -53, -10],
  ['CAN', 'ca', -100, 56],
  ['CHL', 'cl', -71, -33.5],
  ['COL', 'co', -72, 4],
  ['CUB', 'cu', -80, 21.5],
  ['MEX', 'mx', -102, 23],
  ['NIC', 'ni', -85, 13],
  ['PAN', 'pa', -80, 9],
  ['PER', 'pe', -76, -10],
  ['USA', 'us', -98.6, 39.8],
  ['VEN', 've', -66, 8],
  ['BLR', 'by', 28, 53],
  ['FIN', 'fi', 26, 64],
  ['FRA', 'fr', 2.5, 46.6],
  ['DEU', 'de', 9, 51],
  ['HUN', 'hu', 20, 47],
  ['ITA', 'it', 12.5, 42.8],
  ['LUX', 'lu', 6.2, 49.8],
  ['NOR', 'no', 9, 61.5],
  ['POL', 'pl', 20, 52],
  ['RUS', 'ru', 84, 60],
  ['SRB', 'rs', 21, 44],
  ['ESP', 'es', -3.6, 40.2],
  ['UKR', 'ua', 32, 49],
  ['GBR', 'gb', -1.5, 53],
  ['DZA', 'dz', 3, 28],
  ['AGO', 'ao', 18.5, -12.5],
  ['DJI', 'dj', 43, 11.5],
  ['EGY', 'eg', 29, 26],
  ['ETH', 'et', 38, 8],
  ['GHA', 'gh', -2, 8],
  ['KEN', 'ke', 38, 1],
  ['MAR', 'ma', -5, 32],
  ['NGA', 'ng', 8, 10],
  ['RWA', 'rw', 30, -2],
  ['SEN', 'sn', -14, 14],
  ['ZAF', 'za', 24, -29.5],
  ['AZE', 'az', 47.7, 40.3],
  ['IRN', 'ir', 55, 33],
  ['ISR', 'il', 35.1, 31.5],
  ['KAZ', 'kz', 67, 49],
  ['QAT', 'qa', 51.2, 25.5],
  ['SAU', 'sa', 43.5, 22.5],
  ['TUR', 'tr', 33.5, 39],
  ['ARE', 'ae', 54, 24],
  ['UZB', 'uz', 64, 41],
  ['CHN', 'cn', 103.5, 35.5],
  ['IND', 'in', 79, 21],
  ['IDN', 'id', 114, -2],
  ['JPN', 'jp', 138, 36.5],
  ['MYS', 'my', 102.3, 3.9],
  ['MNG', 'mn', 105, 46],
  ['PAK', 'pk', 69, 29],
  ['PHL', 'ph', 122, 13],
  ['SGP', 'sg', 103.8, 1.4],
  ['KOR', 'kr', 127.5, 37],
  ['LKA', 'lk', 81, 7],
  ['THA', 'th', 100.5, 16.5],
  ['VNM', 'vn', 108, 14.5],
  ['AUS', 'au', 134, -25],
  ['NZL', 'nz', 173, -41.5],
];

const REGION_OF = new Map([...NATIONS, ...Object.values(HOMES)].map((n) => [n.id as string, n.region]));

/** Which region's blob and meter a space is in. Throws for a space that the rules have no nation for. */
export function regionOf([id]: Space): Region {
  const region = REGION_OF.get(id);
  if (!region) throw new Error(`${id} has a place on the map and is no nation of the board`);
  return region;
}
