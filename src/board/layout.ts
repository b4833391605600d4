/** Where everything goes in an element of a given size, in CSS pixels. Pure: tested without a browser. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface BoardLayout {
  kind: 'wide' | 'phone';
  /** Gauges: Tension, Lunar law, the three files; on a phone Debris, too. */
  strip: Rect;
  map: Rect;
  /** The Moon, both programmes and the orbit. On a phone it covers the map while it is opened. */
  space: Rect;
  /** Both blocs' Standing, Home, tokens and enterprises. */
  blocs: Rect;
  hand: Rect;
  card: { w: number; h: number; gap: number };
  /** The enlarged card. */
  big: { w: number; h: number };
  /** How large panels' text is drawn: 1 at a 1366x768 window. */
  scale: number;
}

const clamp = (n: number, min: number, max: number) => Math.min(max, Math.max(min, n));

/** Divides the element; its parts tile it without overlap (but for the phone's space panel). */
export function layoutBoard(width: number, height: number): BoardLayout {
  return width < 640 || height < 460 ? phone(width, height) : wide(width, height);
}

/** The hand's height on an upright screen; match.css hides as much of it where nations are chosen. */
const UPRIGHT_HAND = 240;

function wide(width: number, height: number): BoardLayout {
  const scale = clamp(Math.min(width / 1020, height / 710), 0.86, 1.6);
  const rail = Math.round(212 * scale);
  const strip = Math.round(48 * scale);
  const blocs = Math.round(38 * scale);
  // On an upright screen cards are narrow: their texts need the height, which is there.
  const upright = height > 0.8 * width ? Math.min(UPRIGHT_HAND, 0.34 * height) : 0;
  const hand = Math.round(Math.max(200 * scale, upright));
  const mapH = Math.max(120, height - strip - blocs - hand);
  const pad = Math.round(7 * scale);
  const gap = Math.round(6 * scale);
  const cardH = hand - 2 * pad;
  const cardW = Math.min(Math.floor((width - 2 * pad - 7 * gap) / 8), Math.round(cardH * 0.76));
  const bigW = Math.round(226 * scale);
  return {
    kind: 'wide',
    strip: { x: rail, y: 0, w: width - rail, h: strip },
    map: { x: rail, y: strip, w: width - rail, h: mapH },
    space: { x: 0, y: 0, w: rail, h: strip + mapH + blocs },
    blocs: { x: rail, y: strip + mapH, w: width - rail, h: blocs },
    hand: { x: 0, y: strip + mapH + blocs, w: width, h: hand },
    card: { w: cardW, h: cardH, gap },
    big: { w: bigW, h: Math.round(bigW * 1.42) },
    scale,
  };
}

/** An upright phone's strip has two rows. The first, with what may end the match, stays in sight over a list (match.css). */
const ENDS_ROW = 28;

function phone(width: number, height: number): BoardLayout {
  const strip = width >= 500 && width > height ? 50 : ENDS_ROW + 46;
  const blocs = 26;
  const hand = clamp(Math.round(height * 0.36), 132, 180);
  const mapH = Math.max(100, height - strip - blocs - hand);
  const map = { x: 0, y: strip, w: width, h: mapH };
  const bigW = Math.min(232, width - 32);
  return {
    kind: 'phone',
    strip: { x: 0, y: 0, w: width, h: strip },
    map,
    space: { ...map },
    blocs: { x: 0, y: strip + mapH, w: width, h: blocs },
    hand: { x: 0, y: strip + mapH + blocs, w: width, h: hand },
    card: { w: 124, h: hand - 14, gap: 8 },
    big: { w: bigW, h: Math.min(Math.round(bigW * 1.42), height - 20) },
    scale: 1,
  };
}

/** How wide each of a wide board's cards is: few have room for larger letters, up to their enlarged face's width. */
function widthOf({ hand, card, big }: BoardLayout, n: number): number {
  const share = Math.floor((hand.w - 20 - (n - 1) * card.gap) / n);
  return clamp(share, card.w, Math.max(card.w, big.w));
}

/**
 * Where the hand's cards lie. Cards that don't fit side by side overlap on a wide board and scroll on a phone.
 * @param scroll how far a phone's row has been moved to the left, in pixels; a hand that has become smaller is whole again
 */
export function layHand(layout: BoardLayout, n: number, scroll = 0): Rect[] {
  const { hand, card } = layout;
  if (n === 0) return [];
  const y = hand.y + Math.round((hand.h - card.h) / 2);
  const room = hand.w - 20;
  const w = layout.kind === 'wide' ? widthOf(layout, n) : card.w;
  let stride = w + card.gap;
  let x = 12 - Math.min(scroll, handScroll(layout, n));
  if (layout.kind === 'wide') {
    if (n > 1 && n * stride - card.gap > room) stride = (room - w) / (n - 1);
    x = hand.x + Math.round((hand.w - (stride * (n - 1) + w)) / 2);
  }
  return Array.from({ length: n }, (_, i) => ({ x: Math.round(x + i * stride), y, w, h: card.h }));
}

/** How far a phone's hand can be scrolled. */
export function handScroll(layout: BoardLayout, n: number): number {
  if (layout.kind === 'wide') return 0;
  return Math.max(0, n * (layout.card.w + layout.card.gap) - layout.card.gap + 24 - layout.hand.w);
}

/** Where a card's enlarged face goes: over the card, its lower edge on the board's, within the board. */
export function bigRect(layout: BoardLayout, from: Rect): Rect {
  const { hand, big } = layout;
  const x = clamp(from.x + from.w / 2 - big.w / 2, hand.x + 6, hand.x + hand.w - big.w - 6);
  return { x: Math.round(x), y: Math.round(hand.y + hand.h - big.h - 6), w: big.w, h: big.h };
}

/** The parts of the space panel, and every track's own rectangle: what is painted there and where its twin lies. */
export interface Parts {
  moon: Rect;
  programme: Record<'us' | 'china', Rect>;
  orbit: Rect;
  tension: Rect;
  /** A phone's second gauge; a wide board has the orbit always in sight. */
  debris: Rect | null;
  law: Rect;
  files: Record<'traffic' | 'rescue' | 'framework', Rect>;
  bloc: Record<'us' | 'china', Rect>;
}

export function partsOf(layout: BoardLayout): Parts {
  const { space, strip, blocs } = layout;
  const half = Math.floor(blocs.w / 2);
  const bloc = {
    us: { ...blocs, w: half },
    china: { ...blocs, x: blocs.x + half, w: blocs.w - half },
  };
  if (layout.kind === 'phone') {
    const third = Math.round(space.w * 0.36);
    const column = Math.round((space.w - third) / 2);
    return {
      moon: { x: space.x, y: space.y, w: third, h: Math.round(space.h * 0.5) },
      orbit: { x: space.x, y: space.y + Math.round(space.h * 0.5), w: third, h: space.h - Math.round(space.h * 0.5) },
      programme: {
        us: { x: space.x + third, y: space.y, w: column, h: space.h },
        china: { x: space.x + third + column, y: space.y, w: space.w - third - column, h: space.h },
      },
      ...gaugesOf(strip),
      bloc,
    };
  }
  const moon = Math.round(space.h * 0.31);
  const programme = Math.round(space.h * 0.38);
  const column = Math.round(space.w / 2);
  return {
    moon: { x: space.x, y: space.y, w: space.w, h: moon },
    programme: {
      us: { x: space.x, y: space.y + moon, w: column, h: programme },
      china: { x: space.x + column, y: space.y + moon, w: space.w - column, h: programme },
    },
    orbit: { x: space.x, y: space.y + moon + programme, w: space.w, h: space.h - moon - programme },
    tension: { x: strip.x, y: 0, w: Math.round(strip.w * 0.31), h: strip.h },
    debris: null,
    law: { x: strip.x + Math.round(strip.w * 0.31), y: 0, w: Math.round(strip.w * 0.29), h: strip.h },
    files: filesOf(strip, 0.6, 1),
    bloc,
  };
}

/** The three files side by side, in a part of a row. */
function filesOf(row: Rect, from: number, to: number): Parts['files'] {
  const w = Math.floor((row.w * (to - from)) / 3);
  const at = (i: number) => ({ ...row, x: row.x + Math.round(row.w * from) + i * w, w });
  return { traffic: at(0), rescue: at(1), framework: at(2) };
}

const part = (row: Rect, from: number, to: number): Rect => {
  const [x, end] = [row.w * from, row.w * to].map(Math.round);
  return { ...row, x: row.x + x, w: end - x };
};

/** Where a phone's one row, or the second of its two, is cut: the files from and to, the switch from. */
const CUTS = { one: { from: 0.53, to: 0.845, turn: 0.905 }, two: { from: 0.21, to: 0.72, turn: 0.83 } } as const;

/** What a phone's strip has below, or beside, the gauges of what may end the match. */
function lowerRow(strip: Rect): { row: Rect; cuts: (typeof CUTS)[keyof typeof CUTS] } {
  if (strip.h <= 50) return { row: strip, cuts: CUTS.one };
  return { row: { ...strip, y: strip.y + ENDS_ROW, h: strip.h - ENDS_ROW }, cuts: CUTS.two };
}

function gaugesOf(strip: Rect): Pick<Parts, 'tension' | 'debris' | 'law' | 'files'> {
  const { row, cuts } = lowerRow(strip);
  const one = cuts === CUTS.one;
  const ends = one ? strip : { ...strip, h: ENDS_ROW };
  const half = one ? 0.2 : 0.5;
  return {
    tension: part(ends, 0, half),
    debris: part(ends, half, 2 * half),
    law: part(row, one ? 0.4 : 0, cuts.from),
    files: filesOf(row, cuts.from, cuts.to),
  };
}

/** A phone's switch between map and space panel, at the strip's right end. */
export function switchRect({ strip }: BoardLayout): Rect {
  const { row, cuts } = lowerRow(strip);
  return part(row, cuts.turn, 1);
}

/** A phone's button for the key, beside the switch. */
export function keyRect({ strip }: BoardLayout): Rect {
  const { row, cuts } = lowerRow(strip);
  return part(row, cuts.to, cuts.turn);
}

/** Have they more in common than an edge? */
export const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/**
 * The nearest place of a rectangle's size that touches none of those taken, below first; where there is none near, the
 * place itself. What lies inside `room` stays inside it.
 */
export function freePlace(rect: Rect, taken: readonly Rect[], room: Rect, gap = 3): Rect {
  const within = (r: Rect) =>
    r.x >= room.x && r.y >= room.y && r.x + r.w <= room.x + room.w && r.y + r.h <= room.y + room.h;
  const inside = within(rect);
  const clear = (r: Rect) =>
    (!inside || within(r)) &&
    taken.every(
      (t) => r.x >= t.x + t.w + gap || t.x >= r.x + r.w + gap || r.y >= t.y + t.h + gap || t.y >= r.y + r.h + gap,
    );
  for (let d = 0; d <= Math.max(3 * rect.h, rect.w); d += 5)
    for (let turn = 0; turn < (d === 0 ? 1 : 16); turn++) {
      const a = Math.PI / 2 + ((turn % 2 ? -1 : 1) * Math.ceil(turn / 2) * Math.PI) / 8;
      const next = { ...rect, x: rect.x + Math.round(Math.cos(a) * d), y: rect.y + Math.round(Math.sin(a) * d) };
      if (clear(next)) return d === 0 ? rect : next;
    }
  return rect;
}

/** Something that a tip should not cover: the more it weighs the less. */
export interface Obstacle {
  rect: Rect;
  weight: number;
}

/**
 * Where a box of a given size goes beside a rectangle, within `room`: to the side on which it covers the least of what
 * is in the way and, of equal ones, to that with the most room.
 */
export function asidePlace(size: { w: number; h: number }, at: Rect, avoid: readonly Obstacle[], room: Rect): Rect {
  const GAP = 10;
  const middle = { x: at.x + at.w / 2 - size.w / 2, y: at.y + at.h / 2 - size.h / 2 };
  // Never farther off than this: it must be seen whose words they are.
  const xs = [at.x + at.w - size.w, middle.x, at.x, at.x - GAP - size.w, at.x + at.w + GAP];
  const ys = [at.y + at.h - size.h, middle.y, at.y, at.y - GAP - size.h, at.y + at.h + GAP];
  const shared = (a: Rect, b: Rect) =>
    Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
    Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));
  let best: Rect | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const x of xs)
    for (const y of ys) {
      const rect = {
        x: clamp(x, room.x + 4, Math.max(room.x + 4, room.x + room.w - size.w - 4)),
        y: clamp(y, room.y + 4, Math.max(room.y + 4, room.y + room.h - size.h - 4)),
        ...size,
      };
      const covered = avoid.reduce((sum, o) => sum + o.weight * shared(rect, o.rect), 0);
      const off = Math.hypot(rect.x - middle.x, rect.y - middle.y);
      const left = Math.hypot(rect.x + rect.w / 2 - (room.x + room.w / 2), rect.y + rect.h / 2 - (room.y + room.h / 2));
      const cost = covered + 1e4 * shared(rect, at) + off * 0.4 + left * 0.1;
      if (cost < least) {
        least = cost;
        best = rect;
      }
    }
  return best ?? { x: room.x, y: room.y, ...size };
}

/** One of a phone's map buttons as it is seen; a finger may miss it by a little (board.css). */
export const PHONE_TOOL = { w: 36, h: 36 };

/** Where the map's own buttons stand, in a column; on a phone in the corner with the fewest nations: nothing that must be read goes there. */
export const toolsRect = ({ kind, map }: BoardLayout): Rect =>
  kind === 'phone'
    ? { x: map.x, y: map.y + map.h - 3 * PHONE_TOOL.h, w: PHONE_TOOL.w + 2, h: 3 * PHONE_TOOL.h }
    : { x: map.x + map.w - 50, y: map.y + 6, w: 44, h: 166 };
