import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import { type LogEntry, logFor } from '../../../rules/log.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import { type Part, storyOf } from '../../../src/screens/log-story.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

const lines = (parts: Part[]) => parts.flatMap((p) => [p.head, ...p.lines.map((l) => l.text)]);

describe('what happened since', () => {
  it('is told in whole sentences, from wherever one looked last', () => {
    for (let n = 0; n < 8; n++) {
      const log: LogEntry[] = [];
      const seed = `story-${n}`;
      const G = setup(n % 4 === 0 ? 'lesson' : 'standard', {}, seed, log);
      const rng = seeded(seed);
      while (!G.ending) {
        const by = G.awaiting[0];
        const moves = legal(G, by);
        const since = log.length;
        step(G, by, moves[below(rng, moves.length)], log);
        for (const text of lines(storyOf(logFor(log, 'spectator'), since)))
          expect(text).not.toMatch(/\{\{|undefined|null|NaN|\[object|\w+:\w+\.|(?<!\w)-\d|^log:|match:|%%/);
      }
    }
  });

  it('groups a Dialogue with what each gained and what cooperating cost', () => {
    const log: LogEntry[] = [
      { is: 'chose', bloc: 'us' },
      { is: 'dialogue', file: 'rescue', us: 'cooperate', china: 'abstain' },
      { is: 'home', bloc: 'us', n: -1, level: 2 },
      { is: 'standing', bloc: 'us', n: 1, total: 6, source: 'dialogue' },
      { is: 'token', bloc: 'us', suit: 'diplomacy', n: 1 },
      { is: 'phase', phase: 'actions' },
    ];
    expect(lines(storyOf(log, 0))).toEqual([
      'Dialogue on Rescue',
      'The United States: Cooperate. China: Abstain. Cooperate beats Abstain.',
      'US support at home (Congress) falls to 2 of 5: cooperating cost 1.',
      'The United States gains 1 Standing from Dialogue (now 6).',
      'The United States gains 1 Diplomacy.',
    ]);
  });

  it('names the token of a bid, and what the higher one wins or a tie brings', () => {
    const bid = (us: number, china: number) =>
      storyOf([{ is: 'world-event', id: 'venezuela-stations', us, china }], 0)[0];
    expect(bid(1, 0).lines).toEqual([
      { text: 'The United States bid 1 Finance, China bid 0.', side: null },
      { text: expect.stringMatching(/^The higher bid wins: .*free ground station/), side: 'us' },
    ]);
    expect(bid(0, 2).lines[1]).toMatchObject({ side: 'china' });
    expect(bid(2, 2).lines[1]).toEqual({ text: expect.stringMatching(/^A tie: Nobody pays/), side: null });
  });

  it('counts the influence of a play in one line, under the play that had begun before', () => {
    const log: LogEntry[] = [
      { is: 'play', bloc: 'china', card: 'extraction-dispute', use: 'outreach' },
      { is: 'influence', bloc: 'china', nation: 'GHA', n: 1, total: 1 },
      { is: 'token', bloc: 'china', suit: 'diplomacy', n: -1 },
      { is: 'influence', bloc: 'china', nation: 'KEN', n: 1, total: 2 },
    ];
    const [part, ...others] = storyOf(log, 1);
    expect(others).toEqual([]);
    expect(part.head).toMatch(/^China plays “.*” for Outreach/);
    expect(part.lines.map((l) => l.text)).toEqual([
      'China gains influence: Ghana +1 (now 1), Kenya +1 (now 2).',
      'China gives up 1 Diplomacy.',
    ]);
  });

  it('has a picture for dice, votes, scoring and reveals, and none where nothing was rolled', () => {
    const log: LogEntry[] = [
      { is: 'dialogue', file: 'rescue', us: 'cooperate', china: 'abstain' },
      { is: 'play', bloc: 'us', card: 'gateway-modules', use: 'mission' },
      { is: 'launch', bloc: 'us', mission: 'artemis-2', chance: 85, roll: 10, ok: true },
      { is: 'phase', phase: 'reckoning' },
      { is: 'orbit-check', chance: 0, roll: 0, hit: false },
      { is: 'orbit-check', chance: 20, roll: 47, hit: false },
      { is: 'scored', region: 'africa', before: 2, now: -1, bloc: 'china', n: 3 },
    ];
    const shown = storyOf(log, 0).flatMap((p) => p.lines.flatMap((l) => (l.shows ? [l.shows.is] : [])));
    expect(shown).toEqual(['dialogue', 'launch', 'orbit-check', 'scored']);
  });

  it('does not head a phase in which nothing has happened yet', () => {
    expect(storyOf([{ is: 'phase', phase: 'session' }], 0)).toEqual([]);
  });

  it('says that the other side has chosen only while nothing is revealed', () => {
    const chose: LogEntry = { is: 'chose', bloc: 'us' };
    expect(lines(storyOf([chose], 0))).toEqual(['The United States has chosen in secret']);
  });
});
