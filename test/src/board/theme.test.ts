import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../scripts/a11y/contrast.ts';
import { PALETTES, SUIT_PAPER, THEMES } from '../../../src/board/theme.ts';

describe.each(THEMES)('the %s palette', (theme) => {
  const { bloc, suit, ink, ground, heat, file } = PALETTES[theme];
  const panels = [ground.panel, ground.raised];

  it.each(['strong', 'text', 'soft', 'quiet', 'alert'] as const)('%s is read on every panel', (name) => {
    for (const panel of panels) expect(contrast(ink[name], panel)).toBeGreaterThan(4.5);
  });

  it('blocs are read: as words on a panel, as figures on their colour, as names on their tint', () => {
    for (const b of [bloc.us, bloc.china]) {
      expect(contrast(b.bright, ground.panel)).toBeGreaterThan(4.5);
      expect(contrast(b.ink, b.base)).toBeGreaterThan(4.5);
      expect(contrast(ink.strong, b.deep)).toBeGreaterThan(4.5);
    }
  });

  it('the land carries the regions’ names', () => {
    for (const place of [ground.land, ground.sea]) expect(contrast(ink.text, place)).toBeGreaterThan(4.5);
  });

  it('marks stand out', () => {
    for (const colour of Object.values(suit)) expect(contrast(colour, ground.panel)).toBeGreaterThan(3);
    for (const colour of heat) expect(contrast(colour, ground.panel)).toBeGreaterThan(4.5);
    expect(contrast(file.level, ground.raised)).toBeGreaterThan(3);
    expect(contrast(ink.mark, ground.panel)).toBeGreaterThan(3);
  });
});

it('a card’s head carries its words', () => {
  for (const colour of Object.values(SUIT_PAPER)) expect(contrast('#16202f', colour)).toBeGreaterThan(4.5);
});

describe('the page has the board’s colours', () => {
  const css = readFileSync('src/styles/base.css', 'utf8');
  const block = (head: string) => css.slice(css.indexOf(head)).split('}')[0];
  const token = (text: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(text)?.[1];

  it.each([
    ['dark', ':root,'],
    ['light', 'html[data-theme="light"] {'],
  ] as const)('%s', (theme, head) => {
    const text = block(head);
    const { bloc, suit, ground, ink } = PALETTES[theme];
    expect(token(text, 'us')).toBe(bloc.us.base);
    expect(token(text, 'us-bright')).toBe(bloc.us.bright);
    expect(token(text, 'china')).toBe(bloc.china.base);
    expect(token(text, 'china-bright')).toBe(bloc.china.bright);
    expect(token(text, 'panel')).toBe(ground.panel);
    expect(token(text, 'strong')).toBe(ink.strong);
    for (const [name, colour] of Object.entries(suit)) expect(token(text, name)).toBe(colour);
  });
});
