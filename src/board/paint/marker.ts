/** A nation's marker: flag and name above, both blocs' influence below, its partner state in its frame. */
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import type { Rect } from '../layout.ts';
import type { NationModel } from '../model.ts';
import { BLOC, GLOW, GROUND, INK, NIGHT, SUIT } from '../theme.ts';
import { type Ctx, icon, roundBox, shapePath, widthOf, write } from './canvas.ts';
import { isChinese } from './wrap.ts';

/** Room around the marker's box in its picture: for badges, glow and the selection ring. */
export const MARKER_PAD = 12;

/**
 * How strongly flags, badges and icons are drawn of what may not be chosen while a choice is awaited. Its name and figures
 * stay legible, in quiet ink on a bare plate.
 */
const DIM = 0.4;

export interface MarkerLook {
  /** Size of the box in CSS pixels. */
  w: number;
  h: number;
  flag: (ctx: Ctx, x: number, y: number, w: number, h: number) => void;
  hovered: boolean;
  /** On a small screen: letters grow before a third line comes, and no word is too small to be read. */
  small?: boolean;
}

/** High enough for a third line: interests, weight, autonomy. */
const isTall = ({ h, small }: MarkerLook) => h >= (small ? 44 : 35.5);

/** Room that the figures leave to a price on the corner. */
const asideOf = (n: NationModel, { h }: MarkerLook) => (n.price ? badgeSize(h) * 1.15 : 0);

/** How large the head's letters are. */
const headSize = (head: number) => Math.min(head * 0.84, 15);

/** The flag's width in the head. */
const flagIn = (head: number, pad: number) => ((head - 2 * pad + 1) * 4) / 3;

const padOf = (h: number) => Math.max(2, h * 0.075);

/**
 * Room for a flag before the figures. A long Chinese name needs the whole head: its flag leads the figures, or makes room
 * where these share their line with a price.
 */
function leadOf(ctx: Ctx, n: NationModel, look: MarkerLook, head: number): number {
  return isTall(look) || !isChinese(n.short) || n.price || fitsHead(ctx, n, look, head) ? 0 : look.w * 0.26;
}

/** Is there room in a low marker's head for the flag, a Chinese name and the margin needed? */
function fitsHead(ctx: Ctx, n: NationModel, { w, h }: MarkerLook, head: number): boolean {
  const size = headSize(head);
  const pad = padOf(h);
  const name = widthOf(ctx, n.short, { size: size * 0.95, family: 'display' });
  return flagIn(head, pad) + name <= w - 2 * pad - size * 0.62 - 3.5;
}

/** Draws the marker with the upper left corner of its box at 0, 0. */
export function paintMarker(ctx: Ctx, n: NationModel, look: MarkerLook): void {
  const { w, h } = look;
  if (w < 28) {
    paintDot(ctx, n, look);
    return;
  }
  const tall = isTall(look);
  const r = h * 0.13;
  const foot = tall ? h * 0.25 : 0;
  const head = (h - foot) * 0.48;
  glow(ctx, n, look, r);

  ctx.save();
  roundBox(ctx, 0, 0, w, h, r);
  ctx.clip();
  ctx.fillStyle = GROUND.panel;
  ctx.fillRect(0, 0, w, h);
  const owner = n.status === 'us' || n.status === 'china' ? n.status : null;
  // Committed: the head is filled with the bloc's colour. Signed: only the frame is.
  if (!n.dim) {
    ctx.fillStyle = owner && n.committed ? BLOC[owner].base : owner ? BLOC[owner].deep : GROUND.raised;
    ctx.fillRect(0, 0, w, head);
  }
  if (n.status === 'dual' && !n.dim)
    BLOCS.forEach((b, i) => {
      ctx.fillStyle = BLOC[b].deep;
      ctx.fillRect(i * (w / 2), 0, w / 2, head);
    });
  const lead = leadOf(ctx, n, look, head);
  const aside = asideOf(n, look);
  const half = (w - lead - (tall ? 0 : aside)) / 2;
  for (const [i, bloc] of BLOCS.entries()) {
    const x = lead + i * half;
    const box = { x, y: head, w: half, h: h - head - foot };
    if (n[bloc] > 0 && !n.dim) {
      ctx.fillStyle = BLOC[bloc].deep;
      ctx.fillRect(x, head, i ? w - x : half, box.h);
    }
    cell(ctx, bloc, n[bloc], box, n.dim);
  }
  if (tall) footer(ctx, n, h - foot, w - aside, foot);
  ctx.restore();

  headline(ctx, n, look, head, lead, Boolean(owner && n.committed));
  frame(ctx, n, w, h, r);
  ctx.globalAlpha = n.dim ? DIM : 1;
  badges(ctx, n, w, h);
  ctx.globalAlpha = 1;
}

/** Zoomed out so far that no text would be legible: a plate in its partner's colour. */
function paintDot(ctx: Ctx, n: NationModel, { w, h }: MarkerLook): void {
  ctx.globalAlpha = n.dim ? DIM : 1;
  const owner = n.status === 'us' || n.status === 'china' ? n.status : null;
  const r = Math.min(w, h) * 0.42;
  if (n.lit !== null || n.selected) {
    ctx.beginPath();
    ctx.arc(w / 2, h / 2, r * (isQuiet(n) ? 1.3 : 1.8), 0, Math.PI * 2);
    ctx.globalAlpha *= 0.35;
    ctx.fillStyle = GLOW.lit;
    ctx.fill();
  }
  if (owner) {
    shapePath(ctx, owner, w / 2, h / 2, r);
    ctx.fillStyle = n.committed ? BLOC[owner].base : BLOC[owner].deep;
    ctx.fill();
    ctx.strokeStyle = BLOC[owner].base;
  } else {
    roundBox(ctx, w / 2 - r * 0.8, h / 2 - r * 0.8, r * 1.6, r * 1.6, 1);
    ctx.fillStyle = n.status === 'dual' ? INK.text : GROUND.raised;
    ctx.fill();
    ctx.strokeStyle = INK.soft;
  }
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.globalAlpha = 1;
}

/** Others that may be chosen stand out more, and nobody looks at it closer. */
const isQuiet = (n: NationModel) => n.quiet && !n.selected;

function glow(ctx: Ctx, n: NationModel, { w, h, hovered }: MarkerLook, r: number): void {
  const stands = n.selected || (n.lit !== null && !n.quiet);
  if (stands || hovered) {
    ctx.save();
    ctx.shadowColor = GLOW.shadow;
    ctx.shadowBlur = 9;
    const edge = stands ? 2.25 : 1;
    roundBox(ctx, -edge, -edge, w + 2 * edge, h + 2 * edge, r + edge);
    ctx.fillStyle = stands ? GLOW.lit : GLOW.hover;
    ctx.fill();
    ctx.restore();
  } else if (n.quiet) {
    roundBox(ctx, -1, -1, w + 2, h + 2, r + 1);
    ctx.fillStyle = GLOW.hover;
    ctx.fill();
  } else {
    ctx.save();
    ctx.shadowColor = GLOW.shade;
    ctx.shadowBlur = 4;
    ctx.shadowOffsetY = 1;
    roundBox(ctx, 0, 0, w, h, r);
    ctx.fillStyle = GROUND.panel;
    ctx.fill();
    ctx.restore();
  }
}

/** Flag, name, and the margin needed. @param lead room for the flag before the figures below; 0: none, it leads the name */
function headline(ctx: Ctx, n: NationModel, look: MarkerLook, head: number, lead: number, filled: boolean): void {
  const { w, h, flag } = look;
  const pad = padOf(h);
  const tall = isTall(look);
  const chinese = isChinese(n.short);
  const beside = tall || !chinese || fitsHead(ctx, n, look, head);
  const fw = lead > 0 ? lead - pad : beside ? flagIn(head, pad) : 0;
  const fh = (fw * 3) / 4;
  const x = pad;
  const y = (lead > 0 ? head + h : head) / 2 - fh / 2;
  if (fw > 0) {
    ctx.save();
    roundBox(ctx, x, y, fw, fh, 1.5);
    ctx.clip();
    ctx.globalAlpha = n.dim ? DIM : 1;
    flag(ctx, x, y, fw, fh);
    ctx.restore();
  }
  const owner = n.status === 'us' || n.status === 'china' ? n.status : null;
  const color = n.dim ? INK.soft : filled && owner ? BLOC[owner].ink : INK.strong;
  const size = headSize(head);
  const gap = Math.max(2.5, w * 0.05);
  const left = beside ? pad + fw + gap : pad;
  // The number of the margin needed stands in the head only where there is no foot for it.
  const right = tall ? w - pad : w - pad - size * 0.62;
  if (chinese)
    write(ctx, n.short, (left + right) / 2, head / 2, {
      size: size * 0.95,
      color,
      family: 'display',
      align: 'center',
      max: right - left,
      squeeze: 0.5,
    });
  else {
    const long = widthOf(ctx, n.short, { size: size * 0.82, family: 'display' }) <= right - left;
    const name = long ? n.short : n.id;
    write(ctx, name, left, head / 2 + 0.25, { size, color, family: 'display', max: right - left, min: 0.8 });
  }
  if (tall) return;
  write(ctx, String(n.autonomy), w - pad - size * 0.26, head / 2 + 0.25, {
    size: size * 0.92,
    color: filled && owner && !n.dim ? BLOC[owner].ink : INK.soft,
    family: 'display',
    align: 'center',
  });
}

/** Half the size of the shape behind a figure; a diamond reaches a quarter farther. */
const discIn = (w: number, h: number) => Math.min(h * 0.45, w * 0.4);

/** One bloc's influence: its shape with the number in it, or a quiet nought. */
function cell(ctx: Ctx, bloc: Bloc, n: number, { x, y, w, h }: Rect, dim: boolean): void {
  const middle = { x: x + w / 2, y: y + h / 2 };
  if (n > 0 && dim) {
    shapePath(ctx, bloc, middle.x, middle.y, discIn(w, h));
    ctx.strokeStyle = BLOC[bloc].deep;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  } else if (n > 0) {
    shapePath(ctx, bloc, middle.x, middle.y, discIn(w, h));
    ctx.fillStyle = BLOC[bloc].base;
    ctx.fill();
  }
  write(ctx, String(n), middle.x, middle.y, {
    size: h * 0.78,
    color: n > 0 && !dim ? BLOC[bloc].ink : INK.soft,
    family: 'display',
    align: 'center',
  });
}

/** What it wants, its weight as dots, and the margin that it takes to sign; its ground goes on to the marker's end. */
function footer(ctx: Ctx, n: NationModel, y: number, w: number, h: number): void {
  ctx.fillStyle = GROUND.foot;
  ctx.fillRect(0, y, w * 2, h);
  const size = Math.min(h * 1.02, 14);
  ctx.globalAlpha = n.dim ? DIM : 1;
  n.wants.forEach((suit, i) => {
    icon(ctx, suit, 3 + size / 2 + i * (size + 2), y + h / 2, size, SUIT[suit], 1.25);
  });
  ctx.globalAlpha = 1;
  write(ctx, String(n.autonomy), w - 4, y + h / 2, {
    size: h * 0.95,
    color: n.dim ? INK.soft : INK.strong,
    family: 'display',
    align: 'right',
  });
  const left = w - 4 - h * 0.75;
  ctx.fillStyle = INK.soft;
  for (let i = 0; i < n.weight; i++) {
    ctx.beginPath();
    ctx.arc(left - 3 - i * h * 0.36, y + h / 2, h * 0.12, 0, Math.PI * 2);
    ctx.fill();
  }
}

function frame(ctx: Ctx, n: NationModel, w: number, h: number, r: number): void {
  ctx.lineWidth = 1.5;
  if (n.status === 'dual') {
    for (const [i, bloc] of BLOCS.entries()) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(i * (w / 2) - (i ? 0 : 3), -3, w / 2 + 3, h + 6);
      ctx.clip();
      roundBox(ctx, 0.25, 0.25, w - 0.5, h - 0.5, r);
      ctx.strokeStyle = n.dim ? BLOC[bloc].deep : BLOC[bloc].base;
      ctx.stroke();
      ctx.restore();
    }
    return;
  }
  ctx.strokeStyle = !n.status ? INK.mark : n.dim ? BLOC[n.status].deep : BLOC[n.status].base;
  if (!n.status) ctx.lineWidth = 1;
  if (n.wavering) {
    ctx.globalAlpha = n.dim ? DIM : 1;
    ctx.strokeStyle = INK.alert;
    ctx.lineWidth = 2;
    ctx.setLineDash([4, 3]);
  }
  roundBox(ctx, 0.25, 0.25, w - 0.5, h - 0.5, r);
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

/** Half the width of a plate on a corner. */
const badgeSize = (h: number) => Math.min(7.5, Math.max(5.5, h * 0.17));

function badge(ctx: Ctx, x: number, y: number, r: number, fill: string): void {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, Math.PI * 2);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = GROUND.space;
  ctx.stroke();
}

/** What one influence costs here while it may be paid: a disc on the corner, full where the nation stands out. */
function price(ctx: Ctx, n: NationModel, x: number, y: number, r: number): void {
  const full = !isQuiet(n);
  badge(ctx, x, y, r, full ? GLOW.lit : GROUND.panel);
  if (!full) {
    ctx.strokeStyle = INK.soft;
    ctx.stroke();
  }
  const color = full ? GROUND.panel : INK.strong;
  write(ctx, n.lit ?? '', x, y, { size: r * 1.6, color, family: 'display', align: 'center' });
}

/** Small plates on the corners: a request, a wavering partner, networks, a connection, a price. */
function badges(ctx: Ctx, n: NationModel, w: number, h: number): void {
  const r = badgeSize(h);
  if (n.request || n.wavering) {
    badge(ctx, 0, 0, r, n.request ? NIGHT.glow.lit : NIGHT.ink.alert);
    icon(ctx, n.request ? 'request' : 'wavering', 0, 0, r * 1.5, '#101a2c', 1.3);
  }
  let x = r * 0.6;
  for (const bloc of n.networks) {
    badge(ctx, x, h, r, BLOC[bloc].base);
    icon(ctx, 'ground-station', x, h, r * 1.45, BLOC[bloc].ink, 1.3);
    x += r * 1.9;
  }
  let right = w - r * 0.4;
  if (n.price) {
    price(ctx, n, w - r * 0.35, h - r * 0.45, r * 1.1);
    right -= r * 1.9;
  }
  if (n.connected) {
    badge(ctx, right, h, r, '#bfe0ff');
    icon(ctx, 'constellation', right, h, r * 1.45, '#0c1a2e', 1.2);
  }
}

/** A home: no space, only an end of links. */
export function paintHome(ctx: Ctx, bloc: Bloc, name: string, look: MarkerLook): void {
  const { w, h, flag } = look;
  if (w < 28) return;
  ctx.save();
  roundBox(ctx, 0, h * 0.2, w, h * 0.6, h * 0.3);
  ctx.fillStyle = GROUND.panel;
  ctx.fill();
  ctx.lineWidth = 2;
  ctx.strokeStyle = BLOC[bloc].base;
  ctx.stroke();
  const fh = h * 0.34;
  roundBox(ctx, w * 0.14, h / 2 - fh / 2, (fh * 4) / 3, fh, 1.5);
  ctx.clip();
  flag(ctx, w * 0.14, h / 2 - fh / 2, (fh * 4) / 3, fh);
  ctx.restore();
  const left = w * 0.14 + (fh * 4) / 3 + 4;
  write(ctx, name, left, h / 2, {
    size: h * 0.36,
    color: BLOC[bloc].bright,
    family: 'display',
    max: w * 0.93 - left,
    min: 0.7,
  });
}
