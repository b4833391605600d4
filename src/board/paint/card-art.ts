/**
 * What rises from the foot of a card: a line drawing after its suit, of one kind for all four and with figures of its own
 * for each card. Where the event's words leave room it is plain; under words it stays too faint to disturb them.
 */
import { below, seeded } from '../../../rules/random.ts';
import type { CardId, Suit } from '../../../rules/terms.ts';
import type { Ctx } from './canvas.ts';

/** Inks dark enough to be seen on paper: the suit's hue, deepened. */
const INKS: Record<Suit, string> = {
  diplomacy: '84, 56, 150',
  finance: '62, 104, 28',
  technology: '22, 84, 156',
  science: '160, 44, 74',
};
const UNDER_WORDS = 0.1;
const PLAIN = 0.62;
const TURN = Math.PI * 2;

/** A number from 0 to 1, the next of this card's own. */
type Roll = () => number;

interface Place {
  /** The body of the card; its lower edge is the foot. */
  x: number;
  y: number;
  w: number;
  h: number;
  /** Where the words end. */
  wordsEnd: number;
}

export function paintArt(ctx: Ctx, id: CardId, suit: Suit, { x, y, w, h, wordsEnd }: Place): void {
  const rng = seeded(`art/${id}`);
  // From here on the middle of the foot is where measuring starts, for the ink as well.
  const ink = ctx.createLinearGradient(0, -h, 0, 0);
  const free = Math.max(0, y + h - wordsEnd) / h;
  const at = (alpha: number) => `rgba(${INKS[suit]}, ${alpha})`;
  ink.addColorStop(0, at(0));
  ink.addColorStop(1 - free, at(UNDER_WORDS));
  ink.addColorStop(1, at(Math.max(UNDER_WORDS, PLAIN * Math.min(1, free * 4))));
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
  // Letters that are there already stay as dark as they are.
  ctx.globalCompositeOperation = 'multiply';
  ctx.strokeStyle = ink;
  ctx.fillStyle = ink;
  ctx.lineWidth = Math.max(0.7, w / 160);
  ctx.translate(x + w / 2, y + h);
  DRAWINGS[suit](ctx, w * 0.5, () => below(rng, 1000) / 1000);
  ctx.restore();
}

/** Each drawn around the middle of the foot; `r`: how far it reaches. */
const DRAWINGS: Record<Suit, (ctx: Ctx, r: number, roll: Roll) => void> = { diplomacy, finance, technology, science };

/** A globe with ways from place to place. */
function diplomacy(ctx: Ctx, r: number, roll: Roll): void {
  const ball = r * 0.92;
  ring(ctx, ball);
  for (const k of [0.26, 0.5, 0.71, 0.87]) oval(ctx, 0, 0, ball * k, ball, 0);
  for (const k of [0.25, 0.5, 0.75]) {
    const half = Math.sqrt(1 - k * k) * ball;
    line(ctx, -half, -k * ball, half, -k * ball);
  }
  const places = Array.from({ length: 5 }, (_, i) => {
    const across = -0.72 + 0.36 * i + 0.16 * (roll() - 0.5);
    const up = (0.2 + 0.62 * roll()) * Math.sqrt(1 - across * across);
    return [across * ball, -up * ball] as const;
  });
  ctx.lineWidth *= 1.7;
  for (const [i, [x, y]] of places.entries()) {
    dot(ctx, x, y, r * 0.035);
    const next = places[(i + 1 + Math.floor(roll() * 3)) % places.length];
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.quadraticCurveTo((x + next[0]) / 2, Math.min(y, next[1]) - r * 0.34, next[0], next[1]);
    ctx.stroke();
  }
}

/** A rosette, as on a banknote. */
function finance(ctx: Ctx, r: number, roll: Roll): void {
  const petals = 9 + Math.floor(roll() * 8);
  const depth = 0.16 + 0.16 * roll();
  const turns = 3 + Math.floor(roll() * 3);
  // The half above the foot: no more can be seen.
  const steps = petals * 6;
  for (const share of [0.94, 0.6, 0.3])
    for (let k = 0; k < turns; k++) {
      const shift = (k / turns) * (TURN / petals);
      ctx.beginPath();
      for (let i = 0; i <= steps; i++) {
        const a = -Math.PI * (i / steps);
        const d = r * share * (1 - depth + depth * Math.cos(petals * (a + shift)));
        if (i === 0) ctx.moveTo(Math.cos(a) * d, Math.sin(a) * d);
        else ctx.lineTo(Math.cos(a) * d, Math.sin(a) * d);
      }
      ctx.stroke();
    }
}

/** A body with orbits around it and what flies there. */
function technology(ctx: Ctx, r: number, roll: Roll): void {
  ring(ctx, r * 0.3);
  for (let i = 1; i < 5; i++) oval(ctx, 0, r * 0.02 * i, r * 0.3, r * 0.06 * i, 0);
  const tilt = roll() * 0.5 - 0.25;
  for (let i = 0; i < 4; i++) {
    const long = r * (0.56 + 0.22 * i);
    const turn = tilt + (i % 2 === 0 ? 0.42 : -0.42) + 0.16 * roll();
    oval(ctx, 0, 0, long, long * 0.42, turn);
    const a = TURN * (0.55 + 0.4 * roll());
    const [u, v] = [Math.cos(a) * long, Math.sin(a) * long * 0.42];
    const [x, y] = [u * Math.cos(turn) - v * Math.sin(turn), u * Math.sin(turn) + v * Math.cos(turn)];
    dot(ctx, x, y, r * 0.035);
    line(ctx, x - r * 0.1, y, x + r * 0.1, y);
  }
}

/** A chart of the sky: circles of height, hours, and a figure of stars. */
function science(ctx: Ctx, r: number, roll: Roll): void {
  for (const k of [0.35, 0.64, 0.93]) ring(ctx, r * k);
  for (let i = 0; i <= 24; i++) {
    const a = -Math.PI * (i / 24);
    const from = i % 6 === 0 ? 0.35 : i % 2 === 0 ? 0.87 : 0.9;
    line(ctx, Math.cos(a) * r * from, Math.sin(a) * r * from, Math.cos(a) * r * 0.93, Math.sin(a) * r * 0.93);
  }
  const stars = Array.from({ length: 6 }, (_, i) => {
    const a = -Math.PI * (0.1 + 0.8 * ((i + 0.7 * roll()) / 6));
    const d = r * (0.3 + 0.52 * roll());
    return [Math.cos(a) * d, Math.sin(a) * d, 0.03 + 0.035 * roll()] as const;
  });
  ctx.lineWidth *= 1.5;
  for (const [i, [x, y, size]] of stars.entries()) {
    dot(ctx, x, y, r * size);
    if (i > 0) line(ctx, stars[i - 1][0], stars[i - 1][1], x, y);
  }
}

const ring = (ctx: Ctx, r: number) => oval(ctx, 0, 0, r, r, 0);

function oval(ctx: Ctx, x: number, y: number, w: number, h: number, turn: number): void {
  ctx.beginPath();
  ctx.ellipse(x, y, w, h, turn, 0, TURN);
  ctx.stroke();
}

function dot(ctx: Ctx, x: number, y: number, r: number): void {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, TURN);
  ctx.fill();
}

function line(ctx: Ctx, x: number, y: number, toX: number, toY: number): void {
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}
