/**
 * Several at one seat: who of them commits, what they propose and support, and when a reason must be written down.
 * Proposals are kept in memory alone, and are gone when the match goes on.
 */
import type { Refusal } from '../../../rules/moves.ts';
import { ROLES, type Role } from '../../classroom/roles.ts';
import type { Proposal, TeamInfo } from '../../wire/teams.ts';
import type { About } from './about.ts';
import type { Act, Course, MoveEntry } from './history.ts';
import type { Called, Hosting } from './hosting.ts';
import type { Player as Playing } from './played.ts';
import type { Done } from './refusals.ts';
import type { Seat, Sitter } from './seats.ts';
import { no, randomId, type World } from './world.ts';

/** Of one member, where each may support several. */
const PROPOSALS_MOST = 4;

const NOT_CHIEF = no('not-chief', 'The chief negotiator commits what the team does: propose it.').error;
const BY_VOTE = no('by-vote', 'Here the team votes: propose it.').error;
const REASON_NEEDED = no('reason-needed', 'Write down in a sentence why your team does this.').error;
const GONE = no('proposal-gone', 'This proposal is gone: the match has gone on.');
const MANY = no('proposals-many', 'You have proposed so much: support something first.');

type Sits = (member: string) => boolean;

const rankOf = (role: Role | null): number => (role === null ? ROLES.length : ROLES.indexOf(role));

/** Who commits now: of those who are here the first by role; null where nobody is here. */
function committer({ members = [] }: Pick<Seat, 'members'>, sits: Sits): string | null {
  const here = members.filter(({ id }) => sits(id));
  return here.sort((a, b) => rankOf(a.role) - rankOf(b.role))[0]?.id ?? null;
}

/** The part of the match for which the player's team must write down a reason with the next move; null: for none. */
export function reasonDue<G>(hosting: Hosting<G>, about: About, { state }: Course<G>, player: string): string | null {
  const { reasons, reasoned, by } = about;
  // A vote is nobody's alone to explain.
  if (reasons === 'never' || by === 'vote' || !hosting.awaited(state.G).includes(player)) return null;
  const moment = hosting.moment?.(state.G, player) ?? null;
  if (!moment || (reasons === 'cards' && moment.card === null)) return null;
  const part = reasons === 'rounds' ? `${moment.round}` : `${moment.round}/${moment.card}`;
  return reasoned[player] === part ? null : part;
}

/** Why this member may not commit this; null where it may. @param due the part for which a reason must be written down */
export function whyNotCommit(
  { seats, by }: About,
  { player, member }: Sitter,
  act: Act,
  sits: Sits,
  due: string | null,
): Refusal | null {
  const seat = seats[player];
  if (!seat?.members || member === null) return null;
  if (by === 'vote') return BY_VOTE;
  // Whoever asks was here when they asked, and may have gone since.
  if (committer(seat, (one) => one === member || sits(one)) !== member) return NOT_CHIEF;
  return due !== null && 'move' in act && !act.reason ? REASON_NEEDED : null;
}

const same = (a: Called, b: Pick<Proposal, 'type' | 'args'>): boolean =>
  a.type === b.type && JSON.stringify(a.args) === JSON.stringify(b.args);

/** What a team's act changes of the table: the reason that was due is written down, a bot that was to move once has. */
export function afterTeamAct<G>(
  hosting: Hosting<G>,
  about: About,
  course: Course<G>,
  player: string,
  act: Act,
): Pick<Partial<About>, 'seats' | 'reasoned'> {
  const seat = about.seats[player];
  const due = 'move' in act && act.reason ? reasonDue(hosting, about, course, player) : null;
  return {
    ...(due !== null && { reasoned: { ...about.reasoned, [player]: due } }),
    ...(seat?.once && { seats: { ...about.seats, [player]: { ...seat, bot: null, once: false } } }),
  };
}

/** What is proposed and still stands after a move: a secret choice of those who were to choose at the same time. */
export const stillSecret =
  <G>({ hosting, plays }: Pick<Playing<G>, 'hosting' | 'plays'>, from: Course<G>, to: Course<G>, mover: string) =>
  (player: string, type: string): boolean =>
    player !== mover &&
    plays.leeway(type) > 0 &&
    [from, to].every(({ state }) => hosting.awaited(state.G).includes(player));

/** Does the proposal give the match up? */
type Gives = (proposal: Proposal) => boolean;

export class Teams {
  /** By player, oldest first. */
  readonly #made = new Map<string, readonly Proposal[]>();

  constructor(readonly world: World) {}

  of(player: string): readonly Proposal[] {
    return this.#made.get(player) ?? [];
  }

  /** Proposals that nobody supports any more are none. */
  #become(player: string, proposals: readonly Proposal[]): void {
    this.#made.set(
      player,
      proposals.filter(({ support }) => support.length > 0),
    );
  }

  /** The member proposes a move that the rules allow, or supports it where it is proposed. @param votes each has one vote */
  propose(member: string, move: Called, votes: boolean): Done {
    const { player, type, args } = move;
    const known = this.of(player).find((one) => same(move, one));
    if (known) return this.support(player, member, known.id, true, votes);
    if (!votes && this.of(player).filter((one) => one.member === member).length >= PROPOSALS_MOST) return MANY;
    const proposal: Proposal = { id: randomId(this.world), member, type, args, support: [member] };
    this.#become(player, [...(votes ? this.#without(player, member) : this.of(player)), proposal]);
    return { ok: true };
  }

  support(player: string, member: string, proposal: string, on: boolean, votes: boolean): Done {
    if (!this.of(player).some(({ id }) => id === proposal)) return GONE;
    const others = votes && on ? this.#without(player, member) : this.of(player);
    this.#become(
      player,
      others.map((one) => {
        if (one.id !== proposal) return one;
        const support = one.support.filter((other) => other !== member);
        return { ...one, support: on ? [...support, member] : support };
      }),
    );
    return { ok: true };
  }

  #without(player: string, member: string): Proposal[] {
    return this.of(player).map((one) => ({ ...one, support: one.support.filter((other) => other !== member) }));
  }

  /** What is written down with a team's own move: who supported it. */
  written(about: About, act: Act): Pick<MoveEntry, 'support'> {
    const own = 'move' in act && about.seats[act.move.player]?.members && act.by !== 'bot' && act.by !== 'time';
    const support = own ? (this.of(act.move.player).find((one) => same(act.move, one))?.support ?? []) : [];
    return support.length > 0 ? { support } : {};
  }

  /**
   * What most support, the oldest of equals first; null where nothing is proposed.
   * @param gives what gives the match up: it takes more than half of the whole team
   */
  first(player: string, { members = [] }: Pick<Seat, 'members'>, gives: Gives): Proposal | null {
    const may = this.of(player).filter((one) => !gives(one) || 2 * one.support.length > members.length);
    return may.sort((a, b) => b.support.length - a.support.length)[0] ?? null;
  }

  /**
   * What more than half of those who are here support, and at least a third of the team: the first who is back after
   * a lost line decides nothing alone. To give the match up takes more than half of the whole team.
   */
  carried(player: string, { members = [] }: Pick<Seat, 'members'>, sits: Sits, gives: Gives): Proposal | null {
    const here = members.filter(({ id }) => sits(id)).map(({ id }) => id);
    const carries = (one: Proposal) => {
      const support = here.filter((id) => one.support.includes(id)).length;
      if (gives(one)) return 2 * support > members.length;
      return 2 * support > here.length && 3 * support >= members.length;
    };
    return this.of(player).find(carries) ?? null;
  }

  /** Others sit there: who has gone supports nothing. */
  reseated(player: string, { members = [] }: Pick<Seat, 'members'>): void {
    const stays = (id: string) => members.some((member) => member.id === id);
    this.#become(
      player,
      this.of(player).map((one) => ({ ...one, support: one.support.filter(stays) })),
    );
  }

  /** The match has gone on. @param stays what is proposed still stands: a secret choice that the rival's does not touch */
  goOn(stays: (player: string, type: string) => boolean = () => false): void {
    for (const [player, proposals] of this.#made)
      this.#become(
        player,
        proposals.filter(({ type }) => stays(player, type)),
      );
  }

  /** What a team knows of its own doings; null where the seat has none. */
  info<G>(hosting: Hosting<G>, about: About, course: Course<G> | null, player: string, sits: Sits): TeamInfo | null {
    const seat = about.seats[player];
    if (!seat?.members) return null;
    const votes = about.by === 'vote';
    return {
      version: course?.version ?? 0,
      proposals: [...this.of(player)],
      commits: votes ? null : committer(seat, sits),
      votes,
      reason: course !== null && reasonDue(hosting, about, course, player) !== null,
    };
  }
}
