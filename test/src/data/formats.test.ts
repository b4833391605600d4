/** Every document of the whole content is of its committed schema, and what is altered in it is not. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, isOfContent } from '../../../scripts/data/folder.ts';
import { texts } from '../../../scripts/data/texts.ts';
import { goldens } from '../../../scripts/measure/golden.ts';
import { DOCUMENTS } from '../../../src/data/documents.ts';
import { FORMATS, type FormatName } from '../../../src/data/formats.ts';
import { matchData } from '../../../src/data/match.ts';
import { committed, optionalNames, plain, problemOf } from '../../support/schemas.ts';

const lesson = goldens().find(({ file }) => file === 'lesson-01.match');
const match = matchData(lesson!.record);
const documents = new Map<FormatName, object>([
  ...FORMATS.filter(isOfContent).map((name): [FormatName, object] => [name, plain(DOCUMENTS[name](texts))]),
  ['match', plain(match)],
  ['index', JSON.parse(folderOf(null, { one: match }).get('index.json') as string)],
]);

/** A part of a document that holds all kinds of thing: its lists are cut, so that it is quick to check again. */
const short = (document: object): object =>
  JSON.parse(JSON.stringify(document, (_, value) => (Array.isArray(value) ? value.slice(0, 30) : value)));

type Place = { of: Record<string, unknown>; name: string };
function places(value: unknown): Place[] {
  if (Array.isArray(value)) return value.flatMap(places);
  if (!value || typeof value !== 'object') return [];
  const of = value as Record<string, unknown>;
  return Object.keys(of).flatMap((name) => [{ of, name }, ...places(of[name])]);
}

describe.each([...documents])('the format %s', (name, document) => {
  const optional = optionalNames(committed(name));
  const altered = (alter: (place: Place) => false | undefined) =>
    fc.assert(
      fc.property(fc.nat(), (at) => {
        const copy = short(document);
        const all = places(copy);
        if (alter(all[at % all.length]) === false) return;
        expect(problemOf(name, copy)).not.toBeNull();
      }),
      { numRuns: 60 },
    );

  it('is what its document is of', () => {
    expect(problemOf(name, document)).toBeNull();
    expect(problemOf(name, short(document))).toBeNull();
    expect(places(document).length).toBeGreaterThan(20);
  });

  it('wants every field that is not said to be optional', () =>
    altered(({ of, name: field }) => {
      if (optional.has(field)) return false;
      delete of[field];
      return undefined;
    }));

  it('wants every field to be of its type', () =>
    altered(({ of, name: field }) => {
      of[field] = { unheard: 1 };
      return undefined;
    }));

  it('knows no other fields', () =>
    altered(({ of }) => {
      of.unheard = 1;
      return undefined;
    }));

  it('is of one version', () => {
    expect(problemOf(name, { ...document, version: 2 })).toContain('/version');
    expect(problemOf(name, { ...document, format: 'soft-landing/other' })).toContain('/format');
  });
});
