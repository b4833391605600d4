/** The figures of a what-if: both arms, and how far each pair moved. */
import { ABLATION_WORDS } from '../../continuations/ablation.ts';
import type { Change } from '../../continuations/changes.ts';
import { DIALS, type DialId } from '../../continuations/dials.ts';
import type { Unit } from '../../studies/compare.ts';
import type {
  Compared,
  Counterfactual,
  CounterfactualAsk,
  Figure,
  Finding,
  LabResult,
  LabSetup,
  Outcomes,
  Way,
} from '../../studies/kinds.ts';
import { writeSetup } from '../../studies/lab/link.ts';
import { verdictOn } from '../../studies/lab/verdict.ts';
import { SHARES } from '../../studies/outcomes.ts';
import { figureText, type Line, line } from './line.ts';

export const FIGURE_WORDS: Record<Figure, string> = {
  usWins: 'US wins',
  chinaWins: 'China wins',
  nobodyWins: 'nobody wins',
  lead: 'Standing, US minus China',
  partnersUs: 'partners of the US',
  partnersChina: 'partners of China',
  tension: 'Tension at the end',
  debris: 'Debris at the end',
  points: 'points of the commons',
  ruin: 'ends in Kessler or Conflict',
};
const unitOf = (figure: Figure): Unit => (SHARES.includes(figure) ? 'share' : 'number');

const WAY_WORDS: Record<Way, string> = { up: 'rises', down: 'falls', same: 'stays as it is' };
const VERDICT_WORDS: Record<Finding['verdict'], string> = {
  supported: 'supported',
  'not-supported': 'not supported',
  undecided: 'undecided',
};

/** A switch as the command line names it: `wolf-repealed` for `wolfRepealed`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the second arm has changed, in words. */
export function changeWords({ change }: LabSetup): string {
  const { nations, ...switches } = change.options ?? {};
  const parts = [
    ...Object.keys(switches).map(kebab),
    ...(nations ? [`${nations.length} nations`] : []),
    ...(change.off ?? []).map((off) => `without ${ABLATION_WORDS[off]}`),
    ...Object.entries(change.dials ?? {}).map(([id, value]) => {
      const { words, unit } = DIALS[id as DialId];
      return `${words}: ${value} ${unit}`;
    }),
  ];
  return parts.join('; ') || 'nothing changed';
}

export function titleOf(setup: LabSetup): string {
  const { scenario, options, bots, matches } = setup;
  const base = Object.keys(options).map((name) => (name === 'nations' ? 'a set of nations' : kebab(name)));
  const both = base.length > 0 ? ` (${base.join(', ')} in both arms)` : '';
  const players =
    bots.us === bots.china ? `${bots.us} against itself` : `${bots.us} (US) against ${bots.china} (China)`;
  return `What if, ${scenario}${both}: ${changeWords(setup)}. ${matches} pairs of matches, ${players}`;
}

export function aboutOf(result: LabResult): string[] {
  const { setup } = result;
  const finding = setup.hypothesis ? verdictOn(setup.hypothesis, result) : null;
  return [
    'Each pair is one world with the same dice and the same seeds of decisions, played as it is and with the change. All intervals are of 95%. Bots are not people, and a game is not the world: docs/lab.md.',
    ...(setup.hypothesis?.text ? [`Hypothesis, written before: ${setup.hypothesis.text}`] : []),
    ...(finding ? [findingText(finding)] : []),
    `The same again: npm run lab -- whatif --link '${writeSetup(setup)}'`,
  ];
}

/** A change of a position, in words. */
function wordsOf(change: Change): string {
  if (change.of === 'wolf') return `the Wolf Amendment ${change.stands ? 'stands' : 'is repealed'}`;
  if (change.of === 'rule') return `without ${ABLATION_WORDS[change.off]}`;
  if (change.of === 'dial') return `${DIALS[change.dial].words}: ${change.value} ${DIALS[change.dial].unit}`;
  return `the move ${JSON.stringify(change.move)}`;
}

export const titleFrom = (scenario: string, { ask, at, round }: Counterfactual): string =>
  `What if, ${scenario}, round ${round}, after ${at} moves: ${wordsOf(ask.change)}. ${ask.n} pairs of continuations, ${ask.skill} for both`;

const CHANCE_WORDS: Record<CounterfactualAsk['chance'], string> = {
  same: 'dice and decks as they lay',
  dice: 'other dice each time',
  deals: 'other dice and other decks each time',
};

export const aboutFrom = ({ assumes }: Counterfactual): string[] => [
  `Each pair goes on from the same position, with ${CHANCE_WORDS[assumes.chance]} and the same seeds of decisions, as it was and with the change; hands are as they were. All intervals are of 95%. Who played the match may have gone on otherwise than bots do: docs/lab.md.`,
];

const findingText = ({ verdict, figure, way, by, margin }: Finding): string => {
  const unit = unitOf(figure);
  const least = unit === 'share' ? `${margin * 100}%` : `${margin}`;
  return `That “${FIGURE_WORDS[figure]}” ${WAY_WORDS[way]} is ${VERDICT_WORDS[verdict]}: it moved by ${figureText({ figure: by, unit })}; less than ${least} counts as nothing.`;
};

function arm(section: string, o: Outcomes): Line[] {
  return [
    line(section, FIGURE_WORDS.usWins, 'share', o.wins.us),
    line(section, FIGURE_WORDS.chinaWins, 'share', o.wins.china),
    line(section, FIGURE_WORDS.nobodyWins, 'share', o.wins.nobody),
    ...Object.entries(o.endings).map(([kind, share]) => line(section, `ends in ${kind}`, 'share', share)),
    line(section, FIGURE_WORDS.lead, 'number', o.lead),
    line(section, FIGURE_WORDS.partnersUs, 'number', o.partners.us),
    line(section, FIGURE_WORDS.partnersChina, 'number', o.partners.china),
    line(section, FIGURE_WORDS.tension, 'number', o.tension),
    line(section, FIGURE_WORDS.debris, 'number', o.debris),
  ];
}

export const linesOf = ({ before, after, moved }: Compared): Line[] => [
  ...moved.map(({ what, by, sure }) =>
    line('What the change moves, from pair to pair', FIGURE_WORDS[what], unitOf(what), by, {
      note: sure ? undefined : 'no more than chance',
    }),
  ),
  ...arm('Without the change', before),
  ...arm('With the change', after),
];
