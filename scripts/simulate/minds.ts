/** Bots in a simulation: they think for a while, fail now and then, and make any legal move. */
import type { Minds } from '../../src/server/authority/hosting.ts';
import type { Sim } from './sim.ts';
import type { Subject } from './subject.ts';

export const LEVEL = 'any';

export function mindsOf({ chance, time, faults }: Sim, subject: Subject): Minds {
  let n = 0;
  return {
    levels: [LEVEL],
    standIn: LEVEL,
    pace: 300,
    think: (seen, player) =>
      new Promise((move, fail) => {
        time.after(chance.odds(faults.slow) ? chance.between(1000, 20_000) : chance.between(1, 400), () => {
          const token = `t9${String(n++).padStart(6, '0')}`;
          const tried = subject.pick(
            seen,
            player,
            (whose) => (whose === undefined ? token : `~${whose}:${token}~`),
            chance,
          );
          if (tried && !chance.odds(faults.unread)) move({ player, ...tried });
          else fail(new Error('the bot has no move'));
        });
      }),
  };
}
