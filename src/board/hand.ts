/** The hand: a picture for each card of the bloc that looks. Pictures of any other card are destroyed at once. */
import type Phaser from 'phaser';
import { type BoardLayout, bigRect, layHand, type Rect } from './layout.ts';
import type { BoardModel, CardModel } from './model.ts';
import { CARD_PAD, handTextSize, paintBack, paintCard } from './paint/card.ts';
import { Pane } from './pane.ts';
import type { BoardInput, Text } from './types.ts';

export class Hand {
  private panes = new Map<string, Pane>();
  private backs: Pane[] = [];
  private backStamp = '';
  private big: Pane | null = null;
  private sized = { stamp: '', size: 0 };
  private owner: BoardModel['hand'] = null;
  /** How far a phone's row has been scrolled. */
  scroll = 0;

  constructor(private readonly scene: Phaser.Scene) {}

  rects(layout: BoardLayout, n: number): Rect[] {
    return layHand(layout, n, this.scroll);
  }

  /** Paints and places all cards. `pointed`: the card to be enlarged. */
  show(model: BoardModel, layout: BoardLayout, pointed: string | null, input: BoardInput, dpr: number): void {
    if (this.owner !== model.hand) this.clear();
    this.owner = model.hand;
    const { cards } = model;
    const ids = new Set(cards.map((c) => c.id));
    for (const [id, pane] of this.panes)
      if (!ids.has(id)) {
        pane.destroy();
        this.panes.delete(id);
      }
    const rects = this.rects(layout, cards.length);
    const size = this.textSize(cards, rects[0]);
    for (const [i, card] of cards.entries())
      this.place(card, rects[i], card.id === pointed, i, size, input.text, layout, dpr);
    const at = cards.findIndex((c) => c.id === pointed);
    this.enlarge(at >= 0 ? cards[at] : null, rects[at], input.text, layout, dpr);
    this.showBacks(model, layout, dpr);
  }

  /** One size of text for the whole hand; measured anew only when a card or the room has changed. */
  private textSize(cards: readonly CardModel[], rect: Rect | undefined): number {
    const stamp = JSON.stringify([rect?.w, rect?.h, cards.map((c) => c.name)]);
    const ctx = rect && this.sized.stamp !== stamp ? document.createElement('canvas').getContext('2d') : null;
    if (rect && ctx) this.sized = { stamp, size: handTextSize(ctx, cards, rect.w, rect.h) };
    return this.sized.size;
  }

  private place(
    card: CardModel,
    rect: Rect,
    over: boolean,
    i: number,
    size: number,
    text: Text,
    layout: BoardLayout,
    dpr: number,
  ): void {
    let pane = this.panes.get(card.id);
    if (!pane) {
      pane = new Pane(this.scene, 40);
      this.panes.set(card.id, pane);
    }
    const { w, h } = rect;
    const stamp = `${card.name}|${over}|${card.lit}|${card.dim}|${card.selected}|${size}`;
    pane.draw(w + 2 * CARD_PAD, h + 2 * CARD_PAD, dpr, stamp, (ctx) => {
      ctx.translate(CARD_PAD, CARD_PAD);
      paintCard(ctx, card, { w, h, size, hovered: over, big: false, text });
    });
    // Never into the bar above the hand: its figures are wanted while a card is weighed.
    const room = rect.y - layout.hand.y - 3;
    const lift = Math.min(room, card.selected ? 8 * layout.scale : over ? 4 * layout.scale : 0);
    pane.at(rect.x - CARD_PAD, rect.y - CARD_PAD - lift, dpr).image.setDepth(40 + i * 0.01 + (card.selected ? 1 : 0));
  }

  private enlarge(card: CardModel | null, from: Rect | undefined, text: Text, layout: BoardLayout, dpr: number): void {
    if (!card || !from) {
      this.big?.destroy();
      this.big = null;
      return;
    }
    this.big ??= new Pane(this.scene, 60);
    const rect = bigRect(layout, from);
    this.big.draw(
      rect.w + 2 * CARD_PAD,
      rect.h + 2 * CARD_PAD,
      dpr,
      `${card.id}|${card.name}|${card.selected}`,
      (ctx) => {
        ctx.translate(CARD_PAD, CARD_PAD);
        paintCard(ctx, card, { w: rect.w, h: rect.h, hovered: true, big: true, text });
      },
    );
    this.big.at(rect.x - CARD_PAD, rect.y - CARD_PAD, dpr);
  }

  /** While no hand may be shown: as many backs as each bloc holds, all alike. */
  private showBacks(model: BoardModel, layout: BoardLayout, dpr: number): void {
    const { us, china } = model.blocs;
    const stamp = model.hand === null ? JSON.stringify([layout.hand, us.hand, china.hand, dpr]) : '';
    if (stamp === this.backStamp) return;
    this.backStamp = stamp;
    for (const pane of this.backs) pane.destroy();
    this.backs = [];
    if (model.hand !== null) return;
    const { hand } = layout;
    const w = Math.min(layout.card.h * 0.4, (hand.w / 2 - 40) / Math.max(us.hand, china.hand, 1) - 6);
    const h = w * 1.45;
    for (const bloc of ['us', 'china'] as const) {
      const n = model.blocs[bloc].hand;
      const step = w + 6;
      const left = hand.x + (bloc === 'us' ? 0 : hand.w / 2) + (hand.w / 2 - (step * (n - 1) + w)) / 2;
      for (let i = 0; i < n; i++) {
        const pane = new Pane(this.scene, 40 + i * 0.01);
        pane.draw(w + 2, h + 2, dpr, bloc, (ctx) => {
          ctx.translate(1, 1);
          paintBack(ctx, w, h, bloc);
        });
        pane.at(left + i * step, hand.y + (hand.h - h) / 2, dpr);
        this.backs.push(pane);
      }
    }
  }

  /** Nothing of the hand shown before remains: no picture, no texture. */
  private clear(): void {
    for (const pane of this.panes.values()) pane.destroy();
    this.panes.clear();
    this.big?.destroy();
    this.big = null;
    this.scroll = 0;
  }
}
