/** The lab's reports that are committed are of their schemas, and what is altered in one is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormatName } from '../../../src/data/formats.ts';
import { problemOf } from '../../support/schemas.ts';

const REPORTS = 'docs/reports';
const FORMAT_OF: Record<string, FormatName> = {
  balance: 'balance-report',
  arena: 'arena-report',
  ablate: 'ablation-report',
  response: 'response-report',
};

type Report = Record<string, unknown>;
const files = readdirSync(REPORTS).filter((name) => name.endsWith('.json'));
const read = (file: string): Report => JSON.parse(readFileSync(`${REPORTS}/${file}`, 'utf8'));
const formatOf = ({ kind }: Report): FormatName => FORMAT_OF[kind as string];

it.each(files)('%s is of its format', (file) => {
  const report = read(file);
  expect(problemOf(formatOf(report), report)).toBeNull();
});

describe.each(Object.entries(FORMAT_OF))('a report of %s', (kind, name) => {
  const file = files.find((one) => one.startsWith(`${kind}-`)) ?? '';

  it('wants every part, knows no others, and wants them of their type', () => {
    const report = read(file);
    for (const part of Object.keys(report)) {
      const { [part]: gone, ...rest } = report;
      expect(gone).toBeDefined();
      expect(problemOf(name, rest)).toContain(part);
      // A number stands nowhere for a list, nor a list for a number or a text.
      const other = Array.isArray(gone) ? 1 : [];
      expect([part, problemOf(name, { ...report, [part]: other })]).not.toEqual([part, null]);
    }
    expect(problemOf(name, { ...report, unheard: 1 })).not.toBeNull();
  });

  it('is of no other format', () => {
    for (const other of Object.values(FORMAT_OF).filter((one) => one !== name))
      expect(problemOf(other, read(file))).not.toBeNull();
  });
});
