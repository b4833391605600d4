/** Luck: how often other chance, or other decisions, would have made another winner. */

import { shareOf } from '../../stats/shares.ts';
import type { Audit, Kind } from '../../studies/audit.ts';
import { type Line, line } from './line.ts';

const SECTION = 'Luck audit';

const WORDS: Record<Kind, string> = {
  dice: 'other dice',
  deals: 'other dice and deals',
  minds: 'the same chance, decisions drawn anew',
};

export const LUCK_BAND = { hi: 0.3 };

/** @param middle the round whose scoring is the middle one: the target is for what comes after it */
export function luck(audits: readonly Audit[], middle: number): Line[] {
  const afters = [...new Set(audits.flatMap((a) => a.checkpoints.map((c) => c.after)))].sort((a, b) => a - b);
  const kinds: Kind[] = ['dice', 'deals', 'minds'];
  return afters.flatMap((after) =>
    kinds.map((kind) => {
      const groups = audits
        .filter((a) => a.winner)
        .map((a) => {
          const winners = a.checkpoints.find((c) => c.after === after)?.winners[kind] ?? [];
          return [winners.filter((w) => w !== a.winner).length, winners.length] as const;
        });
      const from = after === 0 ? 'from the start' : `from round ${after + 1} on`;
      const target = after === middle && kind === 'dice';
      return line(SECTION, `another winner with ${WORDS[kind]}, ${from}`, 'share', shareOf(groups), {
        band: target ? LUCK_BAND : undefined,
        note: target
          ? 'decisions are drawn as before: who sees the same decides the same'
          : after === 0 && kind === 'dice'
            ? 'half would be a match that chance and everything after it decides'
            : undefined,
      });
    }),
  );
}
