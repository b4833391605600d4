/** The committed schemas are those of the definitions, and none changes unseen. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenBy, committedSchema, readVersions, SCHEMAS, schemaText, sha256 } from '../../../scripts/data/schemas.ts';
import { FORMATS, schemaFile, VERSIONS, WITHOUT_HEAD } from '../../../src/data/formats.ts';
import { type JsonSchema, schemaOf } from '../../../src/data/schema/index.ts';
import { removalsIn } from '../../../src/data/schema/removals.ts';

const list = readVersions();

describe.each(FORMATS)('the schema of %s', (name) => {
  it('is committed as it is (else run: npm run data -- --schemas)', () => {
    expect(committedSchema(name)).toBe(schemaText(name));
    expect(brokenBy(name)).toEqual([]);
  });

  it('is the one of its version in the list', () => {
    expect(list[name]?.[VERSIONS[name]]).toBe(sha256(committedSchema(name) ?? ''));
  });

  it('has an id, a title, and says of every field what it means', () => {
    const schema = schemaOf(name);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:soft-landing:${name}:v${VERSIONS[name]}`,
      title: expect.stringMatching(/./),
      description: expect.stringMatching(/./),
    });
    const head = { format: { const: `soft-landing/${name}` }, version: { const: VERSIONS[name] } };
    if (WITHOUT_HEAD.includes(name)) expect(schema.properties?.format).toBeUndefined();
    else expect(schema.properties).toMatchObject(head);
    const silent: string[] = [];
    const walk = (value: unknown, at: string): void => {
      if (!value || typeof value !== 'object') return;
      for (const [field, of] of Object.entries((value as JsonSchema).properties ?? {})) {
        const said = of.description ?? schema.$defs?.[of.$ref?.replace('#/$defs/', '') ?? '']?.description;
        if (!said) silent.push(`${at}.${field}`);
      }
      for (const [key, of] of Object.entries(value)) walk(of, `${at}/${key}`);
    };
    walk(schema, name);
    // docs/own-bot.md tells the fields of what a program hears and says.
    if (name !== 'bot-protocol') expect(silent).toEqual([]);
  });
});

it('older versions stay as they were, and nothing else lies there', () => {
  const named = Object.entries(list).flatMap(([name, versions]) =>
    Object.entries(versions).map(([version, hash]) => ({ file: schemaFile(name as never, Number(version)), hash })),
  );
  for (const { file, hash } of named) expect(sha256(readFileSync(new URL(file, SCHEMAS), 'utf8'))).toBe(hash);
  expect(readdirSync(SCHEMAS).sort()).toEqual([...named.map(({ file }) => file), 'versions.json'].sort());
});

describe('a schema that changed', () => {
  const alter = (change: (schema: JsonSchema) => void): string[] => {
    const after = schemaOf('nations');
    change(after);
    return removalsIn(schemaOf('nations'), after);
  };
  const items = (schema: JsonSchema) => schema.properties!.entries.items!;
  const entry = (schema: JsonSchema) => items(schema).properties!;

  it('takes nothing away by what it adds', () => {
    expect(alter(() => {})).toEqual([]);
    expect(
      alter((schema) => {
        entry(schema).area = { type: 'number' };
        entry(schema).region.enum?.push('antarctica');
        entry(schema).weight.description = 'Other words for it';
      }),
    ).toEqual([]);
  });

  it.each<[string, (schema: JsonSchema) => void, string]>([
    ['a field', (s) => delete entry(s).weight, 'weight: is gone'],
    ['a value', (s) => entry(s).region.enum?.shift(), 'americas is gone'],
    ['a type', (s) => Object.assign(entry(s).weight, { type: 'string' }), 'its type was integer'],
    ['a range', (s) => Object.assign(entry(s).weight, { maximum: 4 }), 'its maximum was 3'],
    ['a promise', (s) => items(s).required?.shift(), 'may be absent'],
    ['a kind', (s) => entry(s).lean.anyOf?.pop(), 'kind 2 is gone'],
  ])('takes away %s', (_, change, says) => {
    expect(alter(change).join('; ')).toContain(says);
  });

  it('is followed into what refers to itself', () => {
    const after = schemaOf('cards');
    const effects = JSON.stringify(after.$defs).replace('"orbit-check"', '"orbit-test"');
    const found = removalsIn(schemaOf('cards'), { ...after, $defs: JSON.parse(effects) });
    expect(found.join('; ')).toMatch(/kind \d+ is gone/);
  });
});
