/**
 * The game's icons: our own drawings, one style. A 24x24 box, lines 1.75 wide with round ends and joins in the current
 * colour; a few solid parts. Path strings work as SVG `d` and as canvas `Path2D` alike.
 */
export interface Icon {
  /** Paths to be stroked, never filled. */
  d: readonly string[];
  /** Paths to be filled, never stroked. */
  fill?: readonly string[];
}

export const ICON_SIZE = 24;
export const ICON_STROKE = 1.75;

/** A circle as a path. */
const o = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
/** A rounded box as a path. */
const box = (x: number, y: number, w: number, h: number, r = 1.5): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;

const SUITS = {
  /** Two speech bubbles facing each other. */
  diplomacy: {
    d: [
      'M4.5 3.5h8a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5H8.5L5.5 13v-2.5h-1A1.5 1.5 0 0 1 3 9V5a1.5 1.5 0 0 1 1.5-1.5z',
      'M17 8.5h2.5A1.5 1.5 0 0 1 21 10v5a1.5 1.5 0 0 1-1.5 1.5h-1v3.5l-4-3.5h-3A1.5 1.5 0 0 1 10 15v-1.5',
    ],
  },
  /** Stacked coins. */
  finance: {
    d: [
      'M4 6c0-1.5 2.5-2.5 5.5-2.5S15 4.5 15 6s-2.5 2.5-5.5 2.5S4 7.5 4 6z',
      'M4 6v5c0 1.5 2.5 2.5 5.5 2.5',
      'M4 11v5c0 1.3 1.9 2.2 4.3 2.45',
      'M15 6v3',
      'M9.5 14c0-1.5 2.5-2.5 5.5-2.5s5.5 1 5.5 2.5-2.5 2.5-5.5 2.5-5.5-1-5.5-2.5z',
      'M9.5 14v4.5c0 1.5 2.5 2.5 5.5 2.5s5.5-1 5.5-2.5V14',
    ],
  },
  /** A chip. */
  technology: {
    d: [
      box(6.5, 6.5, 11, 11),
      box(10, 10, 4, 4, 0.75),
      'M9.5 3.5v3M14.5 3.5v3M9.5 17.5v3M14.5 17.5v3M3.5 9.5h3M3.5 14.5h3M17.5 9.5h3M17.5 14.5h3',
    ],
  },
  /** A flask. */
  science: {
    d: ['M9 3.5h6', 'M10 3.5v6L4.7 18.2a1.6 1.6 0 0 0 1.4 2.3h11.8a1.6 1.6 0 0 0 1.4-2.3L14 9.5v-6', 'M7.4 14.5h9.2'],
    fill: [o(10.5, 17.5, 0.9), o(14, 17, 0.7)],
  },
} satisfies Record<string, Icon>;

const USES = {
  /** A sheet of news. */
  event: {
    d: [
      'M17 8.5h2.5A1.5 1.5 0 0 1 21 10v8a2 2 0 0 1-2 2H5.5A2.5 2.5 0 0 1 3 17.5V5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5V18a2 2 0 0 0 2 2',
      'M6.5 8h7M6.5 12h7M6.5 16h4.5',
    ],
  },
  /** Rings going out from a point. */
  outreach: {
    d: [
      'M8.2 15.8a5.4 5.4 0 0 1 0-7.6',
      'M15.8 8.2a5.4 5.4 0 0 1 0 7.6',
      'M5.3 18.7a9.5 9.5 0 0 1 0-13.4',
      'M18.7 5.3a9.5 9.5 0 0 1 0 13.4',
    ],
    fill: [o(12, 12, 2)],
  },
  /** A lander's flag on the Moon. */
  mission: {
    d: ['M3 20.5c2.3-2.6 5.4-4 9-4s6.7 1.4 9 4', 'M12 16.5v-13', 'M12 4.2l7 2.3-7 3'],
    fill: [o(9, 19.6, 0.9), o(15, 19.2, 1)],
  },
  /** A plant with saw-tooth roof. */
  enterprise: { d: ['M3.5 20.5v-9l5 3v-3l5 3v-3l2.5 1.5L17 3.5h2.5l1 17z', 'M8 17.5h1.5M12.5 17.5H14'] },
  /** Two people across a table. */
  summit: {
    d: [
      o(6.5, 6, 2.3),
      o(17.5, 6, 2.3),
      'M2.8 14.5c0-2.6 1.5-4.2 3.7-4.2s3.7 1.6 3.7 4.2M13.8 14.5c0-2.6 1.5-4.2 3.7-4.2s3.7 1.6 3.7 4.2',
      'M2.5 17.5h19M12 17.5v3.5M9 21h6',
    ],
  },
} satisfies Record<string, Icon>;

const BUILDINGS = {
  /** An office tower. */
  company: {
    d: [
      'M5 20.5v-15A1.5 1.5 0 0 1 6.5 4h6A1.5 1.5 0 0 1 14 5.5v15',
      'M14 10h3.5a1.5 1.5 0 0 1 1.5 1.5v9',
      'M3 20.5h18',
      'M8 8h3M8 12h3M8 16h3',
    ],
  },
  'ground-station': {
    d: [
      'M5 10.5a7 7 0 0 0 9 9z',
      'M9.5 15l4.5-4.5',
      'M14 6.5a3.5 3.5 0 0 1 3.5 3.5',
      'M14 3a7 7 0 0 1 7 7',
      'M7.5 17.8L5.5 21h5.5',
    ],
    fill: [o(14.2, 10.2, 1.1)],
  },
  /** A rocket beside its tower. */
  'launch-site': {
    d: [
      'M14 3c1.9 1.5 2.9 3.6 2.9 6v7h-5.8V9c0-2.4 1-4.5 2.9-6z',
      'M11.1 12.5L9 15v2.5h2.1M16.9 12.5L19 15v2.5h-2.1',
      'M5.5 20.5V5M5.5 8h3M5.5 12h2.5',
      'M3 20.5h18',
    ],
  },
  /** Hubs on a path. */
  'corridor-node': {
    d: [
      o(12, 12, 3),
      'M9.4 13.5L5.7 15.7M14.6 10.5l3.7-2.2',
      o(4.2, 16.6, 1.7),
      o(19.8, 7.4, 1.7),
      'M12 15v2.5M12 6.5V9',
    ],
    fill: [o(12, 19, 1.2), o(12, 5, 1.2)],
  },
  /** A pin over a ground ring. */
  navigation: {
    d: [
      'M12 17s-5.5-4.3-5.5-8.5a5.5 5.5 0 0 1 11 0C17.5 12.7 12 17 12 17z',
      o(12, 8.5, 1.9),
      'M7.5 16.2c-2.3.5-3.8 1.3-3.8 2.2 0 1.6 3.7 2.6 8.3 2.6s8.3-1 8.3-2.6c0-.9-1.5-1.7-3.8-2.2',
    ],
  },
  /** Three satellites on one orbit. */
  constellation: {
    d: [o(12, 12, 3.2), 'M17.2 5.3a8.5 8.5 0 0 1 3.1 8.3M16.2 19.4a8.5 8.5 0 0 1-8.4 0M3.7 13.6a8.5 8.5 0 0 1 3.1-8.3'],
    fill: [box(10, 1.6, 4, 3.4, 0.9), box(17, 15.2, 4, 3.4, 0.9), box(3, 15.2, 4, 3.4, 0.9)],
  },
  factory: { d: ['M3.5 20.5V9.5l5 3.5V9.5l5 3.5V9.5l5 3.5h2v7.5z', 'M7.5 17h2M12.5 17h2'] },
  bank: { d: ['M3.5 9L12 3.5 20.5 9z', 'M5.5 12v5M10 12v5M14 12v5M18.5 12v5', 'M3.5 20.5h17'] },
} satisfies Record<string, Icon>;

const TRACKS = {
  /** A shard and its sparks. */
  debris: {
    d: [
      'M9 7.5l5.5-1.5 3.5 4-1.5 5.5-6 1.5-4-4.5z',
      'M9 7.5l4 3.5 5-1M13 11l-2.5 6',
      'M4 5.5l1.5 1M19.5 19l1 1.2M5 19.5l1.3-1',
    ],
  },
  /** Two arrows meeting head on. */
  tension: { d: ['M2.5 12h6M6 8.5L9.5 12 6 15.5M21.5 12h-6M18 8.5L14.5 12l3.5 3.5', 'M12 3.5v3M12 17.5v3'] },
  /** Scales. */
  law: { d: ['M12 3.5v17M8 20.5h8M5 6.5h14', 'M5 6.5L2.5 13.5a2.6 2.6 0 0 0 5 0zM19 6.5l-2.5 7a2.6 2.6 0 0 0 5 0z'] },
  /** Two craft keep to one way round. */
  traffic: {
    d: [
      o(12, 12, 3),
      'M4 12.5A8 8 0 0 1 17.2 6',
      'M17.5 2.5v3.8h-3.8',
      'M20 11.5A8 8 0 0 1 6.8 18',
      'M6.5 21.5v-3.8h3.8',
    ],
  },
  /** A lifebuoy. */
  rescue: { d: [o(12, 12, 8.5), o(12, 12, 3.5), 'M6 6l3.5 3.5M14.5 14.5L18 18M18 6l-3.5 3.5M9.5 14.5L6 18'] },
  /** A signed charter. */
  framework: {
    d: [
      'M6.5 3.5h8L19 8v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19V5a1.5 1.5 0 0 1 1.5-1.5z',
      'M14 3.5V8.5h5',
      'M8 12h8M8 16c1.3-1.5 2.2-1.5 2.7 0s1.4 1.5 2.3 0',
    ],
  },
  /** A domed chamber. */
  home: {
    d: [
      'M3.5 20.5h17M5 17.5h14',
      'M7 17.5v-5M10.3 17.5v-5M13.7 17.5v-5M17 17.5v-5',
      'M5 12.5h14c0-3.3-2.9-6-7-6s-7 2.7-7 6z',
      'M12 6.5v-3',
    ],
  },
  /** A schedule with steps. */
  plan: { d: [box(4, 4, 16, 16.5, 1.5), 'M8 2.8v3M16 2.8v3', 'M7.5 16.5h2.2v-2.8h2.6V11h2.6V8.5h2'] },
  /** A star in a laurel ring. */
  standing: { d: ['M12 4l2.4 4.9 5.4.8-3.9 3.8.9 5.4-4.8-2.5-4.8 2.5.9-5.4L4.2 9.7l5.4-.8z'] },
} satisfies Record<string, Icon>;

const NATIONS = {
  /** A signature under a line. */
  signed: { d: ['M14.5 4.5l3.5 3.5-7.5 7.5-4.5 1 1-4.5z', 'M12.5 6.5l3.5 3.5', 'M4 20.5h16'] },
  /** A sealed signature. */
  committed: { d: [o(12, 9.5, 6), 'M9.3 9.7l1.9 1.9 3.5-3.8', 'M8.5 14.5L7 21l5-2.5 5 2.5-1.5-6.5'] },
  /** A wave with a question. */
  wavering: {
    d: ['M3 9c2.2-3 4.3-3 6.5-.5s4.3 2.5 5.8.5 3.5-2 5.7 0', 'M3 15.5c2.2-3 4.3-3 6.5-.5s4.3 2.5 5.8.5 3.5-2 5.7 0'],
  },
  /** Two rings joined. */
  dual: { d: [o(9, 12, 5.5), o(15, 12, 5.5)] },
  /** A raised hand. */
  request: {
    d: [
      'M7.5 12.5V6.3a1.4 1.4 0 0 1 2.8 0V11M10.3 10.5V4.6a1.4 1.4 0 0 1 2.8 0v5.9M13.1 10.5V5.6a1.4 1.4 0 0 1 2.8 0v6M15.9 11V8.6a1.3 1.3 0 0 1 2.6 0v5.9c0 3.6-2.5 6.5-6 6.5-2.7 0-4.3-1.1-5.7-3.4l-2.5-4.2c-.9-1.6 1-2.7 2-1.5l1.2 1.6',
    ],
  },
  /** A heart's word, kept. */
  promise: {
    d: ['M12 20.5S4 15.8 4 10a4.3 4.3 0 0 1 8-2.2A4.3 4.3 0 0 1 20 10c0 5.8-8 10.5-8 10.5z', 'M9 11.8l2.2 2.2 3.9-4.2'],
  },
  /** A ballot going into its box. */
  vote: {
    d: [
      'M4 13.5h3M17 13.5h3l.5 7h-17l.5-7',
      'M8 16h8',
      'M7.5 13.5V5A1.5 1.5 0 0 1 9 3.5h6A1.5 1.5 0 0 1 16.5 5v8.5',
      'M9.8 8.8l1.6 1.6 2.9-3.2',
    ],
  },
  lock: { d: [box(5, 10.5, 14, 10), 'M8 10.5V8a4 4 0 0 1 8 0v2.5', 'M12 14.5v2'] },
  unconnected: {
    d: [
      'M5.6 5.6a9 9 0 0 0 12.8 12.8M8.3 3.8a9 9 0 0 1 11.9 11.9',
      'M3 12h9M15.5 12H21',
      'M8.7 8.7C8 12.5 9 18 12 21M9.8 5.3C10.4 4.3 11.1 3.5 12 3c2.7 3 3.8 6.5 3.4 10',
      'M3.5 3.5l17 17',
    ],
  },
  globe: { d: [o(12, 12, 9), 'M3 12h18', 'M12 3c-5 5.3-5 12.7 0 18 5-5.3 5-12.7 0-18z'] },
} satisfies Record<string, Icon>;

const SPACE = {
  launch: {
    d: [
      'M12 3c2.6 2 4 4.9 4 8.2V16H8v-4.8C8 7.9 9.4 5 12 3z',
      o(12, 9.8, 1.6),
      'M8 11.5L5 14.5V18l3-2M16 11.5l3 3V18l-3-2',
      'M10 18.5v1.5M12 18.5v3M14 18.5v1.5',
    ],
  },
  /** A capsule with people aboard. */
  crewed: {
    d: [
      'M9 4h6l4.5 12.5a1.5 1.5 0 0 1-1.4 2H5.9a1.5 1.5 0 0 1-1.4-2z',
      'M7 21h10',
      o(12, 10, 1.7),
      'M8.8 16c.4-2 1.6-3 3.2-3s2.8 1 3.2 3',
    ],
  },
  /** A space station. */
  station: {
    d: [box(9.5, 5, 5, 14, 2), 'M9.5 12H7M14.5 12H17', 'M2.5 7.5H7v9H2.5zM17 7.5h4.5v9H17z', 'M2.5 12H7M17 12h4.5'],
  },
  /** A seat. */
  seat: { d: ['M8 4h3.5l1.2 9H18l2 7.5', 'M8 4L6.8 13.5a2.5 2.5 0 0 0 2.5 3h6.2', 'M9 16.5L7.5 20.5', 'M12.2 9.5h4'] },
  satellite: {
    d: [
      'M9.2 12L12 9.2l2.8 2.8-2.8 2.8z',
      'M10.4 10.6L6.8 7M13.6 13.4L17.2 17',
      'M3 7.3L7.3 3l2.9 2.9-4.3 4.3zM13.8 18.1l4.3-4.3 2.9 2.9-4.3 4.3z',
      'M14.5 6.5a3.5 3.5 0 0 1 3 3M14.8 3a7 7 0 0 1 6.2 6.2',
    ],
  },
  /** A helmet. */
  astronaut: {
    d: [
      'M5 12a7 7 0 0 1 14 0c0 3.9-3.1 6.5-7 6.5S5 15.9 5 12z',
      'M8 11.7c0-2 1.7-2.9 4-2.9s4 .9 4 2.9-1.7 3.6-4 3.6-4-1.6-4-3.6z',
      'M5 10.5H3.5v4H5.3M19 10.5h1.5v4h-1.8',
      'M7.5 17.3L6.5 21h11l-1-3.7',
    ],
  },
  moon: { d: [o(12, 12, 8.5), o(9, 9, 1.7), o(14.5, 14.5, 2.2)], fill: [o(15, 8, 0.95), o(8.5, 15, 0.95)] },
} satisfies Record<string, Icon>;

const TABLE = {
  deck: { d: [box(7.5, 3.5, 10.5, 14), 'M5.5 6.5v11A2.5 2.5 0 0 0 8 20h7.5', 'M11 8.5h3.5M11 12h3.5'] },
  discard: {
    d: [
      'M8.5 8.5H7.5A1.5 1.5 0 0 0 6 10v9a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 18 19v-9a1.5 1.5 0 0 0-1.5-1.5h-1',
      'M12 3v11M8.5 10.8L12 14.3l3.5-3.5',
      'M9.5 17.5h5',
    ],
  },
  /** Three cards fanned. */
  hand: {
    d: [
      'M9.5 5.5h5a1.3 1.3 0 0 1 1.3 1.3V18a1.3 1.3 0 0 1-1.3 1.3h-5A1.3 1.3 0 0 1 8.2 18V6.8a1.3 1.3 0 0 1 1.3-1.3z',
      'M8.2 8L4.3 9.2a1.3 1.3 0 0 0-.9 1.6l2.4 8.2a1.3 1.3 0 0 0 1.6.9l1.3-.4M15.8 8l3.9 1.2a1.3 1.3 0 0 1 .9 1.6l-2.4 8.2a1.3 1.3 0 0 1-1.6.9l-1.3-.4',
    ],
  },
  dice: {
    d: [box(4, 4, 16, 16, 2.5)],
    fill: [o(8.5, 8.5, 1.35), o(15.5, 8.5, 1.35), o(12, 12, 1.35), o(8.5, 15.5, 1.35), o(15.5, 15.5, 1.35)],
  },
  /** An eye: reveal. */
  eye: { d: ['M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z', o(12, 12, 3)] },
  log: { d: ['M8.5 6H20M8.5 12H20M8.5 18H20'], fill: [o(4.5, 6, 1.2), o(4.5, 12, 1.2), o(4.5, 18, 1.2)] },
} satisfies Record<string, Icon>;

const INTERFACE = {
  settings: { d: ['M4 7h9M17 7h3M4 12h3M11 12h9M4 17h10M18 17h2', o(15, 7, 2), o(9, 12, 2), o(16, 17, 2)] },
  rulebook: {
    d: [
      'M12 6.5C10 4.8 7 4.2 3.5 4.5v14c3.5-.3 6.5.3 8.5 2 2-1.7 5-2.3 8.5-2v-14c-3.5-.3-6.5.3-8.5 2z',
      'M12 6.5v14',
      'M6.5 9c1 0 2 .2 2.9.5M6.5 13c1 0 2 .2 2.9.5M17.5 9c-1 0-2 .2-2.9.5M17.5 13c-1 0-2 .2-2.9.5',
    ],
  },
  save: { d: ['M12 3.5v11M7.5 10.5L12 15l4.5-4.5', 'M4 15.5V19a1.5 1.5 0 0 0 1.5 1.5h13A1.5 1.5 0 0 0 20 19v-3.5'] },
  load: { d: ['M12 15V3.5M7.5 8L12 3.5 16.5 8', 'M4 15.5V19a1.5 1.5 0 0 0 1.5 1.5h13A1.5 1.5 0 0 0 20 19v-3.5'] },
  undo: { d: ['M8.5 4.5L4 9l4.5 4.5', 'M4 9h10.5a5.5 5.5 0 0 1 0 11H9'] },
  menu: { d: ['M4 6.5h16M4 12h16M4 17.5h16'] },
  close: { d: ['M5.5 5.5l13 13M18.5 5.5l-13 13'] },
  check: { d: ['M4.5 12.5l5 5 10-11'] },
  warning: { d: ['M12 4L2.8 19.5h18.4z', 'M12 10v4.5'], fill: [o(12, 17, 1.1)] },
  hint: { d: ['M9 16.5a6.5 6.5 0 1 1 6 0V18H9zM10 21h4'] },
  info: { d: [o(12, 12, 9), 'M12 11v5.5'], fill: [o(12, 7.8, 1.1)] },
  plus: { d: ['M12 5v14M5 12h14'] },
  minus: { d: ['M5 12h14'] },
  next: { d: ['M9 5l7 7-7 7'] },
  /** Of a match that is watched: run, stop, its ends, a play on and back. */
  run: { d: ['M7 4.5v15l12-7.5z'] },
  pause: { d: ['M8 5v14M16 5v14'] },
  start: { d: ['M18.5 5l-7 7 7 7', 'M6 5v14'] },
  end: { d: ['M5.5 5l7 7-7 7', 'M18 5v14'] },
  forward: { d: ['M5 5l7 7-7 7', 'M12 5l7 7-7 7'] },
  rewind: { d: ['M19 5l-7 7 7 7', 'M12 5l-7 7 7 7'] },
  previous: { d: ['M15 5l-7 7 7 7'] },
} satisfies Record<string, Icon>;

const ALL = { ...SUITS, ...USES, ...BUILDINGS, ...TRACKS, ...NATIONS, ...SPACE, ...TABLE, ...INTERFACE };

export type IconName = keyof typeof ALL;

/** Every icon by name. */
export const ICONS: Readonly<Record<IconName, Icon>> = ALL;

/** The inside of an `<svg viewBox="0 0 24 24">`; colour and size are the caller's. */
export const iconMarkup = (name: IconName): string => {
  const { d, fill = [] } = ICONS[name];
  const line = `<path d="${d.join('')}" fill="none" stroke="currentColor" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"/>`;
  return fill.length ? `${line}<path d="${fill.join('')}" fill="currentColor"/>` : line;
};
