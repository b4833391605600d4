/** Lets an attack loose on a server and says what came of it. */
import type { Attack } from './attack.ts';
import { alive } from './client.ts';
import { Person, waiting } from './people.ts';
import { start } from './target.ts';

/** What nobody has caught in this process, which runs the servers as well. */
const uncaught: string[] = [];
let watching = false;

export function watchUncaught(): string[] {
  if (watching) return uncaught;
  watching = true;
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => uncaught.push(error instanceof Error ? (error.stack ?? '') : String(error)));
  return uncaught;
}

export interface Outcome {
  succeeded: boolean;
  /** Why the server does not stand as it did; null where it does. */
  crashed: string | null;
}

/** On a server as it is: has it succeeded, and does the server stand afterwards with the table that was there before? */
export async function onReal(attack: Attack): Promise<Outcome> {
  const errors = watchUncaught();
  const before = errors.length;
  const t = await start(attack.setup ?? {}, null);
  try {
    const { table, secret } = await waiting(t, { name: 'Before' });
    const succeeded = await attack.run(t);
    const crashed = async (): Promise<string | null> => {
      if (errors.length > before) return errors[before];
      if (!(await alive(t))) return 'it does not answer any more';
      const holder = new Person(t);
      const back = await holder.attend(table.id, secret);
      holder.leave();
      if (back.ok && back.whole.player === '0') return null;
      // An address that has used up what it may have is let in later; what it had is there.
      const used = attack.threat === 'quotas' && (await t.kept(table.id).catch(() => null));
      if (used) return null;
      if (back.error?.code === 'no-answer') throw new Error('no answer');
      return `a table is lost: ${JSON.stringify(back.error)}`;
    };
    return { succeeded, crashed: await crashed() };
  } finally {
    await t.close();
  }
}

/** On the server that is weakened for it. */
export async function onWeakened(attack: Attack): Promise<boolean> {
  const t = await start(attack.setup ?? {}, attack.weakness);
  try {
    return await attack.run(t);
  } finally {
    await t.close();
  }
}

/** What came of one attack on both servers. */
export interface Result extends Outcome {
  attack: Attack;
  /** Did it succeed where it is meant to? */
  weakened: boolean;
}

const TIMED = ['timed-secret', 'many-bots', 'stolen-time'];
/** Those that must not be disturbed: times are measured, or the prototype of every object is looked at. */
export const alone = ({ id, threat }: Attack): boolean => threat === 'prototypes' || TIMED.includes(id);

async function both(attack: Attack): Promise<Result & { undone: boolean }> {
  try {
    const real = await onReal(attack);
    return { attack, ...real, weakened: await onWeakened(attack), undone: false };
  } catch (error) {
    const crashed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { attack, succeeded: false, crashed, weakened: false, undone: true };
  }
}

/**
 * Runs attacks, a few at a time: most of their time they wait. On a busy machine one may get no answer in time, from
 * either server: what was not carried out, or did not succeed where it must, is tried once more, alone. An
 * attack that succeeded, or ended the server, is not repeated.
 */
export async function runAll(
  attacks: readonly Attack[],
  told: (result: Result) => void,
  atOnce = 4,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = attacks.filter((attack) => !alone(attack));
  const later = attacks.filter(alone);
  const tell = ({ undone: _, ...result }: Awaited<ReturnType<typeof both>>) => {
    told(result);
    results.push(result);
  };
  const work = async () => {
    for (let attack = waiting.shift(); attack; attack = waiting.shift()) {
      const result = await both(attack);
      if (result.undone || (!result.succeeded && result.crashed === null && !result.weakened)) later.push(attack);
      else tell(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const attack of later) tell(await both(attack));
  return results;
}
