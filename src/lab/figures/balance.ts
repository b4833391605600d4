/** Every line of a balance report, in order. */

import { boardOf } from '../../../rules/board.ts';
import type { Audit } from '../../studies/audit.ts';
import { blindness, compare, movedText, surelyMoved } from '../../studies/compare.ts';
import { type Arena, ladder } from './arena.ts';
import { type Data, matchesOf } from './data.ts';
import { commons, endings } from './endings.ts';
import { length } from './length.ts';
import { type Line, unmeasured } from './line.ts';
import { LUCK_BAND, luck } from './luck.ts';
import { allNations, nations, partners } from './nations.ts';
import { allCards, cards, dialogue, uses } from './plays.ts';
import type { Response } from './response.ts';
import { course, middleOf, sources, standing } from './standing.ts';
import { winning } from './winning.ts';

/** What other commands found, where their results lie in the same folder. */
export interface Found {
  arenas: readonly Arena[];
  audits: readonly Audit[];
  response?: Response;
}

export interface Balance {
  /** The lines that a reader looks at first. */
  lines: Line[];
  /** Every card and every nation. */
  details: Line[];
}

export function balanceOf(d: Data, found: Found): Balance {
  const each = cards(d);
  const signing = nations(d);
  return {
    lines: [
      ...winning(d),
      ...ladder(found.arenas, d.scenario, d.skill, found.response),
      ...endings(d),
      allCards(each),
      ...uses(d),
      ...dialogue(d),
      ...sources(d),
      wolf(d),
      ...course(d),
      ...audited(d, found.audits),
      allNations(d, signing),
      ...partners(d),
      ...length(d),
      ...commons(d),
      ...standing(d),
    ],
    details: [...each, ...signing],
  };
}

/** Does it matter whether the Wolf Amendment stands? */
function wolf(d: Data): Line {
  const section = 'The Wolf Amendment';
  const label = 'US share of wins, repealed minus standing';
  if (d.wolf.length === 0) return unmeasured(section, label, 'run without --quick, in a scenario where it stands');
  const c = compare(d.wolf);
  const moved = surelyMoved(c);
  return {
    section,
    label,
    unit: 'share',
    figure: c.moved[0],
    verdict: moved.length > 0 ? 'inside' : 'few',
    note:
      moved.length > 0
        ? `measurable: ${moved.slice(0, 6).map(movedText).join('; ')}`
        : `nothing measurable moved; a change of the US share below ${(blindness(c) * 100).toFixed(0)}% can't be seen`,
  };
}

function audited(d: Data, audits: readonly Audit[]): Line[] {
  if (audits.length > 0) return luck(audits, middleOf(boardOf(d.scenario).scenario.rounds));
  return [
    {
      ...unmeasured(
        'Luck audit',
        'another winner with other dice',
        `npm run lab -- luck --scenario ${d.scenario} --bots ${d.skill}`,
      ),
      band: LUCK_BAND,
    },
  ];
}

/** The figures that other programs read. */
export function headline(d: Data, { lines, details }: Balance) {
  const all = matchesOf(d);
  const won = (winner: string | null) => all.filter((r) => r.winner === winner).length;
  const share = lines[0].figure;
  const targets = [...lines, ...details].filter((l) => l.verdict !== null);
  const count = (v: Line['verdict']) => targets.filter((l) => l.verdict === v).length;
  return {
    scenario: d.scenario,
    bots: d.skill,
    matches: all.length,
    us: won('us'),
    china: won('china'),
    shared: won(null),
    ci: share ? ([share.lo, share.hi] as const) : null,
    inside: count('inside'),
    outside: count('outside'),
    edge: count('edge'),
    notEnough: count('few'),
    elsewhere: count('elsewhere'),
    figures: Object.fromEntries(
      lines.map(({ section, label, figure, verdict }) => [`${section}: ${label}`, { ...figure, verdict }]),
    ),
  };
}
