/** Classes, in the hands of students, of the room's screen, of strangers, and of whoever leads another. */
import { randomBytes } from 'node:crypto';
import { PLANS } from '../../../src/classroom/plans.ts';
import { against, type Target } from '../attack.ts';
import { http, post } from '../client.ts';
import { Person } from '../people.ts';

const attack = against('classroom');
const drawn = () => randomBytes(16).toString('base64url');
const ANY = 'A'.repeat(22);
const OFFER = {
  plan: '50',
  mode: 'teams',
  team: 1,
  reading: 'plain',
  reasons: 'never',
  talk: 'phrases',
  names: true,
  sameWorld: false,
  keepDays: 1,
};
const PLAY = PLANS['50'].stages.findIndex(({ kind }) => kind === 'play');

interface Pupil {
  id: string;
  name: string;
  secret: string;
}

interface Class {
  id: string;
  code: string;
  lead: string;
  projector: string;
  pupils: Pupil[];
}

/** A class of four at two tables that are played. */
async function playing(t: Target): Promise<Class> {
  const opened = (await post(t, '/api/classes', OFFER)).json;
  const pupils: Pupil[] = [];
  for (const name of ['Ada', 'Ben', 'Cyd', 'Dan']) {
    const secret = drawn();
    const { json } = await post(t, `/api/classes/${opened.code}/join`, { name, secret });
    pupils.push({ id: json.student, name, secret });
  }
  const lead = await looks(t, opened.id, 'lead', opened.lead);
  await lead.ask('class-ask', { what: 'stage', to: PLAY });
  lead.leave();
  return { ...opened, pupils };
}

/** Somebody who looks at the class. */
async function looks(t: Target, id: string, as: string, secret: string): Promise<Person> {
  const person = new Person(t);
  await person.ask('class', { class: id, as, secret });
  return person;
}

/** How the class stands, by whoever leads it. */
async function standing(t: Target, { id, lead }: Class): Promise<string> {
  const person = await looks(t, id, 'lead', lead);
  const [, answer] = person.heard.find((one) => (one as unknown[])[0] === 'class') as [string, { view?: object }];
  person.leave();
  const { stage, students, announced, standing: stands, shut } = answer.view as Record<string, never>;
  const { left: _left, ...still } = stage as Record<string, unknown>;
  const kept = (students as Record<string, unknown>[]).map(({ present: _present, ...one }) => one);
  return JSON.stringify([still, kept, announced, stands, shut]);
}

/** All that whoever leads may ask for. */
const powers = ({ pupils: [a, b] }: Class, table: string) => [
  { what: 'stage', to: PLANS['50'].stages.length - 1 },
  { what: 'pause', on: true },
  { what: 'pause', on: true, tables: [table] },
  { what: 'extend', minutes: 60 },
  { what: 'hurry', seconds: 10 },
  { what: 'end-round' },
  { what: 'announce', text: 'The lesson is over' },
  { what: 'rename', student: a.id, name: 'Somebody' },
  { what: 'mute', student: b.id, on: true },
  { what: 'move', student: a.id, table, player: '1' },
  { what: 'swap', student: a.id, other: b.id },
  { what: 'role', student: a.id, role: 'analyst' },
  { what: 'remove', student: b.id },
  { what: 'rewind', table, moves: 0 },
  { what: 'again' },
  { what: 'door', open: false },
  { what: 'take-down' },
  { what: 'helped', student: a.id },
  { what: 'event', event: 'export-desk' },
];

/** Somebody with this secret asks for all of it: is anything done? */
async function leads(t: Target, one: Class, as: string, secret: string): Promise<boolean> {
  const before = await standing(t, one);
  const person = await looks(t, one.id, as, secret);
  const view = (person.heard[0] as [string, { view?: { table?: string } }])[1].view;
  const answers = [];
  for (const message of powers(one, view?.table ?? ANY)) answers.push(await person.ask('class-ask', message));
  person.leave();
  return answers.some(({ ok }) => ok === true) || (await standing(t, one)) !== before;
}

/** Every secret that is about a class, but that of whoever leads it. */
const others = ({ projector, pupils }: Class): string[] => [projector, ...pupils.map(({ secret }) => secret), ANY];

export const classroom = [
  attack('pupil-leads', 'led-by-all', 'A student asks for all that whoever leads the class may.', async (t) => {
    const one = await playing(t);
    return leads(t, one, 'student', one.pupils[0].secret);
  }),
  attack('screen-leads', 'led-by-all', 'The page for all asks for all that whoever leads the class may.', async (t) => {
    const one = await playing(t);
    return leads(t, one, 'projector', one.projector);
  }),
  attack(
    'other-leader',
    'led-by-all',
    'Whoever leads one class leads another, or asks for its tables in their own.',
    async (t) => {
      const [mine, theirs] = [await playing(t), await playing(t)];
      if (await leads(t, theirs, 'lead', mine.lead)) return true;
      const pupil = await looks(t, theirs.id, 'student', theirs.pupils[0].secret);
      const { table } = (pupil.heard[0] as [string, { view: { table: string } }])[1].view;
      pupil.leave();
      const before = await standing(t, theirs);
      const person = await looks(t, mine.id, 'lead', mine.lead);
      const foreign = powers(theirs, table).filter((ask) => 'student' in ask || 'tables' in ask || 'table' in ask);
      const answers = [];
      for (const ask of foreign) answers.push(await person.ask('class-ask', ask));
      person.leave();
      return answers.some(({ ok }) => ok === true) || (await standing(t, theirs)) !== before;
    },
  ),
  attack(
    'borrowed-secret',
    'led-by-all',
    'Somebody shows a secret of the class as that of whoever leads it.',
    async (t) => {
      const one = await playing(t);
      for (const secret of [...others(one), '', null, [], {}]) {
        const person = new Person(t);
        const answer = await person.ask('class', { class: one.id, as: 'lead', secret });
        person.leave();
        if (answer.ok === true) return true;
      }
      return false;
    },
  ),
  attack(
    'guessed-class',
    'one-hash',
    'A stranger opens a class by a secret that is none, as each of those who may.',
    async (t) => {
      const one = await playing(t);
      for (const as of ['lead', 'student', 'projector']) {
        const person = new Person(t);
        const answer = await person.ask('class', { class: one.id, as, secret: ANY });
        person.leave();
        if (answer.ok === true) return true;
      }
      return false;
    },
  ),
  attack('named-pupil', 'led-by-all', 'A student asks for something in the name of another.', async (t) => {
    const one = await playing(t);
    const before = await standing(t, one);
    const person = await looks(t, one.id, 'student', one.pupils[0].secret);
    const student = one.pupils[1].id;
    for (const more of [{ student }, { id: student }, { as: 'lead' }]) {
      await person.ask('class-ask', { what: 'help', on: true, ...more });
      await person.ask('class-ask', { what: 'role', role: 'analyst', ...more });
    }
    person.leave();
    return (await standing(t, one)) !== before;
  }),
  attack(
    'overseen-class',
    'led-by-all',
    'A student looks for those at other tables, the screen for names, both for secrets.',
    async (t) => {
      const one = await playing(t);
      const [ada] = one.pupils;
      const [pupil, screen] = [
        await looks(t, one.id, 'student', ada.secret),
        await looks(t, one.id, 'projector', one.projector),
      ];
      const [seen, shown] = [pupil, screen].map(({ heard }) => JSON.stringify(heard));
      const { team } = (pupil.heard[0] as [string, { view: { team?: { id: string }[] } }])[1].view;
      for (const person of [pupil, screen]) person.leave();
      const elsewhere = one.pupils.filter(({ id }) => !team?.some((mate) => mate.id === id));
      const names = one.pupils.some(({ name }) => shown.includes(`"${name}"`));
      const secrets = [one.lead, ...one.pupils.map(({ secret }) => secret)].some((secret) => shown.includes(secret));
      return elsewhere.some(({ id, name }) => seen.includes(id) || seen.includes(`"${name}"`)) || names || secrets;
    },
  ),
  attack(
    'watched-class',
    'open-classes',
    'Somebody who knows the id of a class’s table looks at it without its secrets, or joins it.',
    async (t) => {
      const one = await playing(t);
      const ada = await looks(t, one.id, 'student', one.pupils[0].secret);
      const { table, team } = (ada.heard[0] as [string, { view: { table: string; team: { id: string }[] } }])[1].view;
      ada.leave();
      const elsewhere = one.pupils.filter(({ id }) => !team.some((mate) => mate.id === id));
      const answers = [];
      for (const secret of [undefined, one.projector, ANY, ...elsewhere.map((pupil) => pupil.secret)]) {
        const person = new Person(t);
        answers.push(await person.attend(table, secret));
        person.leave();
      }
      for (const path of ['', '/record']) answers.push((await http(t, 'GET', `/api/tables/${table}${path}`)).json);
      answers.push((await post(t, `/api/tables/${table}/join`, { name: 'Zoe' })).json);
      answers.push((await post(t, `/api/tables/${table}/rematch`, { secret: one.projector })).json);
      // All alike: whoever asks does not learn that there is such a table.
      return !answers.every((answer) => answer?.ok === false && answer.error.code === 'table-unknown');
    },
  ),
  attack('foreign-export', 'led-by-all', 'Somebody who does not lead the class takes its results.', async (t) => {
    const one = await playing(t);
    for (const file of ['results.json', 'results.csv', 'students.csv', 'forecasts.csv'])
      for (const secret of [undefined, ...others(one)]) {
        const headers: Record<string, string> = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
        const path = `/api/classes/${one.id}/${file}`;
        if ((await http(t, 'GET', path, undefined, headers)).status === 200) return true;
        if ((await http(t, 'GET', `${path}?secret=${secret}`)).status === 200) return true;
      }
    return false;
  }),
  attack('foreign-erasing', 'led-by-all', 'Somebody who does not lead the class erases it.', async (t) => {
    const one = await playing(t);
    for (const secret of others(one)) {
      const headers = { authorization: `Bearer ${secret}` };
      await http(t, 'DELETE', `/api/classes/${one.id}`, undefined, headers);
    }
    return (await http(t, 'GET', `/api/classes/${one.code}`)).json?.ok !== true;
  }),
  attack('classes-without-end', 'no-limits', 'One address opens classes without end.', async (t) => {
    let refused = false;
    for (let n = 0; n < 40 && !refused; n++) refused = (await post(t, '/api/classes', OFFER)).status === 429;
    return !refused;
  }),
];
