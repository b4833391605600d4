/** The map's buttons, which follow the camera and end where the map ends. */
import { type Camera, toScreen, toWorld } from './camera.ts';
import type { Rect } from './layout.ts';
import type { Sight } from './sight.ts';
import type { Twins } from './twins.ts';
import type { BoardTarget } from './types.ts';

export class MapTwins {
  /** The camera for which they lie right where their sheet is not moved. */
  private at: Camera | null = null;

  /** @param rect where a target is on the board, in sight or not */
  constructor(
    private readonly twins: Twins,
    private readonly sight: Sight,
    private readonly rect: (target: BoardTarget) => Rect | null,
  ) {}

  /** Their list is new, made for where the camera stands. */
  filled(): void {
    this.at = this.sight.camera;
    this.clip();
  }

  /**
   * They follow the camera. While it moves they do so all in one: markers do not grow as fast as the map does, but what is
   * not ringed shows that to nobody, and before a press each is put to its own place.
   */
  follow(): void {
    const { at } = this;
    const { camera, frame } = this.sight;
    if (!at || (at.p !== camera.p && this.twins.ringed('map'))) {
      this.put();
      return;
    }
    const [x, y] = toScreen(frame, camera, ...toWorld(frame, at, 0, 0));
    this.twins.shift('map', x, y, camera.p / at.p);
  }

  /** Each to its own place. */
  put(): void {
    const { camera } = this.sight;
    if (this.at?.p === camera.p) this.follow();
    else {
      this.twins.shift('map', 0, 0);
      this.at = camera;
    }
    this.twins.move('map', this.rect);
  }

  /** Something is pressed while the camera moves: what lies under the pointer is meant. */
  pressed(): void {
    if (this.at?.p !== this.sight.camera.p) this.put();
  }

  /** What lies under the panels can't be clicked. */
  private clip(): void {
    const { x, y, w, h } = this.sight.layout.map;
    this.twins.layer('map').style.clipPath = `polygon(${[
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ]
      .map(([px, py]) => `${px}px ${py}px`)
      .join(', ')})`;
  }
}
