/** Time: more of it for oneself, and less for the rival. */
import { below, seeded } from '../../../rules/random.ts';
import { against, type Target } from '../attack.ts';
import { get, post, wait } from '../client.ts';
import { gone, leaveAll, level, type Match, match, movesOf, OFFER, Person, toMove } from '../people.ts';

const attack = against('time');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const LIVE = { pace: { bank: 300, plus: 0 } };
const CLOCK = { clock: true };

/** The table as a stranger is told of it. */
const told = async (t: Target, id: string) => (await get(t, `/api/tables/${id}`)).json.table;
const hasBot = async (t: Target, id: string): Promise<boolean> =>
  (await told(t, id)).seats.some((seat: { bot: string | null }) => seat.bot !== null);
/** What is left of Ada's time, in milliseconds, where the match goes on. */
const leftOf = async (t: Target, id: string): Promise<number> => (await told(t, id)).clock?.left['0'] ?? 0;

/** So much time of Ada's has passed: does she have more than is left then? */
const gained = async (t: Target, m: Match, passed: number): Promise<boolean> =>
  (await leftOf(t, m.id)) > LIVE.pace.bank * SECOND - passed + SECOND;

/** The rival asks for a bot in the place of whoever decides: is one there? */
async function standsIn(t: Target, m: Match, away: number | null): Promise<boolean> {
  if (away !== null) {
    m.bo.leave();
    await gone(t, m.id, '1');
    await t.pass(away);
  }
  await m.ada.ask('ask', { what: 'stand-in' });
  const there = await hasBot(t, m.id);
  leaveAll(m);
  return there;
}

export const time = [
  attack('lone-pause', 'asks-for-all', 'The rival stops the clocks alone.', async (t) => {
    const m = await match(t, LIVE);
    await m.bo.ask('ask', { what: 'pause', on: true });
    leaveAll(m);
    return (await told(t, m.id)).pause.on;
  }),
  attack(
    'late-move',
    'no-time',
    'A player moves when there is no time left.',
    async (t) => {
      const m = await match(t, LIVE);
      const { who, bloc } = toMove(m);
      const [move] = movesOf(who, bloc);
      await t.pass(6 * MINUTE);
      const answer = await who.move(move, 0);
      leaveAll(m);
      return answer.ok === true;
    },
    CLOCK,
  ),
  attack(
    'decided-again',
    'no-time',
    'A player takes a slow decision back and makes it again, and has all of its time anew.',
    async (t) => {
      const m = await match(t, { pace: { hours: 1 } });
      const rng = seeded('decided again');
      for (let n = 0; n < 80; n++) {
        const { who, bloc } = toMove(m);
        const moves = movesOf(who, bloc);
        const move = moves[below(rng, moves.length)];
        await who.move(move);
        await level(m);
        if (!who.whole.canUndo) continue;
        const answers = [];
        for (let round = 0; round < 3; round++) {
          answers.push(await who.ask('undo', { version: who.whole.version }));
          await t.pass(40 * MINUTE);
          await who.again();
          answers.push(await who.move(move));
          await who.again();
        }
        leaveAll(m);
        return answers.every(({ ok }) => ok === true);
      }
      throw new Error('nothing could be taken back');
    },
    CLOCK,
  ),
  attack(
    'taken-up-again',
    'no-time',
    'A player lets a slow decision run out and takes the seat up before the bot has decided, and has all of its time anew.',
    async (t) => {
      const m = await match(t, { pace: { hours: 1 } });
      for (let n = 0; n < 3; n++) {
        await t.pass(60 * MINUTE + 50);
        await Promise.all([m.ada.again(), m.bo.again()]);
      }
      const left = await leftOf(t, m.id);
      const { version } = m.ada.whole;
      leaveAll(m);
      return version === 0 && left > 0;
    },
    CLOCK,
  ),
  attack(
    'pause-and-go-on',
    'no-time',
    'A player pauses and goes on over and over, and has more time by it.',
    async (t) => {
      const m = await match(t, LIVE);
      for (let n = 0; n < 5; n++) {
        for (const person of [m.ada, m.bo]) await person.ask('ask', { what: 'pause', on: true });
        await t.pass(MINUTE);
        await m.ada.ask('ask', { what: 'pause', on: false });
        await t.pass(20 * SECOND);
      }
      const more = await gained(t, m, 100 * SECOND);
      leaveAll(m);
      return more;
    },
    CLOCK,
  ),
  attack(
    'drop-and-return',
    'no-time',
    'A player drops out and comes back over and over, and is given grace each time.',
    async (t) => {
      const m = await match(t, LIVE);
      m.ada.leave();
      for (let n = 0; n < 3; n++) {
        await gone(t, m.id, '0');
        await t.pass(100 * SECOND);
        const back = new Person(t);
        await back.attend(m.id, m.us.secret);
        back.leave();
      }
      const more = await gained(t, m, 180 * SECOND);
      leaveAll(m);
      return more;
    },
    CLOCK,
  ),
  attack(
    'two-devices',
    'no-time',
    'A player takes the seat on two devices, leaves with one of them, and passes for away.',
    async (t) => {
      const m = await match(t, LIVE);
      const device = new Person(t);
      await device.attend(m.id, m.us.secret);
      m.ada.leave();
      await wait(50);
      await t.pass(100 * SECOND);
      const more = await gained(t, m, 100 * SECOND);
      device.leave();
      leaveAll(m);
      return more;
    },
    CLOCK,
  ),
  attack(
    'stolen-time',
    'hasty',
    'The rival and watchers ask, come and go without end, and the time of whoever decides runs faster.',
    async (t) => {
      const since = Date.now();
      const m = await match(t, LIVE);
      for (let n = 0; n < 6; n++) {
        const watcher = new Person(t);
        await watcher.attend(m.id);
        await m.bo.ask('ask', { what: 'pause', on: n % 2 === 0 });
        await m.bo.ask('undo', { version: 0 });
        watcher.leave();
      }
      const used = LIVE.pace.bank * SECOND - (await leftOf(t, m.id));
      leaveAll(m);
      return used > Date.now() - since + SECOND;
    },
  ),
  attack(
    'stand-in-for-present',
    'eager',
    'The rival puts a bot in the place of somebody who is there.',
    async (t) => {
      const m = await match(t);
      await t.pass(10 * MINUTE);
      return standsIn(t, m, null);
    },
    CLOCK,
  ),
  attack(
    'early-stand-in',
    'eager',
    'The rival puts a bot in the place of somebody who was away for a moment.',
    async (t) => standsIn(t, await match(t), 2 * MINUTE),
    CLOCK,
  ),
  attack(
    'hurried-stand-in',
    'eager',
    'The rival puts a bot in the place of somebody who has hours, or a clock of their own, for it.',
    async (t) => {
      for (const pace of [{ hours: 24 }, { bank: 14_400, plus: 0 }])
        if (await standsIn(t, await match(t, { pace }), 10 * MINUTE)) return true;
      return false;
    },
    CLOCK,
  ),
  attack(
    'endless-pace',
    'naive',
    'Whoever sets up a table names clocks that never run out, have run out, or are of both kinds.',
    async (t) => {
      const paces = [
        '{"bank":1e9,"plus":0}',
        '{"bank":-1,"plus":0}',
        '{"bank":60,"plus":-60}',
        '{"bank":60.5,"plus":0}',
      ]
        .concat(['{"bank":1e999,"plus":0}', '{"bank":"60","plus":0}', '{"bank":null,"plus":0}', '{"bank":60}'])
        .concat(['{"hours":0}', '{"hours":1e9}', '{"hours":1,"bank":60,"plus":0}', '{"hours":[1]}', '[]', '"live"']);
      const offer = JSON.stringify(OFFER).slice(0, -1);
      for (const pace of paces) {
        const { json } = await post(t, '/api/tables', `${offer},"pace":${pace}}`);
        if (json?.ok === true) return true;
      }
      return false;
    },
  ),
];
