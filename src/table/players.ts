/**
 * Who plays a match: people, or bots of a level. Records know nothing of it, for it changes no rule; a saved match has it
 * as a remark below its first line (`# players: us person, china envoy`), which whoever reads only the record passes over.
 */
import type { Refusal } from '../../rules/moves.ts';
import { BLOCS, type Bloc } from '../../rules/terms.ts';
import { LEVELS, type Level } from '../bots/types.ts';

export { LEVELS, type Level };

export type Player = 'person' | Level;
export type Players = Record<Bloc, Player>;

export const PEOPLE: Players = { us: 'person', china: 'person' };
const PLAYERS: readonly Player[] = ['person', ...LEVELS];
const LINE = /^[ \t]*# players:(.*)$/gm;

export const isBot = (player: Player): player is Level => player !== 'person';
export const bothPeople = (players: Players): boolean => !BLOCS.some((b) => isBot(players[b]));

/** The bloc of the only person, where a bot plays the other; null where two people or two bots play. */
export function lonePerson(players: Players): Bloc | null {
  const people = BLOCS.filter((b) => !isBot(players[b]));
  return people.length === 1 ? people[0] : null;
}

/** Adds the remark to a record's text; two people need none. */
export function writePlayers(text: string, players: Players): string {
  if (bothPeople(players)) return text;
  return text.replace('\n', `\n# players: ${BLOCS.map((b) => `${b} ${players[b]}`).join(', ')}\n`);
}

const UNKNOWN: Refusal = {
  code: 'file-players',
  message: 'This match file is damaged: it does not say in a known way who plays it.',
};

/** Reads who plays a saved match: two people where it says nothing. Refusal: `file-players`. */
export function readPlayers(text: string): { ok: true; players: Players } | { ok: false; error: Refusal } {
  const lines = [...text.matchAll(LINE)];
  if (lines.length === 0) return { ok: true, players: PEOPLE };
  const said = lines[0][1].trim().split(/\s*,\s*/);
  const players = said.map((one, i): Player | undefined => {
    const [bloc, player, ...rest] = one.split(/\s+/);
    return bloc === BLOCS[i] && rest.length === 0 ? PLAYERS.find((p) => p === player) : undefined;
  });
  const [us, china, ...more] = players;
  if (lines.length > 1 || !us || !china || more.length > 0) return { ok: false, error: UNKNOWN };
  return { ok: true, players: { us, china } };
}
