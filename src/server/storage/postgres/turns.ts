/** What is written of one table, or of one class, is written in the order in which it came; of others meanwhile. */

export interface Turns {
  /** Does the work once all is done, or has failed, that came before for the same id. */
  take<T>(id: string, work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    async take(id, work) {
      const mine = (last.get(id) ?? Promise.resolve()).then(work);
      const ended = mine.catch(() => {});
      last.set(id, ended);
      try {
        return await mine;
      } finally {
        if (last.get(id) === ended) last.delete(id);
      }
    },
  };
}
