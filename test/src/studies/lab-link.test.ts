import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATIONS } from '../../../rules/content/nations/nations.ts';
import { ABLATIONS } from '../../../src/continuations/ablation.ts';
import { DIAL_IDS, DIALS } from '../../../src/continuations/dials.ts';
import type { LabSetup } from '../../../src/studies/kinds.ts';
import { readSetup, writeSetup } from '../../../src/studies/lab/link.ts';
import { type Checked, checkSetup } from '../../../src/studies/lab/setup.ts';

const PLAIN: LabSetup = {
  version: 1,
  scenario: 'standard',
  options: {},
  change: { options: { wolfRepealed: true } },
  bots: { us: 'envoy', china: 'envoy' },
  matches: 1000,
  seed: 'a',
};
const LINK = 'v=1&scenario=standard&then=wolfRepealed&bots=envoy&matches=1000&seed=a';
const codeOf = (text: string, most?: number) => {
  const read = readSetup(text, most);
  return read.ok ? null : read.error.code;
};
const withPart = (key: string, value: string) => {
  const query = new URLSearchParams(LINK);
  query.set(key, value);
  return query.toString();
};

describe('the link of a set-up', () => {
  it('is a line that people can read', () => {
    expect(writeSetup(PLAIN)).toBe(LINK);
    expect(readSetup(LINK)).toEqual({ ok: true, setup: PLAIN });
  });

  it('holds everything that can be set, in any language', () => {
    const nations = NATIONS.slice(0, 14).map(({ id }) => id);
    const full: LabSetup = {
      ...PLAIN,
      options: { noCorridor: true, noWar: true },
      change: {
        options: { moonTreaty: true, nations },
        off: ['tokens', 'requests'],
        dials: { kessler: 9, 'reliability-us': -15 },
      },
      bots: { us: 'minister', china: 'random' },
      seed: '第 7 班 a_b-c.d',
      hypothesis: { text: '50% & more: “up” = better? 是的 / + #', figure: 'usWins', way: 'same' },
    };
    const text = writeSetup(full);
    expect(text).toMatch(/^[\w.*+%&=-]+$/);
    expect(readSetup(text)).toEqual({ ok: true, setup: full });
  });

  it('of equal questions is equal', () => {
    const read = readSetup(
      `${LINK}&off=requests.tokens.tokens&dials=orbit-percent_5.kessler_9&with=noWar.noCorridor`.replace(
        'then=wolfRepealed',
        'then=noWar.wolfRepealed',
      ),
    );
    if (!read.ok) throw new Error(read.error.message);
    expect(writeSetup(read.setup)).toBe(
      'v=1&scenario=standard&with=noCorridor.noWar&then=wolfRepealed&off=tokens.requests&dials=kessler_9&bots=envoy&matches=1000&seed=a',
    );
  });

  it.each([
    ['', 'bad-link'],
    ['constructor', 'bad-link'],
    [`${LINK}&v=1`, 'bad-link'],
    [`${LINK}&__proto__=1`, 'bad-link'],
    [`${LINK}&claim=${'x'.repeat(9000)}`, 'bad-link'],
    [withPart('bots', 'envoy.envoy.envoy'), 'bad-link'],
    [withPart('v', '2'), 'unknown-version'],
    [withPart('scenario', 'tomorrow'), 'unknown-scenario'],
    [withPart('scenario', '__proto__'), 'unknown-scenario'],
    [withPart('then', 'constructor'), 'bad-options'],
    [withPart('then', '__proto__'), 'bad-options'],
    [withPart('nations', 'USA.CHN'), 'unknown-nation'],
    [withPart('nations', 'FRA.DEU'), 'too-few-nations'],
    [withPart('off', 'gravity'), 'unknown-mechanism'],
    [`${withPart('scenario', 'lesson')}&off=tokens`, 'mechanism-absent'],
    [withPart('dials', 'warp_1'), 'unknown-dial'],
    [withPart('dials', '__proto___1'), 'unknown-dial'],
    [withPart('dials', 'toString_1'), 'unknown-dial'],
    [withPart('dials', 'orbit-percent_16'), 'dial-out-of-range'],
    [withPart('dials', 'orbit-percent_1e1'), 'dial-out-of-range'],
    [withPart('dials', 'orbit-percent'), 'dial-out-of-range'],
    [withPart('dials', 'reliability-us_-7'), 'dial-out-of-range'],
    [withPart('dials', 'kessler_8_9'), 'dial-out-of-range'],
    [withPart('dials', 'kessler_8.kessler_9'), 'bad-link'],
    [withPart('dials', 'orbit-percent_8') + '&off=collisions', 'dial-absent'],
    [withPart('dials', 'drift-toward_2') + '&off=drift', 'dial-absent'],
    [withPart('dials', 'caucus-most_3') + '&off=caucus', 'dial-absent'],
    [`${withPart('scenario', 'lesson')}&dials=caucus-most_3`, 'dial-absent'],
    [withPart('bots', 'hasOwnProperty'), 'unknown-bot'],
    [withPart('matches', '0'), 'bad-matches'],
    [withPart('matches', '10.5'), 'bad-matches'],
    [withPart('matches', '10001'), 'too-many-matches'],
    [withPart('seed', ''), 'bad-seed'],
    [withPart('seed', 'a@b'), 'bad-seed'],
    [withPart('seed', '=1+1'), 'bad-seed'],
    [`${LINK}&claim=${'x'.repeat(401)}`, 'bad-hypothesis'],
    [`${LINK}&claim=x&way=sideways`, 'bad-setup'],
  ])('%s is refused: %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('may ask for more where there is more to ask', () => {
    expect(codeOf(withPart('matches', '20000'), 1_000_000)).toBeNull();
  });
});

describe('a set-up from a file', () => {
  const code = (data: unknown) => {
    const checked = checkSetup(data);
    return checked.ok ? null : checked.error.code;
  };

  it('is held to its shape, whatever it is made of', () => {
    expect(code(PLAIN)).toBeNull();
    for (const data of [null, 1, 'v=1', [], {}, { ...PLAIN, more: 1 }, { ...PLAIN, matches: '5' }])
      expect(code(data)).toBe('bad-setup');
    const dials = JSON.parse('{"__proto__": 5}');
    expect(code({ ...PLAIN, change: { dials } })).toBe('unknown-dial');
    expect(code({ ...PLAIN, change: { dials: [1] } })).toBe('bad-setup');
    expect(code({ ...PLAIN, options: JSON.parse('{"__proto__": true}') })).toBe('bad-options');
    expect(code({ ...PLAIN, matches: Number.NaN })).toMatch(/^bad-/);
    expect(({} as Record<string, unknown>).kessler).toBeUndefined();
  });

  it('keeps of a hypothesis one line of letters that can be seen', () => {
    const checked = checkSetup({ ...PLAIN, hypothesis: { text: ' Debris\n\u202efalls \u0000 ' } });
    expect(checked).toMatchObject({ ok: true, setup: { hypothesis: { text: 'Debris falls' } } });
  });
});

describe('whatever comes', () => {
  const sound = (read: Checked) => (read.ok ? readSetup(writeSetup(read.setup), 1e6) : read.error.code.length > 0);

  it('as a text is a set-up that its link gives back, or is refused with a code', () => {
    const part = fc.tuple(
      fc.constantFrom('v', 'scenario', 'with', 'then', 'off', 'dials', 'bots', 'matches', 'seed', 'claim', '__proto__'),
      fc.oneof(fc.string(), fc.constantFrom('1', '__proto__', 'envoy', 'lesson', 'kessler_9', 'noWar', 'tokens')),
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => new URLSearchParams(parts).toString());
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (given) => {
        const read = readSetup(given);
        expect(sound(read)).toEqual(read.ok ? read : true);
      }),
      { numRuns: 500 },
    );
  });

  it('as JSON, too', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(PLAIN)), (value, key) => {
        for (const given of [value, { ...PLAIN, [key]: value }, { ...PLAIN, change: { dials: value } }]) {
          const read = checkSetup(given);
          expect(sound(read)).toEqual(read.ok ? read : true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('as a set-up that is one comes back from its link, unless a dial turns what is left out', () => {
    const undone = [
      ['collisions', 'orbit-percent'],
      ['drift', 'drift-toward'],
      ['caucus', 'caucus-most'],
    ] as const;
    const dials = fc.subarray([...DIAL_IDS]).map((ids) => Object.fromEntries(ids.map((id) => [id, DIALS[id].to])));
    const setups = fc.record({
      off: fc.subarray([...ABLATIONS]),
      dials,
      matches: fc.integer({ min: 1, max: 10_000 }),
      text: fc.string({ unit: 'grapheme', maxLength: 80 }),
    });
    fc.assert(
      fc.property(setups, ({ off, dials: turned, matches, text }) => {
        const read = checkSetup({ ...PLAIN, change: { off, dials: turned }, matches, hypothesis: { text } });
        const clash = undone.some(([name, dial]) => off.includes(name) && dial in turned);
        expect(read.ok ? null : read.error.code).toBe(clash ? 'dial-absent' : null);
        expect(sound(read)).toEqual(read.ok ? read : true);
      }),
      { numRuns: 200 },
    );
  });
});
