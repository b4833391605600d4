/** What `whatif` is told on the command line, as a set-up of the policy lab. */
import { WHAT_IFS } from '../../../rules/content/scenarios/index.ts';
import type { Refusal } from '../../../rules/moves.ts';
import { refuse } from '../../../rules/plays/decision.ts';
import { ABLATIONS } from '../../continuations/ablation.ts';
import { DIAL_IDS } from '../../continuations/dials.ts';
import { SKILLS } from '../../continuations/players.ts';
import { FIGURES, WAYS } from '../../studies/kinds.ts';
import { readSetup } from '../../studies/lab/link.ts';
import { type Checked, checkSetup } from '../../studies/lab/setup.ts';
import { kebab } from '../figures/whatif.ts';

/** Pairs that the command line plays at most. */
const MOST = 1_000_000;

/** What a link says already, and must not be said again. */
const OWN = ['scenario', 'seed', 'bots', 'matches', 'with', 'switch', 'without', 'dial', 'hypothesis', 'figure', 'way'];

const no = (code: string, message: string, params?: Refusal['params']): { ok: false; error: Refusal } => ({
  ok: false,
  error: refuse(code, message, params),
});
const list = (text: string | undefined) => text?.split(',').filter(Boolean) ?? [];

/** What of a list stands under which name on the command line; a refusal for the first that is not there. */
function named<T extends string>(what: string, given: readonly string[], known: readonly T[]) {
  const found: T[] = [];
  for (const name of given) {
    const one = known.find((k) => kebab(k) === name || k === name);
    if (!one) return no('unknown', `There is no ${what} "${name}": choose from ${known.map(kebab).join(', ')}.`);
    found.push(one);
  }
  return { ok: true as const, found };
}

/**
 * The set-up that arguments ask for: a link, or each thing by its name. Errors are those of `checkSetup` and `readSetup`,
 * `unknown` with all names that there are, and `link-alone`.
 * @param values what stands behind each `--name`
 */
export function setupFrom(values: Readonly<Record<string, string | undefined>>): Checked {
  if (values.link !== undefined) {
    const twice = OWN.find((name) => values[name] !== undefined);
    if (twice) return no('link-alone', `--link says everything: leave out --${twice}.`);
    return readSetup(values.link.replace(/^.*[#?]/, ''), MOST);
  }
  const base = named('switch', list(values.with), WHAT_IFS);
  if (!base.ok) return base;
  const then = named('switch', list(values.switch), WHAT_IFS);
  if (!then.ok) return then;
  const off = named('mechanism', list(values.without), ABLATIONS);
  if (!off.ok) return off;
  const turns = list(values.dial).map((turn) => turn.split('='));
  const dials = named(
    'dial',
    turns.map(([dial]) => dial),
    DIAL_IDS,
  );
  if (!dials.ok) return dials;
  const bots = named('bot', list(values.bots ?? 'envoy'), SKILLS);
  if (!bots.ok) return bots;
  const [us, china = us] = bots.found;
  if (!us || bots.found.length > 2) return no('unknown', '--bots names one bot for both blocs, or two: US,CHINA.');
  const figure = named('figure', list(values.figure), FIGURES);
  if (!figure.ok) return figure;
  const way = named('way', list(values.way), WAYS);
  if (!way.ok) return way;
  const claim = { text: values.hypothesis ?? '', figure: figure.found[0], way: way.found[0] };
  return checkSetup(
    {
      version: 1,
      scenario: values.scenario ?? 'standard',
      options: Object.fromEntries(base.found.map((w) => [w, true])),
      change: {
        options: Object.fromEntries(then.found.map((w) => [w, true])),
        off: off.found,
        dials: Object.fromEntries(dials.found.map((dial, i) => [dial, Number(turns[i][1] || Number.NaN)])),
      },
      bots: { us, china },
      matches: values.matches === undefined ? 1000 : Number(values.matches) || 0,
      seed: values.seed ?? 'lab',
      ...(claim.text || claim.figure || claim.way ? { hypothesis: claim } : {}),
    },
    MOST,
  );
}
