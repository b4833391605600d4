/** What a team proposes and supports, and how a vote comes to a move. */
import type { AskMessage } from '../../wire/messages.ts';
import type { Proposal } from '../../wire/teams.ts';
import { standsStill } from './clockwork.ts';
import { BEHIND, type Done, HELD, NOT_BEGUN, OVER, PAUSED } from './refusals.ts';
import type { Match } from './room.ts';
import type { Sitter } from './seats.ts';
import { NO_TEAM } from './talk.ts';
import { no } from './world.ts';

export const NOTHING_PROPOSED = no('nothing-proposed', 'Nothing is proposed that could be done.');

type Asked<W extends AskMessage['what']> = Extract<AskMessage, { what: W }>;

/** Why nothing is moved, and so nothing proposed, at this hour. */
export function notNow<G>({ about, course, status }: Match<G>): Done {
  if (!course) return NOT_BEGUN;
  if (status === 'over') return OVER;
  if (about.held) return HELD;
  return standsStill(about) ? PAUSED : { ok: true };
}

const commit = <G>(match: Match<G>, player: string, { type, args }: Proposal, more: { by?: 'lead' } = {}) =>
  match.commit(player, { move: { player, type, args }, ...more });

const gives =
  <G>({ hosting }: Match<G>, player: string) =>
  ({ type }: Proposal): boolean =>
    type === hosting.forfeit(player).type;

/** Where the team votes, what is carried is done. */
export async function count<G>(match: Match<G>, player: string): Promise<Done> {
  const { about, teams, guests } = match;
  const seat = about.seats[player];
  const carried = about.by === 'vote' && seat ? teams.carried(player, seat, guests.sits, gives(match, player)) : null;
  return carried && notNow(match).ok ? commit(match, player, carried) : { ok: true };
}

/** Somebody of a team proposes what the rules allow. */
export async function propose<G>(match: Match<G>, sitter: Sitter, asked: Asked<'propose'>): Promise<Done> {
  const { about, teams } = match;
  const { player, member } = sitter;
  if (member === null) return NO_TEAM;
  const now = notNow(match);
  if (!now.ok) return now;
  const { version, type, args } = asked;
  const move = { player, type, args };
  if (match.stale(version, { move })) return BEHIND;
  const tried = match.tried({ move });
  if (!tried.ok) return tried;
  // As the game writes it, without what the page may have added.
  const proposed = 'move' in tried.entry ? tried.entry.move : move;
  const done = teams.propose(member, proposed, about.by === 'vote');
  if (!done.ok) return done;
  match.tellTeams();
  return count(match, player);
}

/** Somebody of a team supports a proposal, or supports it no longer. */
export async function support<G>(match: Match<G>, sitter: Sitter, asked: Asked<'support'>): Promise<Done> {
  const { about, teams } = match;
  const { player, member } = sitter;
  if (member === null) return NO_TEAM;
  const now = notNow(match);
  if (!now.ok) return now;
  const done = teams.support(player, member, asked.proposal, asked.on, about.by === 'vote');
  if (!done.ok) return done;
  match.tellTeams();
  return count(match, player);
}

/** What most of the team support now is done, by the word of whoever leads. */
export async function decide<G>(match: Match<G>, player: string): Promise<Done> {
  const now = notNow(match);
  if (!now.ok) return now;
  const first = match.teams.first(player, match.about.seats[player] ?? {}, gives(match, player));
  return first ? commit(match, player, first, { by: 'lead' }) : NOTHING_PROPOSED;
}
