/** Finished matches that are replayed by every run. A file dropped into this folder is one test more. */
import { describe, expect, it } from 'vitest';
import { SCENARIO_IDS } from '../../rules/content/scenarios/index.ts';
import { fromRecord, toRecord, writeRecord } from '../../rules/record.ts';
import { ENDINGS } from '../../rules/terms.ts';
import { outcomeOf } from '../../scripts/golden/outcome.ts';
import { readPlan, recordOfPlan } from '../../scripts/golden/plan.ts';
import { goldens, problemOf, RECORDS, readMatches, shippedProblemOf } from '../../scripts/measure/golden.ts';

const matches = readMatches();

describe('golden matches', () => {
  it.each(matches.map(({ file, text }) => [file, text] as const))(
    '%s replays to the hashes and the outcome in it (else run: npm run golden -- --write)',
    (_, text) => {
      expect(problemOf(text)).toBeNull();
    },
  );

  it('are of every scenario and come to every ending', () => {
    const all = goldens().map(({ file, record }) => {
      const loaded = fromRecord(matches.find((m) => m.file === file)?.text ?? '');
      return { scenario: record.scenario, ending: loaded.ok ? loaded.state.ending?.kind : undefined };
    });
    expect(new Set(all.map((m) => m.scenario))).toEqual(new Set(SCENARIO_IDS));
    expect(new Set(all.map((m) => m.ending))).toEqual(new Set(ENDINGS));
  });

  it('that bots made are as the plan says, and can be made again', () => {
    const plan = readPlan();
    expect(plan.length).toBeGreaterThanOrEqual(40);
    for (const { name, scenario, options, seed } of plan)
      expect(matches.find((m) => m.file === `${name}.match`)?.record).toMatchObject({ scenario, options, seed });
    const quick = plan.filter((p) => p.us === 'random' && p.china === 'random').slice(0, 5);
    expect(quick.length).toBeGreaterThan(2);
    for (const planned of quick)
      expect(recordOfPlan(planned)).toEqual(matches.find((m) => m.file === `${planned.name}.match`)?.record);
  });

  it('that differ from what is written say where', () => {
    const [{ text }] = matches;
    const loaded = fromRecord(text);
    if (!loaded.ok) throw new Error(loaded.error.message);
    const [first] = outcomeOf(loaded.state);
    expect(problemOf(text.replace(first, 'ending otherwise'))).toContain(first);
    expect(problemOf(text.replace(/[0-9a-f]{16}/, '0123456789abcdef'))).toContain('hashes');
    expect(problemOf(text.slice(0, text.indexOf('# ending')))).toContain('no outcome');
    expect(problemOf(`${text}# more\n`)).toContain('more');
  });
});

describe('matches that are shipped with the game', () => {
  const shipped = readMatches(RECORDS);

  it.each(shipped.map(({ file, text }) => [file, text] as const))(
    '%s replays to its end (else make it again: npm run records, npm run worked-round)',
    (_, text) => {
      expect(shippedProblemOf(text)).toBeNull();
    },
  );

  it('that are damaged or unfinished are noticed', () => {
    expect(shipped.length).toBeGreaterThan(1);
    const [{ text, record }] = shipped;
    expect(shippedProblemOf(text.replace(/[0-9a-f]{16}/, '0123456789abcdef'))).toContain('altered');
    if (!record) throw new Error('unread');
    expect(shippedProblemOf(writeRecord(toRecord(record, record.moves.slice(0, 5))))).toContain('end');
  });
});
