/** Several at one seat, their rivals, and whoever leads the class. */
import { against, type Target, type TeamTable } from '../attack.ts';
import { get, post, wait } from '../client.ts';
import { type Match, movesOf, Person, toMove } from '../people.ts';

const of = against('teams');
const attack = (...[id, weakness, title, run]: Parameters<typeof of>) => of(id, weakness, title, run, { teams: true });

/** Both teams at a table: the chiefs as a match, and who else sits with them. */
async function sit(t: Target): Promise<{ m: Match; mates: Record<string, Person>; opened: TeamTable }> {
  const opened = await t.teams();
  const { table, secrets } = opened;
  const [ada, ben, bo, eve] = [new Person(t), new Person(t), new Person(t), new Person(t)];
  await ada.attend(table, secrets.ada);
  await bo.attend(table, secrets.dan);
  await ben.attend(table, secrets.ben);
  await eve.attend(table, secrets.eve);
  return { m: { id: table, ada, bo } as Match, mates: { '0': ben, '1': eve }, opened };
}

/** The table, as whoever leads is told of it. */
async function shown(t: Target, { table, secrets }: TeamTable): Promise<string> {
  const leader = new Person(t);
  const answer = await leader.attend(table, secrets.lead);
  leader.leave();
  return JSON.stringify({ ...answer.whole?.table, watchers: 0 });
}

const leave = ({ ada, bo }: Match, ...others: Person[]) => {
  for (const person of [ada, bo, ...others]) person.leave();
};

export const teams = [
  attack('member-commits', 'any-member', 'Somebody of a team commits in place of the chief.', async (t) => {
    const { m, mates } = await sit(t);
    const { bloc, player } = toMove(m);
    const mate = mates[player];
    const [move] = movesOf(mate, bloc);
    const call = { version: 0, type: move.type, args: [] as unknown[] };
    const answers = [
      await mate.move(move),
      await mate.ask('move', { ...call, member: 'member-ada' }),
      await mate.ask('move', { ...call, type: 'concede' }),
      await mate.ask('undo', { version: mate.whole.version }),
    ];
    const { entries } = await t.kept(m.id);
    leave(m, ...Object.values(mates));
    return answers.some(({ ok }) => ok === true) || entries.length > 0;
  }),

  attack('overheard-team', 'open-teams', 'The rival, or a watcher, hears what a team says and proposes.', async (t) => {
    const { m, mates, opened } = await sit(t);
    const { bloc, player } = toMove(m);
    const mate = mates[player];
    const watcher = new Person(t);
    await watcher.attend(m.id, opened.secrets.lead);
    const [move] = movesOf(mate, bloc);
    await mate.ask('say', { text: 'a plan of ours', team: true });
    const { type, ...fields } = move;
    const args = Object.values(fields);
    const proposed = await mate.ask('ask', { what: 'propose', version: mate.whole.version, type, args });
    if (!proposed.ok) throw new Error(`nothing was proposed: ${proposed.error.code}`);
    await wait(100);
    const rival = player === '0' ? m.bo : m.ada;
    const other = player === '0' ? mates['1'] : mates['0'];
    // Whoever comes later as well, over sockets and without any.
    const late = new Person(t);
    await late.attend(m.id, player === '0' ? opened.secrets.eve : opened.secrets.ben);
    const told = [rival, other, watcher, late].map(({ heard }) => JSON.stringify(heard));
    leave(m, ...Object.values(mates), watcher, late);
    return told.some((text) => text.includes('a plan of ours') || /"proposals":\[\{/.test(text));
  }),

  attack('member-leads', 'any-leader', 'Somebody of a team does what whoever leads the class may.', async (t) => {
    const { m, mates, opened } = await sit(t);
    const { ada } = m;
    const before = await shown(t, opened);
    const asked = [
      ...['pause', 'take-back'].map((what) => ({ what, on: true })),
      ...['begin', 'quit', 'send-away', 'stand-in', 'close', 'erase'].map((what) => ({ what })),
      { what: 'hold', on: true },
      { what: 'rewind', moves: 0 },
      { what: 'fill', level: 'attache' },
      { what: 'seat', player: '1', members: [] },
    ];
    const answers = [];
    for (const message of asked) answers.push(await ada.ask('ask', message));
    // The steward's words as events, to which nothing answers.
    for (const event of ['hold', 'seat', 'stand', 'decide', 'rewind', 'close', 'erase', 'written', 'steward'])
      ada.socket.emit(event, m.id, true, () => answers.push({ ok: true }));
    answers.push((await post(t, `/api/tables/${m.id}/rematch`, { secret: opened.secrets.ada })).json);
    answers.push((await get(t, `/api/tables/${m.id}/record`)).json);
    await wait(100);
    const after = await shown(t, opened);
    leave(m, ...Object.values(mates));
    return answers.some((answer) => answer?.ok === true) || after !== before;
  }),
];
