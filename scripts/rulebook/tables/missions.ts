/** The programmes and the odds of a launch. */
import type { Mission } from '../../../rules/content/missions/types.ts';
import { SCENARIO_IDS, SCENARIOS, type Scenario } from '../../../rules/content/scenarios/index.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { figure, headOf, type Made, plus, table, worded } from '../markdown.ts';
import { timetable } from './scenarios.ts';

const n = SCENARIOS.standard.numbers;

const missions =
  (scenario: Scenario): Made =>
  (l) => {
    const word = (key: string, params = {}) => l.w(`tables.missions.${key}`, params);
    const row = (m: Mission, i: number) => {
      const [first, second] = m.standing;
      const notes = [
        i < scenario.opening.flown[m.bloc] ? word('flown') : '',
        m.crewed ? word('crewed') : '',
        ...m.firsts.map((f) => word('first', { first: l.w(`first.${f}`) })),
        m.base === 'working' ? word('base') : '',
        m.skippable ? word('skippable') : '',
      ].filter(Boolean);
      const name = `${i + 1} **${l.mission(m.id)}**`;
      return [
        notes.length > 0 ? word('noted', { mission: name, notes: l.items(notes) }) : name,
        m.cost,
        `${m.reliability}%`,
        m.contributors,
        first === second ? first : word('standing', { first, second }),
      ];
    };
    return BLOCS.map((bloc) =>
      table([l.w(`bloc.${bloc}`), ...headOf(l, 'missions')], scenario.missions[bloc].map(row)),
    ).join('\n\n');
  };

/** Of every scenario but Standard and the Lesson, which stand elsewhere: its programme, where it is not Standard's, and its timetable. */
const programmes: Made = (l) =>
  SCENARIO_IDS.filter((id) => id !== 'standard' && id !== 'lesson')
    .map((id) => SCENARIOS[id])
    .map((s) =>
      [
        `*${l.w(`scenario.${s.id}`)}*`,
        ...(s.missions === SCENARIOS.standard.missions ? [] : [missions(s)(l)]),
        timetable(s)(l),
      ].join('\n\n'),
    )
    .join('\n\n');

export const MISSION_TABLES: Record<string, Made> = {
  'missions-standard': missions(SCENARIOS.standard),
  'missions-lesson': missions(SCENARIOS.lesson),
  programmes,
  odds: worded('odds', {
    missing: n.missingContributor,
    lowAt: n.homeLaunch.lowAt,
    low: figure(n.homeLaunch.low),
    highAt: n.homeLaunch.highAt,
    high: plus(n.homeLaunch.high),
    retry: plus(n.failureRetry),
    site: plus(n.launchSite),
    min: n.launchMin,
    max: n.launchMax,
  }),
  'odds-lesson': worded('oddsLesson', {
    missing: n.missingContributor,
    retry: plus(n.failureRetry),
    min: n.launchMin,
    max: n.launchMax,
  }),
};
