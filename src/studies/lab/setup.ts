/** A set-up of the policy lab that came from outside, checked and put into its one form. */
import * as z from 'zod/mini';
import { boardOf } from '../../../rules/board.ts';
import { readOptions, SCENARIO_IDS, WHAT_IFS } from '../../../rules/content/scenarios/index.ts';
import type { Refusal } from '../../../rules/moves.ts';
import { fieldsOf } from '../../../rules/plain.ts';
import { refuse } from '../../../rules/plays/decision.ts';
import type { Options } from '../../../rules/state.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { ABLATIONS, type Ablation, scenarioWithout } from '../../continuations/ablation.ts';
import { DIAL_IDS, DIALS, type DialId, isDial, isOnDial } from '../../continuations/dials.ts';
import { SKILLS } from '../../continuations/players.ts';
import { FIGURES, type LabSetup, WAYS } from '../kinds.ts';
import { turnable } from './turnable.ts';

/** Pairs that a page plays at most. */
export const MOST_PAIRS = 10_000;
export const LONGEST_SEED = 40;
export const LONGEST_HYPOTHESIS = 400;

/** Letters, digits and a few signs: what a link, a file name and a spreadsheet all bear. */
const SEED = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;

/** Blanks of any length, and letters that can't be seen or turn the direction of others. */
const UNSEEN = /[\s\p{C}]+/gu;

const SHAPE = z.strictObject({
  version: z.number(),
  scenario: z.string(),
  options: z.unknown(),
  change: z.strictObject({
    options: z.optional(z.unknown()),
    off: z.optional(z.array(z.string()).check(z.maxLength(ABLATIONS.length))),
    dials: z.optional(z.unknown()),
  }),
  bots: z.strictObject({ us: z.string(), china: z.string() }),
  matches: z.number(),
  seed: z.string(),
  hypothesis: z.optional(
    z.strictObject({
      text: z.string(),
      figure: z.optional(z.enum(FIGURES)),
      way: z.optional(z.enum(WAYS)),
    }),
  ),
});

export type Checked = { ok: true; setup: LabSetup } | { ok: false; error: Refusal };

const no = (code: string, message: string, params?: Refusal['params']): { ok: false; error: Refusal } => ({
  ok: false,
  error: refuse(code, message, params),
});
const isOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);
/** Of a text from outside, as much as a sentence may repeat. */
const short = (text: string) => text.slice(0, 40);

/**
 * Checks a set-up. What changes nothing in its scenario (a switch that is on already, a dial at the scenario's own value)
 * is left out, lists are in one order: equal questions have equal set-ups.
 *
 * Errors: `bad-setup`, `unknown-version`, `unknown-scenario`; `bad-options`, `unknown-nation`, `too-few-nations`;
 * `unknown-mechanism`, `mechanism-absent`, `unknown-dial`, `dial-absent`, `dial-out-of-range`; `unknown-bot`,
 * `bad-matches`, `too-many-matches`, `bad-seed`, `bad-hypothesis`.
 * @param most pairs that may be asked for
 */
export function checkSetup(data: unknown, most = MOST_PAIRS): Checked {
  const read = SHAPE.safeParse(data);
  if (!read.success) return no('bad-setup', 'This is no set-up of the policy lab.');
  const { version, scenario, change, bots, matches, seed, hypothesis } = read.data;
  if (version !== 1) return no('unknown-version', 'This set-up is of a version that is not known here.', { version });
  if (!isOf(SCENARIO_IDS, scenario))
    return no('unknown-scenario', `There is no scenario ${short(scenario)}.`, { scenario: short(scenario) });
  const options = readOptions(read.data.options);
  if (!options.ok) return options;
  const then = readOptions(change.options ?? {});
  if (!then.ok) return then;
  const of = { scenario, options: { ...options.options, ...then.options } };
  const off = mechanismsOf(change.off ?? [], of);
  if (!off.ok) return off;
  const dials = turnsOf(change.dials ?? {}, of, off.list);
  if (!dials.ok) return dials;
  for (const bloc of BLOCS)
    if (!isOf(SKILLS, bots[bloc]))
      return no('unknown-bot', `There is no bot ${short(bots[bloc])}.`, { bot: short(bots[bloc]) });
  if (!Number.isInteger(matches) || matches < 1)
    return no('bad-matches', 'The number of matches is a whole one, from 1.');
  if (matches > most) return no('too-many-matches', `At most ${most} matches can be asked for here.`, { most });
  if (seed.length > LONGEST_SEED || !SEED.test(seed))
    return no('bad-seed', `A seed is made of at most ${LONGEST_SEED} letters, digits and a few signs.`, {
      most: LONGEST_SEED,
    });
  const text = hypothesis?.text.replace(UNSEEN, ' ').trim() ?? '';
  if (text.length > LONGEST_HYPOTHESIS)
    return no('bad-hypothesis', `A hypothesis has at most ${LONGEST_HYPOTHESIS} letters.`, {
      most: LONGEST_HYPOTHESIS,
    });
  return {
    ok: true,
    setup: {
      version: 1,
      scenario,
      options: added({}, options.options),
      change: changeOf(added(options.options, then.options), off.list, dials.turns),
      bots: bots as LabSetup['bots'],
      matches,
      seed,
      ...(hypothesis && (text || hypothesis.figure) ? { hypothesis: { ...hypothesis, text } } : {}),
    },
  };
}

type Of = { scenario: LabSetup['scenario']; options: Options };

/** The switches of the second arm that the first has not. */
function added(before: Options, then: Options): Options {
  const options: Options = {};
  for (const w of WHAT_IFS) if (then[w] && !before[w]) options[w] = true;
  if (then.nations && then.nations.join() !== before.nations?.join()) options.nations = then.nations;
  return options;
}

function mechanismsOf(
  names: readonly string[],
  of: Of,
): { ok: true; list: Ablation[] } | { ok: false; error: Refusal } {
  for (const name of names) {
    if (!isOf(ABLATIONS, name))
      return no('unknown-mechanism', `There is no mechanism ${short(name)}.`, { mechanism: short(name) });
    if (!scenarioWithout(name, boardOf(of).scenario))
      return no('mechanism-absent', `This scenario does without ${name} already.`, { mechanism: name });
  }
  return { ok: true, list: ABLATIONS.filter((name) => names.includes(name)) };
}

function turnsOf(
  data: unknown,
  of: Of,
  off: readonly Ablation[],
): { ok: true; turns: [DialId, number][] } | { ok: false; error: Refusal } {
  const given = fieldsOf(data);
  if (!given) return no('bad-setup', 'The dials are names with a number each.');
  const { scenario } = boardOf(of);
  const there = turnable(scenario, off);
  for (const [dial, value] of Object.entries(given)) {
    if (!isDial(dial)) return no('unknown-dial', `There is no dial ${short(dial)}.`, { dial: short(dial) });
    const { from, to, step } = DIALS[dial];
    if (typeof value !== 'number' || !isOnDial(dial, value))
      return no('dial-out-of-range', `The dial ${dial} goes from ${from} to ${to} by ${step}.`, {
        dial,
        from,
        to,
        step,
      });
    if (!there.includes(dial)) return no('dial-absent', `The dial ${dial} moves nothing in this scenario.`, { dial });
  }
  const turned = DIAL_IDS.filter((dial) => dial in given && given[dial] !== DIALS[dial].own(scenario));
  return { ok: true, turns: turned.map((dial) => [dial, given[dial] as number]) };
}

const changeOf = (options: Options, off: Ablation[], turns: [DialId, number][]): LabSetup['change'] => ({
  ...(Object.keys(options).length > 0 ? { options } : {}),
  ...(off.length > 0 ? { off } : {}),
  ...(turns.length > 0 ? { dials: Object.fromEntries(turns) } : {}),
});
