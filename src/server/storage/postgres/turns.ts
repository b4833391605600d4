/** What is written of one table, or of one class, is written in the order in which it came; of others meanwhile. */
import { failed } from '../errors.ts';

export interface Turns {
  /**
   * Does the work once all is done that came before for the same id. Error: `failed` where that took too long: the work
   * is never begun then; else those of the work.
   */
  take<T>(id: string, work: () => Promise<T>): Promise<T>;
}

/** @param patience how long a write waits for those before it, in milliseconds */
export function createTurns(patience: number): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    take: <T>(id: string, work: () => Promise<T>) =>
      new Promise<T>((fulfil, refuse) => {
        const before = last.get(id);
        let late = false;
        const impatience = setTimeout(() => {
          late = true;
          refuse(failed('The database is too slow', 'what was asked for before is not done yet'));
        }, patience);
        const turn = async (): Promise<void> => {
          await before;
          clearTimeout(impatience);
          if (!late) await work().then(fulfil, refuse);
          if (last.get(id) === mine) last.delete(id);
        };
        const mine: Promise<void> = turn();
        last.set(id, mine);
      }),
  };
}
