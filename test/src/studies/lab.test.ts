import { beforeAll, describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import type { LabResult, LabSetup } from '../../../src/studies/kinds.ts';
import { labCsv, labJson } from '../../../src/studies/lab/files.ts';
import { readSetup, writeSetup } from '../../../src/studies/lab/link.ts';
import { runLab } from '../../../src/studies/lab/run.ts';
import { verdictOn } from '../../../src/studies/lab/verdict.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';

const SETUP: LabSetup = {
  version: 1,
  scenario: 'lesson',
  options: { noWar: true },
  change: { options: { wolfRepealed: true }, off: ['firsts'], dials: { 'orbit-percent': 15, 'reliability-us': -10 } },
  bots: { us: 'random', china: 'random' },
  matches: 30,
  seed: 'lab test',
  hypothesis: { text: 'More collisions leave more debris.', figure: 'debris', way: 'up' },
};

let result: LabResult;
beforeAll(async () => {
  result = await runLab(SETUP, inlineEngine());
});

describe('a lab', () => {
  it('plays both arms on the same seeds, and tells of every pair', () => {
    expect(result.pairs).toHaveLength(30);
    expect(result.pairs[3].seed).toBe('lab test/3');
    const mean = (of: (p: LabResult['pairs'][number]) => number) => result.pairs.reduce((s, p) => s + of(p), 0) / 30;
    const lead = result.moved.find(({ what }) => what === 'lead');
    expect(lead?.by.value).toBeCloseTo(
      mean((p) => p.after.lead - p.before.lead),
      9,
    );
    expect(result.before.lead.value).toBeCloseTo(
      mean((p) => p.before.lead),
      9,
    );
    expect(result.after.n).toBe(30);
  });

  it('changes one arm alone, and leaves the rules as they were', async () => {
    const { scenario } = boardOf('lesson');
    const none = await runLab({ ...SETUP, change: {} }, inlineEngine());
    expect(none.before).toEqual(result.before);
    expect(none.after).toEqual(none.before);
    expect(result.after).not.toEqual(result.before);
    expect(boardOf('lesson').scenario).toBe(scenario);
    expect(scenario.numbers.orbitPercent).toBe(5);
  });

  it('comes again byte for byte from its link', async () => {
    const read = readSetup(writeSetup(SETUP));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.setup).toEqual(SETUP);
    const again = await runLab(read.setup, inlineEngine());
    expect(labJson(again)).toBe(labJson(result));
    expect(labCsv(again)).toBe(labCsv(result));
  });

  it('is written as JSON with its question, and as CSV with a line a pair', () => {
    const all = JSON.parse(labJson(result));
    expect(all).toMatchObject({ kind: 'policy-lab', setup: SETUP, finding: { figure: 'debris', way: 'up' } });
    expect(readSetup(all.link)).toMatchObject({ ok: true });
    const lines = labCsv(result).trimEnd().split('\r\n');
    expect(lines).toHaveLength(31);
    expect(lines[0]).toContain('seed,before_winner,before_ending,before_lead');
    expect(lines[4].split(',').slice(0, 4)).toEqual([
      'lab test/3',
      result.pairs[3].before.winner ?? 'nobody',
      result.pairs[3].before.ending,
      String(result.pairs[3].before.lead),
    ]);
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([21]));
  });
});

describe('a hypothesis', () => {
  /** A result whose lead moved so, in so many pairs. */
  const moved = (lo: number, hi: number, n = 100) => ({
    moved: [{ what: 'lead' as const, by: { value: (lo + hi) / 2, lo, hi, n }, sure: lo > 0 || hi < 0 }],
  });
  const said = (way: 'up' | 'down' | 'same', lo: number, hi: number, n?: number) =>
    verdictOn({ text: '', figure: 'lead', way }, moved(lo, hi, n))?.verdict;

  it('is judged by the whole interval', () => {
    expect(said('up', 0.5, 3)).toBe('supported');
    expect(said('up', -0.5, 3)).toBe('undecided');
    expect(said('up', -0.5, 0.8)).toBe('not-supported');
    expect(said('up', -3, -1)).toBe('not-supported');
    expect(said('down', -3, -1)).toBe('supported');
    expect(said('down', 0.5, 3)).toBe('not-supported');
    expect(said('down', -3, 0.5)).toBe('undecided');
    expect(said('same', -0.5, 0.8)).toBe('supported');
    expect(said('same', 1.2, 3)).toBe('not-supported');
    expect(said('same', 0.2, 3)).toBe('undecided');
  });

  it('of too few pairs is undecided; one without a figure or a way has no verdict', () => {
    expect(said('up', 0.5, 3, 5)).toBe('undecided');
    expect(verdictOn({ text: 'We shall see.' }, moved(1, 2))).toBeNull();
    expect(verdictOn({ text: '', figure: 'lead' }, moved(1, 2))).toBeNull();
  });
});
