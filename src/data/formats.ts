/**
 * The public formats: JSON that other programs read without the game's code. Each has a schema of its own in `schemas/`
 * and a table in docs/data.md. What is added keeps a format's version; what is taken away or changes its meaning raises it.
 */

export const VERSIONS = {
  index: 1,
  nations: 1,
  cards: 1,
  missions: 1,
  resolutions: 1,
  'world-events': 1,
  offers: 1,
  enterprises: 1,
  sources: 1,
  parameters: 1,
  history: 1,
  match: 1,
  debrief: 1,
  'lab-result': 1,
  'balance-report': 1,
  'arena-report': 1,
  'ablation-report': 1,
  'response-report': 1,
  'class-results': 1,
  'bot-protocol': 1,
} as const;

export type FormatName = keyof typeof VERSIONS;
export const FORMATS = Object.keys(VERSIONS) as readonly FormatName[];

/** Written by other commands and by the server, without a head. */
export const WITHOUT_HEAD: readonly FormatName[] = [
  'debrief',
  'lab-result',
  'balance-report',
  'arena-report',
  'ablation-report',
  'response-report',
  'class-results',
  'bot-protocol',
];

/** What every other document begins with. */
export interface Head<Name extends FormatName> {
  format: `soft-landing/${Name}`;
  version: (typeof VERSIONS)[Name];
}

export const headOf = <Name extends FormatName>(name: Name): Head<Name> => ({
  format: `soft-landing/${name}`,
  version: VERSIONS[name],
});

/** The file of a format's schema in `schemas/`. */
export const schemaFile = (name: FormatName, version: number = VERSIONS[name]): string =>
  `${name}.v${version}.schema.json`;

/** A document as a file's text: the same bytes for the same content. */
export const textOf = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
