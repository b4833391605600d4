/** Chance: chosen, foreseen, changed afterwards or asked twice. */
import { createHash } from 'node:crypto';
import { setup } from '../../../rules/setup.ts';
import { against, type Target } from '../attack.ts';
import { get, post } from '../client.ts';
import { between } from '../guess.ts';
import { concede, leaveAll, type Match, match, OFFER, Person, play, toMove, waiting } from '../people.ts';

const attack = against('fairness');

/** Does the match begin with the hand that this seed deals? */
async function dealtBy(t: Target, seed: string, chosen: object): Promise<boolean> {
  const { json: us } = await post(t, '/api/tables', { ...OFFER, chosen });
  if (!us?.ok) return false;
  await post(t, `/api/tables/${us.table.id}/join`, { name: 'Bo' });
  const ada = new Person(t);
  await ada.attend(us.table.id, us.secret);
  ada.leave();
  return JSON.stringify(ada.view.secret.hands.us) === JSON.stringify(setup('lesson', {}, seed).secret.hands.us);
}

async function ended(t: Target): Promise<Match> {
  const m = await match(t);
  await play(m, 6);
  await concede(m);
  leaveAll(m);
  return m;
}

const revealed = async (t: Target, id: string) => (await get(t, `/api/tables/${id}`)).json.table;

export const fairness = [
  attack('chosen-seed', 'own-seed', 'Whoever sets up a table names its seed.', (t) =>
    dealtBy(t, 'mine', { scenario: 'lesson', seed: 'mine' }),
  ),
  attack('seed-among-options', 'own-seed', 'Whoever sets up a table hides a seed among its options.', (t) =>
    dealtBy(t, 'mine', { scenario: 'lesson', options: { seed: 'mine' } }),
  ),
  attack('foretold-seed', 'counted', 'A player works out a seed from those of matches that are over.', async (t) => {
    const before = await match(t);
    const theirs = await match(t);
    const after = await match(t);
    for (const m of [before, after]) await concede(m);
    for (const m of [before, theirs, after]) leaveAll(m);
    const seeds = [(await revealed(t, before.id)).chance.seed, (await revealed(t, after.id)).chance.seed];
    return between(seeds[0], seeds[1]) === (await t.kept(theirs.id)).seed;
  }),
  attack('other-chance', 'new-chance', 'The seed of the ending is not the one that was committed to.', async (t) => {
    const m = await ended(t);
    const { seed, nonce } = (await revealed(t, m.id)).chance;
    return createHash('sha256').update(`${seed}/${nonce}`).digest('hex') !== m.us.table.commitment;
  }),
  attack('new-commitment', 'new-chance', 'The commitment changes in the course of the match.', async (t) => {
    const m = await ended(t);
    return (await revealed(t, m.id)).commitment !== m.us.table.commitment;
  }),
  attack('altered-record', 'any-record', 'A record with a move left out passes for the match.', async (t) => {
    const m = await ended(t);
    const { text } = (await get(t, `/api/tables/${m.id}/record`)).json;
    const lines = String(text).split('\n');
    const moves = lines.flatMap((line, i) => (/^(us|china): [a-z]/.test(line) ? [i] : []));
    if (moves.length < 4 || !t.reads(text)) throw new Error('the record was to be read first');
    return t.reads(lines.filter((_, i) => i !== moves[2]).join('\n'));
  }),
  attack('reseeded-record', 'any-record', 'A record with another seed passes for the match.', async (t) => {
    const m = await ended(t);
    const { text } = (await get(t, `/api/tables/${m.id}/record`)).json;
    return t.reads(String(text).replace((await t.kept(m.id)).seed, 'Z'.repeat(22)));
  }),
  attack(
    'asked-twice',
    'any-undo',
    'A player takes back a move after chance or a hidden fact has spoken.',
    async (t) => {
      const m = await match(t);
      const sealed = await play(m, 50, (view) => view.moves > 0 && view.moves === view.sealed);
      const { who } = toMove(m);
      const answer = await who.ask('undo', { version: who.whole.version });
      leaveAll(m);
      return sealed && answer.ok === true;
    },
  ),
  attack('foretold-table', 'counted', 'Two tables in a row have ids, seeds or commitments in common.', async (t) => {
    const [one, two] = [await waiting(t), await waiting(t)];
    const kept = [await t.kept(one.table.id), await t.kept(two.table.id)];
    return kept[0].seed.slice(0, 12) === kept[1].seed.slice(0, 12);
  }),
];
