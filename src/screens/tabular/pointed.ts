/** Is a thing what the log speaks of where one points at it? */
import type { BoardTarget } from '../../board/types.ts';
import { pointed } from '../match/ui.ts';

export const isPointed = (kind: BoardTarget['kind'], id: string): boolean =>
  pointed.value.some((target) => target.kind === kind && target.id === id);
