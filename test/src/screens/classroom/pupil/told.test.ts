/** What a student is told at the table: what was done without them, whose turn it is, and a seat that is new. */
import { signal } from '@preact/signals';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actText, unnoted } from '../../../../../src/screens/classroom/pupil/acts.tsx';
import { type Deciding, whose } from '../../../../../src/screens/classroom/pupil/committing.ts';
import { holdPlace, placeIn } from '../../../../../src/screens/classroom/pupil/held.ts';
import { unseen } from '../../../../../src/screens/classroom/pupil/in-sight.ts';
import { firstThing, isNewHere } from '../../../../../src/screens/classroom/pupil/new-here.ts';
import { note, notedAt } from '../../../../../src/screens/classroom/pupil/noted.ts';
import { standsText } from '../../../../../src/screens/classroom/pupil/stage.ts';
import type { Attendance } from '../../../../../src/table/online/line.ts';
import type { Table, TableState } from '../../../../../src/table/types.ts';
import { loadTexts, MATCH_TEXTS } from '../../../../../src/text/text.ts';
import type { StudentView, TableAct, Teammate } from '../../../../../src/wire/classroom.ts';
import type { TeamInfo } from '../../../../../src/wire/teams.ts';

beforeAll(() => loadTexts('pupil', ...MATCH_TEXTS));

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    },
  });
});

const mate = (id: string, name: string, player: string): Teammate => ({ id, name, player, role: null, present: true });
const team = [mate('me', 'Ada', '0'), mate('bo', 'Bo', '0'), mate('cy', 'Cy', '1')];
const me = (came: StudentView['me']['came'], role: StudentView['me']['role'] = 'analyst') =>
  ({ id: 'me', player: '0', role, came }) as StudentView['me'];

describe('acts', () => {
  const say = (act: TableAct, mode: StudentView['settings']['mode'] = 'teams') => actText(act, { mode });

  it('are said in sentences, each with what it is about', () => {
    expect(say({ at: 1, what: 'hurried' })).toBe('Your instructor let a bot decide this once for you.');
    expect(say({ at: 1, what: 'rewind' })).toMatch(/taken back the last moves/);
    expect(say({ at: 1, what: 'end-round' })).toMatch(/round played to its end/);
    expect(say({ at: 1, what: 'away' })).toMatch(/^Nobody of your team was here/);
    expect(say({ at: 1, what: 'event', event: 'export-desk' })).toBe(
      'Your instructor brought an event: The Parts List.',
    );
    expect(say({ at: 1, what: 'role', role: 'treasurer' })).toContain('Treasurer');
    expect(say({ at: 1, what: 'hurry', seconds: 60 })).toContain('60 seconds');
    expect(say({ at: 1, what: 'hurry', seconds: 60 }, 'hall')).toContain('what most support is done');
  });

  it('stay until they are put aside, and are put aside for good on this device; none in the debrief', () => {
    const acts: TableAct[] = [10, 20, 30, 40].map((at) => ({ at, what: 'rewind' }));
    const view = (kind: StudentView['stage']['kind']) =>
      ({ id: 'c1', acts, stage: { kind } }) as unknown as StudentView;
    holdPlace({ class: 'c1', code: 'ABC234', name: 'Ada', secret: 's' });
    expect(unnoted(view('play')).map(({ at }) => at)).toEqual([20, 30, 40]);
    expect(unnoted(view('debrief'))).toEqual([]);
    note('c1', 'acts', 30);
    expect(unnoted(view('play')).map(({ at }) => at)).toEqual([40]);
    expect(placeIn('c1')).toMatchObject({ secret: 's', noted: { acts: 30 } });
    expect(notedAt('c1', 'said')).toBe(0);
  });
});

describe('the header', () => {
  const at = (info: Partial<TeamInfo> | null): Deciding => ({
    team: signal(
      info === null ? null : { version: 1, proposals: [], commits: null, votes: false, reason: false, ...info },
    ),
    member: signal('me'),
    player: signal('0'),
    table: signal({ state: signal({ view: { awaiting: ['us'] } }) } as unknown as Table),
  });
  const state = (awaiting: string[], more: Partial<TableState> = {}) =>
    ({ next: awaiting[0], players: { us: 'person', china: 'person' }, view: { awaiting }, ...more }) as TableState;
  const seen = { team, me: me(null) };

  it('says who of one’s own team decides, by name; of the rival the bloc says enough', () => {
    expect(whose(at({ commits: 'me' }), seen, state(['us']))).toBe('Your turn: you decide');
    expect(whose(at({ commits: 'bo' }), seen, state(['us']))).toBe('Your team’s turn: Bo decides');
    expect(whose(at({ commits: 'bo' }), seen, state(['us', 'china']))).toBe('Both choose: Bo decides');
    expect(whose(at({ votes: true }), seen, state(['us']))).toBe('Your turn: your bloc votes');
    expect(whose(at({ commits: 'me' }), seen, state(['china']))).toBeNull();
    expect(whose(at({ commits: null }), seen, state(['us']))).toBeNull();
  });

  it('leaves pauses and bots as they are said elsewhere', () => {
    expect(whose(at({ commits: 'me' }), seen, state(['us'], { waits: 'paused' }))).toBeNull();
    const players = { us: 'envoy', china: 'person' } as TableState['players'];
    expect(whose(at({ commits: 'me' }), seen, state(['us'], { players }))).toBeNull();
  });
});

describe('proposals', () => {
  it('count as not read where others made them', () => {
    const proposals = ['me', 'bo'].map((member) => ({ id: `by-${member}`, member, type: 'x', args: [], support: [] }));
    const at = { team: signal({ proposals }), member: signal('me') } as unknown as Attendance;
    expect(unseen(at)).toBe(1);
  });
});

describe('a stand', () => {
  it('says who has paused, or that the others are waited for', () => {
    const stands = (paused: boolean, why: StudentView['stands']) =>
      standsText({ stage: { at: 3, kind: 'play', left: 1, paused, second: false, late: null }, stands: why });
    expect(stands(true, null)).toMatch(/^Your instructor has paused the class/);
    expect(stands(false, 'paused')).toMatch(/^Your instructor has paused your table/);
    expect(stands(false, 'ahead')).toMatch(/Wait for the other tables/);
    expect(stands(false, null)).toBe('');
  });
});

describe('a seat that is new', () => {
  it('is told of once, however it was come to but with all the others', () => {
    const at = (how: 'drawn' | 'late' | 'moved' | 'again') => isNewHere({ id: 'c2', me: me({ how, at: 50 }) });
    expect((['drawn', 'late', 'moved', 'again'] as const).map(at)).toEqual([false, true, true, true]);
    expect(isNewHere({ id: 'c2', me: me(null) })).toBe(false);
    note('c2', 'came', 50);
    expect(at('moved')).toBe(false);
  });

  it('says what to do first, by the role and by how the class plays', () => {
    const as = (mode: StudentView['settings']['mode'], mates: Teammate[], role: StudentView['me']['role']) =>
      firstThing({ settings: { mode }, team: mates, me: me(null, role) } as unknown as StudentView);
    expect(as('teams', team, 'chief')).toMatch(/then decide/);
    expect(as('teams', team, 'analyst')).toMatch(/propose it to your team/);
    expect(as('pairs', [team[0], team[2]], 'chief')).toMatch(/decide everything yourself/);
    expect(as('hall', team, null)).toMatch(/support what others propose/);
  });
});
