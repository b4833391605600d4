/** All clients of a measuring script come from one address: what is counted by address is let through. */
import { LIMITS, type Limits } from '../../src/server/transport/limits.ts';

const most = 1_000_000;

export const UNBOUNDED: Limits = {
  ...LIMITS,
  requests: most,
  creations: most,
  brought: most,
  joins: most,
  classes: most,
  enrolments: most,
  exports: most,
  sockets: most,
  connections: most,
  messages: most,
  burst: most,
  places: most,
  placesBurst: most,
};
