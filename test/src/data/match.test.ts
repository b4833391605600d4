/** A match as data is of its schema, tells what the match was, and turns back into the record that it came from. */
import { describe, expect, it } from 'vitest';
import { fromRecord, type MatchRecord, toRecord } from '../../../rules/record.ts';
import { goldens, logOf } from '../../../scripts/measure/golden.ts';
import { textOf } from '../../../src/data/formats.ts';
import { matchData } from '../../../src/data/match.ts';
import { readMatchData } from '../../../src/data/read-match.ts';
import { plain, problemOf } from '../../support/schemas.ts';

const all = goldens();
const record = all.find(({ file }) => file === 'lesson-01.match')!.record;
const text = textOf(matchData(record));
const altered = (change: (data: ReturnType<typeof matchData>) => void): string => {
  const data = plain(matchData(record));
  change(data);
  return textOf(data);
};
const codeOf = (source: string) => {
  const read = readMatchData(source);
  return read.ok ? null : read.error.code;
};

describe.each(all)('$file', ({ record }) => {
  const data = matchData(record);
  it('is of its schema, and comes back equal', () => {
    expect(problemOf('match', plain(data))).toBeNull();
    const back = readMatchData(textOf(data));
    expect(back.ok && back.record).toEqual(record);
  });
});

describe('the data of a match', () => {
  const data = matchData(record);
  it('has figures for the opening and each round, the last as the match ended', () => {
    const loaded = fromRecord(data.text);
    if (!loaded.ok) throw new Error(loaded.error.message);
    const { blocs, tension } = loaded.state;
    expect(data.figures.map(({ round }) => round)).toEqual([0, ...record.rounds.map((_, i) => i + 1)]);
    expect(data.figures.map(({ moves }) => moves)).toEqual([0, ...record.rounds.map(({ moves }) => moves)]);
    expect(data.figures.at(-1)).toMatchObject({
      standing: { us: blocs.us.standing, china: blocs.china.standing },
      from: { us: blocs.us.from },
      tension,
    });
    for (const { standing, from } of data.figures)
      for (const bloc of ['us', 'china'] as const)
        expect(Object.values(from[bloc]).reduce((a, b) => a + b, 0)).toBe(standing[bloc]);
    expect(data.ending).toMatchObject({ ...loaded.state.ending });
  });

  it('has what everybody could read, in order, and nothing else', () => {
    const { record } = all.find(({ file }) => file === 'standard-01.match')!;
    const data = matchData(record);
    const log = logOf(record);
    expect(log.some((entry) => entry.only)).toBe(true);
    expect(data.log.map(({ entry }) => entry)).toEqual(log.filter((entry) => !entry.only));
    const places = data.log.map(({ moves }) => moves);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const play = data.moves.find(({ move }) => move.type === 'play')!;
    expect(data.log.find(({ moves, entry }) => moves === play.n && entry.is === 'play')).toBeDefined();
  });

  it('goes on where the match does, with its names and notes', () => {
    const half: MatchRecord = toRecord(
      { ...record, names: { us: 'Ada' }, notes: ['Stopped for lunch.'] },
      record.moves.slice(0, 40),
    );
    const data = matchData(half);
    expect(problemOf('match', plain(data))).toBeNull();
    expect(data).toMatchObject({ kind: 'live', ending: null, names: { us: 'Ada' }, notes: ['Stopped for lunch.'] });
    const back = readMatchData(textOf(data));
    expect(back.ok && back.record).toEqual(half);
  });

  it('has the same bytes each time', () => {
    expect(textOf(matchData(record))).toBe(text);
  });
});

describe('a file that is not the data of a match', () => {
  it.each<[string, string, string]>([
    ['no JSON', 'Soft Landing match, format 2', 'data-foreign'],
    ['nothing', 'null', 'data-foreign'],
    ['another format', textOf({ format: 'soft-landing/nations', version: 1 }), 'data-foreign'],
    ['a later version', altered((d) => Object.assign(d, { version: 2 })), 'data-future'],
    ['no version', altered((d) => Object.assign(d, { version: '1' })), 'data-malformed'],
    ['no text', altered((d) => Object.assign(d, { text: 7 })), 'data-malformed'],
    ['a text cut off', altered((d) => Object.assign(d, { text: d.text.slice(0, 300) })), 'file-cut-off'],
    ['another move', altered((d) => Object.assign(d.moves[3], { by: 'neither' })), 'data-differs'],
    ['another figure', altered((d) => Object.assign(d.figures[1].standing, { us: 99 })), 'data-differs'],
    ['something more', altered((d) => Object.assign(d, { more: 1 })), 'data-differs'],
    [
      'something nested without end',
      text.replace(/\}\n$/, `,"more":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
      'data-differs',
    ],
    ['too long', ' '.repeat(20_000_001), 'file-too-large'],
  ])('%s is refused', (_, source, code) => {
    expect(codeOf(source)).toBe(code);
  });

  it('but the order of its keys may be another', () => {
    const data = Object.fromEntries(Object.entries(matchData(record)).reverse());
    expect(codeOf(JSON.stringify(data))).toBeNull();
  });
});
