/** Colours and fonts of the board. Blocs differ in hue, in lightness and in shape (circle, diamond). */
import type { Bloc, Suit } from '../../rules/terms.ts';

export const FONT = {
  text: "Inter, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  display: "'Barlow Condensed', Inter, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
} as const;

/** Amber against teal: far apart for every kind of colour vision, and neither is a side's flag or party. */
export const BLOC: Record<Bloc, { base: string; bright: string; deep: string; ink: string }> = {
  us: { base: '#f0a92e', bright: '#ffc861', deep: '#4a3613', ink: '#1c1305' },
  china: { base: '#34c3b7', bright: '#74e6dc', deep: '#0f413f', ink: '#03201e' },
};

export const SUIT: Record<Suit, string> = {
  diplomacy: '#b9a2f4',
  finance: '#a8d073',
  technology: '#86b8f5',
  science: '#f294a8',
};

export const INK = {
  /** 15:1 on `panel`. */
  strong: '#f2f6fc',
  /** 10:1. */
  text: '#c9d5e6',
  /** 6:1: captions. */
  soft: '#93a5bf',
  /** Hairlines and empty places, never text. */
  line: '#2b3d58',
  faint: '#1c2b43',
} as const;

export const GROUND = {
  space: '#060d1a',
  panel: '#0b1526',
  raised: '#122038',
  sea: '#0a172a',
  seaDeep: '#071020',
  land: '#263955',
  landHigh: '#2b3f5d',
  coast: '#55739f',
  border: '#14213a',
  grid: 'rgba(134, 168, 214, 0.08)',
} as const;

export const ALERT = '#ff8f6b';
export const GLOW = '#ffffff';
/** Debris that nobody has made: an empty place on the ring. */
export const EMPTY = '#23344f';
