/** What the README says of the repository is so: commands, places, pictures, and its round figures. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARD_LIST } from '../../rules/content/catalogue.ts';
import { MISSIONS_2025 } from '../../rules/content/missions/missions.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { SCENARIO_IDS } from '../../rules/content/scenarios/index.ts';

const readme = readFileSync('README.md', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

/** The folders and files of the block "Layout", by their indentation: two blanks a level. */
function layout(): string[] {
  const [, block] = /## Layout\n\n```\n([\s\S]*?)```/.exec(readme) ?? [];
  const above: string[] = [];
  return (block ?? '').split('\n').flatMap((line) => {
    const [, blanks, names] = /^( *)(\S+(?: \S+)*)(?: {2,}|$)/.exec(line) ?? [];
    if (names === undefined) return [];
    const depth = blanks.length / 2;
    const folder = above.slice(0, depth).join('');
    above[depth] = names;
    return names.split(' ').map((name) => folder + name);
  });
}

describe('the README', () => {
  it('names every command of package.json, and no other', () => {
    const called = [...readme.matchAll(/npm (?:run )?([a-z][a-z0-9-]*)/g)].map(([, name]) => name);
    const beside = [...readme.matchAll(/^\| `npm run [^|]*?`((?:, `[a-z0-9-]+`)+) \|/gm)].flatMap(([, more]) =>
      [...more.matchAll(/`([a-z0-9-]+)`/g)].map(([, name]) => name),
    );
    const named = new Set([...called, ...beside]);
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names places that exist', () => {
    const places = layout();
    expect(places.length).toBeGreaterThan(20);
    const there = (place: string) => existsSync(place) || existsSync(`${place}.ts`);
    expect(places.filter((place) => !there(place))).toEqual([]);
    const linked = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to);
    expect(linked.filter((to) => !existsSync(to))).toEqual([]);
  });

  it('gives round figures that hold', () => {
    expect(readme).toContain('About sixty real nations, more than a hundred sourced cards');
    expect(Math.round(NATIONS.length / 10)).toBe(6);
    expect(CARD_LIST.length).toBeGreaterThan(100);
    expect(readme).toMatch(/two programmes of\s+seven missions/);
    expect([MISSIONS_2025.us.length, MISSIONS_2025.china.length]).toEqual([7, 7]);
    expect(readme).toContain('Five scenarios');
    expect(SCENARIO_IDS).toHaveLength(5);
  });
});
