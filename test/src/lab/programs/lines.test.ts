import { describe, expect, it } from 'vitest';
import { Lines } from '../../../../src/lab/programs/lines.ts';
import { passedOn } from '../../../../src/lab/programs/passed-on.ts';
import { LONGEST_LINE } from '../../../../src/lab/programs/protocol.ts';

describe('lines', () => {
  it('come whole, however the bytes are cut', () => {
    const bytes = Buffer.from('{"a":"月"}\r\n\n  \nb\nrest');
    for (let size = 1; size <= bytes.length; size++) {
      const lines = new Lines();
      for (let at = 0; at < bytes.length; at += size) expect(lines.add(bytes.subarray(at, at + size))).toBeNull();
      expect([lines.next(), lines.next(), lines.next()]).toEqual(['{"a":"月"}', 'b', undefined]);
    }
  });

  it('may be as long as the limit says, and not a byte longer, with a break or without', () => {
    const long = Buffer.alloc(LONGEST_LINE, 'x');
    expect(new Lines().add(long)).toBeNull();
    expect(new Lines().add(Buffer.concat([long, Buffer.from('\n')]))).toBeNull();
    const lines = new Lines();
    lines.add(long);
    expect(lines.add(Buffer.from('x'))?.code).toBe('line-too-long');
    expect(new Lines().add(Buffer.concat([long, Buffer.from('x\n')]))?.code).toBe('line-too-long');
  });

  it('that nobody reads are too many at some point; those that are read are not', () => {
    const read = new Lines();
    for (let i = 0; i < 5000; i++) {
      expect(read.add(Buffer.from('a\n'))).toBeNull();
      expect(read.next()).toBe('a');
    }
    expect(new Lines().add(Buffer.from('a\n'.repeat(5000)))?.code).toBe('flood');
    const big = new Lines();
    const large = Buffer.from(`${'x'.repeat(LONGEST_LINE)}\n`);
    expect([big.add(large), big.add(large), big.add(large)?.code]).toEqual([null, null, 'flood']);
  });
});

describe('standard error', () => {
  it('is passed on with a name before each line, without what a terminal would obey, and not without end', () => {
    const out: string[] = [];
    const on = passedOn('A', (text) => out.push(text));
    on.take('one\ntw');
    on.take('o\u001b[2J\nthree');
    on.flush();
    expect(out).toEqual(['[A] one\n', '[A] two [2J\n', '[A] three\n']);
    on.take('x\n'.repeat(1000));
    on.take('more\n');
    expect(out).toHaveLength(201);
    expect(out.at(-1)).toBe('[A] (what else it writes there is left out)\n');
    on.take('y');
    on.flush();
    expect(out).toHaveLength(201);
  });
});
