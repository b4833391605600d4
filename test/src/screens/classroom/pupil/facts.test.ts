/** What the briefing and the rules check tell is true of the rules: each is tried there. */
import { describe, expect, it } from 'vitest';
import { step } from '../../../../../rules/apply.ts';
import { boardOf } from '../../../../../rules/board.ts';
import { CARDS } from '../../../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../../../rules/content/scenarios/index.ts';
import { legal } from '../../../../../rules/legal.ts';
import type { LogEntry } from '../../../../../rules/log.ts';
import { below, seeded } from '../../../../../rules/random.ts';
import { setup } from '../../../../../rules/setup.ts';
import type { State } from '../../../../../rules/state.ts';
import type { DialogueChoice } from '../../../../../rules/terms.ts';
import { ANSWERS } from '../../../../../src/classroom/terms.ts';
import { figuresOf } from '../../../../../src/screens/classroom/pupil/rule-figures.ts';
import { texts } from '../../../../rules/content/zh.ts';
import { anyTurn } from '../../../table/play.ts';

/** A Lesson's first Dialogue, decided: what it changes. */
function dialogue(us: DialogueChoice, china: DialogueChoice): { us: number; china: number; tension: number } {
  const G = setup('lesson', {}, 'facts');
  while (G.ask?.ask !== 'dialogue') {
    const [by] = G.awaiting;
    step(G, by, legal(G, by)[0]);
  }
  const before = { us: G.blocs.us.standing, china: G.blocs.china.standing, tension: G.tension };
  step(G, 'us', { type: 'dialogue', choice: us });
  step(G, 'china', { type: 'dialogue', choice: china });
  return {
    us: G.blocs.us.standing - before.us,
    china: G.blocs.china.standing - before.china,
    tension: G.tension - before.tension,
  };
}

describe('the Dialogue', () => {
  it('Exploit gains 3 against Cooperate, and against Abstain it costs 2 and Tension rises by 1', () => {
    expect(dialogue('exploit', 'cooperate')).toMatchObject({ us: 3, china: 0 });
    expect(dialogue('exploit', 'abstain')).toEqual({ us: -2, china: 0, tension: 1 });
    expect(dialogue('abstain', 'exploit')).toEqual({ us: 0, china: -2, tension: 1 });
  });

  it('Cooperate gains against Abstain; both gain and Tension falls where both Cooperate; both Exploit: Tension +2', () => {
    expect(dialogue('cooperate', 'abstain')).toMatchObject({ us: 2, china: 0 });
    const both = dialogue('cooperate', 'cooperate');
    expect([both.us > 0, both.china > 0, both.tension < 0]).toEqual([true, true, true]);
    expect(dialogue('exploit', 'exploit').tension).toBe(2);
  });
});

/** All of a random Lesson, told move by move. */
function* lesson(seed: string): Generator<{ G: State; entries: LogEntry[] }> {
  const G = setup('lesson', {}, seed);
  const rng = seeded(`facts/${seed}`);
  for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
    const entries: LogEntry[] = [];
    step(G, turn.by, turn.move, entries);
    yield { G, entries };
  }
}

describe('a card with the rival’s event', () => {
  it('may not be used as an event; a Mission never makes the event happen, and the other uses do where it can', () => {
    const happened = { mission: 0, other: 0 };
    let asked = 0;
    for (let n = 0; n < 12; n++) {
      const G = setup('lesson', {}, `rival-${n}`);
      const rng = seeded(`rival-${n}`);
      while (!G.ending && G.awaiting.length > 0) {
        const [by] = G.awaiting;
        const moves = legal(G, by);
        const rivals = moves.filter((m) => m.type === 'play' && ![by, 'neutral'].includes(CARDS[m.card].owner));
        expect(rivals.filter((m) => m.type === 'play' && m.use === 'event')).toEqual([]);
        const list = rivals.length > 0 ? rivals : moves;
        const move = list[below(rng, list.length)];
        const entries: LogEntry[] = [];
        step(G, by, move, entries);
        if (move.type !== 'play' || rivals.length === 0) continue;
        asked++;
        // What comes before the use is told with it; what comes after, with the moves that end the play.
        const { card } = move;
        while (G.play && G.play.card === card && G.awaiting.length > 0) {
          const [next] = G.awaiting;
          const rest = legal(G, next);
          step(G, next, rest[below(rng, rest.length)], entries);
        }
        if (!entries.some((e) => e.is === 'event' && e.card === card)) continue;
        happened[move.use === 'mission' ? 'mission' : 'other']++;
      }
    }
    expect(asked).toBeGreaterThan(50);
    expect(happened.mission).toBe(0);
    expect(happened.other).toBeGreaterThan(20);
  });
});

describe('endings', () => {
  it('after the last round more Standing wins, and the figures that ruin are those of the rules', () => {
    let ended = 0;
    for (let n = 0; n < 8; n++) {
      let last: State | null = null;
      for (const { G } of lesson(`end-${n}`)) last = G;
      if (last?.ending?.kind !== 'order') continue;
      const { us, china } = last.blocs;
      if (us.standing === china.standing) continue;
      ended++;
      expect(last.ending.winner).toBe(us.standing > china.standing ? 'us' : 'china');
    }
    expect(ended).toBeGreaterThan(0);
  });
});

describe.each(['en', 'zh-CN'])('figures in the words of %s', (language) => {
  const all = texts(language, 'pupil.json');
  const told = (key: string, scenario: 'lesson' | 'short' = 'lesson') =>
    all[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${figuresOf(scenario)[name]}`);
  const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

  it('are those that the rules give, in every match that a class plays', () => {
    for (const scenario of ['lesson', 'short'] as const) {
      const { rounds, plays, numbers } = SCENARIOS[scenario];
      expect(numbersIn(told('check.commons.ask', scenario))).toEqual([numbers.kessler]);
      expect(numbersIn(told('check.commons.why', scenario))).toEqual([numbers.conflict]);
      expect(numbersIn(told('brief.plain.commons', scenario))).toEqual([numbers.kessler, numbers.conflict]);
      expect(numbersIn(told('brief.full.commons', scenario))).toEqual([numbers.kessler, numbers.conflict]);
      expect(numbersIn(told('brief.full.goal', scenario))).toEqual([rounds]);
      expect(numbersIn(told('brief.full.turn', scenario))).toEqual([plays]);
    }
  });

  it('of the Dialogue are those that it was seen to give', () => {
    const [won, lost] = [dialogue('exploit', 'cooperate'), dialogue('exploit', 'abstain')];
    expect(numbersIn(told('check.dialogue.why'))).toEqual([won.us, -lost.us, lost.tension]);
    expect(numbersIn(told('check.dialogue.answer.0'))).toEqual([won.us]);
    expect(numbersIn(told(`check.dialogue.answer.${ANSWERS.dialogue}`))).toEqual([-lost.us]);
    expect(numbersIn(told('brief.full.dialogue'))).toEqual([dialogue('exploit', 'exploit').tension]);
  });

  it('are never written down beside the rules: what is left is a wrong answer, an example, and how many questions', () => {
    const written = Object.keys(all).filter((key) => /^(brief|check)\./.test(key) && /\d/.test(all[key]));
    expect(written.sort()).toEqual(['check.commons.answer.1', 'check.counted', 'check.partners.why', 'check.result']);
    for (const key of Object.keys(all).filter((one) => /^(brief|check)\.\w/.test(one))) {
      const names = [...all[key].matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      const given = [...Object.keys(figuresOf('lesson')), 'count', 'answer'];
      expect(
        names.filter((name) => !given.includes(name)),
        key,
      ).toEqual([]);
    }
  });
});

describe('signing', () => {
  it('never comes of influence alone: the margin is the autonomy or more when a nation signs after an Outreach', () => {
    let signings = 0;
    for (let n = 0; n < 6; n++) {
      const G = setup('lesson', {}, `sign-${n}`);
      const rng = seeded(`sign-${n}`);
      while (!G.ending && G.awaiting.length > 0) {
        const [by] = G.awaiting;
        const moves = legal(G, by);
        for (const move of moves) {
          // An event names who may sign, and may ask less of them.
          if (move.type !== 'sign' || G.ask?.ask !== 'sign' || G.ask.pool !== null) continue;
          const at = SCENARIOS.lesson.nations.indexOf(move.nation);
          const margin = (G.influence.us[at] - G.influence.china[at]) * (by === 'us' ? 1 : -1);
          signings++;
          expect(margin, move.nation).toBeGreaterThanOrEqual(boardOf(G).autonomy[at]);
        }
        step(G, by, moves[below(rng, moves.length)]);
      }
    }
    expect(signings).toBeGreaterThan(5);
  });
});
