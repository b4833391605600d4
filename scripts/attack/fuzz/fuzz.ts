/** Two people play while everything that nobody should send is sent: their match must come to no harm. */
import { hashOf } from '../../../rules/hash.ts';
import { seeded } from '../../../rules/random.ts';
import { alive } from '../client.ts';
import { leaveAll, level, type Match, match, movesOf, Person, toMove, waiting } from '../people.ts';
import { watchUncaught } from '../run.ts';
import { start } from '../target.ts';
import { pick } from './odd.ts';
import { createTraffic } from './traffic.ts';

/** So often do they move, in rounds of traffic. */
const EVERY = 6;
/** What the process may have grown by, in bytes: both ends of every connection are in it. */
const GROWTH = 400_000_000;
const MANY = 1_000_000;
/** So that what is sent is looked at and not only counted; bytes are bounded as ever. */
const LIMITS = {
  creations: MANY,
  requests: MANY,
  joins: MANY,
  messages: MANY,
  burst: MANY,
  places: MANY,
  placesBurst: MANY,
};

/** Makes one legal move; throws where it is refused, or changes anything else than it should. */
async function honest(m: Match, rng: number[], made: number): Promise<void> {
  const { who, bloc } = toMove(m);
  const moves = movesOf(who, bloc);
  const answer = await who.move(pick(rng, moves));
  if (!answer.ok) throw new Error(`an honest move was refused: ${JSON.stringify(answer.error)}`);
  if (answer.version !== made + 1) throw new Error(`version ${answer.version} after ${made + 1} moves`);
  await level(m);
}

async function unharmed(t: Parameters<typeof match>[0], m: Match): Promise<void> {
  for (const [person, taken] of [
    [m.ada, m.us],
    [m.bo, m.china],
  ] as const) {
    const again = new Person(t);
    const back = await again.attend(m.id, taken.secret);
    again.leave();
    if (!back.ok) throw new Error(`the match is not to be had: ${JSON.stringify(back.error)}`);
    if (hashOf(back.whole.seen) !== hashOf(person.whole.seen))
      throw new Error('a page has come to show something else');
  }
}

/** @returns what went wrong, in a sentence; null where nothing did */
export async function fuzz(seed: string, rounds: number, told?: (round: number) => void): Promise<string | null> {
  const errors = watchUncaught();
  const before = errors.length;
  const t = await start({ limits: LIMITS }, null);
  const [wild, calm] = [seeded(`attack/wild/${seed}`), seeded(`attack/calm/${seed}`)];
  const chosen = { scenario: 'standard' };
  let m = await match(t, { chosen });
  let made = 0;
  const { table, secret } = await waiting(t);
  let traffic = createTraffic(t, { mine: table.id, secret, theirs: m.id });
  const memory = process.memoryUsage.rss();
  try {
    for (let round = 1; round <= rounds; round++) {
      await traffic.round(wild);
      if (errors.length > before) return `round ${round}: nobody caught ${errors[before]}`;
      if (round % EVERY === 0) await honest(m, calm, made++);
      if (m.ada.view.ending) {
        leaveAll(m);
        traffic.end();
        m = await match(t, { chosen });
        made = 0;
        traffic = createTraffic(t, { mine: table.id, secret, theirs: m.id });
      }
      if (round % 100 === 0) told?.(round);
    }
    await unharmed(t, m);
    if (!(await alive(t))) return 'the server does not answer any more';
    const grown = process.memoryUsage.rss() - memory;
    return grown > GROWTH ? `the process has grown by ${Math.round(grown / 1e6)} MB` : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    traffic.end();
    leaveAll(m);
    await t.close();
  }
}
