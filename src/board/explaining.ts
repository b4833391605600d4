/** What is pointed at explains itself: cards by their enlarged face, everything else by a tip, which its button says too. */
import { nationWords, trackWords } from './labels.ts';
import type { Rect } from './layout.ts';
import type { BoardModel } from './model.ts';
import type { Sight } from './sight.ts';
import type { Tip, TipWords } from './tip.ts';
import type { Twins } from './twins.ts';
import type { BoardInput, BoardTarget, TrackId } from './types.ts';

export class Explaining {
  constructor(
    private readonly tip: Tip,
    private readonly twins: Twins,
    private readonly sight: Sight,
  ) {}

  /** @param now without waiting: a finger has rested long enough */
  show(target: BoardTarget | null, model: BoardModel, input: BoardInput, dpr: number, now: boolean): void {
    const { sight } = this;
    const rect = target && target.kind !== 'card' ? sight.rect(target, model) : null;
    if (!target || !rect) {
      this.hide();
      return;
    }
    const nation = target.kind === 'nation' ? model.nations.find((n) => n.id === target.id) : undefined;
    const obstacles = sight.obstacles(model, nation?.links ?? []);
    const words = this.describe(target, model, input);
    this.tip.show(words, rect, this.roomBeside(rect), obstacles, sight.layout, dpr, now);
  }

  /** What is pointed at may have changed or moved: its button says so, and its tip where it is up. */
  renew(target: BoardTarget | null, model: BoardModel, input: BoardInput, dpr: number): void {
    const { up } = this.tip;
    if (up) this.show(target, model, input, dpr, up === 'now');
    else if (target && target.kind !== 'card') this.describe(target, model, input);
  }

  /** What explains it, which its button says too. */
  private describe(target: BoardTarget, model: BoardModel, input: BoardInput): TipWords {
    const nation = target.kind === 'nation' ? model.nations.find((n) => n.id === target.id) : undefined;
    const words = nation
      ? nationWords(nation, nation.lit === null ? input.why?.(target) : null, input.text)
      : trackWords(target.id as TrackId, model, input);
    this.twins.describe(target, words.lines.join('. '));
    return words;
  }

  hide(): void {
    this.tip.hide();
  }

  /** The gauges' and the bar's own figures stay in sight: their tips go over the map. */
  private roomBeside(rect: Rect): Rect {
    const { map, hand } = this.sight.layout;
    return rect.x + rect.w <= map.x ? { x: 0, y: 0, w: hand.x + hand.w, h: hand.y } : map;
  }
}
