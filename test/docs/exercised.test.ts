/** What `npm run coverage` counts. */
import { describe, expect, it } from 'vitest';
import type { EntryRef } from '../../rules/content/source-rows/index.ts';
import { toRecord } from '../../rules/record.ts';
import { entries } from '../../scripts/docs/entries.ts';
import { addExercised, exercises, share, sharesOf } from '../../scripts/measure/exercised.ts';
import { goldens, logOf } from '../../scripts/measure/golden.ts';
import { match } from '../support/match.ts';

describe('a happening exercises', () => {
  it.each([
    [{ is: 'event', card: 'spd-1', actor: 'us' }, 'card:spd-1'],
    [{ is: 'event-void', card: 'spd-1' }, null],
    [{ is: 'request', nation: 'FIN', kind: 'vote', side: 'for' }, 'nation:FIN'],
    [{ is: 'influence', bloc: 'us', nation: 'FIN', n: 1, total: 1 }, 'nation:FIN'],
    [{ is: 'influence', bloc: 'us', nation: 'FIN', n: -1, total: 0 }, null],
    [{ is: 'flown', bloc: 'us', mission: 'artemis-ii', first: true }, 'mission:artemis-ii'],
    [{ is: 'failed', bloc: 'us', mission: 'artemis-ii' }, null],
    [{ is: 'founded', bloc: 'china', kind: 'company', nation: null, name: 'casc' }, 'enterprise:casc'],
  ] as const)('%j: %s', (happening, ref) => {
    expect(exercises(happening)).toBe(ref);
  });
});

describe('golden matches', () => {
  it('are none where there is no folder', () => {
    expect(goldens(new URL('./nowhere/', import.meta.url))).toEqual([]);
  });

  it('tell what happened in them from their moves alone', () => {
    const log = logOf(toRecord({ scenario: 'lesson', options: {}, seed: 'a' }, []));
    expect(log).toContainEqual({ is: 'round', round: 1 });
    const asked = log.flatMap((e) => (e.is === 'request' ? [`nation:${e.nation}` as EntryRef] : []));
    const seen = new Set<EntryRef>();
    addExercised(seen, log);
    expect([...seen]).toEqual(asked);
    expect(asked).toHaveLength(match('lesson', {}, 'a').G.requests.length);
  });
});

describe('entries', () => {
  const all = entries();

  it('are all of content, each once, with name and place', () => {
    expect(new Set(all.map((e) => e.ref)).size).toBe(all.length);
    for (const e of all) expect(e.name, e.ref).not.toBe(e.id);
  });

  it('are counted by kind and in all, and no share is rounded up to the whole', () => {
    const { mission, all: total } = sharesOf(all, new Set<EntryRef>(['mission:artemis-ii']));
    expect([mission.done, total.done, total.of]).toEqual([1, 1, all.length]);
    expect(share(1999, 2000).percent).toBe(99.9);
  });
});
