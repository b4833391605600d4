/** The rulebook's text with every table and number as the data has it now. */
import { languageOf, type Tag } from './language.ts';
import { figure } from './markdown.ts';
import { PROSE } from './prose.ts';
import { TABLES } from './tables.ts';

/** Where a rule's text, or a part's, begins and ends. */
function span(text: string, where: string): [number, number] {
  const rule = /^\d/.test(where);
  const start = text.indexOf(rule ? `\n**${where} ` : `\n<!-- part:${where} -->`);
  if (start < 0) throw new Error(`the rulebook has no ${where}`);
  const end = text.slice(start + 1).search(rule ? /\n(\*\*\d|#|<!-- part:)/ : /\n<!-- part:/);
  return [start, end < 0 ? text.length : start + 1 + end];
}

export function render(text: string, tag: Tag): string {
  const language = languageOf(tag);
  let out = text.replace(/<!-- table:([a-z0-9-]+) -->[\s\S]*?<!-- \/table -->/g, (_, name: string) => {
    if (!TABLES[name]) throw new Error(`there is no table ${name}`);
    return `<!-- table:${name} -->\n\n${TABLES[name](language)}\n\n<!-- /table -->`;
  });
  for (const [where, value, { [tag]: words }] of PROSE) {
    const [from, to] = span(out, where);
    const part = out.slice(from, to);
    const escaped = words.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace('{}', '(?<![\\d.])\u2212?\\d+');
    const found = part.match(new RegExp(escaped));
    if (!found) throw new Error(`${tag}, ${where}: no “${words}” in it`);
    out = out.slice(0, from) + part.replace(found[0], words.replace('{}', figure(value))) + out.slice(to);
  }
  return out;
}
