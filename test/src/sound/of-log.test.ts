/** What happens has its sound: each kind of log entry, each ending, and only moves forward. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../rules/log.ts';
import { soundsBetween, soundsOf, VOICES } from '../../../src/sound/of-log.ts';
import { SCORES } from '../../../src/sound/scores.ts';
import { openReplay } from '../../../src/table/replay.ts';
import type { TableState } from '../../../src/table/types.ts';

const golden = (name: string) => {
  const opened = openReplay(readFileSync(`test/golden/${name}`, 'utf8'));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.table;
};
const ending = (winner: 'us' | 'china' | null, kind: 'order' | 'kessler'): LogEntry[] => [
  { is: 'ending', kind, winner, by: null },
];

describe('the sounds of the log', () => {
  it('has a line for each kind of entry, and no other', () => {
    const kinds = [...readFileSync('rules/log.ts', 'utf8').matchAll(/\bis: '([\w-]+)'/g)].map((m) => m[1]);
    expect(kinds.length).toBeGreaterThan(60);
    expect(Object.keys(VOICES).sort()).toEqual(kinds.sort());
  });

  it('every sound is heard in the golden matches, but for those of the hand, the turn and a defeat', () => {
    const heard = new Set<string>();
    for (const name of readdirSync('test/golden').filter((file) => file.endsWith('.match')))
      for (const entry of golden(name).told) for (const sound of soundsOf([entry], null)) heard.add(sound);
    const elsewhere = ['click', 'pick', 'turn', 'lost'];
    expect([...heard, ...elsewhere].sort()).toEqual(Object.keys(SCORES).sort());
  });

  it('no move is told by more than three, and never by the same twice', () => {
    const table = golden('standard-01.match');
    let most = 0;
    for (let at = 1; at <= table.length; at++) {
      table.go(at);
      const { log, fresh } = table.state.value;
      const sounds = soundsOf(log.slice(fresh), null);
      expect(new Set(sounds).size).toBe(sounds.length);
      most = Math.max(most, sounds.length);
    }
    expect(most).toBe(3);
  });

  it('a launch counts down before its result, and nothing pushes them out', () => {
    const launch: LogEntry = { is: 'launch', bloc: 'us', mission: 'x', chance: 80, roll: 90, ok: false };
    const busy: LogEntry[] = [
      { is: 'play', bloc: 'us', card: 'x', use: 'mission' },
      { is: 'tension', n: 1, level: 5, by: 'us' },
      { is: 'debris', bloc: 'us', n: 1, total: 3, by: 'us' },
      launch,
    ];
    const sounds = soundsOf(busy, null);
    expect(sounds.slice(-2)).toEqual(['countdown', 'failure']);
    expect(soundsOf([{ ...launch, ok: true }], null)).toEqual(['countdown', 'success']);
  });

  it('an ending is won or lost by the ears that hear it; a shared ruin is nobody’s', () => {
    expect(soundsOf(ending('us', 'order'), null)).toEqual(['won']);
    expect(soundsOf(ending('us', 'kessler'), 'us')).toEqual(['won']);
    expect(soundsOf(ending('us', 'order'), 'china')).toEqual(['lost']);
    expect(soundsOf(ending(null, 'kessler'), 'us')).toEqual(['ruin']);
    expect(soundsOf(ending(null, 'order'), 'us')).toEqual(['round']);
  });
});

describe('what is heard between two states', () => {
  const table = golden('lesson-01.match');
  const at = (n: number): TableState => {
    table.go(n);
    return table.state.value;
  };
  const loud = Array.from({ length: table.length }, (_, i) => i).filter(
    (i) => soundsBetween(at(i), at(i + 1)).length > 0,
  );

  it('a move forward sounds; back, a leap and standing still do not', () => {
    const i = loud[5];
    expect(soundsBetween(at(i), at(i + 1))).not.toEqual([]);
    expect(soundsBetween(at(i + 1), at(i))).toEqual([]);
    expect(soundsBetween(at(i), at(i))).toEqual([]);
    expect(soundsBetween(at(i), at(i + 2))).toEqual([]);
  });

  it('a person is called when the decision comes to them, at the curtain too; a watcher never', () => {
    const before = { ...at(3), next: 'us', viewer: 'china' } as TableState;
    const now = { ...at(4), next: 'china', viewer: 'china' } as TableState;
    expect(soundsBetween(before, now)).toContain('turn');
    expect(soundsBetween(before, { ...now, viewer: null })).toContain('turn');
    expect(soundsBetween(before, { ...now, viewer: 'spectator' })).not.toContain('turn');
    expect(soundsBetween(before, { ...now, players: { us: 'person', china: 'envoy' } })).not.toContain('turn');
    expect(soundsBetween({ ...before, next: 'china' }, now)).not.toContain('turn');
  });
});
