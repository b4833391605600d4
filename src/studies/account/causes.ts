/** Who caused what of what is shared: Tension and Debris. From what was told. */
import type { Author } from '../../../rules/log.ts';
import type { Caused, Told } from '../account.ts';

export const AUTHORS = ['us', 'china', 'both', 'chance'] as const satisfies readonly Author[];

export function causedBy(told: readonly Told[]): Record<Author, Caused> {
  const none = (): Caused => ({ tension: { more: 0, less: 0 }, debris: { more: 0, less: 0 } });
  const all: Record<Author, Caused> = { us: none(), china: none(), both: none(), chance: none() };
  for (const { entry } of told) {
    if (entry.is !== 'tension' && entry.is !== 'debris') continue;
    const part = all[entry.by][entry.is];
    if (entry.n > 0) part.more += entry.n;
    else part.less -= entry.n;
  }
  return all;
}
