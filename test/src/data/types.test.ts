/** The definitions say what the rules' and studies' types say: where either changes alone, this does not compile. */
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { Nation } from '../../../rules/content/nations/types.ts';
import type { Scenario } from '../../../rules/content/scenarios/index.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { Move } from '../../../rules/moves.ts';
import type { Options } from '../../../rules/state.ts';
import type { classResultsFormat } from '../../../src/data/schema/class-results.ts';
import type { nationsFormat } from '../../../src/data/schema/content.ts';
import type { debriefFormat } from '../../../src/data/schema/debrief.ts';
import type { labFormat } from '../../../src/data/schema/lab.ts';
import type { entrySchema } from '../../../src/data/schema/log.ts';
import type { matchFormat, optionsSchema } from '../../../src/data/schema/match.ts';
import type { moveSchema } from '../../../src/data/schema/moves.ts';
import type { arenaFormat, balanceFormat, responseFormat } from '../../../src/data/schema/reports.ts';
import type { scenarioSchema } from '../../../src/data/schema/scenario.ts';
import type { Arena } from '../../../src/lab/figures/arena.ts';
import type { Balance, headline } from '../../../src/lab/figures/balance.ts';
import type { Response } from '../../../src/lab/figures/response.ts';
import type { Results } from '../../../src/server/classroom/results/results.ts';
import type { Account } from '../../../src/studies/account.ts';
import type { LuckAudit, TurningPoints } from '../../../src/studies/kinds.ts';
import type { labData } from '../../../src/studies/lab/files.ts';
import type { Equal } from '../../support/equal.ts';

it('what the rules have and what goes out are of one shape', () => {
  const move: Equal<z.infer<typeof moveSchema>, Move> = true;
  const entry: Equal<z.infer<typeof entrySchema>, Omitted<LogEntry, 'only'>> = true;
  const options: Equal<z.infer<typeof optionsSchema>, Options> = true;
  const scenario: Equal<z.infer<typeof scenarioSchema>, Scenario> = true;
  // Schemas give ranges where the rules' types list the numbers.
  const nation: Equal<
    Omitted<z.infer<typeof nationsFormat>['entries'][number], 'text' | 'weight' | 'autonomy'>,
    Omitted<Nation, 'weight' | 'autonomy'>
  > = true;
  const inMatch: Equal<z.infer<typeof matchFormat>['moves'][number]['move'], Move> = true;
  expect([move, entry, options, scenario, nation, inMatch]).toEqual(Array(6).fill(true));
});

/** A class's results without what its schema leaves open: settings, figures for pages, the kinds of what was done. */
type Plain<T extends Pick<Results, 'students' | 'moves' | 'forecasts' | 'ranking'>> = Pick<
  T,
  'students' | 'moves' | 'forecasts' | 'ranking'
>;

/** Each member of a union without a field. */
type Omitted<T, Field extends PropertyKey> = T extends unknown ? { [K in keyof T as Exclude<K, Field>]: T[K] } : never;

it('what studies find and what goes out are of one shape', () => {
  const lab: Equal<Omitted<z.infer<typeof labFormat>, 'kind'>, Omitted<ReturnType<typeof labData>, 'kind'>> = true;
  const account: Equal<z.infer<typeof debriefFormat>['account'], Account> = true;
  const luck: Equal<z.infer<typeof debriefFormat>['luck'], LuckAudit | null> = true;
  const turning: Equal<z.infer<typeof debriefFormat>['turning'], TurningPoints | null> = true;
  const results: Equal<Plain<z.infer<typeof classResultsFormat>>, Plain<Results>> = true;
  expect([lab, account, luck, turning, results]).toEqual(Array(5).fill(true));
});

/** As programs read it: what is a report's alone is left out, and tuples may be written. */
type Written<T> = { -readonly [K in keyof T]: T[K] };

it('what the lab reports and what goes out are of one shape', () => {
  type Reported = Omitted<z.infer<typeof balanceFormat>, 'game' | 'kind' | 'lines' | 'details'>;
  const names: Equal<keyof Reported, Exclude<keyof ReturnType<typeof headline>, 'figures'>> = true;
  const lines: Equal<keyof z.infer<typeof balanceFormat>['lines'][number], keyof Balance['lines'][number]> = true;
  const arena: Equal<Omitted<z.infer<typeof arenaFormat>, 'game' | 'scenario'>, Omitted<Arena, 'scenario'>> = true;
  const response: Equal<
    Written<Omitted<z.infer<typeof responseFormat>, 'game' | 'scenario'>>,
    Written<Omitted<Response, 'scenario'>>
  > = true;
  expect([names, lines, arena, response]).toEqual(Array(4).fill(true));
});
