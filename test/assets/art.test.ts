import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FlagAtlas } from '../../assets/flags/types';
import { ICONS, type IconName, iconMarkup } from '../../assets/icons/icons';
import { ENTERPRISES, FILES, SUITS, USES } from '../../rules/terms';
import { SPACES } from '../../scripts/map/spaces';

describe('flags', () => {
  const atlas = JSON.parse(readFileSync('assets/flags/flags.json', 'utf8')) as FlagAtlas;

  it('has one frame inside the picture for each space, and no other', () => {
    expect(Object.keys(atlas.frames).sort()).toEqual(SPACES.map(([id]) => id).sort());
    for (const [x, y] of Object.values(atlas.frames)) {
      expect(x + atlas.frame.width).toBeLessThan(atlas.width);
      expect(y + atlas.frame.height).toBeLessThan(atlas.height);
    }
    expect(new Set(Object.values(atlas.frames).map(String)).size).toBe(SPACES.length);
  });

  it('is small', () => {
    expect(statSync(`assets/flags/${atlas.image}`).size).toBeLessThan(24_000);
  });
});

describe('icons', () => {
  it('has one for each term that is shown with an icon', () => {
    for (const term of [...SUITS, ...USES, ...ENTERPRISES, ...FILES]) expect(ICONS).toHaveProperty([term]);
  });

  it('is made of sound paths', () => {
    for (const name of Object.keys(ICONS) as IconName[]) {
      const { d, fill = [] } = ICONS[name];
      for (const path of [...d, ...fill]) expect(path, name).toMatch(/^M[MmLlHhVvCcSsQqAaZz\d\s.,-]+$/);
      expect(iconMarkup(name)).not.toContain('NaN');
    }
  });
});

describe('credits', () => {
  it('name every folder of assets made from others, and the stance on borders', () => {
    const credits = readFileSync('assets/CREDITS.md', 'utf8');
    for (const part of ['map/', 'fonts/inter', 'fonts/barlow', 'fonts/noto-sans-sc', 'flags/', 'icons/'])
      expect(credits).toContain(part);
    expect(credits).toContain('takes no position');
  });
});
