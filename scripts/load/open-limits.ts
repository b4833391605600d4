/** The server's limits without those by address and by socket: all clients of a load come from one. */
import { LIMITS, type Limits } from '../../src/server/transport/limits.ts';

const most = 1_000_000;

export const OPEN_LIMITS: Limits = {
  ...LIMITS,
  requests: most,
  creations: most,
  brought: most,
  joins: most,
  classes: most,
  enrolments: most,
  sockets: most,
  connections: most,
  messages: most,
  burst: most,
  places: most,
  placesBurst: most,
};
