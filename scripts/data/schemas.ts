/** The committed schemas: `schemas/` with the list of what each version was when it was last written. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { FORMATS, type FormatName, schemaFile, textOf, VERSIONS } from '../../src/data/formats.ts';
import { type JsonSchema, schemaOf } from '../../src/data/schema/index.ts';
import { removalsIn } from '../../src/data/schema/removals.ts';

export const SCHEMAS = new URL('../../schemas/', import.meta.url);
const LIST = new URL('versions.json', SCHEMAS);

/** By format and version: the SHA-256 of its schema's file. */
export type VersionList = Record<string, Record<string, string>>;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const readVersions = (): VersionList => (existsSync(LIST) ? JSON.parse(readFileSync(LIST, 'utf8')) : {});
export const schemaText = (name: FormatName): string => textOf(schemaOf(name));

export function committedSchema(name: FormatName, version?: number): string | null {
  const file = new URL(schemaFile(name, version), SCHEMAS);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** What changes of a format take away although its version is the same; empty where they take nothing away. */
export function brokenBy(name: FormatName): string[] {
  const before = committedSchema(name);
  return before === null ? [] : removalsIn(JSON.parse(before) as JsonSchema, schemaOf(name));
}

/** Writes the schemas that changed, and the list; gives the files that were written. Nothing where one is broken. */
export function writeSchemas(): { written: string[]; broken: string[] } {
  const broken = FORMATS.flatMap(brokenBy);
  if (broken.length > 0) return { written: [], broken };
  const written: string[] = [];
  const list = readVersions();
  for (const name of FORMATS) {
    const text = schemaText(name);
    list[name] = { ...list[name], [VERSIONS[name]]: sha256(text) };
    if (committedSchema(name) === text) continue;
    writeFileSync(new URL(schemaFile(name), SCHEMAS), text);
    written.push(schemaFile(name));
  }
  const text = textOf(list);
  if (!existsSync(LIST) || readFileSync(LIST, 'utf8') !== text) {
    writeFileSync(LIST, text);
    written.push('versions.json');
  }
  return { written, broken };
}
