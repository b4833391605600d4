/**
 * Words of a language taken straight from locale files, whatever language the screen has: a rulebook in one language
 * may lie open over a game in another. For scripts too, so it reads nothing by itself.
 */
export type Params = Record<string, string | number>;
export type Tree = Readonly<Record<string, unknown>>;

export interface Words {
  /** The text of a key (`path.to.text`), `{{name}}` filled in. Throws where no tree has it. */
  (key: string, params?: Params): string;
  has(key: string): boolean;
  /** A list of rows of cells, each filled in. Throws where no tree has it. */
  rows(key: string, params?: Params): string[][];
}

function find(tree: Tree, key: string): unknown {
  let at: unknown = tree;
  for (const part of key.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Tree)[part];
  }
  return at;
}

function fill(text: string, params: Params, key: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (params[name] === undefined) throw new Error(`${key} needs ${name}`);
    return `${params[name]}`;
  });
}

/** Words from several trees: of those that have a key the first counts, so the language comes before its stand-in. */
export function wordsOf(...trees: Tree[]): Words {
  const first = (key: string) => trees.map((tree) => find(tree, key)).find((found) => found !== undefined);
  const say = (key: string, params: Params = {}): string => {
    const text = first(key);
    if (typeof text !== 'string') throw new Error(`there are no words for ${key}`);
    return fill(text, params, key);
  };
  return Object.assign(say, {
    has: (key: string) => typeof first(key) === 'string',
    rows(key: string, params: Params = {}): string[][] {
      const rows = first(key);
      if (!Array.isArray(rows)) throw new Error(`there are no rows for ${key}`);
      return (rows as string[][]).map((row) => row.map((cell) => fill(cell, params, key)));
    },
  });
}
