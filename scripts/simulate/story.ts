/** What people do at a table: set it up, sit down, play, and play again. All of it is asked for again until it is done. */
import type { CreateBody, TableInfo, Taken } from '../../src/wire/messages.ts';
import type { Person, Stage } from './person.ts';
import type { Sim } from './sim.ts';

type Wait = (most: number) => Promise<void>;

/** How a table may be set up beside what is played at it. */
function manner({ chance }: Sim): Pick<CreateBody, 'pace' | 'confirm'> {
  const pace: CreateBody['pace'] = chance.odds(300)
    ? { bank: chance.between(60, 90), plus: chance.below(4) }
    : chance.odds(200)
      ? { hours: 1 }
      : undefined;
  return { ...(pace ? { pace } : {}), confirm: chance.odds(200) };
}

/** Sets up a table; whoever hears no answer sets up another. */
export async function create({ sim, server, watch, subject }: Stage, ada: Person, wait: Wait): Promise<TableInfo> {
  for (;;) {
    const player = sim.chance.one(['0', '1'] as const);
    const body = { chosen: subject.chosen(sim.chance), listed: true, name: ada.name, player, ...manner(sim) };
    const done = await server.ask(
      (authority) => authority.create(body),
      (answer) => {
        if (!answer.ok) return;
        watch.secrets.set(answer.secret, ada.name);
        watch.seat(answer);
        watch.sent(answer.table.id, answer.player, answer.secret, answer, JSON.stringify(answer));
      },
    );
    if (done?.ok) {
      ada.secret = done.secret;
      ada.open(done.table, done.player);
      return done.table;
    }
    await wait(2000);
  }
}

/** Wants the free seat, by the code; who comes too late watches. */
export async function join({ sim, server, watch }: Stage, person: Person, table: TableInfo, wait: Wait): Promise<void> {
  const { name, secret } = person;
  await wait(1500);
  for (;;) {
    const done = await server.ask(
      (authority) => authority.join(sim.chance.one([table.code, table.id]), { name, secret }),
      (answer) => {
        if (!answer.ok) return;
        watch.seat(answer);
        watch.sent(answer.table.id, answer.player, secret, answer, JSON.stringify(answer));
      },
    );
    sim.note(`${name} joins: ${done ? (done.ok ? `seat ${done.player}` : done.error.code) : 'no answer'}`);
    if (done?.ok) return person.open(done.table, done.player);
    if (done && ['table-full', 'seat-taken'].includes(done.error.code)) return person.open(table, null);
    await wait(2000);
  }
}

/** Looks and acts, until the match is over for all who play, and for whoever this is. */
export async function live(sim: Sim, person: Person, players: readonly Person[], wait: Wait): Promise<void> {
  while (!person.rests && (!person.finished || players.some((player) => !player.finished))) {
    await wait(sim.calm ? 300 : 1200);
    person.act();
  }
}

/** Both want to play again: one table is set up, at which each has the other seat. */
export async function rematch(
  { sim, server, watch }: Stage,
  players: readonly Person[],
  wait: Wait,
): Promise<TableInfo> {
  const ask = async ({ table, player, secret = '' }: Person): Promise<Taken> => {
    for (;;) {
      const done = await server.ask(
        (authority) => authority.rematch(table, secret),
        (answer) => {
          if (!answer.ok) return;
          watch.next(table, answer.table.id);
          watch.seat(answer);
          watch.sent(answer.table.id, answer.player, secret, answer, JSON.stringify(answer));
        },
      );
      if (done?.ok) {
        if (done.player === player) sim.broken('sides are swapped', `both times seat ${player}`);
        return done;
      }
      await wait(2000);
    }
  };
  const [one, two] = await Promise.all(players.map(ask));
  if (two && one.table.id !== two.table.id) sim.broken('one rematch', 'each got another table');
  return one.table;
}
