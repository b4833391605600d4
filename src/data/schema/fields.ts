/** Fields that several formats share, and the frame of a document. */
import { z } from 'zod';
import { BLOCS, DIALOGUE_CHOICES, ENTERPRISES, FILES, REGIONS, REQUESTS, SUITS } from '../../../rules/terms.ts';
import { type FormatName, VERSIONS } from '../formats.ts';

export const bloc = (says: string) => z.enum(BLOCS).describe(says);
/** A bloc, or null. */
export const nobody = (says: string) => z.enum(BLOCS).nullable().describe(`${says}; null: nobody`);
export const suit = (says: string) => z.enum(SUITS).describe(says);
export const region = (says: string) => z.enum(REGIONS).describe(says);
export const file = (says: string) => z.enum(FILES).describe(says);
export const request = (says: string) => z.enum(REQUESTS).describe(says);
export const enterprise = (says: string) => z.enum(ENTERPRISES).describe(says);
export const dialogue = (says: string) => z.enum(DIALOGUE_CHOICES).describe(says);
/** ISO 3166 alpha-3. */
export const nation = (says: string) =>
  z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe(says);
export const id = (says: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe(says);
/** The id of a source: an event, or `programme:` and a milestone. */
export const source = (says: string) =>
  z
    .string()
    .regex(/^(programme:)?[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe(says);
export const day = (says: string) =>
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .describe(says);
export const words = (says: string) => z.string().min(1).describe(says);
export const int = (says: string) => z.int().describe(says);
export const count = (says: string) => z.int().min(0).describe(says);
export const percent = (says: string) => z.int().min(0).max(100).describe(says);
export const number = (says: string) => z.number().describe(says);
export const yes = (says: string) => z.boolean().describe(says);

/** The same of each bloc. */
export const both = <T extends z.ZodType>(each: T, says: string) =>
  z.strictObject({ us: each.describe('The United States'), china: each.describe('China') }).describe(says);

/** A field for each of these names. */
export const ofEach = <Name extends string, T extends z.ZodType>(
  names: readonly Name[],
  of: (name: Name) => T,
  says: string,
) => z.strictObject(Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>).describe(says);

/** A text in both languages. */
export const inBoth = <T extends z.ZodType>(each: T, says = 'What players read') =>
  z.strictObject({ en: each.describe('In English'), 'zh-CN': each.describe('In Simplified Chinese') }).describe(says);

/** A document of a format. */
export const document = <Name extends FormatName, Shape extends z.ZodRawShape>(
  name: Name,
  title: string,
  description: string,
  shape: Shape,
) =>
  z
    .strictObject({
      format: z.literal(`soft-landing/${name}`).describe('The name of the format'),
      version: z.literal(VERSIONS[name]).describe('The version of the format'),
      ...shape,
    })
    .meta({ title, description });

/** What documents of content have at their head. */
export const OF_CONTENT = {
  rulesVersion: z.int().min(1).describe('Version of the rules that the content is of'),
  asOf: day('Day up to which the facts were checked'),
  licence: z.literal('MIT').describe('Licence of the data'),
};

/** A document of content: entries, and what all of them share. */
export const collection = <Name extends FormatName, Entry extends z.ZodType>(
  name: Name,
  title: string,
  description: string,
  entry: Entry,
) =>
  document(name, title, description, {
    ...OF_CONTENT,
    entries: z.array(entry).describe('The entries, in the order of the game'),
  });
