/** The bar under the map: each bloc's Standing, Home, tokens and enterprises, all of them public. */
import type { IconName } from '../../../assets/icons/icons.ts';
import { type Bloc, SUITS, type Suit } from '../../../rules/terms.ts';
import type { Rect } from '../layout.ts';
import type { BoardModel } from '../model.ts';
import { BLOC, INK, SUIT } from '../theme.ts';
import type { Text } from '../types.ts';
import { type Ctx, icon, shapePath, widthOf, write } from './canvas.ts';

/** The parts of one bloc's bar: their rectangles are also their twins'. */
export function blocParts(box: Rect, phone: boolean): { standing: Rect; home: Rect; tokens: Rect; works: Rect | null } {
  const cut = phone ? [0, 0.28, 0.425, 0.975, 1] : [0, 0.24, 0.42, 0.775, 1];
  const part = (i: number): Rect => ({
    x: Math.round(box.x + box.w * cut[i]),
    y: box.y,
    w: Math.round(box.w * (cut[i + 1] - cut[i])),
    h: box.h,
  });
  return { standing: part(0), home: part(1), tokens: part(2), works: phone ? null : part(3) };
}

export function paintBloc(
  ctx: Ctx,
  box: Rect,
  model: BoardModel,
  bloc: Bloc,
  text: Text,
  scale: number,
  phone: boolean,
): void {
  const me = model.blocs[bloc];
  const { standing, home, tokens, works } = blocParts(box, phone);
  // A high bar has room for what its groups are called.
  const named = !phone && box.h >= 38;
  const y = box.y + box.h * (named ? 0.63 : 0.5) - (named ? 0 : 0.5);
  const size = 14 * scale;
  const color = BLOC[bloc];
  ctx.fillStyle = color.base;
  ctx.fillRect(box.x, box.y + box.h - 2, box.w, 2);
  const caption = (name: string, x: number, max: number) =>
    write(ctx, text(`board:caption.${name}`), x, box.y + box.h * 0.21, {
      size: 12,
      color: INK.soft,
      family: 'display',
      max,
    });

  let x = standing.x + (phone ? 9 : 12 * scale);
  shapePath(ctx, bloc, x, y, 5 * scale);
  ctx.fillStyle = color.base;
  ctx.fill();
  x += 11 * scale;
  if (!phone)
    x += write(ctx, text(`board:bloc.${bloc}`), x, y, { size, color: color.bright, family: 'display' }) + 6 * scale;
  icon(ctx, 'standing', x + 6 * scale, y, 14 * scale, INK.text);
  write(ctx, String(me.standing), x + 15 * scale, y, { size: size * 1.15, color: INK.strong, family: 'display' });

  const backing = me.home;
  if (backing !== null) {
    icon(ctx, 'home', home.x + 9 * scale, y, 15 * scale, INK.text);
    if (phone) write(ctx, String(backing), home.x + 18, y, { size, color: INK.text, family: 'display' });
    else
      for (let i = 0; i < 5; i++) {
        ctx.fillStyle = i < backing ? INK.text : INK.faint;
        ctx.fillRect(home.x + (19 + i * 9) * scale, y - 5 * scale, 6.5 * scale, 10 * scale);
      }
  }
  if (me.tokens) paintTokens(ctx, tokens, me.tokens, me.plan, y, text, scale, phone);
  if (named) {
    caption('standing', x, standing.x + standing.w - x);
    if (backing !== null) caption('home', home.x + 3 * scale, home.w);
    if (me.tokens) caption('tokens', tokens.x + 2 * scale, tokens.w);
    if (works) caption('works', works.x + 6 * scale, works.w);
  }
  if (!works) return;
  const list: [IconName, number][] = [['constellation', me.constellations]];
  // Where there are no tokens nothing yields any.
  if (me.tokens) list.unshift(['company', me.companies], ['ground-station', me.networks]);
  list.forEach(([name, n], i) => {
    const at = works.x + 12 * scale + (i * works.w) / 3.1;
    icon(ctx, name, at, y, 14 * scale, n > 0 ? color.bright : INK.soft);
    write(ctx, String(n), at + 9 * scale, y, { size, color: n > 0 ? INK.strong : INK.quiet, family: 'display' });
  });
}

/** The four suits' tokens; the focus of a plan is underlined and, where there is room, says so. */
function paintTokens(
  ctx: Ctx,
  box: Rect,
  stock: Record<Suit, number>,
  focus: Suit | null,
  y: number,
  text: Text,
  scale: number,
  phone: boolean,
): void {
  const plan = text('board:caption.plan');
  const style = { size: 11 * Math.max(1, scale * 0.9), family: 'display' } as const;
  const extra = focus && !phone ? widthOf(ctx, plan, style) + 4 * scale : 0;
  const step = (box.w - extra) / 4;
  let left = box.x;
  for (const suit of SUITS) {
    const at = left + 8 * scale;
    const wide = step + (focus === suit ? extra : 0);
    if (focus === suit) {
      ctx.fillStyle = BLOC.china.bright;
      ctx.fillRect(at - 7 * scale, y + 9 * scale, wide - 4 * scale, 2);
      if (extra) write(ctx, plan, at + 19 * scale, y, { ...style, color: BLOC.china.bright });
    }
    icon(ctx, suit as IconName, at, y, 14 * scale, stock[suit] > 0 ? SUIT[suit] : INK.soft, 1.1);
    write(ctx, String(stock[suit]), at + 9 * scale, y, {
      size: 14 * scale,
      color: stock[suit] > 0 ? INK.strong : INK.quiet,
      family: 'display',
    });
    left += wide;
  }
}
