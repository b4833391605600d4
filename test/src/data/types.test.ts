/** The definitions say what the rules' and studies' types say: where either changes alone, this does not compile. */
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { Nation } from '../../../rules/content/nations/types.ts';
import type { Scenario } from '../../../rules/content/scenarios/index.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { Move } from '../../../rules/moves.ts';
import type { Options } from '../../../rules/state.ts';
import type { nationsFormat } from '../../../src/data/schema/content.ts';
import type { entrySchema } from '../../../src/data/schema/log.ts';
import type { matchFormat, optionsSchema } from '../../../src/data/schema/match.ts';
import type { moveSchema } from '../../../src/data/schema/moves.ts';
import type { scenarioSchema } from '../../../src/data/schema/scenario.ts';
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

/** Each member of a union without a field. */
type Omitted<T, Field extends PropertyKey> = T extends unknown ? { [K in keyof T as Exclude<K, Field>]: T[K] } : never;
