import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue } from '../../../src/sound/queue.ts';
import { lengthOf, type Note, SCORES, type Sound } from '../../../src/sound/scores.ts';

const SOUNDS = Object.keys(SCORES) as Sound[];

describe('the scores', () => {
  it.each(SOUNDS)('%s is short, and two of it stay clear of clipping', (sound) => {
    const notes = SCORES[sound] as readonly Note[];
    expect(lengthOf(sound)).toBeLessThanOrEqual(['won', 'lost', 'ruin'].includes(sound) ? 1.5 : 1);
    // Never louder than half of full scale, wherever its notes meet.
    const loudest = notes.map((one) =>
      notes.filter((n) => n.at <= one.at && one.at < n.at + n.lasts).reduce((sum, n) => sum + n.loud, 0),
    );
    expect(Math.max(...loudest)).toBeLessThanOrEqual(0.5);
  });
});

describe('the queue', () => {
  it('never lets more than two sound at once, nor two begin together, nor one begin late', () => {
    const calls = fc.array(
      fc.record({ wait: fc.double({ min: 0, max: 2, noNaN: true }), sounds: fc.subarray(SOUNDS) }),
    );
    fc.assert(
      fc.property(calls, (all) => {
        const queue = createQueue();
        const begun: { sound: Sound; from: number; to: number }[] = [];
        let now = 0;
        for (const { wait, sounds } of all) {
          now += wait;
          for (const { sound, at } of queue.add(sounds, now)) {
            expect(at).toBeGreaterThanOrEqual(now);
            expect(at).toBeLessThanOrEqual(now + 1.6);
            begun.push({ sound, from: at, to: at + lengthOf(sound) });
          }
        }
        begun.forEach((one, i) => {
          const together = begun.filter((b) => b.from <= one.from && one.from < b.to - 1e-9);
          expect(together.length).toBeLessThanOrEqual(2);
          if (i > 0) expect(one.from - begun[i - 1].from).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('plays a result when the engines have burnt', () => {
    const [count, result] = createQueue().add(['countdown', 'success'], 10);
    expect(count.at).toBe(10);
    expect(result.at).toBeGreaterThan(10 + lengthOf('countdown') - 0.2);
  });

  it('leaves out a click that could not be heard at once', () => {
    const queue = createQueue();
    queue.add(['round', 'score'], 0);
    expect(queue.add(['click'], 0.1)).toEqual([]);
    expect(queue.add(['click'], 5)).toHaveLength(1);
  });

  it('forgets what was planned when it is cleared', () => {
    const queue = createQueue();
    queue.add(['won', 'round'], 0);
    queue.clear();
    expect(queue.add(['click'], 0)).toEqual([{ sound: 'click', at: 0 }]);
  });
});
