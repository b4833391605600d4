import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { isContested, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { legal } from '../../../rules/legal.ts';
import type { LogEntry } from '../../../rules/log.ts';
import { supportOf } from '../../../rules/phases/session.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { Ending, State } from '../../../rules/state.ts';
import { type Bloc, type ScenarioId, SOURCES, type Suit } from '../../../rules/terms.ts';
import { isPartner } from '../../../rules/tracks/influence.ts';
import { partnerTimeline, reason, widest } from '../../../src/screens/ending/account.ts';
import { grouped } from '../../../src/screens/log-lines.ts';
import { logText } from '../../../src/screens/log-words.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';
import { anyTurn } from '../table/play.ts';

function played(scenario: ScenarioId, seed: string): LogEntry[] {
  const log: LogEntry[] = [];
  const G = setup(scenario, {}, seed, log);
  const rng = seeded(seed);
  while (!G.ending) {
    const by = G.awaiting[0];
    const moves = legal(G, by);
    step(G, by, moves[below(rng, moves.length)], log);
  }
  return log;
}

beforeAll(() => loadTexts(...MATCH_TEXTS));

describe('the log in words', () => {
  const logs = Array.from({ length: 24 }, (_, i) => played(i % 4 === 0 ? 'lesson' : 'standard', `words-${i}`));

  it('calls a mission first only where both programmes have its milestone', () => {
    const flown = (mission: string, first: boolean) => logText({ is: 'flown', bloc: 'us', mission, first });
    expect(flown('artemis-ii', true)).toBe('Artemis II has flown.');
    expect(flown('artemis-ii', false)).toBe('Artemis II has flown.');
    expect(flown('artemis-iii-landing', true)).toMatch(/ has flown, first at a milestone of both programmes\.$/);
    expect(flown('artemis-iii-landing', false)).toMatch(/ counts as second at its milestone and earns less\.$/);
    // What is said to earn less does.
    const wrong = Object.values(SCENARIOS).flatMap(({ missions: { us, china } }) =>
      [...us, ...china].filter((m) => isContested(m.id) && m.standing[0] <= m.standing[1]).map((m) => m.id),
    );
    expect(wrong).toEqual([]);
  });

  it('says every entry of whole matches in a sentence without gaps', () => {
    for (const e of logs.flat()) {
      const text = logText(e);
      expect(text, JSON.stringify(e)).not.toMatch(
        /\{\{|undefined|null|NaN|\[object|\w+:\w+\.|(?<!\w)-\d|^log:|match:|%%/,
      );
      expect(text, JSON.stringify(e)).toMatch(/[.?!]$/);
    }
  });

  it('tells a promise by its round, and without a round left to the end of the match', () => {
    const { rounds } = SCENARIOS.standard;
    const told = new Set<boolean>();
    for (const e of logs.filter((_, i) => i % 4 !== 0).flat()) {
      if (e.is !== 'promise') continue;
      const last = e.due > rounds;
      told.add(last);
      expect(logText(e)).toMatch(last ? /by the end of the match\.$/ : new RegExp(`by the end of round ${e.due}\\.$`));
    }
    expect(told.size).toBe(2);
  });

  it('says gains and losses apart', () => {
    const tension = { is: 'tension', level: 6, by: 'us' } as const;
    expect(logText({ ...tension, n: 1 })).toBe('Tension rises by 1, to 6 of 10, by an act of the United States.');
    expect(logText({ ...tension, n: -2 })).toBe('Tension falls by 2, to 6 of 10, by an act of the United States.');
    expect(logText({ is: 'signed', bloc: 'china', nation: 'KEN', from: null, dual: false, committed: true })).toBe(
      'Kenya joins the ILRS: a firm (Committed) partner of China.',
    );
  });

  it('groups entries by round and phase, none lost but the headings', () => {
    for (const log of logs) {
      const lines = grouped(log).flatMap((g) => g.lines);
      expect(lines.flatMap(({ entries }) => entries)).toHaveLength(
        log.filter((e) => e.is !== 'round' && e.is !== 'phase').length,
      );
      for (const { entries, at } of lines) expect(log[at]).toBe(entries[entries.length - 1]);
    }
  });

  it("tells a round's income in a line for each bloc, and tokens of any other time by themselves", () => {
    const token = (bloc: Bloc, suit: Suit, n: number) => ({ is: 'token', bloc, suit, n }) as const;
    const full = { is: 'token-full', bloc: 'us', suit: 'technology', n: 1, limit: 4 } as const;
    const [briefing] = grouped([
      { is: 'round', round: 2 },
      full,
      token('us', 'finance', 1),
      full,
      token('us', 'finance', 1),
      token('us', 'science', 2),
      token('china', 'diplomacy', 1),
      { is: 'dealt', bloc: 'us', n: 1 },
      token('us', 'science', 1),
    ]);
    expect(briefing.lines.map(({ at, text }) => [at, text])).toEqual([
      [5, 'Income of the United States: 2 Finance, 2 Science; 2 Technology lost (the stock holds 4 of each).'],
      [6, 'Income of China: 1 Diplomacy.'],
      [7, 'The United States is dealt 1 card.'],
      [8, 'The United States gains 1 Science.'],
    ]);
  });

  it('finds who became a partner and who left, by round, so that the last round comes to the board', () => {
    for (let i = 0; i < 6; i++) {
      const log: LogEntry[] = [];
      const G = setup('standard', {}, `timeline/${i}`, log);
      const board = boardOf(G);
      const is = (bloc: Bloc) => board.ids.filter((_, at) => isPartner(G, bloc, at)).length;
      const opening = { us: is('us'), china: is('china') };
      const rng = seeded(`timeline/${i}`);
      for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) step(G, turn.by, turn.move, log);
      const rounds = partnerTimeline(G, log);
      const joined = (bloc: Bloc) => rounds.reduce((n, r) => n + r.signed[bloc].length, 0);
      const left = rounds.reduce((n, r) => n + r.left.length, 0);
      expect(opening.us + opening.china + joined('us') + joined('china') - left).toBe(is('us') + is('china'));
    }
  });
});

it('lists who became partner of both by an event, and whoever left for the rival', () => {
  const G = setup('standard', {}, 'timeline');
  const [accords] = boardOf(G).ids.filter((_, at) => G.status[at] === 1);
  const [free] = boardOf(G).ids.filter((_, at) => G.status[at] === 0);
  const signed = { is: 'signed', nation: free, dual: false, committed: false } as const;
  const rounds = partnerTimeline(G, [
    { is: 'round', round: 1, first: 'us' } as LogEntry,
    { is: 'dual', nation: accords },
    { ...signed, bloc: 'us', from: null },
    { ...signed, bloc: 'china', from: 'us' },
  ]);
  expect(rounds).toEqual([{ round: 1, signed: { us: [free], china: [accords, free] }, left: [free] }]);
});

describe('the reason for a result', () => {
  const G = setup('lesson', {}, 'reason');
  const ended = (ending: Ending, us = 9, china = 7): State => ({
    ...G,
    ending,
    blocs: { us: { ...G.blocs.us, standing: us }, china: { ...G.blocs.china, standing: china } },
  });
  const cases: [Ending, number, number, RegExp][] = [
    [{ kind: 'order', winner: 'us', by: null }, 9, 7, /The United States has more Standing: 9 against 7/],
    [
      { kind: 'order', winner: 'china', by: null },
      7,
      7,
      /equal Standing, 7 each. China has more votes .*: \d+ against \d+/,
    ],
    [{ kind: 'order', winner: null, by: null }, 7, 7, /equal Standing, 7 each, and equal votes, \d+ each/],
    [{ kind: 'lunar-order', winner: 'china', by: 'china' }, 9, 7, /^China has a working base/],
    [{ kind: 'kessler', winner: 'china', by: 'us' }, 9, 7, /by an act of the United States/],
    [{ kind: 'kessler', winner: 'us', by: 'chance' }, 9, 7, /Most of the Debris came from China/],
    [{ kind: 'kessler', winner: null, by: 'chance' }, 9, 7, /Both lose/],
    [{ kind: 'conflict', winner: 'us', by: 'china' }, 9, 7, /An act of China took Tension to 10/],
    [{ kind: 'conflict', winner: null, by: 'both' }, 9, 7, /joint act/],
    [{ kind: 'concession', winner: 'us', by: 'china' }, 9, 7, /^China conceded/],
  ];
  it.each(cases)('%j', (ending, us, china, text) => {
    expect(reason(ended(ending, us, china) as never)).toMatch(text);
  });

  it('tells the votes of both that decide between equal Standing', () => {
    const view = ended({ kind: 'order', winner: 'us', by: null }, 7, 7);
    view.blocs.us.votes = 90;
    const [us, china] = (['us', 'china'] as const).map((bloc) => supportOf(view, bloc));
    expect(us).toBeGreaterThan(china);
    expect(reason(view as never)).toContain(`more votes behind it: ${us} against ${china}.`);
  });

  it('names every source that made the widest difference, the largest gain first', () => {
    const view = ended({ kind: 'order', winner: 'china', by: null });
    const none = Object.fromEntries(SOURCES.map((s) => [s, 0])) as State['blocs']['us']['from'];
    const blocs = {
      us: { standing: 5, from: { ...none, dialogue: -4, requests: 4, law: 2, regions: 3 } },
      china: { standing: 56, from: { ...none, dialogue: 2, requests: 10, opening: 40, regions: 4 } },
    };
    expect(widest({ ending: view.ending, blocs } as never)).toBe(
      'Most of the winner’s lead came from requests (10 against 4), Dialogue (2 against −4). The winner was furthest behind in Lunar law (0 against 2).',
    );
    expect(widest({ ending: { ...view.ending, kind: 'kessler' }, blocs } as never)).toBe('');
    // Equal Standing, won by votes: there is no lead.
    const even = { us: { ...blocs.us, standing: 56 }, china: blocs.china };
    expect(widest({ ending: view.ending, blocs: even } as never)).toBe('');
  });
});
