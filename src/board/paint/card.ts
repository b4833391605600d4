/** A card's face, small in the hand and enlarged: one painter, everything in proportion to its size. */
import type { IconName } from '../../../assets/icons/icons.ts';
import type { Bloc } from '../../../rules/terms.ts';
import type { CardModel } from '../model.ts';
import { GLOW, NIGHT, SUIT_PAPER } from '../theme.ts';
import type { Text } from '../types.ts';
import { type Ctx, fitted, icon, paragraph, roundBox, shapePath, widthOf, write } from './canvas.ts';
import { paintArt } from './card-art.ts';

/** Room around the face in its picture, for shadow and glow. */
export const CARD_PAD = 12;

/** A card is paper in every theme. */
const { bloc: BLOC } = NIGHT;
const PAPER = '#eef2f8';
const INK = '#16202f';

export interface CardLook {
  w: number;
  h: number;
  /** The size of the event's text: the same on all cards of a hand. Absent: as large as this card has room for. */
  size?: number;
  hovered: boolean;
  /** The enlarged face has room for the suit's name. */
  big: boolean;
  text: Text;
}

/** The measures of a face of some size. */
function measuresOf({ w, h, big }: Pick<CardLook, 'w' | 'h' | 'big'>) {
  const u = big ? w / 226 : Math.min(w / 118, h / 182);
  // A card that is wide has room for larger letters.
  const wide = Math.min(1.25, Math.max(1, w / (150 * u)));
  const pad = (big ? 14 : 6) * u;
  const band = (big ? 46 : 24) * u;
  const foot = (big ? 27 : 16) * u;
  const top = band + (big ? 12 : 3) * u;
  const title = {
    box: { x: pad, y: top, w: w - 2 * pad, h: big ? 62 * u : Math.max(33 * u, 30) },
    style: {
      size: big ? 26 * u : Math.max(15 * u, 14) * wide,
      least: big ? 20 * u : Math.max(13 * u, 12),
      leading: 1.04,
      family: 'display' as const,
    },
  };
  const event = {
    size: big ? 15.5 * u : Math.max(12 * u, 12) * wide,
    least: big ? 12 * u : 8.5,
    leading: big ? 1.38 : 1.15,
  };
  /** The event's place below a title of some height. */
  const below = (height: number) => {
    const from = top + height + (big ? 10 : 2) * u;
    return { x: pad, y: from, w: w - 2 * pad, h: h - foot - from - (big ? 3 : 1) * u };
  };
  return { u, r: (big ? 12 : 7) * u, pad, band, foot, title, event, below };
}

/** The size in which the events of all these cards fit on faces of a size: what suits the longest suits all. */
export function handTextSize(ctx: Ctx, cards: readonly CardModel[], w: number, h: number): number {
  const { title, event, below } = measuresOf({ w, h, big: false });
  return Math.min(
    event.size,
    ...cards.map((card) => {
      const head = fitted(ctx, card.name, title.box, title.style);
      return fitted(ctx, card.event, below(head.lines.length * head.size * title.style.leading), event).size;
    }),
  );
}

export function paintCard(ctx: Ctx, card: CardModel, look: CardLook): void {
  const { w, h, big, text } = look;
  const { u, r, pad, band, foot, title, event, below } = measuresOf(look);
  shadow(ctx, card, look, r);
  ctx.save();
  roundBox(ctx, 0, 0, w, h, r);
  ctx.clip();
  const paper = ctx.createLinearGradient(0, 0, 0, h);
  paper.addColorStop(0, '#f6f8fc');
  paper.addColorStop(1, PAPER);
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, w, h);
  ctx.fillStyle = SUIT_PAPER[card.suit];
  ctx.fillRect(0, 0, w, band);
  ctx.fillStyle = 'rgba(10, 20, 36, 0.16)';
  ctx.fillRect(0, band - 1, w, 1);
  icon(ctx, card.suit as IconName, pad + band * 0.3, band / 2, band * 0.72, INK, 1.1);
  if (big)
    write(ctx, text(`match:terms.suit.${card.suit}`), pad + band * 0.78, band / 2, {
      size: 19 * u,
      color: INK,
      family: 'display',
    });
  value(ctx, card.value, text('board:card.value'), w - pad - band * 0.26, band / 2, band);
  footer(ctx, card, text, { x: 0, y: h - foot, w, h: foot }, pad, big);

  const head = paragraph(ctx, card.name, title.box, { ...title.style, color: INK, balance: true });
  const size = look.size ?? event.size;
  const words = { ...event, size, least: Math.min(size, event.least), color: '#202c3f' };
  const taken = paragraph(ctx, card.event, below(head), words);
  const body = { x: 0, y: band, w, h: h - foot - band };
  paintArt(ctx, card.id, card.suit, { ...body, wordsEnd: below(head).y + taken + 4 * u });
  ctx.restore();
  if (card.dim && !big) {
    roundBox(ctx, 0, 0, w, h, r);
    ctx.fillStyle = 'rgba(6, 13, 26, 0.55)';
    ctx.fill();
  }
}

function shadow(ctx: Ctx, card: CardModel, { w, h, hovered, big }: CardLook, r: number): void {
  ctx.save();
  const marked = card.selected || hovered || card.lit;
  ctx.shadowColor = marked ? GLOW.lit : 'rgba(0, 0, 0, 0.6)';
  if (big) ctx.shadowColor = 'rgba(0, 0, 0, 0.75)';
  ctx.shadowBlur = big ? 12 : marked ? 9 : 7;
  ctx.shadowOffsetY = marked && !big ? 0 : 3;
  roundBox(ctx, 0, 0, w, h, r);
  ctx.fillStyle = card.selected ? GLOW.lit : PAPER;
  ctx.fill();
  if (card.selected) {
    ctx.lineWidth = 4;
    ctx.strokeStyle = GLOW.lit;
    ctx.stroke();
  }
  ctx.restore();
}

function value(ctx: Ctx, n: number, caption: string, x: number, y: number, band: number): void {
  ctx.beginPath();
  ctx.arc(x, y, band * 0.4, 0, Math.PI * 2);
  ctx.fillStyle = INK;
  ctx.fill();
  write(ctx, String(n), x, y, { size: band * 0.62, color: '#ffffff', family: 'display', align: 'center' });
  const size = Math.max(11, band * 0.38);
  write(ctx, caption, x - band * 0.52, y, { size, color: INK, family: 'display', align: 'right' });
}

/** Whose event it is, with a warning where it is the rival's, and what becomes of the card after its event. */
function footer(
  ctx: Ctx,
  card: CardModel,
  text: Text,
  box: { x: number; y: number; w: number; h: number },
  pad: number,
  big: boolean,
): void {
  const { owner } = card;
  const color = owner === 'neutral' ? '#c3cddb' : BLOC[owner].base;
  ctx.fillStyle = color;
  ctx.fillRect(box.x, box.y, box.w, box.h);
  const y = box.y + box.h / 2;
  const size = box.h * (big ? 0.62 : 0.7);
  const ink = owner === 'neutral' ? '#22304a' : BLOC[owner].ink;
  const after = card.after === 'discard' ? '' : text(`board:after.${card.after}`);
  const style = { size, family: 'display' } as const;
  const end = after ? widthOf(ctx, after, style) : 0;
  const edge = big ? pad : pad * 0.75;
  const room = box.w - 2 * edge - (after ? end + size * 0.3 : 0);
  if (owner !== 'neutral' && card.rivals) notch(ctx, owner, text, edge, y, box.h, room);
  else {
    let x = edge;
    if (owner !== 'neutral') {
      shapePath(ctx, owner, x + size * 0.36, y, size * 0.32);
      ctx.fillStyle = ink;
      ctx.fill();
      x += size * 0.98;
    }
    const max = room - x + edge;
    const long = text(`board:event.${owner}`);
    // Beside what becomes of the card the bloc's name alone says whose it is.
    const fits = owner === 'neutral' || widthOf(ctx, long, style) * 0.85 <= max;
    write(ctx, fits ? long : text(`board:bloc.${owner}`), x, y, { ...style, color: ink, max, min: 0.85 });
  }
  if (after) write(ctx, after, box.w - edge, y, { ...style, color: ink, align: 'right' });
}

/** A dark notch with a warning and, where there is room, the rival's shape: who plays this card may help the rival. */
function notch(ctx: Ctx, rival: Bloc, text: Text, x: number, y: number, foot: number, room: number): void {
  const h = foot * 0.84;
  const style = { size: foot * (foot > 22 ? 0.56 : 0.66), family: 'display' } as const;
  const step = style.size * 1.12;
  const needs = (label: string, marks: number) => widthOf(ctx, label, style) + step * (marks + 0.6);
  const long = text('board:card.rivals');
  const label = needs(long, 1) <= room ? long : text('board:card.rivalsShort');
  const shaped = needs(label, 2) <= room;
  roundBox(ctx, x, y - h / 2, Math.min(room, needs(label, shaped ? 2 : 1)), h, h * 0.3);
  ctx.fillStyle = '#101a2c';
  ctx.fill();
  let at = x + step * 0.72;
  icon(ctx, 'warning', at, y, style.size * 1.02, NIGHT.ink.alert, 1.4);
  if (shaped) {
    at += step;
    shapePath(ctx, rival, at, y, style.size * 0.3);
    ctx.fillStyle = BLOC[rival].base;
    ctx.fill();
  }
  const left = at + step * 0.5;
  write(ctx, label, left, y, { ...style, color: '#ffffff', max: x + room - left - 2, min: 0.8 });
}

/** The empty place of a hand that isn't shown: backs only, of one kind for every card. */
export function paintBack(ctx: Ctx, w: number, h: number, bloc: 'us' | 'china'): void {
  const r = 7;
  roundBox(ctx, 0, 0, w, h, r);
  ctx.fillStyle = '#14233b';
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = '#3a5071';
  ctx.stroke();
  shapePath(ctx, bloc, w / 2, h / 2, w * 0.16);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = BLOC[bloc].base;
  ctx.stroke();
}
