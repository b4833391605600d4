/** Timetables of the lesson plans, as tables in Markdown: from src/classroom/plans.ts alone. */
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { minutesOf, PLAN_IDS, PLANS, type Plan, type PlanId, type Stage } from '../../src/classroom/plans.ts';
import { table } from '../rulebook/markdown.ts';
import type { TeachWords } from './words.ts';

const DAY = 24 * 60;

/** How long something takes: `12 min`, `1 day`, `7 days 45 min`. */
function lasting({ say }: TeachWords, minutes: number): string {
  const days = Math.floor(minutes / DAY);
  const rest = minutes % DAY;
  const inDays = days === 1 ? say('teach:plan.day') : say('teach:plan.days', { n: days });
  if (days === 0) return say('teach:plan.minutes', { n: rest });
  return rest === 0 ? inDays : `${inDays} ${say('teach:plan.minutes', { n: rest })}`;
}

/** When a stage is due: minutes from the start, or, where the class does not sit together, days. */
function due({ say }: TeachWords, plan: Plan, from: number, { minutes }: Stage): string {
  if (plan.hours === undefined) return `${from}–${from + minutes}`;
  if (minutes < DAY) return say(minutes === 0 ? 'teach:plan.atOnce' : 'teach:plan.inClass');
  const [first, last] = [from / DAY + 1, (from + minutes) / DAY];
  return first === last ? say('teach:plan.onDay', { n: first }) : say('teach:plan.onDays', { from: first, to: last });
}

/** The rounds that a stage of play goes through. */
function rounds({ say }: TeachWords, plan: Plan, before: number, stage: Stage): string {
  const of = SCENARIOS[plan.scenario].rounds;
  const to = stage.rounds ?? of;
  const from = before + 1;
  return from === to ? say('teach:plan.round', { n: to, of }) : say('teach:plan.rounds', { from, to, of });
}

/** One plan, stage by stage. */
export function timetable(words: TeachWords, id: PlanId): string {
  const { say } = words;
  const plan = PLANS[id];
  let from = 0;
  let played = 0;
  const rows = plan.stages.map((stage) => {
    const what =
      stage.kind === 'play' ? rounds(words, plan, played, stage) : say(`teach:plan.stage.${stage.kind}.what`);
    const row = [
      due(words, plan, from, stage),
      lasting(words, stage.minutes),
      say(`teach:plan.stage.${stage.kind}.name`),
      what,
    ];
    from += stage.minutes;
    if (stage.kind === 'play') played = stage.rounds ?? played;
    return row;
  });
  const when = say(plan.hours === undefined ? 'teach:plan.head.minute' : 'teach:plan.head.day');
  return table([when, say('teach:plan.head.lasts'), say('teach:plan.head.stage'), say('teach:plan.head.what')], rows);
}

/** All plans beside one another. */
export function overview(words: TeachWords): string {
  const { say } = words;
  const spent = (plan: Plan, kind: Stage['kind']) =>
    plan.stages.reduce((sum, stage) => sum + (stage.kind === kind ? stage.minutes : 0), 0);
  const rows = PLAN_IDS.map((id) => {
    const plan = PLANS[id];
    return [
      say(`teach:plan.name.${id}`),
      lasting(words, minutesOf(plan)),
      say(`match:terms.scenario.${plan.scenario}`),
      SCENARIOS[plan.scenario].rounds,
      lasting(words, spent(plan, 'play')),
      plan.stages.filter(({ kind }) => kind === 'forecast').length,
      lasting(words, spent(plan, 'debrief')),
    ];
  });
  const head = ['plan', 'lasts', 'game', 'rounds', 'play', 'stops', 'debrief'];
  return table(
    head.map((name) => say(`teach:plan.head.${name}`)),
    rows,
  );
}
