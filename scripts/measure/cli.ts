/** What the measuring scripts share: arguments, one JSON line on standard output, exit codes. */

export interface Arguments {
  words: string[];
  values: Record<string, string>;
  flags: Set<string>;
  json: boolean;
}

/** What `--name`s a usage knows: true for those that take a value (`--name x`), false for bare ones. */
function namesIn(usage: string): Map<string, boolean> {
  const found = [...usage.matchAll(/--([a-z][\w-]*)( [^\s\]])?/g)];
  return new Map(found.map(([, name, value]) => [name, value !== undefined && value !== ' [']));
}

/**
 * Reads `word --name value --flag` by the usage that is printed, so that both agree. A word or name that is not known
 * ends the program with a sentence; `--help` prints the usage and ends it well.
 * @param known the words that may stand there; null: any
 * @param usage with ` --name x` for what takes a value and `--name` for what takes none; each in square brackets
 */
export function readArguments(args: string[], known: readonly string[] | null, usage: string): Arguments {
  const names = namesIn(usage);
  const out: Arguments = { words: [], values: {}, flags: new Set(), json: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '--help') {
      process.stdout.write(`Usage: ${usage}\n`);
      process.exit(0);
    }
    if (!arg.startsWith('--')) {
      if (known && !known.includes(arg)) fail(`There is no "${arg}" here. Usage: ${usage}`);
      out.words.push(arg);
      continue;
    }
    const name = arg.slice(2);
    const takes = names.get(name);
    if (takes === undefined) fail(`There is no --${name} here. Usage: ${usage}`);
    if (name === 'json') out.json = true;
    else if (takes) {
      const value = args[++i];
      if (value === undefined || value.startsWith('--')) fail(`--${name} needs a value. Usage: ${usage}`);
      out.values[name] = value;
    } else out.flags.add(name);
  }
  return out;
}

/** One of those that are known; ends the program with a sentence otherwise. */
export function among<T extends string>(what: string, value: string, known: readonly T[]): T {
  const one = known.find((k) => k === value);
  return one ?? fail(`There is no ${what} "${value}": choose from ${known.join(', ')}.`);
}

/** A whole number from an argument, within bounds; ends the program with a sentence otherwise. */
export function numberOf(
  values: Record<string, string>,
  name: string,
  standard: number,
  min: number,
  max: number,
): number {
  if (values[name] === undefined) return standard;
  const n = Number(values[name]);
  if (!Number.isInteger(n) || n < min || n > max) fail(`--${name} must be a whole number from ${min} to ${max}.`);
  return n;
}

export function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Prints the figures (one compact JSON line, or a readable list) and exits non-zero where a target is missed. */
export function report(figures: object, json: boolean, targets: [what: string, met: boolean][]): void {
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else
    for (const [k, v] of Object.entries(figures))
      process.stdout.write(`${k}: ${typeof v === 'object' ? JSON.stringify(v) : v}\n`);
  const missed = targets.filter(([, met]) => !met);
  for (const [what] of missed) process.stderr.write(`missed: ${what}\n`);
  if (missed.length > 0) process.exitCode = 1;
}

export const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
