/** A match as it is told to whoever leads: what each round brought, and which round a reason belongs to. */
import { describe, expect, it } from 'vitest';
import { step } from '../../../../rules/apply.ts';
import { seeded } from '../../../../rules/random.ts';
import { type MatchRecord, type Turn, toRecord } from '../../../../rules/record.ts';
import { setup } from '../../../../rules/setup.ts';
import { storyOfMatch } from '../../../../src/screens/classroom/lead/match-story.ts';
import { createReplay } from '../../../../src/table/replay.ts';
import type { ClassResults, MoveResult } from '../../../../src/wire/class-results.ts';
import { anyTurn } from '../../table/play.ts';

/** A random Lesson, with the round that each of its moves was made in; stopped after `most` moves. */
function played(seed: string, most = Number.POSITIVE_INFINITY) {
  const G = setup('lesson', {}, seed);
  const rng = seeded(`story/${seed}`);
  const turns: Turn[] = [];
  const rounds: number[] = [];
  for (let turn = anyTurn(G, rng); turn && turns.length < most; turn = anyTurn(G, rng)) {
    rounds.push(G.round);
    turns.push(turn);
    step(G, turn.by, turn.move, []);
  }
  const record: MatchRecord = toRecord({ scenario: 'lesson', options: {}, seed }, turns);
  const match = createReplay(record);
  match.go(match.length);
  return { G, turns, rounds, match };
}

const move = (table: number, stand: number, reason: string | null): MoveResult => ({
  ...{ table, stand, reason, entry: stand, time: '', seconds: null, side: 'us', move: 'done', arguments: [] },
  ...{ by: 'student', student: 1, name: null, supporters: [] },
});

const none: ClassResults = { tables: [], moves: [], forecasts: [] };

describe('the story of a match', () => {
  it('has every round with its Dialogue as it was chosen, and ends with the Standing that the match ended with', () => {
    const { G, turns, rounds, match } = played('one');
    const story = storyOfMatch(match, 1, none);
    expect(story.rounds.map(({ round }) => round)).toEqual(Array.from({ length: G.round }, (_, i) => i + 1));
    expect(story.rounds.at(-1)?.standing).toEqual({ us: G.blocs.us.standing, china: G.blocs.china.standing });
    for (const { round, dialogue } of story.rounds) {
      const chose = turns.filter(({ move: { type } }, i) => type === 'dialogue' && rounds[i] === round);
      const choices = chose.map(({ by, move: chosen }) => [by, 'choice' in chosen && chosen.choice]);
      expect(dialogue).toEqual(Object.fromEntries(choices));
    }
  });

  it('puts each reason into the round of its move, and takes those of its own table alone', () => {
    const { rounds, match } = played('two');
    const moves = rounds.flatMap((_, i) => [
      move(1, i + 1, `r${i}`),
      move(2, i + 1, 'elsewhere'),
      move(1, i + 1, null),
    ]);
    const { reasons } = storyOfMatch(match, 1, { ...none, moves });
    expect(reasons.map(({ round, reason }) => [round, reason])).toEqual(rounds.map((round, i) => [round, `r${i}`]));
  });

  it('tells a match that was stopped in the middle of a round up to there', () => {
    const { G, match } = played('three', 30);
    const story = storyOfMatch(match, 1, none);
    expect(G.ending).toBeNull();
    expect(story.rounds.length).toBe(G.round);
    expect(story.course.moves).toBe(30);
  });
});
