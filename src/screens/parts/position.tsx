/** Which position of a match that is watched it is, in a sentence, and what follows on it. */
import type { ReplayTable } from '../../table/replay.ts';
import { t } from '../../text/text.ts';
import { sentences } from '../words.ts';

interface Props {
  title: string;
  table: ReplayTable;
  /** Moves before it. */
  at: number;
  then?: string;
}

export function Position({ title, table, at, then = '' }: Props) {
  const { scenario, round, phase } = table.state.value.view;
  const where = t('match:position', {
    title,
    scenario: t(`app:new.${scenario}.name`),
    at,
    of: table.length,
    round,
    phase: t(`match:terms.phase.${phase}`),
  });
  return <p class="lead">{sentences([where, then])}</p>;
}
