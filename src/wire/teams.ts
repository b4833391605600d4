/** What goes over the wire for teams: several at one seat, of whom one commits. */
import * as z from 'zod/mini';
import type { Role } from '../classroom/roles.ts';
import { random } from './fields.ts';

/** What a member may ask for: `propose` a move, made at this version; `support` a proposal or support it no longer. */
export const proposeAsk = z.strictObject({
  what: z.literal('propose'),
  version: z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000)),
  type: z.string().check(z.minLength(1), z.maxLength(40)),
  args: z.array(z.unknown()).check(z.maxLength(8)),
});
export const supportAsk = z.strictObject({ what: z.literal('support'), proposal: random, on: z.boolean() });

/** Somebody of a team, as everybody at the table may know it. */
export interface MemberInfo {
  id: string;
  name: string;
  role: Role | null;
  present: boolean;
}

export interface Proposal {
  id: string;
  /** Who proposes it. */
  member: string;
  type: string;
  args: unknown[];
  /** Members who support it; whoever proposes it is among them. */
  support: string[];
}

/** What a team alone knows of its own doings: sent to its members whenever it changes. */
export interface TeamInfo {
  /** The version that the proposals were made at: they are gone once the match goes on. */
  version: number;
  proposals: Proposal[];
  /** Who may commit now: the chief negotiator, or, while that one is away, the next who is here. */
  commits: string | null;
  /** Nobody commits alone: what more than half of those who are here, and a third of the team, support is done. */
  votes: boolean;
  /** Must a reason be written down with the next move? */
  reason: boolean;
}
