/** Reads the walks of docs/ADDING.md and follows them in a folder, step by step, doing nothing but what is written. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ADDING = 'docs/ADDING.md';

/** Where a block of lines goes. `line`: after the one line that is exactly this. */
export type Place = 'new' | 'end' | 'before-last' | 'after-first' | { line: string };

export type Step =
  | { do: 'add'; file: string; place: Place; text: string; optional: boolean }
  /** `rewrites` may name several at once: `test/golden/*`. */
  | { do: 'run'; command: string; rewrites: string[] }
  | { do: 'try'; command: string };

export interface Walk {
  /** What is added: `a card`. */
  title: string;
  steps: Step[];
}

const LEAD =
  /(?:Create `(?<made>[^`]+)`|In `(?<file>[^`]+)`, (?:(?<place>before the last line|after the first line|at the end)|after the line `(?<line>[^`]+)`)(?<optional>, if there is such a file)?):$/;
const RUN = /Run `([^`]+)`(?:, which rewrites ((?:`[^`]+`(?:, | and )?)+))?\./g;
const PLACES: Record<string, Place> = {
  'before the last line': 'before-last',
  'after the first line': 'after-first',
  'at the end': 'end',
};

/** The step that leads to a block, or what is wrong with it. */
function lead(before: string, text: string): Step {
  const found = before.match(LEAD)?.groups;
  if (!found) throw new Error(`no step says where this goes: ${text.slice(0, 60).trim()}`);
  const { made, file, place, line, optional } = found;
  const where: Place = made ? 'new' : line ? { line } : PLACES[place];
  return { do: 'add', file: made ?? file, place: where, text, optional: optional !== undefined };
}

const quoted = (list: string | undefined): string[] => [...(list ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1]);

/** The walks of a page: its parts that are headed `Walk: ...`. Throws where a block has no step that says where it goes. */
export function readWalks(page: string): Walk[] {
  const parts = page.split(/^## /m).filter((part) => part.startsWith('Walk: '));
  return parts.map((part) => {
    const [title] = part.slice('Walk: '.length).split('\n');
    const steps: Step[] = [];
    // Text and blocks take turns: a block's language and lines follow each piece of text.
    const pieces = part.split(/^```(\w+)\n([\s\S]*?)^```$/m);
    for (let i = 0; i < pieces.length; i += 3) {
      const [prose, language, text] = pieces.slice(i, i + 3);
      const flat = prose.replace(/\s*\n(?!\n)/g, ' ').trimEnd();
      for (const [, command, files] of flat.matchAll(RUN)) steps.push({ do: 'run', command, rewrites: quoted(files) });
      if (language === 'sh')
        for (const command of text.trim().split('\n')) steps.push({ do: 'try', command: command.trim() });
      else if (language) steps.push(lead(flat, text));
    }
    return { title, steps };
  });
}

/** A file's text with a block in its place. Throws where the place isn't there, or there more than once. */
export function withBlock(before: string, place: Place, block: string): string {
  if (place === 'new') return block;
  const lines = before.split('\n');
  if (lines.pop() !== '') throw new Error('does not end with a line');
  const added = block.replace(/\n$/, '').split('\n');
  let at = { end: lines.length, 'before-last': lines.length - 1, 'after-first': 1 }[place as string] ?? -1;
  if (typeof place === 'object') {
    const found = lines.flatMap((line, i) => (line === place.line ? [i] : []));
    if (found.length !== 1) throw new Error(`has the line “${place.line}” ${found.length} times`);
    at = found[0] + 1;
  }
  return [...lines.slice(0, at), ...added, ...lines.slice(at), ''].join('\n');
}

/** Does an `add` step in a folder. Returns the file that it touched, or null for an optional one that isn't there. */
export function add(root: string, step: Step & { do: 'add' }): string | null {
  const path = join(root, step.file);
  const there = existsSync(path);
  if (!there && step.optional) return null;
  if (there === (step.place === 'new')) throw new Error(`${step.file} ${there ? 'is there already' : 'is not there'}`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, withBlock(there ? readFileSync(path, 'utf8') : '', step.place, step.text));
  } catch (error) {
    throw new Error(`${step.file} ${(error as Error).message}`);
  }
  return step.file;
}
