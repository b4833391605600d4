/** Every attack, by threat. */
import type { Attack } from '../attack.ts';
import { brought } from './brought.ts';
import { classroom } from './classroom.ts';
import { crash } from './crash.ts';
import { fairness } from './fairness.ts';
import { kept } from './kept.ts';
import { leaks } from './leaks.ts';
import { names } from './names.ts';
import { ofNodes } from './nodes.ts';
import { origins } from './origins.ts';
import { page } from './page.ts';
import { paths } from './paths.ts';
import { prototypes } from './prototypes.ts';
import { quotas } from './quotas.ts';
import { rules } from './rules.ts';
import { seats } from './seats.ts';
import { takeover } from './takeover.ts';
import { talk } from './talk.ts';
import { teams } from './teams.ts';
import { time } from './time.ts';

export const ATTACKS: readonly Attack[] = [
  ...takeover,
  ...seats,
  ...leaks,
  ...rules,
  ...time,
  ...talk,
  ...teams,
  ...classroom,
  ...brought,
  ...fairness,
  ...kept,
  ...ofNodes,
  ...crash,
  ...quotas,
  ...origins,
  ...page,
  ...prototypes,
  ...paths,
  ...names,
];
