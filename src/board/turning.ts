/** Where a small screen, which shows a part of the world only, turns by itself: what is asked about or looked at is seen. */
import type { NationId } from '../../rules/terms.ts';
import { type Aim, aimAt } from './aim.ts';
import { type Camera, panBy } from './camera.ts';
import type { BoardModel } from './model.ts';
import type { Sight } from './sight.ts';
import type { BoardInput } from './types.ts';

export class Turning {
  /** Where the map was turned to last. */
  private to: Camera | null = null;

  constructor(
    private readonly sight: Sight,
    private readonly spots: Aim['spots'],
  ) {}

  /** Nobody has moved the map since it was turned. */
  get stands(): boolean {
    return this.sight.camera === this.to;
  }

  /** Turns to what is asked about. @param before what was shown before; null: nothing that counts */
  ask(model: BoardModel, input: BoardInput, before: BoardInput | null): void {
    const { sight } = this;
    if (!sight.frame.part) return;
    const camera = aimAt(model, sight.frame, {
      spots: this.spots,
      camera: sight.camera,
      seen: (id, camera) => sight.holds(id, camera),
      before: before && { round: before.view.round, lit: before.lit.nations },
      asked: before?.view.ask?.ask !== input.view.ask?.ask || Object.keys(before?.lit.nations ?? {}).length === 0,
    });
    if (!camera) return;
    this.to = camera;
    sight.camera = camera;
  }

  /** A nation that is looked at is moved into the map where it lies outside. */
  keep(model: BoardModel, id: NationId): void {
    const { sight } = this;
    if (!sight.frame.part || sight.clear(id)) return;
    const rect = sight.rect({ kind: 'nation', id }, model);
    if (rect) sight.camera = panBy(sight.frame, sight.camera, ...sight.aside(rect));
  }
}
