/** Which proposals a student has had in sight: whatever others have proposed beside them is not read yet. */
import { signal } from '@preact/signals';
import type { Attendance } from '../../../table/online/line.ts';
import type { Proposal } from '../../../wire/teams.ts';

/** Ids of proposals that were in sight. */
const shown = signal<ReadonlySet<string>>(new Set());

export function seen(all: readonly Proposal[]): void {
  const fresh = all.filter(({ id }) => !shown.value.has(id));
  if (fresh.length > 0) shown.value = new Set([...shown.value, ...fresh.map(({ id }) => id)]);
}

/** How much others have proposed that was not in sight yet. */
export const unseen = (at: Attendance): number =>
  (at.team.value?.proposals ?? []).filter(({ id, member }) => member !== at.member.value && !shown.value.has(id))
    .length;
