/** Hostile options, match starts and record files. */
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { FEWEST_NATIONS, WHAT_IFS } from '../../rules/content/scenarios/index.ts';
import { hashOf } from '../../rules/hash.ts';
import { below } from '../../rules/random.ts';
import { fromRecord, type MatchRecord } from '../../rules/record.ts';
import { disguise, INHERITED, junk, junkThat } from './values.ts';

const IDS = NATIONS.map((n) => n.id);

/** Options that must all be refused. */
export function hostileOptions(rng: number[]): unknown[] {
  const pick = <T>(list: readonly T[]): T => list[below(rng, list.length)];
  const set = IDS.slice(0, FEWEST_NATIONS);
  const withNations = (nations: unknown) => ({ nations });
  const noSwitch = () => junkThat(rng, (v) => typeof v !== 'boolean');
  const noOptions = () => junkThat(rng, (v) => !(typeof v === 'object' && v !== null && isBare(v)));
  const noList = () => junkThat(rng, (v) => v !== undefined);
  return [
    noOptions(),
    { [pick(WHAT_IFS)]: noSwitch() },
    { [pick([...INHERITED, 'cheat', 'wolf'])]: true, x: true },
    JSON.parse(`{"__proto__":{"noWar":true}}`),
    disguise({ noWar: true, wolfRepealed: true }, rng).value,
    withNations(noList()),
    withNations([...set, pick(set)]),
    withNations(set.slice(1)),
    withNations([...set.slice(1), pick(INHERITED)]),
    withNations([...set.slice(1), noList()]),
    withNations(new Array(FEWEST_NATIONS)),
    withNations(Array.from({ length: 200_000 }, (_, i) => IDS[i % IDS.length])),
    withNations(Object.assign([], { length: 4_294_967_295 })),
    withNations(Object.fromEntries(Object.entries(set))),
  ];
}

/** A plain object without fields: options that switch nothing on. */
function isBare(value: object): boolean {
  try {
    const proto = Object.getPrototypeOf(value);
    return (proto === null || proto === Object.prototype) && Reflect.ownKeys(value).length === 0;
  } catch {
    return false;
  }
}

function isListOfTexts(value: unknown): boolean {
  try {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  } catch {
    return false;
  }
}

/** Match starts that must all be refused. */
export function hostileStarts(rng: number[]): unknown[] {
  const good = { scenario: 'lesson', options: {}, seed: 's' };
  const pick = <T>(list: readonly T[]): T => list[below(rng, list.length)];
  const but = (change: object) => ({ ...good, ...change });
  const noText = () => junkThat(rng, (v) => typeof v !== 'string');
  return [
    junk(rng),
    but({ scenario: junk(rng) }),
    but({ seed: noText() }),
    but({ seed: 'x'.repeat(81) }),
    ...hostileOptions(rng).map((options) => but({ options })),
    but({ names: junkThat(rng, (v) => v !== undefined && v !== null && !(typeof v === 'object' && isBare(v))) }),
    but({ names: { us: noText() } }),
    but({ names: { [pick(['eu', ...INHERITED.filter((n) => n !== '__proto__')])]: 'Ada' } }),
    // A list of texts is a list of notes.
    but({ notes: junkThat(rng, (v) => v !== undefined && !isListOfTexts(v)) }),
    but({ notes: [noText()] }),
    but({ notes: new Array(21).fill('a') }),
    but({ [pick(['extra', 'G', ...INHERITED.filter((n) => n !== '__proto__')])]: junk(rng) ?? 1 }),
    disguise(good, rng).value,
  ];
}

const spoil: ((text: string, rng: number[]) => string)[] = [
  // A bit is flipped.
  (text, rng) => {
    const at = below(rng, text.length);
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << below(rng, 7))) + text.slice(at + 1);
  },
  (text, rng) => text.slice(0, below(rng, text.length)),
  (text, rng) => text.slice(1 + below(rng, text.length)),
  (text, rng) => {
    const at = below(rng, text.length);
    return text.slice(0, at) + text.slice(at + 1 + below(rng, 40));
  },
  (text, rng) =>
    lines(text, (all) => {
      const [a, b] = [below(rng, all.length), below(rng, all.length)];
      [all[a], all[b]] = [all[b], all[a]];
    }),
  (text, rng) =>
    lines(text, (all) => {
      const at = below(rng, all.length);
      all.splice(at, 0, all[at]);
    }),
  (text, rng) => lines(text, (all) => void all.splice(below(rng, all.length), 1)),
  (text, rng) =>
    lines(text, (all) => {
      all.splice(below(rng, all.length), 0, INSERTED[below(rng, INSERTED.length)]);
    }),
  (text, rng) => {
    const words = text.split(' ');
    words[below(rng, words.length)] = WORDS[below(rng, WORDS.length)];
    return words.join(' ');
  },
  (text, rng) => {
    const words = text.split(' ');
    const [a, b] = [below(rng, words.length), below(rng, words.length)];
    [words[a], words[b]] = [words[b], words[a]];
    return words.join(' ');
  },
  // A digit of a hash or a figure is another one.
  (text, rng) => {
    const at = below(rng, text.length);
    return text.slice(0, at) + text.slice(at).replace(/[0-9a-f]/, '0123456789abcdef'[below(rng, 16)]);
  },
];

/** Once in a while: texts of great size. */
const HUGE: ((text: string) => string)[] = [
  (text) => text.repeat(Math.ceil(2_000_001 / text.length)),
  (text) => text.repeat(Math.floor(1_900_000 / text.length)),
  (text) => text.replace(/^(us|china): .*$/m, (line) => `${line}${'; is done'.repeat(200_000)}`),
  (text) => text.replace(/^seed: .*$/m, `seed: ${'['.repeat(1_500_000)}`),
  (text) => text.replace(/^seed: .*$/m, `seed: "${'x'.repeat(1_500_000)}"`),
  (text) => text.replace(/^seed:/m, `${'note: a\n'.repeat(200_000)}seed:`),
  (text) => text.replace(/^scenario:/m, `what-if: ${'a '.repeat(900_000)}\nscenario:`),
  (text) => text.replace(/^seed:/m, `${'-'.repeat(1_500_000)}seed:`),
  (text) => text.replace('== Round 1 ==', `== Round 1 ==${'\n'.repeat(1_500_000)}us: ;`),
];

const INSERTED = [
  'us: concedes',
  'china: concedes',
  'us: is done',
  'us: plays constructor for toString',
  'us: plays __proto__ for event',
  'us: signs constructor; signs toString',
  'what-if: __proto__ constructor',
  'what-if: noWar',
  'nations: KEN KEN',
  'rules: 1e9',
  'seed: {"__proto__":{}}',
  '== Round 1 ==',
  '== Round 99 ==',
  '== The match ends, 0000000000000000 ==',
  '== The match goes on, 0000000000000000 ==',
  'Soft Landing match, format 2',
  '\u0000\ud800',
];
const WORDS = [...INHERITED, 'us:', '-1', 'NaN', '1e9', '0x1', 'yes', ';', '==', '"', 'done', 'concedes', 'KEN', ''];

function lines(text: string, change: (all: string[]) => void): string {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
}

/** A record's text, damaged or tampered with once or twice. */
export function spoiled(text: string, rng: number[]): string {
  let out = text;
  for (let i = below(rng, 3); i >= 0; i--) if (out.length > 0) out = spoil[below(rng, spoil.length)](out, rng);
  return out;
}

/** A text that is all too large, in one of several ways. */
export const enormous = (text: string, rng: number[]): string => HUGE[below(rng, HUGE.length)](text);

/** What a record means: everything but names, notes and the layout of its text. */
const meaning = ({ scenario, options, seed, kind, rulesVersion, rounds, moves }: MatchRecord) =>
  hashOf({ scenario, options, seed, kind, rulesVersion, rounds, n: moves.length });

/**
 * Reads a spoiled text. `accepted`: it was taken for another match than the original, though its seals were broken.
 * A text that still tells of the same states round by round means the same.
 */
export function readSpoiled(text: string, original: MatchRecord, end: string): { accepted: boolean; error: unknown } {
  const loaded = fromRecord(text);
  if (!loaded.ok) return { accepted: false, error: loaded.error };
  const same = meaning(loaded.record) === meaning(original) && hashOf(loaded.state) === end;
  return { accepted: !same, error: null };
}
