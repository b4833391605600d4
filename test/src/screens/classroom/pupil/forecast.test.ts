/** What a forecast still lacks, and what a proposal would bring, in words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { setup } from '../../../../../rules/setup.ts';
import { view } from '../../../../../rules/view.ts';
import { missing } from '../../../../../src/screens/classroom/pupil/forecast.tsx';
import { inShort } from '../../../../../src/screens/classroom/pupil/in-short.tsx';
import type { Seat } from '../../../../../src/screens/match/ui.ts';
import { loadTexts, MATCH_TEXTS } from '../../../../../src/text/text.ts';

beforeAll(() => loadTexts('pupil', ...MATCH_TEXTS));

describe('a forecast', () => {
  it('names exactly what is still to be chosen', () => {
    expect(missing({ winner: null, grade: null })).toMatch(/Standing, and the Commons grade\.$/);
    expect(missing({ winner: 'us', grade: null })).toBe('Still to choose: the Commons grade.');
    expect(missing({ winner: null, grade: 'C' })).toBe('Still to choose: who will have more Standing.');
    expect(missing({ winner: 'even', grade: 'C' })).toBe('');
  });
});

describe('a proposal in short', () => {
  const seat = (refused: boolean) =>
    ({
      view: view(setup('lesson', {}, 'short'), 'us'),
      me: 'us',
      whyNot: () => (refused ? { code: 'not-legal', message: '' } : null),
    }) as unknown as Seat;

  it('says of a choice in the Dialogue what it brings against each of the rival’s', () => {
    const lines = inShort(seat(false), { type: 'dialogue', choice: 'exploit' });
    expect(lines.map((line) => line.split(':')[0])).toEqual(['They Cooperate', 'They Exploit', 'They Abstain']);
    expect(lines[0]).toMatch(/you \+3/);
    expect(lines[2]).toMatch(/you −2/);
  });

  it('says nothing of a move that can no longer be made', () => {
    expect(inShort(seat(true), { type: 'dialogue', choice: 'exploit' })).toEqual([]);
  });
});
