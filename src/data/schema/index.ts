/** Every format's definition, and the JSON Schemas (draft 2020-12) made of them. */
import { z } from 'zod';
import { FORMATS, type FormatName, VERSIONS } from '../formats.ts';
import { botProtocolFormat } from './bot-protocol.ts';
import { classResultsFormat } from './class-results.ts';
import {
  cardsFormat,
  enterprisesFormat,
  missionsFormat,
  nationsFormat,
  offersFormat,
  resolutionsFormat,
  sourcesFormat,
  worldEventsFormat,
} from './content.ts';
import { debriefFormat } from './debrief.ts';
import { labFormat } from './lab.ts';
import { listFormat } from './list.ts';
import { matchFormat } from './match.ts';
import { historyFormat, parametersFormat } from './parameters.ts';
import { ablationFormat, arenaFormat, balanceFormat, responseFormat } from './reports.ts';

export const DEFINITIONS = {
  index: listFormat,
  nations: nationsFormat,
  cards: cardsFormat,
  missions: missionsFormat,
  resolutions: resolutionsFormat,
  'world-events': worldEventsFormat,
  offers: offersFormat,
  enterprises: enterprisesFormat,
  sources: sourcesFormat,
  parameters: parametersFormat,
  history: historyFormat,
  match: matchFormat,
  debrief: debriefFormat,
  'lab-result': labFormat,
  'balance-report': balanceFormat,
  'arena-report': arenaFormat,
  'ablation-report': ablationFormat,
  'response-report': responseFormat,
  'class-results': classResultsFormat,
  'bot-protocol': botProtocolFormat,
} satisfies Record<FormatName, z.ZodType>;

/** A part of a JSON Schema, as far as pages and checks read it. */
export interface JsonSchema {
  [key: string]: unknown;
  $id?: string;
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  $defs?: Record<string, JsonSchema>;
  enum?: unknown[];
  const?: unknown;
}

/** Definitions that only name another one are left out, and that one is named at once. */
function direct(schema: JsonSchema): JsonSchema {
  const { $defs = {} } = schema;
  const other = new Map(
    Object.entries($defs).flatMap(([name, { $ref, ...rest }]) =>
      $ref && Object.keys(rest).length === 0 ? [[`#/$defs/${name}`, $ref]] : [],
    ) as [string, string][],
  );
  const kept = Object.fromEntries(Object.entries($defs).filter(([name]) => !other.has(`#/$defs/${name}`)));
  const named = (key: string, value: unknown) => (key === '$ref' ? (other.get(value as string) ?? value) : value);
  return JSON.parse(JSON.stringify(Object.keys(kept).length > 0 ? { ...schema, $defs: kept } : schema, named));
}

/** The schema of a format, as it is committed. */
export function schemaOf(name: FormatName): JsonSchema {
  const made = z.toJSONSchema(DEFINITIONS[name], {
    // A whole number's own bounds are those of the language, not of the game.
    override: ({ jsonSchema }) => {
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  const { $schema, title, description, ...rest } = direct(made as JsonSchema);
  return { $schema, $id: `urn:soft-landing:${name}:v${VERSIONS[name]}`, title, description, ...rest };
}

export const allSchemas = (): Record<FormatName, JsonSchema> =>
  Object.fromEntries(FORMATS.map((name) => [name, schemaOf(name)])) as Record<FormatName, JsonSchema>;
