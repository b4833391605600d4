/** A command as a student types it, as a program and its arguments. No shell is asked: `;`, `|`, `$` and `*` mean themselves. */
import { type Fault, fault } from './faults.ts';

export type Split = { ok: true; file: string; args: string[] } | { ok: false; error: Fault };

const no = (message: string): Split => ({ ok: false, error: fault('bad-command', message) });

/**
 * Splits at blanks outside of quotation marks, single or double. A backslash takes the next character as it is, but not
 * in single marks; on Windows, where it stands in paths, only before a double mark.
 */
export function splitCommand(command: string, windows = process.platform === 'win32'): Split {
  const words: string[] = [];
  let word: string | null = null;
  let mark: string | null = null;
  for (let i = 0; i < command.length; i++) {
    const c = command[i];
    const next = command[i + 1];
    const escapes = windows ? next === '"' : mark !== "'" && next !== undefined;
    if (c === '\\' && escapes) {
      word = (word ?? '') + next;
      i++;
    } else if (c === mark) mark = null;
    else if (mark === null && (c === '"' || c === "'")) {
      mark = c;
      word ??= '';
    } else if (mark === null && /\s/.test(c)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + c;
  }
  if (mark !== null) return no(`The command has a quotation mark ${mark} that is not closed.`);
  if (word !== null) words.push(word);
  const [file, ...args] = words;
  if (!file) return no('The command is empty.');
  return { ok: true, file, args };
}
