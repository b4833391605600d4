/** The format of the list that lies beside the files. */
import { z } from 'zod';
import { count, day, document, words } from './fields.ts';

export const listFormat = document('index', 'Files of a folder', 'What lies in a folder that npm run data wrote', {
  rulesVersion: z.int().min(1).describe('Version of the rules that the files are of'),
  asOf: day('Day up to which the facts were checked'),
  licence: z.literal('MIT').describe('Licence of the files'),
  source: words('The files with its full text, and what holds for the facts'),
  files: z
    .array(
      z
        .strictObject({
          file: words('Its path in the folder'),
          format: words('Name of its format, or of what it is a schema or a table of'),
          version: z.int().min(1).describe('Version of that format'),
          kind: z.enum(['document', 'schema', 'table']).describe('A document, its schema, or a table as CSV'),
          bytes: count('Size'),
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .describe('SHA-256 of the file'),
        })
        .describe('A file'),
    )
    .describe('The files, this one left out'),
});
