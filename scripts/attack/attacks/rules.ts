/** Moves that the rules, or the order in which moves come, do not allow. */
import { against, type Target } from '../attack.ts';
import { concede, leaveAll, level, match, movesOf, Person, play, toMove, versionOf, waiting } from '../people.ts';

const attack = against('rules');
const call = (type: string, args: unknown[] = [], version = 0) => ({ version, type, args });

/** Whoever is to move sends this: is it taken? */
const sends = (type: string, args: unknown[]) => async (t: Target) => {
  const m = await match(t);
  const { who } = toMove(m);
  const answer = await who.ask('move', call(type, args));
  leaveAll(m);
  return answer.ok === true || (await versionOf(t, m.id)) > 0;
};

export const rules = [
  attack('watcher-moves', 'any-mover', 'A watcher makes a move that is legal for a player.', async (t) => {
    const m = await match(t);
    const { who, bloc } = toMove(m);
    const watcher = new Person(t);
    await watcher.attend(m.id);
    const answer = await watcher.move(movesOf(who, bloc)[0]);
    watcher.leave();
    leaveAll(m);
    return answer.ok === true;
  }),
  attack(
    'out-of-turn',
    'any-mover',
    'The rival makes a move that is legal for the player whose decision it is.',
    async (t) => {
      const m = await match(t);
      await play(m, 40, ({ awaiting }) => awaiting.length === 1);
      const { who, other, bloc } = toMove(m);
      const answer = await other.move(movesOf(who, bloc)[0]);
      leaveAll(m);
      return answer.ok === true;
    },
  ),
  attack(
    'illegal-move',
    'any-move',
    'A player makes a move that is not possible now.',
    sends('play', ['no-such-card', 'event']),
  ),
  attack('unknown-move', 'any-move', 'A player calls what every object has as a move.', async (t) => {
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty'])
      if (await sends(name, [])(t)) return true;
    return false;
  }),
  attack('too-much-said', 'any-move', 'A player adds arguments that no move has.', sends('done', [1, 2, 3, 4, 5])),
  attack('smuggled-fields', 'any-move', 'A player hides more in a legal move, and it is kept.', async (t) => {
    const m = await match(t);
    const { who, bloc } = toMove(m);
    const { type, ...fields } = movesOf(who, bloc)[0];
    await who.ask('move', call(type, [{ ...fields, by: 'china', smuggled: 'smuggled' }]));
    leaveAll(m);
    return JSON.stringify((await t.kept(m.id)).entries).includes('smuggled');
  }),
  attack('stale-move', 'no-version', 'A move that was made at an older version is taken for one of now.', async (t) => {
    const m = await match(t);
    const open = await play(m, 30, (view, bloc) => view.moves > 3 && movesOf(toMove(m).who, bloc).length > 0);
    const { who, bloc } = toMove(m);
    const answer = await who.move(movesOf(who, bloc)[0], who.whole.version - 3);
    leaveAll(m);
    return open && answer.ok === true;
  }),
  attack('early-move', 'no-version', 'A move names a version that has not come yet.', async (t) => {
    const m = await match(t);
    const { who, bloc } = toMove(m);
    const answer = await who.move(movesOf(who, bloc)[0], 1);
    leaveAll(m);
    return answer.ok === true;
  }),
  attack('sent-twice', 'again', 'One move is sent twice at once, and counts twice.', async (t) => {
    const m = await match(t);
    const { who, bloc } = toMove(m);
    const [move] = movesOf(who, bloc);
    const answers = await Promise.all([who.move(move, 0), who.move(move, 0)]);
    leaveAll(m);
    return answers.every(({ ok }) => ok === true);
  }),
  attack('rival-undo', 'any-undo', 'A player takes back the rival’s move.', async (t) => {
    const m = await match(t);
    const first = toMove(m);
    await play(m, 50, (_view, bloc) => bloc !== first.bloc);
    const { who } = toMove(m);
    const answer = await who.ask('undo', { version: who.whole.version });
    leaveAll(m);
    return who !== first.who && answer.ok === true;
  }),
  attack('before-the-beginning', 'naive', 'A player moves before the other has come.', async (t) => {
    const { table, secret } = await waiting(t);
    const ada = new Person(t);
    await ada.attend(table.id, secret);
    const answer = await ada.ask('move', call('done'));
    ada.leave();
    return answer.ok === true;
  }),
  attack('after-the-ending', 'naive', 'A player moves when the match is over.', async (t) => {
    const m = await match(t);
    await concede(m);
    await level(m);
    const answers = [
      await m.ada.ask('move', call('done', [], m.ada.whole.version)),
      await m.bo.ask('undo', { version: m.bo.whole.version }),
    ];
    leaveAll(m);
    return answers.some(({ ok }) => ok === true);
  }),
];
