/** boardgame.io's ids of the blocs: player '0' is the United States, '1' China. */
import { BLOCS, type Bloc } from './terms.ts';

const PLAYER = { us: '0', china: '1' } as const satisfies Record<Bloc, string>;

/** boardgame.io's id of a bloc. */
export const playerOf = (bloc: Bloc): '0' | '1' => PLAYER[bloc];

/** The bloc of a boardgame.io player; null for anybody else. */
export const blocOf = (player: string | null | undefined): Bloc | null =>
  BLOCS.find((bloc) => PLAYER[bloc] === player) ?? null;
