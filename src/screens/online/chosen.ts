/** What a table says of the match that is played there, in words. */
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { WHAT_IFS, type WhatIf } from '../../../rules/content/scenarios/what-if.ts';
import type { ScenarioId } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { SeatInfo, TableInfo } from '../../wire/messages.ts';

/** The scenario; undefined where this page knows none of that name. */
export const scenarioOf = (kind: unknown): ScenarioId | undefined => SCENARIO_IDS.find((id) => id === kind);

export const scenarioName = (kind: unknown): string => {
  const id = scenarioOf(kind);
  return id ? t(`app:new.${id}.name`) : t('online:otherKind');
};

/** The switches that are on, and how many nations there are where somebody has chosen them. */
export function switchesOf(chosen: TableInfo['chosen']): { whatIfs: WhatIf[]; nations: number | null } {
  const options = Object(chosen.options) as Record<string, unknown>;
  return {
    whatIfs: WHAT_IFS.filter((id) => options[id] === true),
    nations: Array.isArray(options.nations) ? options.nations.length : null,
  };
}

/** Who sits there: a person by the name they gave, a bot by its level's; null where the seat is free. */
export const sitterOf = ({ name, bot }: SeatInfo): string | null =>
  name ?? (bot === null ? null : t('online:bot', { name: t(`app:new.level.${bot}.name`) }));

/** Seats that somebody may take. */
export const freeOf = ({ seats }: Pick<TableInfo, 'seats'>): SeatInfo[] =>
  seats.filter(({ name, bot }) => name === null && bot === null);
