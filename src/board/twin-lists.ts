/** What the board's buttons are: all that can be pointed at in a model, group by group, each with its words and place. */
import { cardLabel, nationLabel, trackLabel } from './labels.ts';
import type { Rect } from './layout.ts';
import type { BoardModel, NationModel } from './model.ts';
import type { Group, Twin } from './twins.ts';
import { type BoardInput, type BoardTarget, sameTarget, type Text, type TrackId } from './types.ts';

interface Places {
  /** The tracks and gauges that are drawn now. */
  tracks: readonly TrackId[];
  /** Is the map in sight, or does a phone's space panel lie over it? */
  map: boolean;
  /** Where a target is, in CSS pixels of the board; null where it is not drawn. */
  rect: (target: BoardTarget) => Rect | null;
}

/** What nations are called by: most stay as they are from one move to the next. */
const labels = new WeakMap<NationModel, string>();

function labelOf(n: NationModel, text: Text): string {
  let label = labels.get(n);
  if (label === undefined) {
    label = nationLabel(n, text);
    labels.set(n, label);
  }
  return label;
}

/** The buttons in the order in which the Tab key and a screen reader come to them: on the map region by region. */
export function twinsOf(
  model: BoardModel,
  { text, selected }: Pick<BoardInput, 'text' | 'selected'>,
  { tracks, map, rect }: Places,
): Record<Group, Twin[]> {
  const twin = (target: BoardTarget, label: string, lit = false): Twin[] => {
    const at = rect(target);
    return at ? [{ target, label, rect: at, lit, pressed: sameTarget(selected, target) }] : [];
  };
  const track = (id: TrackId) => twin({ kind: 'track', id }, trackLabel(id, model, text));
  const nationsOf = (region: string) =>
    model.nations
      .filter((n) => n.region === region)
      .flatMap((n) => twin({ kind: 'nation', id: n.id }, labelOf(n, text), n.lit !== null));
  return {
    tracks: tracks.flatMap(track),
    map: map ? model.regions.flatMap((r) => [...track(`region-${r.id}`), ...nationsOf(r.id)]) : [],
    hand: model.cards.flatMap((c) => twin({ kind: 'card', id: c.id }, cardLabel(c, text), c.lit)),
  };
}
