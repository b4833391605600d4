/** What is said at a table: by whom, what, and how often. */
import { against, type Target } from '../attack.ts';
import { comes, post, wait } from '../client.ts';
import { leaveAll, match, OFFER, Person } from '../people.ts';

const attack = against('talk');

/** Is one of these taken from Bo, at a table where this much is said? */
const said =
  (messages: unknown[], talk = 'free') =>
  async (t: Target) => {
    const m = await match(t, { talk });
    const answers = [];
    for (const message of messages) answers.push(await m.bo.ask('say', message));
    leaveAll(m);
    return answers.some(({ ok }) => ok === true);
  };

const texts = (...all: string[]) => all.map((text) => ({ text }));

export const talk = [
  attack('watcher-says', 'any-asker', 'A watcher says something.', async (t) => {
    const m = await match(t, { talk: 'free' });
    const watcher = new Person(t);
    await watcher.attend(m.id);
    const answers = [await watcher.ask('say', { text: 'hello' }), await watcher.ask('say', { phrase: 'hello' })];
    watcher.leave();
    leaveAll(m);
    return answers.some(({ ok }) => ok === true);
  }),
  attack('other-voice', 'naive', 'A player says something in the name of the other, or of another hour.', async (t) => {
    const m = await match(t, { talk: 'free' });
    const forged = { player: '0', at: 1, name: 'Ada' };
    for (const said of [{ text: 'I concede' }, { phrase: 'agreed' }]) await m.bo.ask('say', { ...said, ...forged });
    const heard = await comes(() => JSON.stringify(m.ada.heard).includes('"said",'));
    leaveAll(m);
    return heard;
  }),
  attack(
    'steering-words',
    'naive',
    'What is said turns its direction, breaks the line, steers a terminal, or can not be seen.',
    said(
      texts(
        'a\u202eb',
        '\u2066x',
        'a\u00adb',
        `h${'\u0336'.repeat(250)}`,
        'a\nb',
        '\u001b[2J',
        'a\u0000',
        '\ud800',
        '',
        ' ',
        '\u3164',
        'a\u{e0041}',
      ),
    ),
  ),
  attack(
    'long-words',
    'naive',
    'What is said fills the screen, or is no text.',
    said([...texts('x'.repeat(301), 'x'.repeat(9000)), { text: ['hello'] }, { text: 'a', phrase: 'hello' }, 'hello']),
  ),
  attack(
    'unknown-phrase',
    'any-phrase',
    'A player says a phrase that nobody knows, or one that every object has.',
    said(['__proto__', 'constructor', 'toString', 'length', 'no-such-phrase'].map((phrase) => ({ phrase }))),
  ),
  attack('words-for-phrases', 'naive', 'A player uses words of their own where phrases alone are said.', (t) =>
    said(texts('hello'), 'phrases')(t),
  ),
  attack('broken-silence', 'naive', 'A player speaks at a table where nothing is said.', (t) =>
    said([{ text: 'hello' }, { phrase: 'hello' }], 'off')(t),
  ),
  attack(
    'more-talk',
    'free-talk',
    'Whoever sets up a table lets more be said than the server does.',
    async (t) => (await post(t, '/api/tables', { ...OFFER, talk: 'free' })).json?.ok === true,
    { env: { TALK: 'phrases' } },
  ),
  attack('talked-down', 'naive', 'A player says more at once than anybody can read.', async (t) => {
    const m = await match(t, { talk: 'free' });
    const asked = Array.from({ length: 20 }, (_, n) => m.bo.ask('say', { text: `${n}` }));
    const taken = (await Promise.all(asked)).filter(({ ok }) => ok === true).length;
    // On another device it is the same seat.
    const device = new Person(t);
    await device.attend(m.id, m.china.secret);
    const more = await device.ask('say', { text: 'and more' });
    device.leave();
    leaveAll(m);
    return taken > 10 || more.ok === true;
  }),
  attack('late-words', 'no-bye', 'Whoever was sent away goes on speaking in the seat.', async (t) => {
    const m = await match(t, { talk: 'free', confirm: true });
    await m.ada.ask('ask', { what: 'send-away' });
    await post(t, `/api/tables/${m.id}/join`, { name: 'Cy' });
    await wait(50);
    const answer = await m.bo.ask('say', { text: 'I am Cy' });
    leaveAll(m);
    return answer.ok === true;
  }),
];
