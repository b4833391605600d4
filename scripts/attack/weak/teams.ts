/** Authorities that keep no order among those who share a seat. */
import type { About } from '../../../src/server/authority/about.ts';
import type { Authority, Guest } from '../../../src/server/authority/authority.ts';
import { realWorld } from '../../../src/server/main.ts';
import { type Careless, placing } from './authority.ts';

/** Lets everybody of a team commit: makes a chief of whoever wants to. */
export const anyMember: Careless = (inner, storage) =>
  placing(inner, (place, table) => ({
    ...place,
    async move(...move) {
      const done = await place.move(...move);
      const { player, member } = place.whole;
      if (done.ok || done.error.code !== 'not-chief' || player === null) return done;
      const about = (await storage.load(table))?.table.about as unknown as About | undefined;
      const members = (about?.seats[player]?.members ?? []).map((one) => ({
        ...one,
        role: one.id === member ? ('chief' as const) : null,
      }));
      await inner.steward.seat(table, player, members, 'attache');
      return place.move(...move);
    },
  }));

type Told = Omit<Guest, 'player' | 'member'>;

/** Tells everybody at a table what one team is told. */
export const openTeams: Careless = (inner): Authority => {
  const here = new Map<string, Set<Told>>();
  return {
    ...inner,
    attend(table, secret, guest) {
      const guests = here.get(table) ?? new Set();
      here.set(table, guests.add(guest));
      return inner.attend(table, secret, {
        ...guest,
        said: (said) => {
          for (const one of guests) one.said(said);
        },
        team: (team) => {
          for (const one of guests) one.team(team);
        },
      });
    },
  };
};

/** Lets whoever knows the id of a class's table watch there. */
export const openClasses: Careless = (inner): Authority => {
  const known = 'A'.repeat(21);
  return {
    ...inner,
    steward: {
      ...inner.steward,
      open: (setUp) => inner.steward.open({ ...setUp, watch: realWorld.sha256(known) }),
    },
    async attend(table, secret, guest) {
      const done = await inner.attend(table, secret, guest);
      return done.ok || secret !== undefined ? done : inner.attend(table, known, guest);
    },
  };
};

/** Takes whoever asks for a pause for whoever leads the class. */
export const anyLeader: Careless = (inner) =>
  placing(inner, (place, table) => ({
    ...place,
    ask: (message) => (message.what === 'pause' ? inner.steward.hold(table, message.on) : place.ask(message)),
  }));
