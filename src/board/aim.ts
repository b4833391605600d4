/** Where a small screen, which shows a part of the world only, is turned to by itself. Pure. */
import type { NationId } from '../../rules/terms.ts';
import { type Camera, closeUp, type Frame, fitTogether } from './camera.ts';
import type { BoardModel, NationModel } from './model.ts';

export interface Aim {
  /** World points of nations. */
  spots: ReadonlyMap<NationId, { spot: [number, number] }>;
  /** Is the nation in sight now? */
  seen: (id: NationId) => boolean;
  /** What was shown before; null: nothing yet. */
  before: { round: number; lit: Readonly<Record<NationId, string>> } | null;
  /** Another decision is asked for than before. */
  asked: boolean;
}

/**
 * The camera for what may newly be chosen or, in a new round, for a region that scores now: the one with more to choose
 * from, or else with more nations. Null: the camera stays where the player has put it, as it does within a decision while
 * any of its choices is in sight.
 */
export function aimAt(model: BoardModel, frame: Frame, { spots, seen, before, asked }: Aim): Camera | null {
  const lit = model.nations.filter((n) => n.lit !== null);
  const pointsOf = (nations: readonly NationModel[]) =>
    nations.flatMap((n) => {
      const known = spots.get(n.id);
      return known ? [known.spot] : [];
    });
  const scoring = model.regions
    .filter((r) => r.now)
    .map((r) => ({
      lit: pointsOf(lit.filter((n) => n.region === r.id)),
      all: pointsOf(model.nations.filter((n) => n.region === r.id)),
    }))
    .sort((a, b) => b.lit.length - a.lit.length || b.all.length - a.all.length)[0];
  const known = before?.lit ?? {};
  const fresh = asked || lit.length !== Object.keys(known).length || lit.some((n) => known[n.id] === undefined);
  if (lit.length > 0) {
    if (!fresh || lit.every((n) => seen(n.id)) || (!asked && lit.some((n) => seen(n.id)))) return null;
    const points = pointsOf(lit);
    return closeUp(frame, !fitTogether(frame, points) && scoring?.lit.length ? scoring.lit : points);
  }
  return before?.round !== model.round && scoring ? closeUp(frame, scoring.all) : null;
}
