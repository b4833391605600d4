/** A class as its pages see it, always the same: tables in mixed states, students here, away, and in need of help. */
import { below, seeded } from '../../rules/random.ts';
import { BLOCS, type Bloc } from '../../rules/terms.ts';
import { LEGACY } from '../../rules/tracks/commons.ts';
import { PLANS, type StageKind } from '../../src/classroom/plans.ts';
import { ROLES } from '../../src/classroom/roles.ts';
import type {
  ClassSettings,
  Figures,
  LeadTable,
  LeadView,
  Progress,
  ProjectorView,
  StudentInfo,
} from '../../src/wire/classroom.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const SETTINGS: ClassSettings = {
  plan: '50',
  mode: 'teams',
  team: 2,
  reading: 'plain',
  reasons: 'rounds',
  talk: 'free',
  names: true,
  sameWorld: true,
  keepDays: 30,
};

/** A word of 22 letters, as ids are. */
export const idOf = (what: string, n: number): string => `${what}-${n}`.padEnd(22, '_');

const FIRST = ['Amber', 'Silver', 'Quiet', 'Bright', 'Calm', 'Curious', 'Distant', 'Early'];
const SECOND_WORD = ['Comet', 'Orbit', 'Crater', 'Lander', 'Nebula', 'Meteor', 'Aurora'];
const nameOf = (n: number) => `${FIRST[n % FIRST.length]} ${SECOND_WORD[n % SECOND_WORD.length]}`;

const PHASES = ['briefing', 'dialogue', 'actions', 'session', 'reckoning'];

export interface Wanted {
  kind?: StageKind;
  tables?: number;
  settings?: Partial<ClassSettings>;
}

const gradeOf = (tension: number, debris: number): Figures['grade'] =>
  (['A', 'B', 'C', 'D', 'E', 'F'] as const)[Math.min(5, Math.max(0, Math.floor((tension + debris - 3) / 3)))];

function figuresOf(n: number, rng: number[], over: boolean): Figures {
  const both = (least: number, range: number): Record<Bloc, number> => ({
    us: least + below(rng, range),
    china: least + below(rng, range),
  });
  const ruin = n % 11 === 10;
  const tension = 2 + below(rng, 8);
  const debris = ruin ? 11 : 1 + below(rng, 9);
  const standing = both(4, 24);
  const grade = ruin ? 'F' : gradeOf(tension, debris);
  const legacy = (bloc: Bloc) => Math.round(standing[bloc] * LEGACY[grade]);
  const [ahead] = [...BLOCS].sort((a, b) => standing[b] - standing[a]);
  return {
    round: over ? 3 : 1 + (n % 3),
    rounds: 3,
    phase: over || ruin ? 'over' : PHASES[n % PHASES.length],
    standing,
    partners: both(0, 9),
    tension,
    debris,
    grade,
    legacy: { us: legacy('us'), china: legacy('china') },
    ending: over || ruin ? { kind: ruin ? 'kessler' : 'order', winner: ruin ? null : ahead } : null,
  };
}

function tableOf(n: number, rng: number[], over: boolean): LeadTable {
  const figures = figuresOf(n, rng, over);
  return {
    id: idOf('table', n),
    n,
    status: figures.ending ? 'over' : 'playing',
    moves: 6 + below(rng, 40),
    figures,
    awaiting: figures.ending ? [] : figures.phase === 'dialogue' ? ['0', '1'] : [String(n % 2)],
    idle: n % 4 === 1 ? (3 + (n % 5)) * MINUTE + 20 * SECOND : (5 + below(rng, 90)) * SECOND,
    paused: n % 12 === 7,
    bots: n % 6 === 3 ? { '1': 'minister' } : {},
    island: n % 12 === 0,
    hurried: n % 12 === 1 ? 42 * SECOND : null,
    botDecided: n % 12 === 4,
    brought: n % 12 === 6 ? 'solar-storm' : null,
    last: { player: String((n + 1) % 2), type: 'play' },
    roundFrom: 4,
    through: figures.ending !== null,
  };
}

function studentOf(n: number, at: { table: string; n: number; player: string } | null, seat: number): StudentInfo {
  // At table 2 nobody is there; at table 3 one side is away; at 5 somebody asks for help.
  const away =
    at !== null && (at.n % 12 === 2 || (at.n % 6 === 3 && at.player === '1') || (at.n % 7 === 4 && seat === 1));
  return {
    id: idOf('student', n),
    n,
    name: nameOf(n),
    present: !away,
    table: at?.table ?? null,
    player: at?.player ?? null,
    role: at ? ROLES[seat % ROLES.length] : null,
    checked: n % 5 === 0 ? null : 2 + (n % 4),
    forecasts: n % 3 === 0 ? 0 : 1,
    foresaw: n % 3 !== 0,
    scored: n % 3 === 0 ? null : 40 + ((n * 17) % 55),
    muted: n % 19 === 6,
    help: at !== null && at.n % 12 === 5 && at.player === '0' && seat === 0,
  };
}

const progressOf = (students: readonly StudentInfo[]): Progress => ({
  answered: students.filter(({ checked }) => checked !== null).length,
  forecast: students.filter(({ forecasts }) => forecasts > 0).length,
});

const ANNOUNCED = { text: 'Five minutes to the forecast.', at: Date.UTC(2026, 10, 30, 9, 12) };

/** Two students on each side of each table, and one who has come late; before play, nobody has a seat. */
export function leadView({ kind = 'play', tables: count = 12, settings = {} }: Wanted = {}): LeadView {
  const all = { ...SETTINGS, ...settings };
  const plan = PLANS[all.plan];
  const at = Math.max(
    0,
    plan.stages.findIndex((stage) => stage.kind === kind),
  );
  const begun = at >= plan.stages.findIndex((stage) => stage.kind === 'play');
  const rng = seeded('classroom');
  const tables = begun ? Array.from({ length: count }, (_, i) => tableOf(i + 1, rng, kind === 'debrief')) : [];
  const seats = Array.from({ length: count * 4 }, (_, i) => {
    const n = Math.floor(i / 4) + 1;
    return { table: idOf('table', n), n, player: String(Math.floor(i / 2) % 2), seat: i % 2 };
  });
  const students = seats.map((seat, i) => studentOf(i + 1, begun ? seat : null, seat.seat));
  return {
    as: 'lead',
    id: idOf('class', 1),
    code: 'ABC234',
    settings: all,
    stage: {
      at,
      kind,
      left: 7 * MINUTE + 41 * SECOND,
      paused: false,
      second: false,
      late: kind === 'gather' ? null : 3 * MINUTE,
    },
    announced: kind === 'play' ? [ANNOUNCED] : [],
    shut: false,
    standing: kind === 'play' ? ANNOUNCED : null,
    progress: progressOf(students),
    wrong: { goal: 1, 'rival-event': 12, commons: 0, partners: 7, dialogue: 3 },
    erased: Date.UTC(2026, 11, 30, 9, 0),
    students: [...students, studentOf(count * 4 + 1, null, 0)].map((student) =>
      all.names ? student : { ...student, name: null },
    ),
    tables,
  };
}

/** The same class as the room sees it. */
export function projectorView(wanted: Wanted = {}): ProjectorView {
  const { students, as: _, standing: __, wrong: ___, ...view } = leadView(wanted);
  return {
    ...view,
    as: 'projector',
    scored: wanted.kind === 'debrief' ? 62 : null,
    students: students.length,
    present: students.filter(({ present }) => present).length,
  };
}
