/** Nations: who signs, and how many partners there are in the end beside the real record. */
import { boardOf } from '../../../rules/board.ts';
import { alignmentOn } from '../../../rules/content/nations/alignment.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { percentile, type Share } from '../../stats/shares.ts';
import { type Data, matchesOf, mean, share, yes } from './data.ts';
import { type Line, line, unmeasured, worst } from './line.ts';

const SECTION = 'Nations';
const ONE = 'Nations that sign something, one by one';

/** One line a nation that is no founder, the rarest first. */
export function nations(d: Data): Line[] {
  const { ids, founder } = boardOf(d.scenario);
  const band = d.scenario === 'founding' ? { lo: 0.05 } : undefined;
  return ids
    .filter((_, i) => !founder[i])
    .map((id) =>
      line(
        ONE,
        id,
        'share',
        share(d, (r) => yes(r.signed.includes(id))),
        { band },
      ),
    )
    .sort((a, b) => (a.figure?.value ?? 0) - (b.figure?.value ?? 0) || (a.label < b.label ? -1 : 1));
}

export function allNations(d: Data, lines: readonly Line[]): Line {
  const founding = d.scenario === 'founding';
  const rare = lines.filter((l) => (l.figure?.value ?? 0) < 0.05);
  const often: Share['value'][] = lines.map((l) => l.figure?.value ?? 0);
  return {
    section: SECTION,
    label: 'nations (no founders) that sign something in at least 5% of matches',
    unit: 'share',
    figure: { ...shareSure(often), n: lines.length },
    verdict: founding ? worst(lines) : null,
    note: `${rare.length === 0 ? 'all' : `fewer: ${rare.map((l) => l.label).join(', ')}`}${founding ? '' : '; the target is for Founding'}`,
  };
}

/** How much of one match counts as below a number: equal ones half, for a rank. */
const below = (x: number, n: number): readonly [number, number] => [x < n ? 1 : x === n ? 0.5 : 0, 1];

/** All nations are counted, not a sample of them: the share has no interval of its own. */
function shareSure(often: readonly number[]) {
  const value = often.length === 0 ? 0 : often.filter((x) => x >= 0.05).length / often.length;
  return { value, lo: value, hi: value };
}

export function partners(d: Data): Line[] {
  const all = matchesOf(d);
  const words = { us: 'Accords partners', china: 'ILRS partners' } as const;
  const counts = BLOCS.map((bloc) => {
    const list = all.map((r) => r.partners[bloc]);
    return line(
      SECTION,
      `${words[bloc]} on the board at the end`,
      'number',
      mean(d, (r) => r.partners[bloc]),
      {
        note: `nine of ten between ${percentile(list, 0.05)} and ${percentile(list, 0.95)}`,
      },
    );
  });
  const real = alignmentOn('2025-01-31');
  const ranks = BLOCS.map((bloc) => {
    const n = (bloc === 'us' ? real.accords : real.ilrs).length;
    const label = `percentile of the real ${words[bloc]} of January 2025 (${n})`;
    if (d.scenario !== 'founding')
      return unmeasured(SECTION, label, 'measured in Founding: balance --scenario founding');
    return line(
      SECTION,
      label,
      'share',
      share(d, (r) => below(r.partners[bloc], n)),
      { band: { lo: 0.05, hi: 0.95 } },
    );
  });
  return [...counts, ...ranks];
}
