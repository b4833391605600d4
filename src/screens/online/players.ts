/** boardgame.io's players, as the wire names them, and the blocs that they lead. */
import { BLOCS, type Bloc } from '../../../rules/terms.ts';

export const PLAYER: Record<Bloc, '0' | '1'> = { us: '0', china: '1' };
export const blocOfPlayer = (player: string | null): Bloc | null => BLOCS.find((b) => PLAYER[b] === player) ?? null;
