/**
 * What a changed schema takes away from those who read by the older one. Nothing: it may keep its version. New fields,
 * new values and new kinds of entry are additions; all else that a reader may have relied on is not.
 */
import type { JsonSchema } from './index.ts';

/** What limits a value: where one of these changes, its meaning may have. */
const LIMITS = ['pattern', 'minimum', 'maximum', 'minItems', 'maxItems', 'minLength', 'maxLength', 'const'] as const;

interface Both {
  before: JsonSchema;
  after: JsonSchema;
  /** Definitions that are being compared further up. */
  open: ReadonlySet<string>;
}

function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : resolved(root.$defs?.[name] ?? {}, root);
}

/** The things that are gone, as sentences with their place; empty where everything that was is still there. */
export function removalsIn(before: JsonSchema, after: JsonSchema): string[] {
  const of = (was: JsonSchema, is: JsonSchema, at: string, open: ReadonlySet<string>): string[] => {
    if (was.$ref && open.has(was.$ref)) return [];
    const inside = was.$ref ? new Set([...open, was.$ref]) : open;
    return compared({ before: resolved(was, before), after: resolved(is, after), open: inside }, at);
  };

  const compared = ({ before: was, after: is, open }: Both, at: string): string[] => {
    const found: string[] = [];
    if (String(was.type) !== String(is.type)) found.push(`${at}: its type was ${was.type}, and is ${is.type}`);
    for (const limit of LIMITS)
      if (was[limit] !== is[limit]) found.push(`${at}: its ${limit} was ${was[limit]}, and is ${is[limit]}`);
    const values = (is.enum ?? []) as unknown[];
    for (const value of was.enum ?? []) if (!values.includes(value)) found.push(`${at}: ${value} is gone`);
    for (const [name, field] of Object.entries(was.properties ?? {})) {
      const now = is.properties?.[name];
      if (!now) found.push(`${at}.${name}: is gone`);
      else found.push(...of(field, now, `${at}.${name}`, open));
      if (now && was.required?.includes(name) && !is.required?.includes(name))
        found.push(`${at}.${name}: may be absent`);
    }
    if (was.items) found.push(...(is.items ? of(was.items, is.items, `${at}[]`, open) : [`${at}[]: is gone`]));
    const places = is.prefixItems ?? [];
    if (was.prefixItems && was.prefixItems.length !== places.length) found.push(`${at}: has another number of places`);
    else
      for (const [i, place] of (was.prefixItems ?? []).entries())
        found.push(...of(place, places[i], `${at}[${i}]`, open));
    const kinds = [...(is.anyOf ?? []), ...(is.oneOf ?? [])];
    for (const [i, kind] of [...(was.anyOf ?? []), ...(was.oneOf ?? [])].entries())
      if (!kinds.some((each) => of(kind, each, at, open).length === 0)) found.push(`${at}: its kind ${i + 1} is gone`);
    return found;
  };
  return of(before, after, before.$id ?? 'schema', new Set());
}
