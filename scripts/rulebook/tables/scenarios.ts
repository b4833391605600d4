/** What scenarios are made of, a column for each. */
import { SCENARIO_IDS, SCENARIOS, type Scenario, type Switches } from '../../../rules/content/scenarios/index.ts';
import { BLOCS, type Bloc, ERAS } from '../../../rules/terms.ts';
import type { Language } from '../language.ts';
import { type Cell, headOf, type Made, plus, table } from '../markdown.ts';

const all = SCENARIO_IDS.map((id) => SCENARIOS[id]);
const columns = (l: Language, corner = '', list = all) => [corner, ...list.map((s) => l.w(`scenario.${s.id}`))];

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

const opening: Made = (l) => {
  const word = (name: string) => l.w(`tables.opening.rows.${name}`);
  const both = (name: string, f: (s: Scenario, b: Bloc) => Cell): Cell[] => [
    word(name),
    ...all.map((s) => BLOCS.map((b) => f(s, b)).join(' / ')),
  ];
  const shared = (name: string, f: (s: Scenario) => Cell): Cell[] => [word(name), ...all.map(f)];
  const tokens = (s: Scenario, b: Bloc) =>
    s.on.tokens
      ? l.names(
          Object.entries(s.opening.tokens[b]).map(([suit, n]) =>
            l.w('amount', { n: n ?? 0, what: l.w(`suit.${suit}`) }),
          ),
        )
      : l.w('off');
  return table(columns(l, l.w('tables.opening.corner')), [
    both('standing', (s, b) => s.opening.standing[b]),
    both('home', (s, b) => s.opening.home[b]),
    both('tokens', tokens),
    both('companies', (s, b) => s.opening.companies[b]),
    both('constellations', (s, b) => s.opening.constellations[b]),
    both('debris', (s, b) => s.opening.debris[b]),
    both('flown', (s, b) => s.opening.flown[b]),
    shared('tension', (s) => s.opening.tension),
    shared('law', (s) => plus(s.opening.law)),
    shared('wolf', (s) => l.w(`tables.opening.${s.opening.wolf ? 'stands' : 'repealed'}`)),
  ]);
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

const timetable =
  (s: Scenario): Made =>
  (l) => {
    const joins = (round: number) => l.names(ERAS.filter((e) => s.eras[e] === round).map((e) => l.w(`era.${e}`)));
    return table(
      headOf(l, 'timetable'),
      s.files.map((f, i) => [
        i + 1,
        l.w(`file.${f}`),
        l.items(s.regions[i].map((r) => l.w(`region.${r}`))),
        joins(i + 1) || l.w('none'),
      ]),
    );
  };

/** What a scenario leaves out, as a list. */
const off: Made = ({ w }) =>
  (Object.keys(SCENARIOS.lesson.on) as (keyof Switches)[])
    .filter((k) => !SCENARIOS.lesson.on[k])
    .map((k) => `- ${w(`tables.off.${k}`)}`)
    .join('\n');

export const SCENARIO_TABLES: Record<string, Made> = {
  scenarios,
  opening,
  signing,
  off,
  ...Object.fromEntries(all.map((s) => [`timetable-${s.id}`, timetable(s)])),
};
