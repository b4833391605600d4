/** The policy lab on the command line: its arguments, and on real threads what it finds and writes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromRecord, toRecord, writeRecord } from '../../../rules/record.ts';
import { whatIf } from '../../../src/lab/commands/whatif.ts';
import { changeFrom, positionFrom, whatIfFrom } from '../../../src/lab/commands/whatif-from.ts';
import { setupFrom } from '../../../src/lab/commands/whatif-setup.ts';
import { counterfactual } from '../../../src/studies/counterfactual.ts';
import type { LabSetup } from '../../../src/studies/kinds.ts';
import { labCsv, labData } from '../../../src/studies/lab/files.ts';
import { readSetup } from '../../../src/studies/lab/link.ts';
import { runLab } from '../../../src/studies/lab/run.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';

const LESSON = readFileSync(new URL('../../../assets/records/lesson.match', import.meta.url), 'utf8');

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'whatif-'));
});
afterEach(() => rmSync(out, { recursive: true }));

const asked = (values: Record<string, string>): LabSetup => {
  const read = setupFrom(values);
  if (!read.ok) throw new Error(read.error.message);
  return read.setup;
};
const refused = (values: Record<string, string>) => {
  const read = setupFrom(values);
  return read.ok ? '' : `${read.error.code}: ${read.error.message}`;
};

describe('the arguments of a what-if', () => {
  it('make a set-up, by the names that the command line has', () => {
    expect(asked({ switch: 'wolf-repealed' })).toEqual({
      version: 1,
      scenario: 'standard',
      options: {},
      change: { options: { wolfRepealed: true } },
      bots: { us: 'envoy', china: 'envoy' },
      matches: 1000,
      seed: 'lab',
    });
    expect(
      asked({
        with: 'no-war',
        without: 'requests,tokens',
        dial: 'reliability-us=-10,kessler=9',
        bots: 'minister,random',
        hypothesis: 'We shall see.',
        figure: 'partners-us',
        way: 'down',
      }),
    ).toMatchObject({
      options: { noWar: true },
      change: { off: ['tokens', 'requests'], dials: { kessler: 9, 'reliability-us': -10 } },
      bots: { us: 'minister', china: 'random' },
      hypothesis: { text: 'We shall see.', figure: 'partnersUs', way: 'down' },
    });
  });

  it('are a link alone, or the address that holds one', () => {
    const link = 'v=1&scenario=lesson&then=noWar&bots=random&matches=20000&seed=a';
    expect(asked({ link })).toMatchObject({ scenario: 'lesson', matches: 20000 });
    expect(asked({ link: `https://example.org/#/lab?${link}` })).toEqual(asked({ link }));
    expect(refused({ link, matches: '5' })).toBe('link-alone: --link says everything: leave out --matches.');
  });

  it.each([
    [{ switch: 'gone' }, /^unknown: There is no switch "gone": choose from wolf-repealed, no-corridor/],
    [{ without: 'gravity' }, /^unknown: There is no mechanism "gravity": choose from tokens, /],
    [{ dial: 'warp=1' }, /^unknown: There is no dial "warp": choose from orbit-percent, /],
    [{ dial: 'kessler' }, /^dial-out-of-range: The dial kessler goes from 8 to 16 by 1/],
    [{ dial: 'kessler=' }, /^dial-out-of-range/],
    [{ dial: 'kessler=9.5' }, /^dial-out-of-range/],
    [{ bots: 'god' }, /^unknown: There is no bot "god": choose from random, /],
    [{ bots: 'envoy,envoy,envoy' }, /^unknown/],
    [{ figure: 'luck' }, /^unknown: There is no figure "luck": choose from us-wins, /],
    [{ matches: 'many' }, /^bad-matches/],
    [{ matches: '1000001' }, /^too-many-matches/],
    [{ scenario: 'tomorrow' }, /^unknown-scenario/],
    [{ seed: 'a@b' }, /^bad-seed/],
  ] as [Record<string, string>, RegExp][])('%j are refused', (values, sentence) => {
    expect(refused(values)).toMatch(sentence);
  });
});

describe('a what-if', () => {
  const setup = asked({ scenario: 'lesson', switch: 'wolf-repealed', bots: 'random', matches: '10' });
  const run = (s: LabSetup, to = out) => whatIf(s, { out: to, quiet: true, workers: 2 });

  it('finds what the lab finds, and writes the same bytes each time', async () => {
    const outcome = await run(setup);
    const here = await runLab(setup, inlineEngine());
    const { pairs, ...found } = labData(here);
    expect(pairs).toHaveLength(10);
    expect(outcome.json).toEqual(found);
    const read = (name: string, from = out) => readFileSync(join(from, name), 'utf8');
    expect(read('whatif-lesson-random-wolf-repealed.csv')).toBe(labCsv(here));
    const other = join(out, 'other');
    const again = readSetup(found.link);
    if (!again.ok) throw new Error(again.error.message);
    const second = await run(again.setup, other);
    expect(JSON.stringify(second.json)).toBe(JSON.stringify(outcome.json));
    expect(second.text.replaceAll(other, out)).toBe(outcome.text);
    for (const name of readdirSync(other).filter((file) => !file.endsWith('.jsonl')))
      expect(read(name, other)).toBe(read(name));
  });

  it('shares its first arm with other questions, and goes on where it stopped', async () => {
    await run(setup);
    const lines = (name: string) =>
      readFileSync(join(out, `${name}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n').length - 1;
    expect(lines('whatif-lesson-random')).toBe(3);
    await run({ ...setup, change: { dials: { kessler: 9 } } });
    expect(lines('whatif-lesson-random')).toBe(3);
    expect(lines('whatif-lesson-random-kessler-9')).toBe(3);
    const more = await run({ ...setup, matches: 14 });
    // Two whole pieces are kept of either arm.
    expect(lines('whatif-lesson-random')).toBe(5);
    expect(more.json).toMatchObject({ before: { n: 14 }, after: { n: 14 } });
  });
});

describe('a what-if from a position of a file', () => {
  const at = (n: string | undefined) => positionFrom(LESSON, n);
  const position = () => {
    const read = at('20');
    if (!read.ok) throw new Error(read.error.message);
    return read.position;
  };
  const change = (values: Record<string, string>) => {
    const read = changeFrom(values, position());
    return read.ok ? read.change : read.error.code;
  };

  it('is a place in a match that is sound and not over', () => {
    expect(position().turns).toHaveLength(20);
    for (const n of [undefined, '-1', '1.5', '99999']) expect(at(n)).toMatchObject({ error: { code: 'bad-at' } });
    const all = /0 to (\d+)/.exec(JSON.stringify(at('-1')))?.[1];
    expect(at(all)).toMatchObject({ error: { code: 'over' } });
    expect(positionFrom('no match', '1')).toMatchObject({ ok: false });
  });

  it('is none of a match that still runs', () => {
    const read = fromRecord(LESSON);
    if (!read.ok) throw new Error(read.error.message);
    const live = writeRecord(toRecord(read.record, read.record.moves.slice(0, 20)));
    expect(positionFrom(live, '5')).toMatchObject({ error: { code: 'file-live' } });
  });

  it('takes one change, which must be one there', () => {
    expect(change({ change: 'wolf=repealed' })).toEqual({ of: 'wolf', stands: false });
    expect(change({ without: 'firsts' })).toEqual({ of: 'rule', off: 'firsts' });
    expect(change({ dial: 'kessler=12' })).toEqual({ of: 'dial', dial: 'kessler', value: 12 });
    expect(change({})).toBe('one-change');
    expect(change({ change: 'wolf=repealed', dial: 'kessler=12' })).toBe('one-change');
    expect(change({ change: 'wolf=stands' })).toBe('no-change');
    expect(change({ change: 'wolf=gone' })).toBe('unknown');
    expect(change({ without: 'tokens' })).toBe('no-change');
    expect(change({ dial: 'kessler=11' })).toBe('no-change');
    expect(change({ dial: 'kessler=99' })).toBe('bad-dial');
    expect(change({ dial: 'opening-tension=2' })).toBe('bad-dial');
  });

  it('finds what the counterfactual finds', async () => {
    const ask = {
      change: { of: 'wolf', stands: false } as const,
      skill: 'random' as const,
      n: 6,
      chance: 'deals' as const,
      seed: 's',
    };
    const outcome = await whatIfFrom({ out, quiet: true, workers: 2, position: position(), ask });
    const here = await counterfactual(position(), ask, inlineEngine());
    expect(outcome.json).toEqual({ kind: 'counterfactual', scenario: 'lesson', ...here });
    expect(readdirSync(out)).toContain('whatif-lesson-from-20-random-wolf-repealed.json');
  });
});
