/** The commons: a grade for both blocs together, and what a match is worth beyond itself. */
import { boardOf } from '../board.ts';
import type { Shared } from '../state.ts';
import { type Bloc, FILES, its } from '../terms.ts';
import { totalDebris } from './orbit.ts';

export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Grade = (typeof GRADES)[number];

/** Least points for each grade from A to E; below, or after Kessler or Conflict: F. */
export const GRADE_LINES = [6, 3, 0, -3, -6];

/** What Standing is multiplied by for Legacy. */
export const LEGACY: Record<Grade, number> = { A: 1.5, B: 1.25, C: 1, D: 0.75, E: 0.5, F: 0 };

export interface Commons {
  grade: Grade;
  points: number;
  /** What the points are made of: files, connected, debris, tension, unmet. */
  parts: { what: string; n: number }[];
}

/**
 * The Commons grade: +1 a level of each cooperation file, +1 for every two nations connected, -1 a pip of Debris
 * beyond the opening's, -1 a point of Tension beyond its opening, -1 for every three Requests that nobody met;
 * pips and Tension below the opening count in favour.
 */
export function commonsGrade(G: Shared): Commons {
  const { opening } = boardOf(G).scenario;
  const parts = [
    { what: 'files', n: FILES.reduce((sum, f) => sum + G.files[f], 0) },
    { what: 'connected', n: Math.floor(G.connected.reduce((a, b) => a + b, 0) / 2) },
    { what: 'debris', n: opening.debris.us + opening.debris.china - totalDebris(G) },
    { what: 'tension', n: opening.tension - G.tension },
    { what: 'unmet', n: -Math.floor(G.unmet / 3) },
  ];
  const points = parts.reduce((sum, p) => sum + p.n, 0);
  const ruined = G.ending?.kind === 'kessler' || G.ending?.kind === 'conflict';
  const at = GRADE_LINES.findIndex((line) => points >= line);
  return { grade: ruined || at < 0 ? 'F' : GRADES[at], points, parts };
}

/** Legacy: Standing weighted by the table's Commons grade, in whole points. */
export function legacyOf(G: Shared, bloc: Bloc): number {
  return Math.round(Math.max(0, its(bloc, G.blocs).standing) * LEGACY[commonsGrade(G).grade]);
}
