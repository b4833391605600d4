/** Matches that are taken online from one screen, and back. */
import { step } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import { below, seeded } from '../../../rules/random.ts';
import { type Turn, toRecord, writeRecord } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import { against, type Target } from '../attack.ts';
import { get, post } from '../client.ts';
import { gone, leaveAll, type Match, match, OFFER, Person, play } from '../people.ts';

const attack = against('brought');
const SEED = 'chosen-by-somebody';

/** The file of a Lesson of so many moves. */
function file(moves: number): string {
  const start = { scenario: 'lesson' as const, options: {}, seed: SEED };
  const state = setup(start.scenario, start.options, start.seed, null);
  const rng = seeded('brought');
  const turns: Turn[] = [];
  while (turns.length < moves && !state.ending) {
    const by = state.awaiting[0];
    const all = legal(state, by).filter((move) => move.type !== 'concede');
    const move = all[below(rng, all.length)];
    step(state, by, move, null);
    turns.push({ by, move });
  }
  return writeRecord(toRecord({ ...start, names: { us: 'Ada', china: 'Bo' } }, turns));
}

const bring = async (t: Target, brought: unknown, more: object = {}) =>
  (await post(t, '/api/tables', { ...OFFER, chosen: {}, listed: false, brought, ...more })).json;

/** Is one of these taken for a match that goes on? */
const taken = (files: (text: string) => unknown[]) => async (t: Target) => {
  for (const brought of files(file(20))) if ((await bring(t, brought))?.ok === true) return true;
  return false;
};

/** Changes the file, and sees to it that it did. */
function altered(text: string, what: RegExp, to: string): string {
  const other = text.replace(what, to);
  if (other === text) throw new Error(`nothing in the file is ${what}`);
  return other;
}

/** Is the match over, or its record open, by this player's doing? */
async function opened(t: Target, m: Match): Promise<boolean> {
  for (let n = 0; n < 3; n++) await m.ada.ask('ask', { what: 'take-back', on: true });
  const { json } = await get(t, `/api/tables/${m.id}/record`);
  const { table } = (await get(t, `/api/tables/${m.id}`)).json;
  leaveAll(m);
  return json?.ok === true || table.status === 'over' || table.chance !== null;
}

export const brought = [
  attack(
    'no-file',
    'any-file',
    'Whoever brings a match brings a text that is none, or one that is cut off.',
    taken((text) => ['x', 'Soft Landing', text.slice(0, -30), `${text}\nmore`, JSON.stringify({ text })]),
  ),
  attack(
    'altered-file',
    'any-file',
    'Whoever brings a match has changed its moves, its seed, its scenario or its rules.',
    taken((text) => {
      const lines = text.split('\n');
      const moves = lines.flatMap((line, n) => (/^(us|china): [a-z]/.test(line) ? [n] : []));
      return [
        altered(text, new RegExp(SEED), 'another'),
        altered(text, /^scenario: .*/m, 'scenario: no-such'),
        altered(text, /^scenario: .*/m, 'scenario: __proto__'),
        altered(text, /^rules: .*/m, 'rules: 1'),
        altered(text, /^rules: .*/m, 'rules: 999'),
        lines.filter((_, n) => n !== moves[3]).join('\n'),
        lines.map((line, n) => (n === moves[3] ? 'us: play no-such-card event' : line)).join('\n'),
      ];
    }),
    { limits: { brought: 60 } },
  ),
  attack(
    'finished-file',
    'any-file',
    'Whoever brings a match brings one that is over.',
    taken(() => [file(5000)]),
  ),
  attack('endless-file', 'naive', 'Whoever brings a match brings one without end, or no text.', async (t) => {
    for (const text of ['x'.repeat(15_001), '', null, [], {}, 7]) if ((await bring(t, text))?.ok === true) return true;
    return false;
  }),
  attack('listed-file', 'open-lists', 'A match whose seed somebody knows is offered in the list.', async (t) => {
    const done = await bring(t, file(20), { listed: true });
    return done?.ok === true;
  }),
  attack('file-and-choice', 'open-lists', 'Whoever brings a match chooses another besides.', async (t) => {
    for (const chosen of [{ scenario: 'standard' }, { seed: 'mine' }])
      if ((await bring(t, file(20), { chosen }))?.ok === true) return true;
    return false;
  }),
  attack(
    'unnamed-file',
    'any-file',
    'Whoever joins is not told that the match was begun elsewhere, or it is another than the file’s.',
    async (t) => {
      const us = await bring(t, file(20));
      const { json: china } = await post(t, `/api/tables/${us.table.id}/join`, { name: 'Bo' });
      const bo = new Person(t);
      await bo.attend(us.table.id, china.secret);
      bo.leave();
      return us.table.brought !== true || china.table.brought !== true || bo.whole.version !== 20;
    },
  ),
  attack('told-file', 'talkative', 'Whoever joins looks for the seed of a match that was brought.', async (t) => {
    const us = await bring(t, file(20));
    const waiting = await get(t, `/api/tables/${us.table.id}`);
    const joined = await post(t, `/api/tables/${us.table.id}/join`, { name: 'Bo' });
    const bo = new Person(t);
    await bo.attend(us.table.id, joined.json.secret);
    bo.leave();
    return [waiting.text, joined.text, JSON.stringify(bo.heard)].some((text) => text.includes(SEED));
  }),
  attack('lone-take-back', 'asks-for-all', 'A player ends the match alone, and reads its record.', async (t) => {
    const m = await match(t);
    await play(m, 6);
    return opened(t, m);
  }),
  attack(
    'take-back-from-bot',
    'asks-for-all',
    'A player ends the match while a bot plays on for the rival, and reads its record.',
    async (t) => {
      const m = await match(t);
      m.bo.leave();
      await gone(t, m.id, '1');
      await t.pass(200_000);
      const { ok } = await m.ada.ask('ask', { what: 'stand-in' });
      if (!ok) throw new Error('no bot plays on');
      return opened(t, m);
    },
    { clock: true },
  ),
];
