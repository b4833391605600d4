/** docs/source-coverage.md: it is written from content and tests as they are, and no row is without either. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SOURCE_ROWS } from '../../rules/content/source-rows/index.ts';
import { renderCoverage, SOURCE_COVERAGE } from '../../scripts/docs/coverage.ts';
import { carriedBy, type LiveTest, liveTests } from '../../scripts/docs/live-tests.ts';
import { carriedRows, lacks } from '../../scripts/docs/rows.ts';

let live: LiveTest[] = [];
// Another vitest loads every spec to list it, which takes a while on a busy machine.
beforeAll(() => {
  live = liveTests();
}, 120_000);

describe('every row of the source', () => {
  it.each(SOURCE_ROWS.map((row) => [row.id]))('%s is in the game, and tests exercise it', (id) => {
    const carried = carriedRows(live).find((c) => c.row.id === id);
    expect(carried && lacks(carried)).toEqual([]);
  });
});

describe('the table', () => {
  it('is what content and tests make now (else run: npm run docs)', () => {
    const committed = readFileSync(new URL(`../../${SOURCE_COVERAGE}`, import.meta.url), 'utf8');
    expect(renderCoverage(live) === committed).toBe(true);
  });

  it('has a line for every row', () => {
    const text = renderCoverage(live);
    const lines = text.match(/^\| /gm) ?? [];
    const tables = text.match(/^\| ---/gm) ?? [];
    expect(lines.length - 2 * tables.length).toBe(SOURCE_ROWS.length);
  });
});

describe('what a test carries', () => {
  it.each([
    ['test/rules/cards/us-base.test.ts', ['repeal-wolf', 'pays Home'], 'card:repeal-wolf'],
    ['test/rules/cards/every.test.ts', ['every card', "'repeal-wolf' has its spec"], null],
    ['test/rules/rulebook/board.test.ts', ['1 the board', '1.2 homes: no spaces'], 'rule:1.2'],
    ['test/rules/content/resolutions.test.ts', ['the resolutions', "'safety-zones' passes"], 'resolution:safety-zones'],
    ['test/rules/content/world-events.test.ts', ['the world’s events', 'hold-still aa'], 'world-event:hold-still'],
    ['test/rules/content/nations-in-play.test.ts', ['every nation', 'FIN signs'], 'nation:FIN'],
    ['test/rules/content/source-rows.test.ts', ['apart', 'size-of-what: players read both'], 'row:size-of-what'],
    ['test/rules/content/walk.test.ts', ['walk', 'FIN signs'], null],
  ])('%s: %j is %s', (file, groups, carries) => {
    expect(carriedBy(file, groups)).toBe(carries);
  });
});
