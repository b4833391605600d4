/**
 * Lesson plans: what a class does, one stage after another, and for how long. Whoever leads the class goes on to the
 * next stage; the minutes say when that is due. One definition for the server, the pages and the printed guides.
 */

/**
 * What a stage is for. `gather`: students join. `brief`: the briefing and its five questions. `roles`: who does what in
 * a team. `play`: the tables. `forecast`: the tables stand still, and each writes down alone how it will end. `debrief`:
 * what has come of it.
 */
export const STAGE_KINDS = ['gather', 'brief', 'roles', 'play', 'forecast', 'debrief'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

export interface Stage {
  kind: StageKind;
  /** How long it is to take. */
  minutes: number;
  /** `play`: until the tables have come to the end of this round; left out: to the end of the match. */
  rounds?: number;
}

export const PLAN_IDS = ['50', '75', '90', 'week'] as const;
export type PlanId = (typeof PLAN_IDS)[number];

export interface Plan {
  id: PlanId;
  /** What is played there. */
  scenario: 'lesson' | 'short';
  stages: readonly Stage[];
  /** Hours for each decision, where the class does not sit together; then a bot plays on. */
  hours?: number;
}

const DAY = 24 * 60;

export const PLANS: Record<PlanId, Plan> = {
  '50': {
    id: '50',
    scenario: 'lesson',
    stages: [
      { kind: 'gather', minutes: 3 },
      { kind: 'brief', minutes: 6 },
      { kind: 'roles', minutes: 2 },
      { kind: 'play', minutes: 18, rounds: 2 },
      { kind: 'forecast', minutes: 1 },
      { kind: 'play', minutes: 9 },
      { kind: 'debrief', minutes: 11 },
    ],
  },
  '75': {
    id: '75',
    scenario: 'lesson',
    stages: [
      { kind: 'gather', minutes: 4 },
      { kind: 'brief', minutes: 9 },
      { kind: 'roles', minutes: 3 },
      { kind: 'play', minutes: 12, rounds: 1 },
      { kind: 'forecast', minutes: 1 },
      { kind: 'play', minutes: 12, rounds: 2 },
      { kind: 'forecast', minutes: 1 },
      { kind: 'play', minutes: 12 },
      { kind: 'debrief', minutes: 21 },
    ],
  },
  '90': {
    id: '90',
    scenario: 'short',
    stages: [
      { kind: 'gather', minutes: 4 },
      { kind: 'brief', minutes: 10 },
      { kind: 'roles', minutes: 3 },
      { kind: 'play', minutes: 26, rounds: 2 },
      { kind: 'forecast', minutes: 1 },
      { kind: 'play', minutes: 24 },
      { kind: 'debrief', minutes: 22 },
    ],
  },
  week: {
    id: 'week',
    scenario: 'lesson',
    hours: 24,
    stages: [
      { kind: 'gather', minutes: DAY },
      { kind: 'brief', minutes: DAY },
      { kind: 'roles', minutes: 0 },
      { kind: 'play', minutes: 5 * DAY },
      { kind: 'debrief', minutes: 45 },
    ],
  },
};

/** Minutes of all stages. */
export const minutesOf = ({ stages }: Plan): number => stages.reduce((sum, { minutes }) => sum + minutes, 0);
