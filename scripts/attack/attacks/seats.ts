/** Seats, taken by those who do not hold them. */
import { against, type Target } from '../attack.ts';
import { post } from '../client.ts';
import { ENGINE, polled } from '../frames.ts';
import { between, neighbours } from '../guess.ts';
import { concede, leaveAll, match, movesOf, Person, play, someMove, toMove, waiting } from '../people.ts';

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
    const { table } = await waiting(t);
    const joining = Array.from({ length: 10 }, (_, n) => post(t, `/api/tables/${table.id}/join`, { name: `P${n}` }));
    return (await Promise.all(joining)).filter(({ json }) => json?.ok === true).length > 1;
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
