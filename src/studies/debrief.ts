/** All that a debrief tells of a match: what its record says, what of it was luck, and where it turned. */
import type { MatchRecord } from '../../rules/record.ts';
import { positionIn } from '../continuations/position.ts';
import { accountOf } from './account/index.ts';
import type { Account } from './account.ts';
import type { Engine } from './engine.ts';
import type { LuckAudit, TurningPoints } from './kinds.ts';
import { type LuckOptions, luckAudit } from './luck.ts';
import { type TurningOptions, turningPoints } from './turning.ts';

export interface DebriefOptions {
  luck?: LuckOptions;
  turning?: TurningOptions;
}

/** What playing on finds out. */
export interface Looked {
  luck: LuckAudit;
  turning: TurningPoints;
}

/**
 * Finds out what only playing on can tell.
 * @param record a match whose moves are legal (`fromRecord`), finished or not
 * @param found told of each part as soon as it is known
 */
export async function lookInto(
  record: MatchRecord,
  engine: Engine,
  found: (part: Partial<Looked>) => void = () => {},
  options: DebriefOptions = {},
): Promise<Looked> {
  const match = positionIn(record);
  const luck = await luckAudit(match, engine, options.luck);
  found({ luck });
  const turning = await turningPoints(match, engine, options.turning);
  found({ turning });
  return { luck, turning };
}

/** The whole of it, with the default counts unless told otherwise. */
export async function debriefOf(
  record: MatchRecord,
  engine: Engine,
  options: DebriefOptions = {},
): Promise<Looked & { account: Account }> {
  return { account: accountOf(record), ...(await lookInto(record, engine, undefined, options)) };
}
