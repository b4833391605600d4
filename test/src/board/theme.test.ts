import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../scripts/a11y/contrast.ts';
import { BLOC_COLOURS, BLOC_PALETTES, PALETTES, SUIT_PAPER, setTheme, THEMES } from '../../../src/board/theme.ts';

describe.each(THEMES)('the %s palette', (theme) => {
  const { suit, ink, ground, heat, file } = PALETTES[theme];
  const panels = [ground.panel, ground.raised];

  it.each(['strong', 'text', 'soft', 'quiet', 'alert'] as const)('%s is read on every panel', (name) => {
    for (const panel of panels) expect(contrast(ink[name], panel)).toBeGreaterThan(4.5);
  });

  it.each(BLOC_COLOURS)(
    'blocs in %s are read: words on a panel, figures on their colour, names on their tint',
    (of) => {
      const bloc = BLOC_PALETTES[of][theme];
      for (const b of [bloc.us, bloc.china]) {
        expect(contrast(b.bright, ground.panel)).toBeGreaterThan(4.5);
        expect(contrast(b.ink, b.base)).toBeGreaterThan(4.5);
        expect(contrast(ink.strong, b.deep)).toBeGreaterThan(4.5);
      }
    },
  );

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

it('light and dark tell the blocs apart without any hue; a painter that holds on to its palette has them', () => {
  for (const theme of THEMES) {
    const { us, china } = BLOC_PALETTES.tones[theme];
    expect(contrast(us.base, china.base)).toBeGreaterThan(3);
    expect(contrast(us.ink, china.ink)).toBeGreaterThan(3);
  }
  const { bloc } = PALETTES.dark;
  setTheme('light', 'tones');
  expect(bloc).toEqual(BLOC_PALETTES.tones.dark);
  setTheme('dark');
  expect(bloc).toEqual(BLOC_PALETTES.hues.dark);
});

it('a card’s head carries its words', () => {
  for (const colour of Object.values(SUIT_PAPER)) expect(contrast('#16202f', colour)).toBeGreaterThan(4.5);
});

describe('the page has the board’s colours', () => {
  const css = readFileSync('src/styles/base.css', 'utf8');
  const block = (head: string) => css.slice(css.indexOf(head)).split('}')[0];
  const token = (text: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(text)?.[1];

  const hasBlocs = (text: string, blocs: (typeof BLOC_PALETTES)['hues']['dark']) => {
    for (const [name, { base, bright, deep }] of Object.entries(blocs)) {
      expect(token(text, name)).toBe(base);
      expect(token(text, `${name}-bright`)).toBe(bright);
      expect(token(text, `${name}-deep`)).toBe(deep);
    }
  };

  it.each([
    ['dark', 'html[data-blocs="tones"],'],
    ['light', 'html[data-theme="light"][data-blocs="tones"] {'],
  ] as const)('%s, with blocs light against dark', (theme, head) => {
    hasBlocs(block(head), BLOC_PALETTES.tones[theme]);
  });

  it.each([
    ['dark', ':root,'],
    ['light', 'html[data-theme="light"] {'],
  ] as const)('%s', (theme, head) => {
    const text = block(head);
    const { suit, ground, ink } = PALETTES[theme];
    hasBlocs(text, BLOC_PALETTES.hues[theme]);
    expect(token(text, 'panel')).toBe(ground.panel);
    expect(token(text, 'strong')).toBe(ink.strong);
    for (const [name, colour] of Object.entries(suit)) expect(token(text, name)).toBe(colour);
  });
});
