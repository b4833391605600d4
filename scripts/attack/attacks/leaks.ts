/** What nobody may learn. */
import { against, type Target } from '../attack.ts';
import { get, http, post } from '../client.ts';
import { between, codeBetween } from '../guess.ts';
import { leaveAll, match, movesOf, OFFER, Person, play, toMove, waiting } from '../people.ts';

const attack = against('leaks');
const OTHER = 'B'.repeat(22);
const sent = (person: Person) => JSON.stringify([person.heard, person.whole]);
const HANDS = (bloc: string) => new RegExp(`"hands":\\{[^}]*"${bloc}":\\[`);

/** What a watcher hears of a match of twenty moves. */
async function watched(t: Target): Promise<{ text: string; id: string }> {
  const m = await match(t);
  const watcher = new Person(t);
  await watcher.attend(m.id);
  await play(m, 20);
  leaveAll(m);
  watcher.leave();
  return { text: sent(watcher), id: m.id };
}

/** The middle of three answers' times, for a secret that begins as the right one and for one that does not. */
async function slower(t: Target, path: string, right: string): Promise<boolean> {
  const near = `${right.slice(0, 16)}${right.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA'}`;
  const far = `${right[0] === 'A' ? 'B' : 'A'}${near.slice(1)}`;
  const times: Record<string, number[]> = { [near]: [], [far]: [] };
  for (let n = 0; n < 11; n++)
    for (const secret of [near, far]) {
      const since = performance.now();
      await post(t, path, { secret });
      times[secret].push(performance.now() - since);
    }
  const middle = (list: number[]) => list.sort((a, b) => a - b)[5];
  return middle(times[near]) > 2 * middle(times[far]) + 4;
}

export const leaks = [
  attack('watched-deck', 'open-view', 'A watcher looks for the deck and the generator in what is sent.', async (t) =>
    /"(deck|rng)":\[/.test((await watched(t)).text),
  ),
  attack('watched-hand', 'open-view', 'A watcher looks for a hand.', async (t) => {
    const { text } = await watched(t);
    return HANDS('us').test(text) || HANDS('china').test(text);
  }),
  attack('rival-hand', 'open-view', 'A player looks for the rival’s hand.', async (t) => {
    const m = await match(t);
    await play(m, 12);
    leaveAll(m);
    return HANDS('china').test(sent(m.ada)) || HANDS('us').test(sent(m.bo));
  }),
  attack('secret-choice', 'open-view', 'A player looks at what the rival has chosen in secret.', async (t) => {
    const m = await match(t, { chosen: { scenario: 'standard' } });
    const both = await play(m, 55, (view) => view.awaiting.length === 2);
    if (!both) throw new Error('nobody was asked in secret');
    const { who, other, bloc } = toMove(m);
    await who.move(movesOf(who, bloc)[0]);
    const peeper = new Person(t);
    await peeper.attend(m.id, other === m.ada ? m.us.secret : m.china.secret);
    const picks = (peeper.view.secret.picks ?? {}) as Record<string, unknown>;
    peeper.leave();
    leaveAll(m);
    return picks[bloc] !== undefined && picks[bloc] !== null;
  }),
  attack(
    'private-entries',
    'other-words',
    'A player looks for entries of the log that are the rival’s alone.',
    async (t) => {
      // Chance may end a match before anybody is asked, and whoever is asked may keep nothing: then another.
      for (let tries = 0; tries < 8; tries++) {
        const m = await match(t, { chosen: { scenario: 'standard' } });
        await play(m, 200, (view) => view.ask?.ask === 'keep' || view.ending !== null);
        const asked = m.ada.view.ending === null;
        if (asked) await play(m, 3, (view) => view.ending !== null);
        leaveAll(m);
        const has = (who: Person, only: string) => sent(who).includes(`"only":"${only}"`);
        if (has(m.ada, 'china') || has(m.bo, 'us')) return true;
        if (asked && has(m.ada, 'us') && has(m.bo, 'china')) return false;
      }
      throw new Error('nobody kept a card');
    },
  ),
  attack('told-seed', 'talkative', 'A stranger looks for the seed in what is told of a table.', async (t) => {
    const m = await match(t);
    const { text } = await get(t, `/api/tables/${m.id}`);
    leaveAll(m);
    const { seed, nonce } = await t.kept(m.id);
    return text.includes(seed) || text.includes(nonce);
  }),
  attack('listed-seed', 'talkative', 'A stranger looks for seeds and secrets in the list of tables.', async (t) => {
    const m = await match(t);
    const { text } = await get(t, '/api/tables');
    leaveAll(m);
    const { seed, secrets } = await t.kept(m.id);
    return [seed, m.us.secret, String(secrets['0'])].some((secret) => text.includes(secret));
  }),
  attack('told-secret', 'talkative', 'Whoever joins looks for the other’s secret in the answer.', async (t) => {
    const { table, secret } = await waiting(t);
    const { text } = await post(t, `/api/tables/${table.id}/join`, { name: 'Bo' });
    return text.includes(secret) || text.includes(String((await t.kept(table.id)).secrets['0']));
  }),
  attack('open-commitment', 'plain-secrets', 'A player reads the seed out of the commitment.', async (t) => {
    const { table } = await waiting(t);
    return table.commitment.includes((await t.kept(table.id)).seed);
  }),
  attack('unlisted-table', 'listed-all', 'A stranger finds a table that was not to be listed.', async (t) => {
    const { table } = await waiting(t, { listed: false });
    const answers = [await get(t, '/api/tables?limit=100'), await get(t, '/api/tables?status=waiting')];
    return answers.some(({ text }) => text.includes(table.id));
  }),
  attack(
    'live-record',
    'live-records',
    'A player asks for the record, and the seed in it, before the ending.',
    async (t) => {
      const m = await match(t);
      const { json } = await get(t, `/api/tables/${m.id}/record`);
      leaveAll(m);
      return json?.ok === true;
    },
  ),
  attack(
    'table-oracle',
    'wordy',
    'A stranger tells by a socket’s refusal whether there is such a table.',
    async (t) => {
      const { table } = await waiting(t);
      const asker = new Person(t);
      const wrong = await asker.attend(table.id, OTHER);
      const none = await asker.attend(OTHER, OTHER);
      asker.leave();
      return JSON.stringify(wrong) !== JSON.stringify(none);
    },
  ),
  attack(
    'rematch-oracle',
    'wordy',
    'A stranger tells by the answer over HTTP whether there is such a table.',
    async (t) => {
      const { table } = await waiting(t);
      const wrong = await post(t, `/api/tables/${table.id}/rematch`, { secret: OTHER });
      const none = await post(t, `/api/tables/${OTHER}/rematch`, { secret: OTHER });
      return wrong.text !== none.text || wrong.status !== none.status;
    },
  ),
  attack('timed-secret', 'slow-compare', 'A stranger measures how much of a secret is right.', async (t) => {
    const { table, secret } = await waiting(t);
    return slower(t, `/api/tables/${table.id}/rematch`, secret);
  }),
  attack(
    'error-trace',
    'naive',
    'A stranger provokes errors and reads where in the program they happened.',
    async (t) => {
      const answers = [
        await post(t, '/api/tables', { chosen: null }),
        await post(t, '/api/tables/nothing/join', { name: 1 }),
        await post(t, '/api/tables', '[]'),
        await get(t, '/api/tables/nothing'),
        await http(t, 'POST', '/api/tables/%00/rematch', { secret: {} }),
      ];
      return answers.some(({ text }) => /node_modules|\.(m?js|ts):\d+|\bat \w+ \(/.test(text));
    },
  ),
  attack('open-figures', 'figures', 'A stranger reads the operator’s figures, which nobody has opened.', async (t) =>
    (await get(t, '/api/metrics')).text.includes('soft_landing'),
  ),
  attack('foretold-id', 'counted', 'A stranger finds a hidden table from the ids of their own.', async (t) => {
    const hidden = { listed: false };
    const [mine, , next] = [await waiting(t), await waiting(t, hidden), await waiting(t)];
    return (await get(t, `/api/tables/${between(mine.table.id, next.table.id)}`)).json?.ok === true;
  }),
  attack('foretold-code', 'counted', 'A stranger finds a hidden table from the codes of their own.', async (t) => {
    const [mine, , next] = [await waiting(t), await waiting(t, { ...OFFER, listed: false }), await waiting(t)];
    return (await get(t, `/api/tables/${codeBetween(mine.table.code, next.table.code)}`)).json?.ok === true;
  }),
];
