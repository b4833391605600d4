/**
 * Where the map draws no border because parties contest it. The board takes no side: an omitted line says
 * nothing about who is right. The list follows Natural Earth's own layer of disputed areas and breakaway
 * territories, widened in doubt; leaving out a settled border does no harm, drawing a contested one does.
 */

/** Entities that Natural Earth outlines but whose status or limits are contested: none of their borders is drawn. */
export const CONTESTED = new Set([
  'Kosovo',
  'N. Cyprus',
  'Somaliland',
  'Siachen Glacier',
  'W. Sahara',
  'Taiwan',
  'Palestine',
  'Falkland Is.',
  'Br. Indian Ocean Ter.',
  // Not contested, but administrative lines rather than borders between states.
  'Hong Kong',
  'Macao',
]);

/** Pairs of neighbours (Natural Earth names, either order) whose whole border is left out. */
export const CONTESTED_PAIRS: readonly (readonly [string, string])[] = [
  ['Russia', 'Ukraine'],
  ['Russia', 'Georgia'],
  ['Armenia', 'Azerbaijan'],
  ['India', 'Pakistan'],
  ['India', 'China'],
  ['Pakistan', 'China'],
  ['Bhutan', 'China'],
  ['Afghanistan', 'Pakistan'],
  ['Israel', 'Lebanon'],
  ['Israel', 'Syria'],
  ['North Korea', 'South Korea'],
  ['North Korea', 'China'],
  ['Thailand', 'Cambodia'],
  ['Cambodia', 'Laos'],
  ['Venezuela', 'Guyana'],
  ['Guyana', 'Suriname'],
  ['Suriname', 'France'],
  ['Guatemala', 'Belize'],
  ['Sudan', 'S. Sudan'],
  ['Sudan', 'Egypt'],
  ['S. Sudan', 'Kenya'],
  ['Ethiopia', 'Eritrea'],
  ['Ethiopia', 'Somalia'],
  ['Djibouti', 'Eritrea'],
  ['Spain', 'Morocco'],
  ['Spain', 'Portugal'],
  ['Croatia', 'Slovenia'],
  ['Croatia', 'Serbia'],
  ['Burkina Faso', 'Benin'],
  ['Moldova', 'Ukraine'],
];

/** A box in degrees. */
export interface Zone {
  name: string;
  west: number;
  south: number;
  east: number;
  north: number;
}

const zone = (name: string, west: number, south: number, east: number, north: number): Zone => ({
  name,
  west,
  south,
  east,
  north,
});

/** No border is drawn inside these, whoever meets there. */
export const ZONES: readonly Zone[] = [
  zone('Crimea', 32.3, 44.2, 36.8, 46.3),
  zone('Eastern Ukraine', 33.0, 46.0, 40.3, 52.4),
  zone('Transnistria', 28.3, 46.2, 30.3, 48.5),
  zone('Abkhazia', 39.9, 42.3, 42.2, 43.6),
  zone('South Ossetia', 43.3, 41.9, 44.8, 42.9),
  zone('Nagorno-Karabakh', 45.6, 39.4, 47.3, 40.5),
  zone('Kosovo', 19.9, 41.75, 21.9, 43.35),
  zone('Northern Cyprus', 32.2, 34.5, 34.7, 35.8),
  zone('Golan Heights and Shebaa', 35.45, 32.6, 36.1, 33.5),
  zone('West Bank', 34.8, 31.2, 35.65, 32.65),
  zone('Gaza', 34.1, 31.15, 34.65, 31.65),
  zone('Western Sahara', -17.3, 20.6, -8.6, 27.75),
  zone('Ceuta and Melilla', -5.6, 35.0, -2.8, 36.2),
  zone('Abyei', 27.0, 9.2, 29.3, 10.6),
  zone('Halaib and Bir Tawil', 33.0, 21.5, 37.5, 23.3),
  zone('Ilemi', 34.4, 4.2, 36.2, 5.6),
  zone('Somaliland', 42.6, 7.9, 49.2, 11.6),
  zone('Kashmir, Ladakh and Aksai Chin', 72.5, 32.2, 80.6, 37.2),
  zone('Kalapani', 80.0, 29.7, 81.2, 30.5),
  zone('Doklam', 88.7, 27.0, 89.4, 27.7),
  zone('Arunachal Pradesh', 91.4, 26.6, 97.6, 29.7),
  zone('Taiwan', 118.0, 21.5, 122.7, 26.5),
  zone('South China Sea', 110.0, 6.0, 118.5, 20.0),
  zone('Senkaku', 123.2, 25.4, 124.9, 26.2),
  zone('Liancourt Rocks', 131.6, 37.0, 132.1, 37.5),
  zone('Southern Kurils', 145.2, 43.2, 149.0, 45.7),
  zone('Essequibo', -61.5, 1.0, -59.8, 8.6),
  zone('Falkland Islands', -61.6, -52.6, -57.5, -50.9),
  zone('Southern Patagonian Ice Field', -74.0, -51.0, -72.8, -48.8),
];

/** Whether a place in degrees lies in a contested zone; says which. */
export const zoneAt = (lon: number, lat: number): Zone | undefined =>
  ZONES.find((z) => lon >= z.west && lon <= z.east && lat >= z.south && lat <= z.north);

const contested = new Set(CONTESTED_PAIRS.map((pair) => [...pair].sort().join('|')));

/** Whether the border between two Natural Earth entities is left out altogether. */
export const isContestedPair = (a: string, b: string): boolean =>
  CONTESTED.has(a) || CONTESTED.has(b) || contested.has([a, b].sort().join('|'));
