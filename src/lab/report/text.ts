/** A report for the terminal. */
import { bandText, figureText, type Line, VERDICT_WORDS } from '../figures/line.ts';

/** Lines by section, in the order in which the sections first come. */
export function sections(lines: readonly Line[]): [section: string, lines: Line[]][] {
  const by = new Map<string, Line[]>();
  for (const l of lines) by.set(l.section, [...(by.get(l.section) ?? []), l]);
  return [...by];
}

export function textOf(title: string, lines: readonly Line[]): string {
  const out = [title];
  for (const [section, list] of sections(lines)) {
    out.push('', section);
    for (const l of list) {
      const target = l.band ? ` (target ${bandText(l)})` : '';
      const verdict = l.verdict ? ` - ${VERDICT_WORDS[l.verdict]}` : '';
      out.push(`  ${l.label}: ${figureText(l)}${target}${verdict}`);
      if (l.note) out.push(`      ${l.note}`);
    }
  }
  return `${out.join('\n')}\n`;
}
