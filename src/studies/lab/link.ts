/**
 * A set-up of the policy lab as a text for links: `v=1&scenario=standard&then=wolfRepealed&bots=envoy&matches=1000&seed=a`.
 * Short, to be read by people too, and safe in an address: names stand as they are, lists between dots.
 */
import type { Refusal } from '../../../rules/moves.ts';
import { refuse } from '../../../rules/plays/decision.ts';
import type { Options } from '../../../rules/state.ts';
import { BLOCS } from '../../../rules/terms.ts';
import type { LabSetup } from '../kinds.ts';
import { type Checked, checkSetup } from './setup.ts';

/** No set-up is written as long as this. */
const LONGEST = 8000;
/** In the order in which they are written. */
const KEYS = [
  'v',
  'scenario',
  'with',
  'nations',
  'then',
  'then-nations',
  'off',
  'dials',
  'bots',
  'matches',
  'seed',
  'claim',
  'figure',
  'way',
] as const;
type Key = (typeof KEYS)[number];

const BETWEEN = '.';
/** Between a dial and its value. */
const AT = '_';

const join = (list: readonly string[] | undefined) => list?.join(BETWEEN);
const switches = ({ nations: _, ...on }: Options) => join(Object.keys(on));

/** A checked set-up as text; `readSetup` gives it back. */
export function writeSetup(setup: LabSetup): string {
  const { version, scenario, options, change, bots, matches, seed, hypothesis } = setup;
  const texts: Record<Key, string | undefined> = {
    v: String(version),
    scenario,
    with: switches(options),
    nations: join(options.nations),
    then: switches(change.options ?? {}),
    'then-nations': join(change.options?.nations),
    off: join(change.off),
    dials: join(Object.entries(change.dials ?? {}).map(([dial, value]) => `${dial}${AT}${value}`)),
    bots: bots.us === bots.china ? bots.us : join(BLOCS.map((bloc) => bots[bloc])),
    matches: String(matches),
    seed,
    claim: hypothesis?.text,
    figure: hypothesis?.figure,
    way: hypothesis?.way,
  };
  const query = new URLSearchParams();
  for (const key of KEYS) if (texts[key]) query.set(key, texts[key]);
  return query.toString();
}

const no = (code: string, message: string, params?: Refusal['params']): Checked => ({
  ok: false,
  error: refuse(code, message, params),
});

/** Without a prototype: a name may be anything, `__proto__` too. */
const fieldsFrom = <T>(entries: [string, T][]): Record<string, T> => {
  const fields: Record<string, T> = Object.create(null);
  for (const [name, value] of entries) fields[name] = value;
  return fields;
};
const listOf = (text: string) => (text === '' ? [] : text.split(BETWEEN));
const onOf = (on: string, nations: string | undefined): object =>
  fieldsFrom<unknown>([
    ...listOf(on).map((name): [string, unknown] => [name, true]),
    ...(nations === undefined ? [] : [['nations', listOf(nations)] as [string, unknown]]),
  ]);
const numberOf = (text = ''): number => (/^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

/**
 * Reads the set-up of a link. Errors: `bad-link` where it is no such text, and those of `checkSetup`.
 * @param most pairs that may be asked for
 */
export function readSetup(text: string, most?: number): Checked {
  if (text.length > LONGEST) return no('bad-link', 'This link is too long for a set-up.');
  const query = new URLSearchParams(text);
  const keys = [...query.keys()];
  if (keys.some((key) => !(KEYS as readonly string[]).includes(key)) || new Set(keys).size < keys.length)
    return no('bad-link', 'This link holds no set-up of the policy lab.');
  const get = (key: Key) => query.get(key) ?? undefined;
  const version = numberOf(get('v'));
  if (Number.isNaN(version)) return no('bad-link', 'This link holds no set-up of the policy lab.');
  const [us, china = us, ...more] = (get('bots') ?? '').split(BETWEEN);
  if (more.length > 0) return no('bad-link', 'This link names more than two bots.');
  const dials = listOf(get('dials') ?? '').map((turn): [string, number] => {
    const [dial, ...values] = turn.split(AT);
    return [dial, values.length === 1 ? numberOf(values[0]) : Number.NaN];
  });
  if (new Set(dials.map(([dial]) => dial)).size < dials.length) return no('bad-link', 'This link turns a dial twice.');
  const claim = { text: get('claim'), figure: get('figure'), way: get('way') };
  const data = {
    version,
    scenario: get('scenario') ?? '',
    options: onOf(get('with') ?? '', get('nations')),
    change: {
      options: onOf(get('then') ?? '', get('then-nations')),
      off: listOf(get('off') ?? ''),
      dials: fieldsFrom(dials),
    },
    bots: { us, china },
    // What is no number is none that may be asked for.
    matches: numberOf(get('matches')) || 0,
    seed: get('seed') ?? '',
    ...(claim.text || claim.figure || claim.way ? { hypothesis: { ...claim, text: claim.text ?? '' } } : {}),
  };
  return checkSetup(data, most);
}
