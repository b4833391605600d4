/** What the measuring scripts share: arguments, one JSON line on standard output, exit codes. */

export interface Arguments {
  words: string[];
  values: Record<string, string>;
  flags: Set<string>;
  json: boolean;
}

/**
 * Reads `word --name value --flag`. A word that is not among the known ones ends the program with a sentence.
 * @param known the words that may come first
 * @param withValue names that take a value; every other `--name` is a flag
 */
export function readArguments(args: string[], known: string[], usage: string, withValue: string[] = []): Arguments {
  const out: Arguments = { words: [], values: {}, flags: new Set(), json: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (!arg.startsWith('--')) {
      if (!known.includes(arg)) fail(`There is no "${arg}" here. Usage: ${usage}`);
      out.words.push(arg);
      continue;
    }
    const name = arg.slice(2);
    if (name === 'json') out.json = true;
    else if (withValue.includes(name)) {
      const value = args[++i];
      if (value === undefined) fail(`--${name} needs a value. Usage: ${usage}`);
      out.values[name] = value;
    } else out.flags.add(name);
  }
  return out;
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
