/**
 * The two programmes, as planned in September 2026 and as planned in January 2025, and the Lesson's short version.
 * Figures are starting values for the balance lab. Within a table both programmes cost and earn about the same.
 */
import type { Bloc } from '../../terms.ts';
import type { Mission } from './types.ts';

type Programmes = Record<Bloc, Mission[]>;

/** A mission with all fields that missions may have, in one order: quicker to read, as cards are (`catalogue.ts`). */
const inOneForm = (mission: Mission): Mission => ({
  id: mission.id,
  bloc: mission.bloc,
  order: mission.order,
  cost: mission.cost,
  reliability: mission.reliability,
  contributors: mission.contributors,
  standing: mission.standing,
  milestone: mission.milestone,
  firsts: mission.firsts,
  crewed: mission.crewed,
  base: mission.base,
  skippable: mission.skippable,
  source: mission.source,
  knownOn: mission.knownOn,
});

/** A table of both programmes. */
export const programmes = ({ us, china }: Programmes): Programmes => ({
  us: us.map(inOneForm),
  china: china.map(inOneForm),
});

/** Flown before both dates: the opening of a scenario says how many of a table's missions have flown. */
const artemis1: Mission = {
  id: 'artemis-i',
  bloc: 'us',
  order: 1,
  cost: 3,
  reliability: 85,
  contributors: 0,
  standing: [1, 1],
  milestone: 'lunar-test-flight',
  firsts: [],
  crewed: false,
  source: ['artemis-i', 'programme:artemis-i'],
};
const artemis2: Mission = {
  id: 'artemis-ii',
  bloc: 'us',
  order: 2,
  cost: 4,
  reliability: 85,
  contributors: 0,
  standing: [2, 2],
  milestone: 'crewed-flyby',
  firsts: ['crew-beyond-orbit'],
  crewed: true,
  source: ['artemis-ii', 'programme:artemis-ii'],
};
const baseCore: Mission = {
  id: 'base-core',
  bloc: 'us',
  order: 6,
  cost: 7,
  reliability: 70,
  contributors: 3,
  standing: [4, 2],
  milestone: 'working-base',
  firsts: ['surface-power'],
  crewed: false,
  base: 'working',
  source: ['space-superiority', 'programme:moon-base', 'programme:lunar-reactor-1'],
};
const moonBase: Mission = {
  id: 'moon-base',
  bloc: 'us',
  order: 7,
  cost: 8,
  reliability: 75,
  contributors: 4,
  standing: [6, 3],
  milestone: 'moon-base',
  firsts: [],
  crewed: true,
  base: 'full',
  source: ['plan-two-bases', 'programme:partner-hardware', 'programme:moon-base'],
};
const change6: Mission = {
  id: 'change-6',
  bloc: 'china',
  order: 1,
  cost: 3,
  reliability: 85,
  contributors: 0,
  standing: [1, 1],
  milestone: 'far-side-samples',
  firsts: [],
  crewed: false,
  source: ['change-6-return', 'programme:change-6'],
};
const ilrsBasic: Mission = {
  id: 'ilrs-basic',
  bloc: 'china',
  order: 6,
  cost: 7,
  reliability: 80,
  contributors: 2,
  standing: [4, 2],
  milestone: 'working-base',
  firsts: [],
  crewed: false,
  base: 'working',
  source: ['plan-two-bases', 'programme:ilrs-basic'],
};

/** The plans of September 2026. Totals: United States 39 points for 22 Standing, China 38 for 21, without firsts. */
export const MISSIONS_2026 = programmes({
  us: [
    artemis1,
    artemis2,
    {
      id: 'artemis-iii-docking',
      bloc: 'us',
      order: 3,
      cost: 5,
      reliability: 85,
      contributors: 1,
      standing: [1, 1],
      milestone: 'docking-rehearsal',
      firsts: [],
      crewed: true,
      source: ['artemis-reshuffle', 'programme:artemis-iii'],
      knownOn: '2026-09',
    },
    {
      id: 'artemis-iv-landing',
      bloc: 'us',
      order: 4,
      cost: 6,
      reliability: 70,
      contributors: 2,
      standing: [5, 2],
      milestone: 'crewed-landing',
      firsts: ['south-pole'],
      crewed: true,
      source: ['artemis-reshuffle', 'plan-annual-artemis', 'programme:artemis-iv'],
      knownOn: '2026-09',
    },
    {
      id: 'artemis-v-rovers',
      bloc: 'us',
      order: 5,
      cost: 6,
      reliability: 75,
      contributors: 2,
      standing: [3, 1],
      milestone: 'crewed-rovers',
      firsts: [],
      crewed: true,
      source: ['plan-annual-artemis', 'programme:artemis-v', 'programme:ltv'],
      knownOn: '2026-09',
    },
    baseCore,
    moonBase,
  ],
  china: [
    change6,
    {
      id: 'mengzhou-flight',
      bloc: 'china',
      order: 2,
      cost: 4,
      reliability: 90,
      contributors: 0,
      standing: [1, 1],
      milestone: 'crew-ship-test',
      firsts: [],
      crewed: false,
      source: ['lm10-test', 'programme:mengzhou-1'],
      knownOn: '2026-09',
    },
    {
      id: 'change-7',
      bloc: 'china',
      order: 3,
      cost: 5,
      reliability: 85,
      contributors: 1,
      standing: [2, 2],
      milestone: 'polar-survey',
      firsts: ['south-pole'],
      crewed: false,
      source: ['change-7-scrub', 'programme:change-7'],
      knownOn: '2026-09',
    },
    {
      id: 'change-8',
      bloc: 'china',
      order: 4,
      cost: 5,
      reliability: 80,
      contributors: 1,
      standing: [2, 2],
      milestone: 'technical-base',
      firsts: [],
      crewed: false,
      skippable: true,
      source: ['change-8-doubt', 'programme:change-8'],
      knownOn: '2026-09',
    },
    {
      id: 'china-landing',
      bloc: 'china',
      order: 5,
      cost: 6,
      reliability: 75,
      contributors: 0,
      standing: [5, 2],
      milestone: 'crewed-landing',
      firsts: ['crew-beyond-orbit'],
      crewed: true,
      source: ['plan-crewed-landing', 'lanyue-test', 'programme:crewed-landing'],
      knownOn: '2026-09',
    },
    ilrsBasic,
    {
      id: 'ilrs-power',
      bloc: 'china',
      order: 7,
      cost: 8,
      reliability: 75,
      contributors: 3,
      standing: [6, 3],
      milestone: 'moon-base',
      firsts: ['surface-power'],
      crewed: true,
      base: 'full',
      source: ['ilrs-reactor', 'programme:ilrs-reactor'],
      knownOn: '2026-09',
    },
  ],
});

/**
 * The plans of January 2025. Totals: United States 40 points for 23 Standing, China 38 for 22, without firsts.
 * Where they differ from 2026, and why:
 * - Artemis III was the landing itself, two places earlier than China's: so it costs 2 more than the later landing and
 *   is 10 less sure (lander, suits and fuelling in orbit, none rehearsed). Flying it takes the United States 12 points
 *   after its opening, China's landing 20, or 15 past Chang'e-8, with other Standing on the way.
 * - Artemis IV brought a habitat to Gateway: partner hardware (two contributors) rather than a new feat (2 Standing).
 * - Artemis V was one flight of a working series by then, hence a point cheaper.
 * - Chang'e-7 was due in 2026, before the crew ship's first flight; neither had flown anything, so Mengzhou is 5 and
 *   the landing 5 less sure than after the tests of 2025 and 2026.
 * - Chang'e-8 was firm and the station's "technical base": surer by 5 and worth 3. The crewed landing never rested on
 *   it, so it can be passed over in this table too.
 */
export const MISSIONS_2025 = programmes({
  us: [
    artemis1,
    artemis2,
    {
      id: 'artemis-iii-landing',
      bloc: 'us',
      order: 3,
      cost: 8,
      reliability: 60,
      contributors: 1,
      standing: [5, 2],
      milestone: 'crewed-landing',
      firsts: ['south-pole'],
      crewed: true,
      source: ['hls-award', 'spd-1', 'programme:artemis-iii'],
      knownOn: '2025-01',
    },
    {
      id: 'artemis-iv-gateway',
      bloc: 'us',
      order: 4,
      cost: 5,
      reliability: 80,
      contributors: 2,
      standing: [2, 2],
      milestone: 'orbital-station',
      firsts: [],
      crewed: true,
      source: ['esa-modules', 'gateway-paused', 'programme:gateway'],
      knownOn: '2025-01',
    },
    {
      id: 'artemis-v-rovers',
      bloc: 'us',
      order: 5,
      cost: 5,
      reliability: 75,
      contributors: 2,
      standing: [3, 1],
      milestone: 'crewed-rovers',
      firsts: [],
      crewed: true,
      source: ['plan-annual-artemis', 'programme:artemis-v'],
      knownOn: '2025-01',
    },
    baseCore,
    moonBase,
  ],
  china: [
    change6,
    {
      id: 'change-7',
      bloc: 'china',
      order: 2,
      cost: 5,
      reliability: 85,
      contributors: 1,
      standing: [2, 2],
      milestone: 'polar-survey',
      firsts: ['south-pole'],
      crewed: false,
      source: ['queqiao-2', 'programme:change-7'],
      knownOn: '2025-01',
    },
    {
      id: 'mengzhou-flight',
      bloc: 'china',
      order: 3,
      cost: 4,
      reliability: 85,
      contributors: 0,
      standing: [1, 1],
      milestone: 'crew-ship-test',
      firsts: [],
      crewed: false,
      source: ['programme:mengzhou-1'],
      knownOn: '2025-01',
    },
    {
      id: 'change-8',
      bloc: 'china',
      order: 4,
      cost: 5,
      reliability: 85,
      contributors: 1,
      standing: [3, 3],
      milestone: 'technical-base',
      firsts: [],
      crewed: false,
      skippable: true,
      source: ['plan-change-8', 'programme:change-8'],
      knownOn: '2025-01',
    },
    {
      id: 'china-landing',
      bloc: 'china',
      order: 5,
      cost: 6,
      reliability: 70,
      contributors: 0,
      standing: [5, 2],
      milestone: 'crewed-landing',
      firsts: ['crew-beyond-orbit'],
      crewed: true,
      source: ['plan-crewed-landing', 'programme:crewed-landing'],
      knownOn: '2025-01',
    },
    ilrsBasic,
    {
      id: 'ilrs-extension',
      bloc: 'china',
      order: 7,
      cost: 8,
      reliability: 75,
      contributors: 3,
      standing: [6, 3],
      milestone: 'moon-base',
      firsts: ['surface-power'],
      crewed: true,
      base: 'full',
      source: ['plan-two-bases', 'programme:ilrs-extended'],
      knownOn: '2025-01',
    },
  ],
});

const lesson = (id: string, order: number, changes: Partial<Mission>): Mission => {
  const mission = [...MISSIONS_2025.us, ...MISSIONS_2025.china].find((m) => m.id === id);
  if (!mission) throw new Error(`the Lesson names an unknown mission: ${id}`);
  return { ...mission, order, ...changes };
};

/**
 * The Lesson: a mission with a first of its own, then the three milestones of both, at 3, 5, 6 and 7 points for twelve
 * plays. Surface power is left out, so that each bloc is likely to take one first. China's missions want fewer
 * contributors, the United States has more partners to give them.
 */
export const MISSIONS_LESSON = programmes({
  us: [
    lesson('artemis-ii', 1, { cost: 3 }),
    lesson('artemis-iii-landing', 2, { cost: 5, reliability: 70 }),
    lesson('base-core', 3, { cost: 6, reliability: 75, contributors: 2, firsts: [] }),
    lesson('moon-base', 4, { cost: 7, contributors: 3 }),
  ],
  china: [
    lesson('change-7', 1, { cost: 3, contributors: 0 }),
    lesson('china-landing', 2, { cost: 5 }),
    lesson('ilrs-basic', 3, { cost: 6, contributors: 1 }),
    lesson('ilrs-extension', 4, { cost: 7, contributors: 2, firsts: [] }),
  ],
});
