/** The formats of the lab's reports on balance, levels, mechanisms and best responses: what lies in docs/reports. */
import { z } from 'zod';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { DIALOGUE_CHOICES } from '../../../rules/terms.ts';
import { PARTS } from '../../bots/temper.ts';
import { ABLATIONS, type Ablation } from '../../continuations/ablation.ts';
import type { Verdict } from '../../lab/figures/line.ts';
import { both, count, number, ofEach, words, yes } from './fields.ts';
import { bound, estimate, share, skill } from './outcomes.ts';

const scenario = z.enum(SCENARIO_IDS).describe('The scenario');
const mechanisms = (says: string) => z.array(z.enum(ABLATIONS as readonly [Ablation, ...Ablation[]])).describe(says);
/** Of a share: it has two ends always. */
const ofEnds = z.tuple([number('From'), number('To')]);
const interval = (says: string) => ofEnds.describe(says);
const nodes = count('Positions that it looks at for a decision; absent: as many as it is shipped with').optional();
const GAME = words('A sum of the rules and the bots: reports of one sum are of one game');

const VERDICTS = ['inside', 'outside', 'edge', 'few', 'elsewhere'] as const satisfies readonly Verdict[];
const verdict = z
  .enum(VERDICTS)
  .nullable()
  .describe(
    'Met or missed without doubt (inside, outside); a narrow interval crosses an edge (edge); not enough matches (few); other commands measure it (elsewhere). null: there is no target',
  );
const unit = z.enum(['share', 'number', 'minutes']).describe('What it counts in; a share lies between 0 and 1');

const lineFields = { section: words('The section that it stands in'), label: words('What it tells of'), unit };
const note = words('What is to be known of it').optional();

const reportLine = z
  .strictObject({
    ...lineFields,
    figure: z.union([estimate, share]).nullable().describe('With its interval; null: it was not measured'),
    band: z
      .strictObject({
        lo: number('At least').optional(),
        hi: number('At most').optional(),
        within: interval('The whole interval has to lie in this one; absent: between lo and hi').optional(),
      })
      .optional()
      .describe('What it should be; absent: it has no target'),
    verdict,
    note,
  })
  .meta({ id: 'ReportLine', title: 'ReportLine', description: 'A line of a report: a figure, and what it should be' });

export const balanceFormat = z
  .strictObject({
    kind: z.literal('balance').describe('What was done'),
    scenario,
    bots: skill('Who plays, for both'),
    matches: count('Matches: each seed twice, with the sides of the players swapped'),
    us: count('Matches that the United States won'),
    china: count('Matches that China won'),
    shared: count('Matches that nobody won'),
    ci: ofEnds.nullable().describe('95% interval of the share of the United States, of decided matches'),
    inside: count('Targets that are met'),
    outside: count('Targets that are missed'),
    edge: count('Targets on an edge'),
    notEnough: count('Targets that so many matches do not decide'),
    elsewhere: count('Targets that other commands measure'),
    lines: z.array(reportLine).describe('What a reader looks at first'),
    details: z.array(reportLine).describe('Every card and every nation'),
    game: GAME,
  })
  .meta({
    title: 'A report on balance',
    description: 'Bots against themselves, and what comes of it: the file that npm run lab -- balance writes',
  });

const fighter = (says: string) => z.strictObject({ skill: skill('The bot'), nodes }).describe(says);

export const arenaFormat = z
  .strictObject({
    kind: z.literal('arena').describe('What was done'),
    scenario,
    a: fighter('One player'),
    b: fighter('The other'),
    matches: count('Matches'),
    pairs: count('Pairs of matches of one seed, with the sides of the players swapped'),
    aWins: count('Matches that A won'),
    bWins: count('Matches that B won'),
    ties: count('Matches that nobody won'),
    decided: count('Matches that somebody won'),
    decidedShare: number('Of decided matches, those that A won: a share'),
    ci: interval('Its 95% interval'),
    aAs: both(share, 'Of decided matches with A on this side, those that A won'),
    test: z
      .strictObject({
        p0: number('H0: A wins this share of decided matches, or less'),
        p1: number('H1: this share, or more'),
        alpha: number('Chance of accepting H1 where H0 holds'),
        beta: number('Chance of accepting H0 where H1 holds'),
        unit: z.literal('pairs').describe('What the test counts'),
        accepted: z.enum(['H0', 'H1']).nullable().describe('Which was accepted; null: so many pairs do not decide'),
        llr: number('Logarithm of the ratio of likelihoods, H1 over H0'),
        pairs: count('Pairs that it looked at'),
        sequential: yes('The matches stopped with the test'),
      })
      .describe('The sequential test'),
    game: GAME,
  })
  .meta({
    title: 'A report of the arena',
    description: 'One bot against another: the file that npm run lab -- arena writes',
  });

const ends = { lo: bound('From here, of its 95% interval'), hi: bound('Up to here') };
const measured = z
  .strictObject({
    pairs: count('Pairs of matches of one seed'),
    usChange: z
      .strictObject({ value: number('The change, of a share'), ...ends })
      .describe('How the share of the United States moved; nobody counts as half'),
    otherWinner: number('Share of the seeds that another bloc, or nobody, wins'),
    moved: z
      .array(
        z
          .strictObject({
            name: words('The measure'),
            before: number('By the rules as they are'),
            change: number('How it moved, from pair to pair'),
            ...ends,
          })
          .describe('A measure'),
      )
      .describe('What surely moved, the plainest first'),
  })
  .meta({ id: 'Ablated', title: 'Ablated', description: 'What moved when one thing was changed, on the same seeds' });

export const ablationFormat = z
  .strictObject({
    kind: z.literal('ablate').describe('What was done'),
    scenario,
    bots: words('Who plays, for both; of one with another number of positions that too'),
    matches: count('Matches with each mechanism off'),
    control: measured.describe('With nothing off, the sides of the players swapped: what chance alone moves'),
    without: ofEach(ABLATIONS, (off) => measured.optional().describe(`Without ${off}`), 'By the mechanism that is off'),
    nothing: mechanisms('Mechanisms without which nothing measurable changes'),
    absent: mechanisms('Mechanisms that the scenario does without'),
    lines: z
      .array(
        z
          .strictObject({
            ...lineFields,
            figure: z
              .strictObject({
                name: words('The measure'),
                unit,
                before: number('By the rules as they are'),
                value: number('How it moved, from pair to pair'),
                ...ends,
                n: count('Pairs'),
                sure: yes('That is more than chance, among so many measures'),
              })
              .describe('What moved'),
            verdict,
            note,
          })
          .describe('A line'),
      )
      .describe('The report, line by line'),
    game: GAME,
  })
  .meta({
    title: 'A report on mechanisms',
    description: 'The game without each of its mechanisms: the file that npm run lab -- ablate writes',
  });

const parts = Object.fromEntries(PARTS.map((part) => [part, number(`How much it heeds ${part}; 1: as it is`)]));
const candidate = (says: string) =>
  z
    .strictObject({
      name: words('What was altered'),
      temper: z
        .strictObject({
          ...(parts as Record<(typeof PARTS)[number], z.ZodNumber>),
          dialogue: z.enum(DIALOGUE_CHOICES).optional().describe('Chosen in every Dialogue where it may be'),
        })
        .describe('How much it heeds each part of its judgement'),
      share: share.describe('Of decided matches against the bot, those that it won'),
    })
    .describe(says);

export const responseFormat = z
  .strictObject({
    kind: z.literal('response').describe('What was done'),
    scenario,
    to: skill('The bot that is answered'),
    nodes,
    heats: z
      .array(z.strictObject({ candidates: count('Candidates'), matches: count('Matches of each') }).describe('A heat'))
      .describe('Heats, in order'),
    tried: z.array(candidate('A candidate')).describe("The last heat's candidates, the best first"),
    champion: candidate('The best of them, on seeds that no heat had'),
    game: GAME,
  })
  .meta({
    title: 'A report on a best response',
    description: 'A search for a temper that beats a bot: the file that npm run lab -- respond writes',
  });
