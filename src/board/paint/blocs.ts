/** The bar under the map: each bloc's Standing, Home, tokens and enterprises, all of them public. */
import type { IconName } from '../../../assets/icons/icons.ts';
import { type Bloc, SUITS } from '../../../rules/terms.ts';
import type { Rect } from '../layout.ts';
import type { BoardModel } from '../model.ts';
import { BLOC, INK, SUIT } from '../theme.ts';
import type { Text } from '../types.ts';
import { type Ctx, icon, shapePath, write } from './canvas.ts';

/** The parts of one bloc's bar: their rectangles are also their twins'. */
export function blocParts(box: Rect, phone: boolean): { standing: Rect; home: Rect; tokens: Rect; works: Rect | null } {
  const cut = phone ? [0, 0.3, 0.46, 1, 1] : [0, 0.26, 0.47, 0.77, 1];
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
  const y = box.y + box.h / 2;
  const size = 14 * scale;
  const color = BLOC[bloc];
  ctx.fillStyle = color.base;
  ctx.fillRect(box.x, box.y + box.h - 2, box.w, 2);

  let x = standing.x + 12 * scale;
  shapePath(ctx, bloc, x, y, 5 * scale);
  ctx.fillStyle = color.base;
  ctx.fill();
  x += 11 * scale;
  if (!phone)
    x += write(ctx, text(`board:bloc.${bloc}`), x, y, { size, color: color.bright, family: 'display' }) + 6 * scale;
  icon(ctx, 'standing', x + 6 * scale, y, 14 * scale, INK.soft);
  write(ctx, String(me.standing), x + 15 * scale, y, { size: size * 1.15, color: INK.strong, family: 'display' });

  icon(ctx, 'home', home.x + 9 * scale, y, 15 * scale, INK.soft);
  if (phone) write(ctx, String(me.home), home.x + 18, y, { size, color: INK.text, family: 'display' });
  else
    for (let i = 0; i < 5; i++) {
      ctx.fillStyle = i < me.home ? INK.text : '#22334f';
      ctx.fillRect(home.x + (19 + i * 9) * scale, y - 5 * scale, 6.5 * scale, 10 * scale);
    }
  const step = tokens.w / 4;
  SUITS.forEach((suit, i) => {
    const at = tokens.x + i * step + 8 * scale;
    const plan = me.plan === suit;
    if (plan) {
      ctx.fillStyle = 'rgba(116, 230, 220, 0.9)';
      ctx.fillRect(at - 7 * scale, y + 9 * scale, step - 4 * scale, 2);
    }
    icon(ctx, suit as IconName, at, y, 14 * scale, me.tokens[suit] > 0 ? SUIT[suit] : '#5a6d8c', 1.1);
    write(ctx, String(me.tokens[suit]), at + 9 * scale, y, {
      size,
      color: me.tokens[suit] > 0 ? INK.strong : '#7f92b0',
      family: 'display',
    });
  });
  if (!works) return;
  const list: [IconName, number][] = [
    ['company', me.companies],
    ['ground-station', me.networks],
    ['constellation', me.constellations],
  ];
  list.forEach(([name, n], i) => {
    const at = works.x + 12 * scale + (i * works.w) / 3.1;
    icon(ctx, name, at, y, 14 * scale, n > 0 ? color.bright : '#5a6d8c');
    write(ctx, String(n), at + 9 * scale, y, { size, color: n > 0 ? INK.strong : '#7f92b0', family: 'display' });
  });
}
