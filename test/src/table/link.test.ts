/** Matches in addresses: they come back whole, stay short enough to be sent, and nothing bad gets through. */
import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromRecord } from '../../../rules/record.ts';
import { isPacked, packMatch, unpackMatch } from '../../../src/table/link.ts';

const golden = readdirSync('test/golden').filter((file) => file.endsWith('.match'));
const read = (file: string) => readFileSync(`test/golden/${file}`, 'utf8');
const lesson = packMatch(read('lesson-01.match'));

describe('a match in an address', () => {
  it.each(golden)('%s comes back letter for letter, in letters that an address may have', (file) => {
    const packed = packMatch(read(file));
    expect(packed).toMatch(/^m1\.[\w-]+$/);
    expect(unpackMatch(packed)).toEqual({ ok: true, text: read(file) });
  });

  it('is short enough to be sent: a Lesson below 2,000 letters, the longest below 6,000', () => {
    const longest = (name: RegExp) =>
      Math.max(...golden.filter((f) => name.test(f)).map((f) => packMatch(read(f)).length));
    expect(longest(/^lesson/)).toBeLessThan(2000);
    expect(longest(/^(short|standard|today)/)).toBeLessThan(4000);
    expect(longest(/./)).toBeLessThan(6000);
  });

  it('keeps names in any writing', () => {
    const text = 'us: "Élise 🌙", china: "李伟"';
    expect(unpackMatch(packMatch(text))).toEqual({ ok: true, text });
  });
});

describe('a link that was damaged or made up', () => {
  const code = (part: string) => {
    const unpacked = unpackMatch(part);
    if (!unpacked.ok) return unpacked.error.code;
    const loaded = fromRecord(unpacked.text);
    return loaded.ok ? 'fine' : loaded.error.code;
  };

  it('is refused with a code wherever it is cut', () => {
    for (let n = 3; n < lesson.length; n += 7)
      expect(code(lesson.slice(0, n))).toMatch(/^(link-damaged|file-(cut-off|foreign|malformed|altered))$/);
  });

  it('is refused with a code wherever a letter is another, or is the same match still', () => {
    const original = fromRecord(read('lesson-01.match'));
    if (!original.ok) throw new Error(original.error.message);
    for (let n = 3; n < lesson.length; n += 5) {
      const changed = lesson.slice(0, n) + (lesson[n] === 'A' ? 'B' : 'A') + lesson.slice(n + 1);
      const unpacked = unpackMatch(changed);
      const loaded = unpacked.ok ? fromRecord(unpacked.text) : unpacked;
      // Notes are nobody's moves: the seals don't cover them.
      if (loaded.ok) expect(loaded.record.rounds).toEqual(original.record.rounds);
      else expect(loaded.error.code).toMatch(/^(link-damaged|file-[\w-]+)$/);
    }
  });

  it('from a newer version says so; anything else is damaged', () => {
    expect(code(`m2.${lesson.slice(3)}`)).toBe('link-future');
    for (const bad of ['', 'm1.', 'm1.###', 'lesson', `m1.${'A'.repeat(70_000)}`, 'm1.____'])
      expect(code(bad)).toBe('link-damaged');
    expect(isPacked('lesson')).toBe(false);
    expect(isPacked(lesson)).toBe(true);
  });

  it('can’t fill the memory', () => {
    const bomb = Buffer.from(deflateSync(new Uint8Array(20_000_000))).toString('base64url');
    expect(bomb.length).toBeLessThan(60_000);
    expect(code(`m1.${bomb}`)).toBe('link-damaged');
  });
});
