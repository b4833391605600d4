/** Where a small screen, which shows a part of the world only, is turned to by itself. Pure. */
import type { NationId } from '../../rules/terms.ts';
import { broughtIn, type Camera, closeUp, type Frame, fitTogether } from './camera.ts';
import type { BoardModel, NationModel } from './model.ts';

export interface Aim {
  /** World points of nations. */
  spots: ReadonlyMap<NationId, { spot: [number, number] }>;
  /** Where the camera is now. */
  camera: Camera;
  /** Is the nation in sight of a camera? */
  seen: (id: NationId, camera: Camera) => boolean;
  /** What was shown before; null: nothing yet. */
  before: { round: number; lit: Readonly<Record<NationId, string>> } | null;
  /** Another decision is asked for than before. */
  asked: boolean;
}

/**
 * The camera for what may newly be chosen or, in a new round, for a region that scores now: the one with more to choose
 * from, or else with more nations. It moves no further than it must, and is the same where it shows as much already. Null:
 * nothing new is to be seen, or any of a decision's choices is in sight still.
 */
export function aimAt(model: BoardModel, frame: Frame, aim: Aim): Camera | null {
  const { before, asked, camera } = aim;
  const lit = model.nations.filter((n) => n.lit !== null);
  const scoring = model.regions
    .filter((r) => r.now)
    .map((r) => ({
      lit: lit.filter((n) => n.region === r.id),
      all: model.nations.filter((n) => n.region === r.id),
    }))
    .sort((a, b) => b.lit.length - a.lit.length || b.all.length - a.all.length)[0];
  const known = before?.lit ?? {};
  const fresh = asked || lit.length !== Object.keys(known).length || lit.some((n) => known[n.id] === undefined);
  if (lit.length > 0) {
    if (!fresh || (!asked && lit.some((n) => aim.seen(n.id, camera)))) return null;
    const together = fitTogether(frame, pointsOf(lit, aim));
    return leastMove(!together && scoring?.lit.length ? scoring.lit : lit, frame, aim);
  }
  return before?.round !== model.round && scoring ? leastMove(scoring.all, frame, aim) : null;
}

const pointsOf = (nations: readonly NationModel[], { spots }: Aim) =>
  nations.flatMap((n) => {
    const known = spots.get(n.id);
    return known ? [known.spot] : [];
  });

/** Of where the camera is, a short way from there and a view made for these nations: the first that shows the most of them. */
function leastMove(nations: readonly NationModel[], frame: Frame, aim: Aim): Camera {
  const made = closeUp(frame, pointsOf(nations, aim));
  const meant = nations.filter((n) => aim.seen(n.id, made));
  const moved = broughtIn(frame, aim.camera, pointsOf(meant.length > 0 ? meant : nations, aim));
  const count = (camera: Camera) => nations.filter((n) => aim.seen(n.id, camera)).length;
  return [aim.camera, moved ?? made, made].reduce((best, next) => (count(next) > count(best) ? next : best));
}
