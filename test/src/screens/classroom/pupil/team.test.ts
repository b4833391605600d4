/** A team's panel: who decides, and what is proposed, in words. */
import { signal } from '@preact/signals';
import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../../../rules/apply.ts';
import { argsOf } from '../../../../../rules/game.ts';
import { legal } from '../../../../../rules/legal.ts';
import { seeded } from '../../../../../rules/random.ts';
import { setup } from '../../../../../rules/setup.ts';
import { view } from '../../../../../rules/view.ts';
import {
  calledBy,
  commitsNow,
  type Deciding,
  ourTurn,
  ownRole,
  reasonDue,
  whoCommits,
} from '../../../../../src/screens/classroom/pupil/committing.ts';
import { proposalText, proposedMove } from '../../../../../src/screens/classroom/pupil/proposed.ts';
import { moveText } from '../../../../../src/screens/move-words.ts';
import type { Table } from '../../../../../src/table/types.ts';
import { loadTexts, MATCH_TEXTS } from '../../../../../src/text/text.ts';
import type { StudentView, Teammate } from '../../../../../src/wire/classroom.ts';
import type { TeamInfo } from '../../../../../src/wire/teams.ts';
import { anyTurn } from '../../../table/play.ts';

beforeAll(() => loadTexts('pupil', ...MATCH_TEXTS));

const mate = (id: string, name: string, player: string): Teammate => ({ id, name, player, role: null, present: true });
const seen = (team: Teammate[]) =>
  ({ team, me: { id: 'me', player: '0' } }) as unknown as Pick<StudentView, 'team' | 'me'>;
const two = seen([mate('me', 'Ada', '0'), mate('bo', 'Bo', '0'), mate('cy', 'Cy', '1')]);

/** A place of the United States at a table that awaits these blocs. */
function at(team: Partial<TeamInfo> | null, awaiting: string[]): Deciding {
  const whole = { version: 1, proposals: [], commits: null, votes: false, reason: false, ...team };
  return {
    team: signal(team === null ? null : whole),
    member: signal('me'),
    player: signal('0'),
    table: signal({ state: signal({ view: { awaiting } }) } as unknown as Table),
  };
}

describe('who decides', () => {
  it('is said in a sentence: oneself, another by name, nobody, a vote, or the rival', () => {
    expect(whoCommits(at({ commits: 'me' }, ['us']), two)).toBe('You decide for your team.');
    expect(whoCommits(at({ commits: 'bo' }, ['us', 'china']), two)).toBe(
      'Bo decides for your team. You propose a move.',
    );
    expect(whoCommits(at({ commits: null }, ['us']), two)).toBe('Nobody of your team who may decide is here.');
    expect(whoCommits(at({ votes: true }, ['us']), two)).toMatch(/^Your bloc decides by vote/);
    expect(whoCommits(at({ commits: 'me' }, ['china']), two)).toBe('The other bloc decides now.');
    expect(whoCommits(at({ commits: 'me' }, ['us']), seen([mate('me', 'Ada', '0')]))).toBe(
      'You decide everything yourself.',
    );
  });

  it('commits alone only where the team does not vote, and nobody without a team', () => {
    expect(commitsNow(at({ commits: 'me' }, ['us']))).toBe(true);
    expect(commitsNow(at({ commits: 'bo' }, ['us']))).toBe(false);
    expect(commitsNow(at({ commits: 'me', votes: true }, ['us']))).toBe(false);
    expect(commitsNow(at(null, ['us']))).toBe(false);
    expect(ourTurn(at(null, ['us']))).toBe(true);
    expect(ourTurn(at(null, ['china']))).toBe(false);
  });
});

describe('one’s role', () => {
  const as = (mode: StudentView['settings']['mode'], team: Teammate[]) =>
    ownRole({
      ...seen(team),
      me: { id: 'me', player: '0', role: 'chief' },
      settings: { mode },
    } as unknown as StudentView);
  const [me, bo, cy] = [mate('me', 'Ada', '0'), mate('bo', 'Bo', '0'), mate('cy', 'Cy', '1')];

  it('is said in a team of several alone: not of whoever plays a side alone, nor where a class votes', () => {
    expect(as('teams', [me, bo, cy])).toBe('chief');
    expect(as('teams', [me, cy])).toBeNull();
    expect(as('pairs', [me, cy])).toBeNull();
    expect(as('bots', [me])).toBeNull();
    expect(as('hall', [me, bo, cy])).toBeNull();
  });
});

describe('a button that makes a move', () => {
  it('says whether it proposes or decides; where one plays alone it has no other name', () => {
    expect(calledBy(at({ commits: 'bo' }, ['us']), two, 'Cooperate')).toBe('Propose to your team: Cooperate');
    expect(calledBy(at({ votes: true }, ['us']), two, 'Cooperate')).toBe('Propose to your team: Cooperate');
    expect(calledBy(at({ commits: 'me' }, ['us']), two, 'Cooperate')).toBe('Decide for your team: Cooperate');
    expect(calledBy(at({ commits: 'me' }, ['us']), seen([mate('me', 'Ada', '0')]), 'Cooperate')).toBeNull();
    expect(calledBy(at(null, ['us']), two, 'Cooperate')).toBeNull();
  });

  it('has the reason above it only for whoever commits, when one is due and it is their turn', () => {
    expect(reasonDue(at({ commits: 'me', reason: true }, ['us']))).toBe(true);
    expect(reasonDue(at({ commits: 'me' }, ['us']))).toBe(false);
    expect(reasonDue(at({ commits: 'bo', reason: true }, ['us']))).toBe(false);
    expect(reasonDue(at({ commits: 'me', reason: true }, ['china']))).toBe(false);
  });
});

describe('a proposal in words', () => {
  it('says of every move of a Lesson what its button says, from what is sent over the wire', () => {
    const G = setup('lesson', {}, 'proposals');
    const rng = seeded('proposals');
    const kinds = new Set<string>();
    for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
      const eyes = view(G, turn.by);
      for (const move of legal(eyes, turn.by)) {
        const sent = JSON.parse(JSON.stringify({ type: move.type, args: argsOf(move) }));
        expect(proposedMove(sent)).toEqual(move);
        expect(proposalText(eyes, sent)).toBe(moveText(eyes, move));
        kinds.add(move.type);
      }
      step(G, turn.by, turn.move);
    }
    expect(kinds.size).toBeGreaterThan(8);
  });

  it('knows no move of a name that the rules do not have', () => {
    expect(proposedMove({ type: 'bribe', args: [] })).toBeNull();
  });
});
