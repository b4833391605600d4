/** Public formats as another reader of JSON Schema sees them. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { committedSchema } from '../../scripts/data/schemas.ts';
import type { FormatName } from '../../src/data/formats.ts';
import type { JsonSchema } from '../../src/data/schema/index.ts';

// `strict` also refuses a schema with words that are none.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, discriminator: false });
const kept = new Map<FormatName, ValidateFunction>();

/** The committed schema of a format. */
export const committed = (name: FormatName): JsonSchema => JSON.parse(committedSchema(name) ?? 'null');

/** Why a document is not of a format, by its committed schema; null where it is. */
export function problemOf(name: FormatName, document: unknown): string | null {
  let validate = kept.get(name);
  if (!validate) {
    validate = ajv.compile(committed(name));
    kept.set(name, validate);
  }
  if (validate(document)) return null;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath ?? ''} ${error?.message ?? 'is not valid'}`;
}

/** The same as other programs read it: what is undefined is gone. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Names of fields that are optional somewhere in a schema. */
export function optionalNames(schema: JsonSchema): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (value && typeof value === 'object') {
      const { properties, required = [] } = value as JsonSchema;
      for (const name of Object.keys(properties ?? {})) if (!required.includes(name)) found.add(name);
      for (const each of Object.values(value)) walk(each);
    }
  };
  walk(schema);
  return found;
}
