/** What a bot that plays or judges is called. */
import type { TurningPoints } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';

export const levelName = (skill: TurningPoints['players']): string =>
  skill === 'random' ? t('debrief:level.random') : t(`app:new.level.${skill}.name`);
