/** What scenarios are made of, a column for each. */
import { boardOf } from '../../../rules/board.ts';
import { SCENARIO_IDS, SCENARIOS, type Scenario, type Switches } from '../../../rules/content/scenarios/index.ts';
import type { Numbers } from '../../../rules/content/scenarios/types.ts';
import { BLOCS, type Bloc, ERAS } from '../../../rules/terms.ts';
import type { Language } from '../language.ts';
import { type Cell, headOf, type Made, plus, table } from '../markdown.ts';

/** As they lie on the board. */
const all = SCENARIO_IDS.map((id) => boardOf(id).scenario);
const lesson = boardOf('lesson').scenario;
const columns = (l: Language, corner = '', list: readonly Scenario[] = all) => [
  corner,
  ...list.map((s) => l.w(`scenario.${s.id}`)),
];

const scenarios: Made = (l) => {
  const row = (name: string, f: (s: Scenario) => number): Cell[] => [
    l.w(`tables.scenarios.rows.${name}`),
    ...all.map(f),
  ];
  return table(columns(l), [
    row('nations', (s) => s.nations.length),
    row('cards', (s) => s.cards.length),
    row('rounds', (s) => s.rounds),
    row('hand', (s) => s.hand),
    row('plays', (s) => s.plays),
    row('requests', (s) => s.requests),
    row('accords', (s) => s.opening.signed.us.length + s.opening.dual.length),
    row('ilrs', (s) => s.opening.signed.china.length + s.opening.dual.length),
    row('dual', (s) => s.opening.dual.length),
  ]);
};

/** How the tracks of some scenarios start. `only` the tracks named, where any are. */
const opening =
  (list: readonly Scenario[], only: readonly string[] = []): Made =>
  (l) => {
    const word = (name: string) => l.w(`tables.opening.rows.${name}`);
    const both = (f: (s: Scenario, b: Bloc) => Cell) => list.map((s) => BLOCS.map((b) => f(s, b)).join(' / '));
    const tokens = (s: Scenario, b: Bloc) =>
      s.on.tokens
        ? l.names(
            Object.entries(s.opening.tokens[b]).map(([suit, n]) =>
              l.w('amount', { n: n ?? 0, what: l.w(`suit.${suit}`) }),
            ),
          )
        : l.w('off');
    const rows: Record<string, Cell[]> = {
      standing: both((s, b) => s.opening.standing[b]),
      home: both((s, b) => s.opening.home[b]),
      tokens: both(tokens),
      companies: both((s, b) => s.opening.companies[b]),
      constellations: both((s, b) => s.opening.constellations[b]),
      debris: both((s, b) => s.opening.debris[b]),
      flown: both((s, b) => s.opening.flown[b]),
      tension: list.map((s) => s.opening.tension),
      law: list.map((s) => plus(s.opening.law)),
      wolf: list.map((s) => l.w(`tables.opening.${s.opening.wolf ? 'stands' : 'repealed'}`)),
    };
    const shown = Object.keys(rows).filter((name) => only.length === 0 || only.includes(name));
    return table(
      columns(l, l.w('tables.opening.corner'), list),
      shown.map((name) => [word(name), ...rows[name]]),
    );
  };

const signing: Made = (l) => {
  const limit = (v: number) => (v >= 99 ? l.w('any') : v === 0 ? l.w('none') : v);
  return table(
    columns(l),
    BLOCS.flatMap((b) =>
      (['turn', 'reckoning'] as const).map((when) => [
        l.w(`tables.signing.${when}`, { programme: l.w(`programme.${b}`) }),
        ...all.map((s) => limit(s.signings[b][when])),
      ]),
    ),
  );
};

/** Numbers that are not the same in all scenarios of the whole rules; the Lesson has a sheet of its own. */
export const OWN_NUMBERS: Record<string, (n: Numbers) => number> = {
  placeRival: (n) => n.placeRival,
  constellation: (n) => n.enterpriseCost.constellation,
  launchSite: (n) => n.enterpriseCost['launch-site'],
  navigation: (n) => n.enterpriseCost.navigation,
  summitSteps: (n) => n.summitSteps,
  projectToken: (n) => n.project.token,
  debrisCrowds: (n) => n.debrisCrowds,
};

const numbers: Made = (l) => {
  const list = all.filter((s) => s.id !== 'lesson');
  const rows = Object.entries(OWN_NUMBERS).map(([name, of]) => [
    l.w(`tables.numbers.${name}`),
    ...list.map((s) => of(s.numbers)),
  ]);
  return table(columns(l, '', list), rows);
};

export const timetable =
  (s: Scenario): Made =>
  (l) => {
    const joins = (round: number) => l.names(ERAS.filter((e) => s.eras[e] === round).map((e) => l.w(`era.${e}`)));
    // Where all cards are in the deck from the start, the last column says nothing.
    const wanted = ERAS.some((e) => s.eras[e] > 1) ? 4 : 3;
    const rows = s.files.map((f, i) => [
      i + 1,
      l.w(`file.${f}`),
      l.items(s.regions[i].map((r) => l.w(`region.${r}`))),
      joins(i + 1) || l.w('none'),
    ]);
    return table(
      headOf(l, 'timetable').slice(0, wanted),
      rows.map((row) => row.slice(0, wanted)),
    );
  };

/** What the Lesson leaves out, in a row. */
const off: Made = (l) =>
  l.w('tables.off.all', {
    list: l.items(
      (Object.keys(lesson.on) as (keyof Switches)[]).filter((k) => !lesson.on[k]).map((k) => l.w(`tables.off.${k}`)),
    ),
  });

export const SCENARIO_TABLES: Record<string, Made> = {
  scenarios,
  opening: opening(all),
  'opening-lesson': opening([lesson], ['standing', 'constellations', 'debris', 'tension', 'law', 'wolf']),
  signing,
  numbers,
  off,
  'timetable-standard': timetable(SCENARIOS.standard),
  'timetable-lesson': timetable(SCENARIOS.lesson),
};
