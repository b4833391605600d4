/** Seats, taken by those who do not hold them. */
import { against, type Target } from '../attack.ts';
import { get, post } from '../client.ts';
import { ENGINE, polled } from '../frames.ts';
import { between, neighbours } from '../guess.ts';
import { concede, leaveAll, match, movesOf, OFFER, Person, play, someMove, toMove, waiting } from '../people.ts';

const attack = against('seats');
const ANY = 'A'.repeat(22);

/** Does this secret, or what stands for one, open a seat? */
async function opens(t: Target, table: string, secret: unknown): Promise<boolean> {
  const thief = new Person(t);
  const answer = await thief.ask('attend', { table, secret });
  thief.leave();
  return answer.ok === true && answer.whole.player !== null;
}

export const seats = [
  attack('guessed-secret', 'one-hash', 'A stranger takes a seat by a secret that is none.', async (t) => {
    const m = await match(t);
    leaveAll(m);
    return opens(t, m.id, ANY);
  }),
  attack(
    'no-secret',
    'naive',
    'A stranger attends by a secret that is empty, in every way of being empty.',
    async (t) => {
      const { table } = await waiting(t);
      for (const secret of [null, '', 0, false, [], {}]) if (await opens(t, table.id, secret)) return true;
      return false;
    },
  ),
  attack('stored-secret', 'plain-secrets', 'Whoever read the storage shows what is kept as the secret.', async (t) => {
    const m = await match(t);
    leaveAll(m);
    const kept = (await t.kept(m.id)).secrets['0'] as string;
    return (await opens(t, m.id, kept)) || opens(t, m.id, kept.slice(0, 22));
  }),
  attack('foretold-secret', 'counted', 'A stranger works out a secret from those of their own tables.', async (t) => {
    const [mine, theirs, next] = [await waiting(t), await waiting(t), await waiting(t)];
    return opens(t, theirs.table.id, between(mine.secret, next.secret));
  }),
  attack('third-player', 'free-seats', 'A third player joins a table that is full.', async (t) => {
    const m = await match(t);
    const { json } = await post(t, `/api/tables/${m.id}/join`, { name: 'Cy' });
    leaveAll(m);
    return json?.ok === true && opens(t, m.id, json.secret);
  }),
  attack('taken-seat', 'naive', 'Whoever joins names the seat that is taken.', async (t) => {
    const { table } = await waiting(t);
    const { json } = await post(t, `/api/tables/${table.id}/join`, { name: 'Cy', player: '0' });
    return json?.ok === true && json.player === '0';
  }),
  attack('raced-seat', 'naive', 'Ten join at once where one seat is free.', async (t) => {
    // Whether they meet is up to the machine: an attacker would try again.
    for (let race = 0; race < 8; race++) {
      const { table } = await waiting(t);
      const joining = Array.from({ length: 10 }, (_, n) => post(t, `/api/tables/${table.id}/join`, { name: `P${n}` }));
      if ((await Promise.all(joining)).filter(({ json }) => json?.ok === true).length > 1) return true;
    }
    return false;
  }),
  attack('former-socket', 'no-bye', 'A socket moves a seat that was taken up elsewhere since.', async (t) => {
    const m = await match(t);
    const { who, bloc, player } = toMove(m);
    const [move] = movesOf(who, bloc);
    const device = new Person(t);
    await device.attend(m.id, player === '0' ? m.us.secret : m.china.secret);
    const answer = await who.move(move);
    device.leave();
    leaveAll(m);
    return answer.ok === true;
  }),
  attack('named-player', 'naive', 'A message names the player for whom it moves.', async (t) => {
    const m = await match(t);
    if (m.ada.view.awaiting) await play(m, 40, ({ awaiting }) => awaiting.length === 1);
    const { who, other, player, type, args } = someMove(m);
    const message = { version: who.whole.version, type, args };
    const answers = [
      await other.ask('move', { ...message, player }),
      await other.ask('move', { ...message, playerID: player }),
    ];
    leaveAll(m);
    return answers.some(({ ok }) => ok === true);
  }),
  attack(
    'watcher-asks',
    'any-asker',
    'A watcher asks for what seats alone may: to begin, to send away, to pause, to end, to have a bot play.',
    async (t) => {
      const [before, live] = [await match(t, { confirm: true }), await match(t, { pace: { bank: 300, plus: 0 } })];
      const answers = [];
      for (const { id } of [before, live]) {
        const watcher = new Person(t);
        await watcher.attend(id);
        for (const what of ['begin', 'stand-in', 'send-away', 'quit']) answers.push(await watcher.ask('ask', { what }));
        for (const what of ['pause', 'take-back']) answers.push(await watcher.ask('ask', { what, on: true }));
        answers.push(await watcher.ask('ask', { what: 'fill', level: 'attache' }));
        watcher.leave();
      }
      leaveAll(before);
      leaveAll(live);
      return answers.some(({ ok }) => ok === true);
    },
  ),
  attack('guest-begins', 'any-asker', 'The guest begins the match before the host has looked who came.', async (t) => {
    const m = await match(t, { confirm: true });
    await m.bo.ask('ask', { what: 'begin' });
    leaveAll(m);
    return (await get(t, `/api/tables/${m.id}`)).json.table.status === 'playing';
  }),
  attack('guest-sends-away', 'any-asker', 'The guest sends somebody away.', async (t) => {
    const m = await match(t, { confirm: true });
    const answer = await m.bo.ask('ask', { what: 'send-away' });
    leaveAll(m);
    return answer.ok === true;
  }),
  attack('sent-away', 'one-hash', 'Whoever was sent away, or quit, has a seat by the old secret.', async (t) => {
    for (const quits of [true, false]) {
      const m = await match(t, { confirm: true });
      if (quits) await m.bo.ask('ask', { what: 'quit' });
      else await m.ada.ask('ask', { what: 'send-away' });
      leaveAll(m);
      if (await opens(t, m.id, m.china.secret)) return true;
    }
    return false;
  }),
  attack(
    'sent-away-socket',
    'no-bye',
    'The socket of whoever was sent away gives up the next one’s seat.',
    async (t) => {
      const m = await match(t, { confirm: true });
      await m.ada.ask('ask', { what: 'send-away' });
      await post(t, `/api/tables/${m.id}/join`, { name: 'Cy' });
      await m.bo.ask('ask', { what: 'quit' });
      leaveAll(m);
      return (await get(t, `/api/tables/${m.id}`)).json.table.seats[1].name !== 'Cy';
    },
  ),
  attack('closed-table', 'free-seats', 'Somebody joins a table that was given up.', async (t) => {
    const { table, secret } = await waiting(t);
    const host = new Person(t);
    await host.attend(table.id, secret);
    await host.ask('ask', { what: 'quit' });
    host.leave();
    return (await post(t, `/api/tables/${table.id}/join`, { name: 'Cy' })).json?.ok === true;
  }),
  attack('bot-secret', 'naive', 'A stranger takes the seat of a bot, which has no secret.', async (t) => {
    const { table } = await waiting(t, { bots: { 1: 'attache' } });
    const joined = (await post(t, `/api/tables/${table.id}/join`, { name: 'Cy', player: '1', secret: ANY })).json;
    if (joined?.ok === true) return true;
    const kept = (await t.kept(table.id)).secrets['1'];
    for (const secret of [null, '', 'null', 'undefined', kept, ANY]) if (await opens(t, table.id, secret)) return true;
    return false;
  }),
  attack(
    'strong-bot',
    'strong-bots',
    'Whoever sets up a table, or has a bot fill a seat, names one that is too strong for the server.',
    async (t) => {
      const { json } = await post(t, '/api/tables', { ...OFFER, bots: { 1: 'architect' } });
      const { table, secret } = await waiting(t);
      const host = new Person(t);
      await host.attend(table.id, secret);
      const answers = [json];
      for (const level of ['minister', 'architect', '__proto__', 'constructor', '0'])
        answers.push(await host.ask('ask', { what: 'fill', level }));
      host.leave();
      return answers.some(({ ok }) => ok === true);
    },
    { env: { BOTS: 'envoy' } },
  ),
  attack('bots-alone', 'naive', 'Whoever sets up a table lets bots play alone.', async (t) => {
    const { json } = await post(t, '/api/tables', { ...OFFER, bots: { 0: 'attache', 1: 'attache' } });
    return json?.ok === true;
  }),
  attack('seized-rematch', 'free-seats', 'A stranger asks for the rematch of a match that is over.', async (t) => {
    const m = await match(t);
    await concede(m);
    leaveAll(m);
    return (await post(t, `/api/tables/${m.id}/rematch`, { secret: ANY })).json?.ok === true;
  }),
  attack('early-rematch', 'free-seats', 'A holder asks for a rematch while the match is played.', async (t) => {
    const m = await match(t);
    leaveAll(m);
    return (await post(t, `/api/tables/${m.id}/rematch`, { secret: m.us.secret })).json?.ok === true;
  }),
  attack(
    'foretold-session',
    'naive',
    'A stranger works out the session of another’s connection from their own.',
    async (t) => {
      const mine = (await polled(t)) as string;
      const theirs = await polled(t);
      for (const sid of neighbours(mine)) {
        const { status } = await post(t, `${ENGINE}polling&sid=${encodeURIComponent(sid)}`, '40', {
          'content-type': 'text/plain',
        });
        if (status === 200 && theirs !== null) return true;
      }
      return false;
    },
  ),
];
