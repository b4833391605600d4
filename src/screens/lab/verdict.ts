/** What a run says of the hypothesis that was written before it: it speaks for it, against it, or leaves it open. */
import type { Compared, Figure, LabSetup } from '../../studies/kinds.ts';

export type Verdict = 'for' | 'against' | 'open';

/** "The same" means: moves by no more than this. Shares from 0 to 1, the others as they are counted. */
export const HARDLY: Record<Figure, number> = {
  usWins: 0.05,
  lead: 2,
  partnersUs: 0.5,
  partnersChina: 0.5,
  tension: 0.5,
  debris: 0.5,
  points: 0.5,
  ruin: 0.05,
};

/**
 * Null: the hypothesis names no figure or no way, so that whoever wrote it must judge. `up` and `down` are decided only
 * by what is more than chance; `same` only by an interval that leaves room for no more than `HARDLY`.
 */
export function verdictOf(hypothesis: LabSetup['hypothesis'], { moved }: Pick<Compared, 'moved'>): Verdict | null {
  if (!hypothesis?.figure || !hypothesis.way) return null;
  const { figure, way } = hypothesis;
  const found = moved.find(({ what }) => what === figure);
  if (!found) return null;
  const { by, sure } = found;
  if (way === 'same') {
    const most = HARDLY[figure];
    if (by.lo >= -most && by.hi <= most) return 'for';
    return sure && (by.lo > most || by.hi < -most) ? 'against' : 'open';
  }
  if (!sure) return 'open';
  return by.value > 0 === (way === 'up') ? 'for' : 'against';
}
