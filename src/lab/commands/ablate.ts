/** `ablate`: the game without each of its mechanisms in turn, on the seeds of the whole game. */
import { boardOf } from '../../../rules/board.ts';
import { ABLATION_WORDS, ABLATIONS, type Ablation, scenarioWithout } from '../../continuations/ablation.ts';
import { nameOf, type Skill } from '../../continuations/players.ts';
import type { Result } from '../../continuations/tally.ts';
import type { Contrast } from '../../studies/compare.ts';
import { blindness, type Comparison, compare, movedText, surelyMoved } from '../../studies/compare.ts';
import { type Line, percent } from '../figures/line.ts';
import { textOf } from '../report/text.ts';
import { writeReport } from '../report/write.ts';
import { experiment } from '../run/experiment.ts';
import { type Common, match, type Outcome, player, seatings, seedOf, slug } from './common.ts';

export interface AblateOptions extends Common {
  skill: Skill;
  nodes?: number;
  /** Matches with each mechanism off; one a seed. */
  matches: number;
  /** Only these; all that the scenario has where absent. */
  only?: readonly Ablation[];
}

const ALL = 'Without each mechanism';
/** With so many matches that a smaller change of the US share would have shown, "nothing" is a finding. */
const SEEN = 0.1;

export async function ablate(o: AblateOptions): Promise<Outcome> {
  const { scenario, skill, nodes, seed } = o;
  const whole = boardOf(scenario).scenario;
  const present = (o.only ?? ABLATIONS).filter((off) => scenarioWithout(off, whole));
  const absent = (o.only ?? ABLATIONS).filter((off) => !present.includes(off));
  const [ab, ba] = seatings(player('a', skill, nodes), player('b', skill, nodes));
  const bots = slug({ skill, nodes });
  // A look at some of them with more seeds stands beside the report of all.
  const name = ['ablate', scenario, bots, ...(o.only ?? [])].join('-');
  const of = { scenario, seed, skill, nodes };
  const list = Array.from({ length: o.matches }, (_, i) => i);
  /** Threads of their own for each mechanism: nothing that a bot remembers of one game serves in another. */
  const play = async (id: string, players: typeof ab.players, off?: Ablation): Promise<Result[]> => {
    const jobs = list.map((i) => match(`${id}/${i}`, { scenario, seed: seedOf(seed, i), players, off }));
    const results = await experiment<Result>({ name, of }, jobs, o);
    return jobs.map((job) => results.get(job.id) as Result);
  };
  const rules = await play('whole', ab.players);
  const pairs = (changed: readonly Result[]): Contrast[] => rules.map((r, i) => [r, changed[i]]);
  // The same game with other decisions: as far as this moves, anything moves.
  const control = compare(pairs(await play('control', ba.players)));
  const found: { off: Ablation; comparison: Comparison }[] = [];
  for (const off of present) found.push({ off, comparison: compare(pairs(await play(`off-${off}`, ab.players, off))) });

  const lines = [
    row('nothing (the same game, sides swapped): what chance alone moves', control, control, true),
    ...found.map(({ off, comparison }) => row(ABLATION_WORDS[off], comparison, control)),
    ...found.flatMap(({ off, comparison }) => details(ABLATION_WORDS[off], comparison)),
  ];
  const silent = found.filter(({ comparison }) => surelyMoved(comparison).length === 0).map(({ off }) => off);
  const title = `Ablation, ${scenario}: ${o.matches} seeds with each mechanism off, ${nameOf({ skill, nodes })} against itself`;
  const about = [
    'The figure is the change of the US share of wins against the same seeds of the whole game. A change is called sure where its interval, widened for the number of measures looked at, leaves zero out.',
    silent.length > 0
      ? `Nothing measurable changes without: ${silent.map((off) => ABLATION_WORDS[off]).join('; ')}.`
      : 'Every mechanism changes something measurable.',
    ...(absent.length > 0
      ? [`The scenario does without: ${absent.map((off) => ABLATION_WORDS[off]).join('; ')}.`]
      : []),
  ];
  const json = {
    kind: 'ablate',
    scenario,
    bots,
    matches: o.matches,
    control: summary(control),
    without: Object.fromEntries(found.map(({ off, comparison }) => [off, summary(comparison)])),
    nothing: silent,
    absent,
  };
  const files = writeReport(o.out, name, { title, about, lines }, { ...json, lines });
  return {
    text: `${textOf(
      [title, ...about].join('\n'),
      lines.filter((l) => l.section === ALL),
    )}\nThe whole report: ${files.html}\n`,
    json,
  };
}

function row(label: string, c: Comparison, control: Comparison, isControl = false): Line {
  const moved = surelyMoved(c);
  const what =
    moved.length > 0
      ? moved.slice(0, 8).map(movedText).join('; ')
      : `changes nothing measurable (of the US share less than ${percent(blindness(c), 0)} can't be seen)`;
  const winner = isControl
    ? `another winner in ${percent(c.otherWinner.value, 0)} of seeds`
    : `another winner in ${percent(c.otherWinner.value, 0)} of seeds (chance alone ${percent(control.otherWinner.value, 0)})`;
  return {
    section: ALL,
    label,
    unit: 'share',
    figure: c.moved[0],
    verdict: isControl ? null : moved.length > 0 ? 'inside' : blindness(c) < SEEN ? 'outside' : 'few',
    note: `${what}; ${winner}`,
  };
}

const details = (words: string, c: Comparison): Line[] =>
  surelyMoved(c).map((m) => ({ section: `Without ${words}`, label: m.name, unit: m.unit, figure: m, verdict: null }));

const summary = (c: Comparison) => ({
  pairs: c.pairs,
  usChange: { value: c.moved[0].value, lo: c.moved[0].lo, hi: c.moved[0].hi },
  otherWinner: c.otherWinner.value,
  moved: surelyMoved(c).map(({ name, value, lo, hi, before }) => ({ name, before, change: value, lo, hi })),
});
