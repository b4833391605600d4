import { describe, expect, it } from 'vitest';
import type { News } from '../../../src/wire/messages.ts';
import { packed, unpacked } from '../../../src/wire/news.ts';

describe('news as they are sent', () => {
  const bare: News = { version: 3, patch: { round: 2 }, told: [[1, { n: 2 }]], mover: '1' };
  const clock = { left: { '0': 1, '1': 2 }, grace: { '0': 3, '1': 4 }, running: ['0'] };
  const all: News[] = [
    bare,
    { ...bare, mover: null, canUndo: true },
    { ...bare, clock },
    { ...bare, canUndo: true, clock },
  ];

  it.each(all)('are the same once they have come', (news) => {
    expect(unpacked(JSON.parse(JSON.stringify(packed(news))))).toEqual(news);
  });

  it('say nothing of what is not there', () => {
    expect(packed(bare)).toEqual([3, { round: 2 }, [[1, { n: 2 }]], '1']);
  });
});
