/** The panels around the map: strip, space panel, blocs' bar, and the ground under the hand. */
import type Phaser from 'phaser';
import { BLOCS } from '../../rules/terms.ts';
import type { BoardLayout, Parts, Rect } from './layout.ts';
import { switchRect } from './layout.ts';
import type { BoardModel } from './model.ts';
import { paintBloc } from './paint/blocs.ts';
import { type Ctx, icon, roundBox, write } from './paint/canvas.ts';
import { paintBases, paintMoon, paintStars } from './paint/moon.ts';
import { paintOrbit } from './paint/orbit.ts';
import { paintProgramme } from './paint/programme.ts';
import { paintStrip } from './paint/strip.ts';
import { Pane } from './pane.ts';
import { GROUND, INK, NIGHT } from './theme.ts';
import type { Text } from './types.ts';

const PANELS = ['strip', 'space', 'moon', 'blocs', 'ground'] as const;
const DEPTH: Record<(typeof PANELS)[number], number> = { strip: 20, space: 22, moon: 23, blocs: 20, ground: 30 };

export class Panels {
  private readonly panes: Record<(typeof PANELS)[number], Pane>;

  constructor(scene: Phaser.Scene) {
    this.panes = Object.fromEntries(PANELS.map((p) => [p, new Pane(scene, DEPTH[p])])) as typeof this.panes;
  }

  /** @param open a phone's space panel is up instead of the map */
  paint(model: BoardModel, layout: BoardLayout, parts: Parts, text: Text, open: boolean, dpr: number): void {
    const { scale, kind } = layout;
    const phone = kind === 'phone';
    const spaceShown = !phone || open;
    this.at(
      'strip',
      layout.strip,
      dpr,
      [model.tension, model.orbit.total, model.law, model.files, model.wolf, text('board:name'), open],
      (ctx) => {
        ground(ctx, layout.strip);
        paintStrip(ctx, parts, model, text, scale, phone);
        if (phone) paintSwitch(ctx, switchRect(layout), text, open);
      },
    );
    this.panes.space.show(spaceShown);
    this.panes.moon.show(spaceShown);
    if (spaceShown) {
      const { orbit, blocs } = model;
      const facts = BLOCS.map((b) => [
        blocs[b].programme.missions.map((m) => m.state),
        blocs[b].programme.paid,
        blocs[b].programme.price,
        blocs[b].programme.odds.chance,
        blocs[b].constellations,
      ]);
      this.at('space', layout.space, dpr, [facts, orbit, text('board:name')], (ctx) => {
        space(ctx, layout.space);
        for (const bloc of BLOCS) paintProgramme(ctx, parts.programme[bloc], model, bloc, text, scale);
        paintOrbit(ctx, parts.orbit, model, text, scale);
      });
      this.at('moon', parts.moon, dpr, [blocs.us.base, blocs.china.base, phone], (ctx) => {
        const { x, y, w, h } = parts.moon;
        const r = Math.min(w, h) * 0.43;
        paintMoon(ctx, x + w / 2, y + h * 0.52, r);
        paintBases(ctx, x + w / 2, y + h * 0.52, r, { us: blocs.us.base, china: blocs.china.base });
      });
    }
    const stock = BLOCS.map((b) => {
      const { standing, home, plan, tokens, companies, networks, constellations } = model.blocs[b];
      return [standing, home, plan, tokens, companies, networks, constellations];
    });
    this.at('blocs', layout.blocs, dpr, [stock, text('board:name')], (ctx) => {
      ground(ctx, layout.blocs);
      for (const bloc of BLOCS) paintBloc(ctx, parts.bloc[bloc], model, bloc, text, scale, phone);
    });
    this.at('ground', layout.hand, dpr, [], (ctx) => {
      const { x, y, w, h } = layout.hand;
      const fill = ctx.createLinearGradient(0, y, 0, y + h);
      fill.addColorStop(0, GROUND.hand);
      fill.addColorStop(1, GROUND.space);
      ctx.fillStyle = fill;
      ctx.fillRect(x, y, w, h);
    });
  }

  /** A panel's picture covers its rectangle; painters use the board's own coordinates. */
  private at(name: (typeof PANELS)[number], rect: Rect, dpr: number, stamp: unknown, paint: (ctx: Ctx) => void): void {
    this.panes[name].at(rect.x, rect.y, dpr).draw(rect.w, rect.h, dpr, JSON.stringify([rect, stamp]), (ctx) => {
      ctx.translate(-rect.x, -rect.y);
      paint(ctx);
    });
  }
}

function ground(ctx: Ctx, { x, y, w, h }: Rect): void {
  ctx.fillStyle = GROUND.panel;
  ctx.fillRect(x, y, w, h);
  ctx.fillStyle = INK.line;
  ctx.fillRect(x, y + h - 1, w, 1);
}

function space(ctx: Ctx, { x, y, w, h }: Rect): void {
  const fill = ctx.createLinearGradient(0, y, 0, y + h);
  fill.addColorStop(0, '#050a15');
  fill.addColorStop(1, '#0a1730');
  ctx.fillStyle = fill;
  ctx.fillRect(x, y, w, h);
  ctx.save();
  ctx.translate(x, y);
  paintStars(ctx, w, h, 90);
  ctx.restore();
  ctx.fillStyle = NIGHT.ink.line;
  ctx.fillRect(x + w - 1, y, 1, h);
}

/** What a phone's switch leads to: space from the map, the map from space. */
function paintSwitch(ctx: Ctx, { x, y, w, h }: Rect, text: Text, open: boolean): void {
  roundBox(ctx, x + 4, y + 4, w - 8, h - 8, 8);
  ctx.fillStyle = GROUND.raised;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = INK.mark;
  ctx.stroke();
  icon(ctx, open ? 'globe' : 'moon', x + w / 2, y + h * 0.38, 17, INK.strong);
  write(ctx, text(open ? 'board:tool.mapShort' : 'board:tool.spaceShort'), x + w / 2, y + h * 0.71, {
    size: 11,
    color: INK.text,
    family: 'display',
    align: 'center',
    max: w - 14,
  });
}
