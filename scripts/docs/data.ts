/** The tables of docs/data.md: formats and what each of their fields means, from the schemas. */
import { FORMATS, type FormatName, schemaFile, VERSIONS } from '../../src/data/formats.ts';
import { type JsonSchema, schemaOf } from '../../src/data/schema/index.ts';

export const DATA_PAGE = 'docs/data.md';

/** Told once for all documents. */
const HEAD = new Set(['format', 'version', 'rulesVersion', 'asOf', 'licence']);
/** What tells the kinds of an entry apart. */
const KINDS = ['is', 'do', 'type', 'test', 'kind'];

const plain = (text: string) => text.replace(/[\\|*_<[\]]/g, (c) => `\\${c}`);
const code = (text: string) => `\`${text}\``;
const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
const definition = (ref: string) => ref.replace('#/$defs/', '');

const isNull = ({ type }: JsonSchema) => type === 'null';
const kindsOf = (schema: JsonSchema): JsonSchema[] =>
  (schema.anyOf ?? schema.oneOf ?? []).filter((one) => !isNull(one));
const range = ({ minimum, maximum }: JsonSchema): string => {
  if (minimum === undefined) return maximum === undefined ? '' : ` up to ${maximum}`;
  return maximum === undefined ? ` from ${minimum}` : ` ${minimum} to ${maximum}`;
};

/** What kind of value it is, in words. */
function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return `[${definition(schema.$ref)}](#${definition(schema.$ref).toLowerCase()})`;
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.anyOf || schema.oneOf) {
    const kinds = [...new Set(kindsOf(schema).map(typeOf))];
    const nothing = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(isNull) ? ['null'] : [];
    return [...kinds, ...nothing].join(' or ');
  }
  if (schema.type === 'array') {
    if (schema.prefixItems) return `${schema.prefixItems.length} places: ${schema.prefixItems.map(typeOf).join(', ')}`;
    return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  }
  if (schema.type === 'integer') return `whole number${range(schema)}`;
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'string') return 'text';
  return [schema.type ?? 'anything'].flat().join(' or ') + range(schema);
}

/** A row for each field of an object, those inside it after it. */
function rowsOf(schema: JsonSchema, at: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (at === '' && HEAD.has(name)) return [];
    const optional = schema.required?.includes(name) ? '' : '?';
    const path = `${at}${name}`;
    return [[code(path + optional), typeOf(field), plain(field.description ?? '')], ...inside(field, path)];
  });
}

function inside(field: JsonSchema, path: string): string[][] {
  if (field.items) return inside(field.items, `${path}[]`);
  if (field.properties) {
    const fields = Object.entries(field.properties);
    // Of two languages or blocs one is enough to tell.
    const [[, first]] = fields;
    const alike = fields.every(
      ([, one]) => JSON.stringify({ ...one, description: '' }) === JSON.stringify({ ...first, description: '' }),
    );
    if (alike && fields.length === 2) return inside(first, `${path}.*`);
    return rowsOf(field, `${path}.`);
  }
  const kinds = kindsOf(field).filter((kind) => kind.properties);
  if (kinds.length === 1) return rowsOf(kinds[0], `${path}.`);
  return kinds.flatMap((kind) => {
    const name = KINDS.find((each) => kind.properties?.[each]?.const !== undefined);
    const label = name ? `${path}(${kind.properties?.[name].const})` : path;
    return rowsOf(kind, `${label}.`);
  });
}

/** A table of a definition that others name: of its kinds, or of its fields. */
function definitionTable(name: string, schema: JsonSchema): string {
  const kinds = kindsOf(schema);
  const told = (fields: [string, JsonSchema][], required: string[] = []) =>
    fields
      .map(
        ([field, of]) =>
          `${code(field + (required.includes(field) ? '' : '?'))} ${plain(of.description ?? '')} (${typeOf(of)})`,
      )
      .join('; ') || 'nothing more';
  const rows = kinds.map((kind) => {
    const fields = Object.entries(kind.properties ?? {});
    const by = fields.find(([field]) => KINDS.includes(field)) ?? fields[0];
    return [
      typeOf(by[1]),
      plain(by[1].description ?? ''),
      told(
        fields.filter((each) => each !== by),
        kind.required,
      ),
    ];
  });
  const parts =
    kinds.length > 0
      ? [
          table(
            [
              code(kinds[0] ? (Object.keys(kinds[0].properties ?? {}).find((f) => KINDS.includes(f)) ?? '') : ''),
              'meaning',
              'fields',
            ],
            rows,
          ),
        ]
      : [];
  if (schema.properties) parts.push(table(['field', 'value', 'meaning'], rowsOf(schema, '')));
  if (parts.length === 0) parts.push(`Value: ${typeOf(schema)}.`);
  return [`### ${name}`, plain(schema.description ?? ''), ...parts].filter((part) => part !== '').join('\n\n');
}

const formatRow = (name: FormatName) => {
  const { title, description = '' } = schemaOf(name);
  const file = schemaFile(name);
  return [
    `[${code(`soft-landing/${name}`)}](#the-format-${name})`,
    String(VERSIONS[name]),
    `[${file}](../schemas/${file})`,
    plain(`${title}. ${description}`),
  ];
};

/** A protocol has messages of several kinds: a page of its own tells them. */
const fieldsOf = (name: FormatName, schema: JsonSchema): string =>
  name === 'bot-protocol'
    ? 'Its messages, one by one: [own-bot.md](own-bot.md).'
    : table(['field', 'value', 'meaning'], rowsOf(schema, ''));

function fields(): string {
  const schemas = FORMATS.map((name) => [name, schemaOf(name)] as const);
  const formats = schemas.map(([name, schema]) => [`### The format ${name}`, fieldsOf(name, schema)].join('\n\n'));
  const shared = new Map(schemas.flatMap(([, schema]) => Object.entries(schema.$defs ?? {})));
  return [...formats, ...[...shared].map(([name, schema]) => definitionTable(name, schema))].join('\n\n');
}

/** The page with its tables as the schemas have them. Throws where it has lost a mark. */
export function dataPage(text: string): string {
  const tables: Record<string, () => string> = {
    formats: () => table(['format', 'version', 'schema', 'what'], FORMATS.map(formatRow)),
    fields,
  };
  return Object.entries(tables).reduce((page, [name, make]) => {
    const block = new RegExp(`<!-- table:${name} -->[\\s\\S]*?<!-- /table -->`);
    if (!block.test(page)) throw new Error(`${DATA_PAGE} has no marks for its table of ${name}`);
    return page.replace(block, () => `<!-- table:${name} -->\n\n${make()}\n\n<!-- /table -->`);
  }, text);
}
