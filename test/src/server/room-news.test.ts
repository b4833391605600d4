/** What a room is told of a table: the newest that is worth it, and nothing that is private. */
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../rules/log.ts';
import { newsOf } from '../../../src/server/room-news.ts';

const signed: LogEntry = { is: 'signed', bloc: 'us', nation: 'KEN', from: null, dual: false, committed: false };
const debris: LogEntry = { is: 'debris', bloc: 'china', n: 1, total: 3, by: 'china' };

describe('the news of a table', () => {
  it('is the newest thing that is worth telling, whatever small things came after it', () => {
    expect(newsOf([])).toBeNull();
    expect(newsOf([{ is: 'round', round: 1 }])).toBeNull();
    expect(newsOf([signed, debris, { is: 'dealt', bloc: 'us', n: 1 }])).toEqual(debris);
    expect(newsOf([debris, signed, { is: 'influence', bloc: 'us', nation: 'KEN', n: 1, total: 4 }])).toEqual(signed);
  });

  it('is never what only one side may read', () => {
    expect(newsOf([signed, { ...debris, only: 'china' }])).toEqual(signed);
  });
});
