/**
 * Colours and fonts of the board, dark and light. Blocs differ in hue, in lightness and in shape (circle, diamond).
 * Painters read `INK`, `GROUND` and their like when they paint: `setTheme` says which they are. Space is dark in both.
 */
import type { Bloc, Suit } from '../../rules/terms.ts';

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];
/** How the blocs are told apart: by hue, or by light against dark for whoever sees hues alike. */
export const BLOC_COLOURS = ['hues', 'tones'] as const;
export type BlocColouring = (typeof BLOC_COLOURS)[number];

export const FONT = {
  text: "'Soft Landing Chinese', Inter, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif",
  display:
    "'Soft Landing Chinese', 'Barlow Condensed', Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif",
} as const;

export interface BlocColours {
  /** Surfaces and shapes. */
  base: string;
  /** Text in the bloc's colour, on a panel. */
  bright: string;
  /** Ground of a cell that holds its influence. */
  deep: string;
  /** Text on `base`. */
  ink: string;
}

interface Palette {
  bloc: Record<Bloc, BlocColours>;
  /** Icons of the suits on a panel. */
  suit: Record<Suit, string>;
  ink: {
    strong: string;
    text: string;
    /** Captions: 4.5:1 at least. */
    soft: string;
    /** What is yet to come, and noughts: quieter than text. */
    quiet: string;
    /** Marks that are no text: 3:1. */
    mark: string;
    /** Hairlines and empty places, never text. */
    line: string;
    faint: string;
    alert: string;
    /** The good counterpart of `alert`. */
    relief: string;
  };
  ground: {
    space: string;
    panel: string;
    raised: string;
    /** The foot of a tall marker. */
    foot: string;
    seaHigh: string;
    sea: string;
    seaDeep: string;
    /** Shallow water along the coasts. */
    shelf: string;
    land: string;
    coast: string;
    border: string;
    grid: string;
    /** Regions and their outlines: at rest, and scored at this round's end. */
    region: string;
    regionLine: string;
    regionNow: string;
    regionNowLine: string;
    /** Behind a label that stands on the map. */
    plate: string;
    hand: string;
  };
  /** Rings and links around what may be chosen or is pointed at. */
  glow: { lit: string; hover: string; shadow: string; shade: string; link: string; leader: string };
  /** The Tension gauge: calm, uneasy, tense, on the brink. */
  heat: readonly [string, string, string, string];
  /** A file's reached level, and the plate behind the round's file. */
  file: { level: string; plate: string; edge: string; lock: string };
}

/** Amber against teal: far apart for most kinds of colour vision, and neither is a side's flag or party. */
const HUES: Record<Theme, Record<Bloc, BlocColours>> = {
  dark: {
    us: { base: '#f0a92e', bright: '#ffc861', deep: '#4a3613', ink: '#1c1305' },
    china: { base: '#34c3b7', bright: '#74e6dc', deep: '#0f413f', ink: '#03201e' },
  },
  light: {
    us: { base: '#eba018', bright: '#7d4e00', deep: '#fbe3b4', ink: '#1c1305' },
    china: { base: '#1fae9f', bright: '#00605a', deep: '#c3ebe5', ink: '#00211e' },
  },
};

/** Pale yellow against deep blue: surfaces of the blocs stay apart in a picture without any colour. */
const TONES: Record<Theme, Record<Bloc, BlocColours>> = {
  dark: {
    us: { base: '#ffe69c', bright: '#ffe69c', deep: '#4d4320', ink: '#1c1305' },
    china: { base: '#1f74a0', bright: '#7fc0e6', deep: '#0c2f45', ink: '#ffffff' },
  },
  light: {
    us: { base: '#ffdf80', bright: '#6b4a00', deep: '#fdf0c8', ink: '#1c1305' },
    china: { base: '#125a80', bright: '#0b4a6b', deep: '#c9dfec', ink: '#ffffff' },
  },
};

export const BLOC_PALETTES: Record<BlocColouring, typeof HUES> = { hues: HUES, tones: TONES };

const DARK: Palette = {
  bloc: { ...HUES.dark },
  suit: { diplomacy: '#b9a2f4', finance: '#a8d073', technology: '#86b8f5', science: '#f294a8' },
  ink: {
    strong: '#f2f6fc',
    text: '#c9d5e6',
    soft: '#93a5bf',
    quiet: '#a8b7ce',
    mark: '#5a7196',
    line: '#2b3d58',
    faint: '#2f4466',
    alert: '#ff8f6b',
    relief: '#9fd0ff',
  },
  ground: {
    space: '#060d1a',
    panel: '#0b1526',
    raised: '#122038',
    foot: '#0a1322',
    seaHigh: '#0e1f38',
    sea: '#0a172a',
    seaDeep: '#071020',
    shelf: 'rgba(86, 134, 196, 0.10)',
    land: '#263955',
    coast: '#55739f',
    border: '#14213a',
    grid: 'rgba(134, 168, 214, 0.08)',
    region: 'rgba(150, 180, 220, 0.022)',
    regionLine: 'rgba(150, 180, 220, 0.10)',
    regionNow: 'rgba(206, 222, 246, 0.085)',
    regionNowLine: 'rgba(220, 232, 250, 0.4)',
    plate: 'rgba(8, 16, 30, 0.88)',
    hand: '#0a1424',
  },
  glow: {
    lit: '#ffffff',
    hover: 'rgba(255, 255, 255, 0.75)',
    shadow: 'rgba(255, 255, 255, 0.95)',
    shade: 'rgba(0, 0, 0, 0.55)',
    link: '#ffffff',
    leader: '#b8cdea',
  },
  heat: ['#8fb6d9', '#e6cf7a', '#f5a35c', '#ff7a5c'],
  file: {
    level: '#dbe8fb',
    plate: 'rgba(160, 194, 240, 0.14)',
    edge: 'rgba(196, 216, 248, 0.75)',
    lock: '#8ea3c2',
  },
};

/** Paper and pale water: for a bright room and a projector. */
const LIGHT: Palette = {
  bloc: { ...HUES.light },
  suit: { diplomacy: '#6a4bc0', finance: '#4b7413', technology: '#1d63b4', science: '#b8375a' },
  ink: {
    strong: '#0d1a2d',
    text: '#2b3a50',
    soft: '#4f5f77',
    quiet: '#4a5a72',
    mark: '#6f84a3',
    line: '#c6d1de',
    faint: '#cfd9e6',
    alert: '#b93a12',
    relief: '#1d63b4',
  },
  ground: {
    space: '#e9eef4',
    panel: '#fbfcfe',
    raised: '#e6ecf3',
    foot: '#f0f4f8',
    seaHigh: '#d3e2f0',
    sea: '#c8daea',
    seaDeep: '#bdd1e4',
    shelf: 'rgba(255, 255, 255, 0.35)',
    land: '#f3efe4',
    coast: '#8aa0ba',
    border: '#d6d0c0',
    grid: 'rgba(40, 80, 130, 0.07)',
    region: 'rgba(60, 90, 130, 0.03)',
    regionLine: 'rgba(50, 80, 120, 0.18)',
    regionNow: 'rgba(60, 90, 140, 0.10)',
    regionNowLine: 'rgba(30, 55, 95, 0.55)',
    plate: 'rgba(251, 252, 254, 0.94)',
    hand: '#dde5ee',
  },
  glow: {
    lit: '#0d1a2d',
    hover: 'rgba(13, 26, 45, 0.65)',
    shadow: 'rgba(255, 255, 255, 0.95)',
    shade: 'rgba(30, 50, 80, 0.35)',
    link: '#0d1a2d',
    leader: '#4a6085',
  },
  heat: ['#2f6ea5', '#7a6200', '#a2520a', '#b93a12'],
  file: {
    level: '#24466f',
    plate: 'rgba(40, 80, 140, 0.10)',
    edge: 'rgba(30, 60, 110, 0.55)',
    lock: '#62758f',
  },
};

export const PALETTES: Record<Theme, Palette> = { dark: DARK, light: LIGHT };

/** Where it is always night: the space panel, cards' warnings, the Moon. */
export const NIGHT = DARK;

/** Cards are paper in both themes; their suit is the ground of their head. */
export const SUIT_PAPER = DARK.suit;

export let BLOC = DARK.bloc;
export let SUIT = DARK.suit;
export let INK = DARK.ink;
export let GROUND = DARK.ground;
export let GLOW = DARK.glow;
export let HEAT = DARK.heat;
export let FILE = DARK.file;

/** Which colours everything painted from now on has. What is painted already stays as it is. */
export function setTheme(theme: Theme, blocs: BlocColouring = 'hues'): void {
  // In place: where it is always night, painters hold on to the same object.
  for (const each of THEMES) Object.assign(PALETTES[each].bloc, BLOC_PALETTES[blocs][each]);
  const palette = PALETTES[theme];
  BLOC = palette.bloc;
  SUIT = palette.suit;
  INK = palette.ink;
  GROUND = palette.ground;
  GLOW = palette.glow;
  HEAT = palette.heat;
  FILE = palette.file;
}
