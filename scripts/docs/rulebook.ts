/** The numbered rules of the rulebook. */
import { readFileSync } from 'node:fs';
import type { RuleRef } from '../../rules/content/source-rows/index.ts';

const RULEBOOK = new URL('../../rules/RULEBOOK.md', import.meta.url);

export interface Rule {
  number: string;
  /** Number and name, as in the rulebook. */
  ref: RuleRef;
  /** Anchor of the section that it stands in. */
  anchor: string;
}

/** The anchor that GitHub and the game give a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

export function rules(): Rule[] {
  let anchor = '';
  return readFileSync(RULEBOOK, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const heading = line.match(/^#+ (.+)$/);
      if (heading) anchor = anchorOf(heading[1]);
      const rule = line.match(/^\*\*(\d+\.\d+) (.+?)\.\*\*/);
      return rule ? [{ number: rule[1], ref: `${rule[1]} ${rule[2]}` as RuleRef, anchor }] : [];
    });
}
