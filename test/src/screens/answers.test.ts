import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { DIALOGUE } from '../../../rules/content/dialogue.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { view } from '../../../rules/view.ts';
import { think } from '../../../src/bots/think.ts';
import { answersText } from '../../../src/screens/asks/answers.ts';
import type { Thought } from '../../../src/table/types.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

/** A match from its start to the first decision for which something holds, both playing by instinct. */
function first(seed: string, holds: (G: State) => boolean): State {
  const G = setup('standard', {}, seed);
  while (!holds(G)) {
    const by = G.awaiting[0];
    step(G, by, think({ view: view(G, by), level: 'attache', seed: `${seed}/${G.moves}` }).move);
  }
  return G;
}

const seatOf = (G: State) => ({ view: view(G, 'us'), me: 'us' as const });
const hint = (G: State) => think({ view: view(G, 'us'), level: 'minister', seed: 'hint', why: true });
const bid = (choice: number): Move => ({ type: 'world-event', choice });

describe('why a secret choice', () => {
  const dialogue = first('dialogue', (G) => G.ask?.ask === 'dialogue');

  it('comes with the worth of it against each answer of the rival, and is the same move as without', () => {
    const found = hint(dialogue);
    const { against, ...rest } = found;
    expect(think({ view: view(dialogue, 'us'), level: 'minister', seed: 'hint' })).toEqual(rest);
    expect(against?.map(({ move }) => move)).toEqual(legal(dialogue, 'china'));
    expect(new Set(against?.map(({ worth }) => worth)).size).toBeGreaterThan(1);
  });

  it('is the same whatever the rival has chosen already', () => {
    const texts = legal(dialogue, 'china').map((move) => {
      const G = first('dialogue', (at) => at.ask?.ask === 'dialogue');
      step(G, 'china', move);
      return answersText(seatOf(G), hint(G));
    });
    expect(texts[0]).not.toBe('');
    expect(new Set(texts).size).toBe(1);
  });

  it('says of the Dialogue what the table pays at best and at worst', () => {
    const exploit: Thought = {
      move: { type: 'dialogue', choice: 'exploit' },
      lines: [],
      nodes: 3,
      against: [
        { move: { type: 'dialogue', choice: 'abstain' }, worth: -2.04 },
        { move: { type: 'dialogue', choice: 'cooperate' }, worth: 3 },
        { move: { type: 'dialogue', choice: 'exploit' }, worth: 0.5 },
      ],
    };
    const { cooperate, abstain } = DIALOGUE.exploit;
    expect(answersText(seatOf(dialogue), exploit)).toBe(
      `Best if China chooses “Cooperate” (you +${cooperate.standing[0]} Standing, you take 1 Technology, ` +
        `Tension +${cooperate.tension}); worst if it chooses “Abstain” (you \u2212${-abstain.standing[0]} Standing, ` +
        `Tension +${abstain.tension}).`,
    );
  });

  it('names what cooperating costs', () => {
    const found: Thought = {
      move: { type: 'dialogue', choice: 'cooperate' },
      lines: [],
      nodes: 3,
      against: (['cooperate', 'exploit'] as const).map((choice, i) => ({
        move: { type: 'dialogue', choice },
        worth: -i,
      })),
    };
    expect(answersText(seatOf(dialogue), found)).toMatch(/\). Cooperate costs you 1 Home while/);
  });

  it('says who would pay and win a bid, and what a tie brings', () => {
    const G = first('bid', ({ ask }) => ask?.ask === 'world-event' && ask.id === 'african-space-agency');
    const found = (own: number, theirs: number[]): Thought => ({
      move: bid(own),
      lines: [],
      nodes: 1,
      against: theirs.map((n, i) => ({ move: bid(n), worth: -i })),
    });
    expect(answersText(seatOf(G), found(1, [0, 2]))).toMatch(
      /^Best if China chooses “Bid nothing” \(you pay and win: .+\w\); worst if it chooses “Bid 2 Science” \(the rival pays and wins: .+\w\)\.$/,
    );
    expect(answersText(seatOf(G), found(1, [1, 2]))).toMatch(/“Bid 1 Science” \(Nobody pays\. /);
    expect(answersText(seatOf(G), found(1, [0])), 'one answer is no choice').toBe('');
  });

  it('says of a vote what each side of the rival makes of it', () => {
    const G = first('vote', ({ ask }) => ask?.ask === 'session');
    expect(answersText(seatOf(G), hint(G))).toMatch(
      /^If China votes For: Rise of support .+ Session, and the motion .+If China votes Against: Rise of support .+ Session, and the motion/,
    );
  });

  it('has words for every world event that is chosen', () => {
    const seen = new Set<string>();
    for (let n = 0; seen.size < 8; n++) {
      const G = first(`event-${n}`, ({ ask }) => ask?.ask === 'world-event');
      const id = G.ask?.ask === 'world-event' ? G.ask.id : '';
      if (seen.has(id)) continue;
      seen.add(id);
      const found = hint(G);
      const text = answersText(seatOf(G), found);
      if ((found.against?.length ?? 0) < 2) continue;
      expect(text).toMatch(/^Best if China chooses “.+” \(.+\); worst if it chooses “.+” \(.+\)\.$/);
      expect(text).not.toMatch(/\w+[:.]\w+\.\w|undefined|\{\{/);
    }
  });
});
