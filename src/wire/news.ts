/** News as they are sent: in a fixed order, without names, which were a tenth of all that is sent. */
import type { ClockInfo, News } from './messages.ts';

/** Version, patch, told, mover; then whether the seat may take something back, and clocks, as far as there are any. */
export type NewsSent =
  | readonly [News['version'], News['patch'], News['told'], News['mover']]
  | readonly [News['version'], News['patch'], News['told'], News['mover'], boolean, ClockInfo?];

export function packed({ version, patch, told, mover, canUndo, clock }: News): NewsSent {
  if (clock) return [version, patch, told, mover, canUndo ?? false, clock];
  return canUndo ? [version, patch, told, mover, true] : [version, patch, told, mover];
}

export function unpacked([version, patch, told, mover, canUndo, clock]: NewsSent): News {
  return { version, patch, told, mover, ...(canUndo ? { canUndo } : {}), ...(clock ? { clock } : {}) };
}
