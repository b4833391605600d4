/**
 * China's cards. Names, event texts, dilemmas and notes: `assets/locales/en/cards-china.json`. Values are starting
 * values for the balance lab; the aim is an event worth about the card's value and 2 points.
 */
import type { Card } from '../../effects/types.ts';

/** Members of the Asia-Pacific Space Cooperation Organization among the board's nations. */
const APSCO = ['THA', 'PAK', 'MNG', 'PER', 'TUR', 'IRN'];

/** Before about 2020, and timeless. */
const FOUNDING: Card[] = [
  {
    // 4, less 1 for the rival's Home; where Wolf was repealed, the wall comes back instead.
    id: 'wolf-amendment',
    owner: 'china',
    era: 'founding',
    suit: 'diplomacy',
    value: 3,
    event: [
      {
        do: 'when',
        if: { test: 'wolf' },
        then: [{ do: 'influence', who: 'china', n: 1, in: { interest: ['science'] }, pick: 4 }],
        else: [{ do: 'wolf', stands: true }],
      },
      { do: 'home', who: 'us', n: 1 },
      { do: 'token', who: 'china', suit: 'diplomacy', n: 1 },
    ],
    after: 'discard',
    source: ['wolf-amendment'],
    lesson: [
      {
        do: 'when',
        if: { test: 'wolf' },
        then: [{ do: 'influence', who: 'china', n: 1, in: { interest: ['science'] }, pick: 4 }],
        else: [{ do: 'wolf', stands: true }],
      },
    ],
  },
  {
    // 3 influence, and a signature beyond the turn's limit for a nation that is ready (about 2).
    id: 'open-to-all',
    owner: 'china',
    era: 'founding',
    suit: 'diplomacy',
    value: 3,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { partner: 'unaligned' }, pick: 3 },
      { do: 'sign', who: 'china', in: { partner: 'unaligned' }, max: 1 },
    ],
    after: 'discard',
    source: ['open-to-all', 'cnsa-roscosmos-mou'],
    lesson: [{ do: 'influence', who: 'china', n: 1, in: { partner: 'unaligned' }, pick: 4 }],
  },
  {
    // 1 in a friend nearby, and votes that are lost unless this round's Session matters.
    id: 'apsco',
    owner: 'china',
    era: 'founding',
    suit: 'diplomacy',
    value: 1,
    event: [
      { do: 'votes', who: 'china', n: 3 },
      { do: 'influence', who: 'china', n: 1, in: { only: APSCO } },
    ],
    after: 'discard',
    source: ['apsco'],
    lesson: true,
  },
  {
    // 3 now and 1 a Briefing: 6 in the second round, 3 in the last.
    id: 'bri-launched',
    owner: 'china',
    era: 'founding',
    suit: 'finance',
    value: 4,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { trait: ['belt-and-road'], interest: ['finance'] }, pick: 3 },
      {
        do: 'policy',
        who: 'china',
        each: [{ do: 'influence', who: 'china', n: 1, in: { trait: ['belt-and-road'], committed: 'not' } }],
        until: 'match',
      },
    ],
    after: 'policy',
    source: ['bri-launched', 'bri-140', 'italy-leaves', 'brazil-no-bri'],
    lesson: [{ do: 'influence', who: 'china', n: 1, in: { trait: ['belt-and-road'] }, pick: 6 }],
  },
  {
    // A node (about 4: reach, tokens, 1 influence) or 4 influence where nodes can stand.
    id: 'spatial-information-corridor',
    owner: 'china',
    era: 'founding',
    suit: 'finance',
    value: 2,
    event: [
      {
        do: 'choose',
        who: 'china',
        options: [
          [{ do: 'build', who: 'china', kind: 'corridor-node', in: { trait: ['belt-and-road'], reach: 'china' } }],
          [{ do: 'influence', who: 'china', n: 1, in: { trait: ['corridor-node'] }, pick: 4 }],
        ],
      },
    ],
    after: 'discard',
    source: ['spatial-information-corridor', 'bri-140'],
  },
  {
    // 2, and 3 more for 1 Science: free pictures cost those who give them.
    id: 'cbers-1',
    owner: 'china',
    era: 'founding',
    suit: 'science',
    value: 2,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { trait: ['unconnected'] }, pick: 2 },
      {
        do: 'when',
        if: { test: 'tokens', who: 'china', suit: 'science', min: 1 },
        then: [
          {
            do: 'choose',
            who: 'china',
            options: [
              [
                { do: 'token', who: 'china', suit: 'science', n: -1 },
                { do: 'influence', who: 'china', n: 1, in: { region: ['americas', 'africa'] }, pick: 3 },
              ],
              [],
            ],
          },
        ],
      },
    ],
    after: 'discard',
    source: ['cbers-1'],
  },
  {
    // 2, and 1 paid now or 2 Standing for a bloc that has flown twice more since 2024.
    id: 'change-4',
    owner: 'china',
    era: 'founding',
    suit: 'science',
    value: 2,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { region: ['europe'], interest: ['science'] }, pick: 2 },
      {
        do: 'when',
        if: { test: 'flown', who: 'china', min: 3 },
        then: [{ do: 'standing', who: 'china', n: 2 }],
        else: [{ do: 'mission', who: 'china', paid: 1 }],
      },
    ],
    after: 'remove',
    source: ['change-4'],
  },
  {
    // About 3 for oneself, or 2 Standing and a file that serves both.
    id: 'queqiao-1',
    owner: 'china',
    era: 'founding',
    suit: 'technology',
    value: 2,
    event: [
      {
        do: 'choose',
        who: 'china',
        options: [
          [{ do: 'mission', who: 'china', paid: 1, odds: 20 }],
          [
            { do: 'mission', who: 'china', odds: 5 },
            { do: 'file', file: 'framework', n: 1 },
            { do: 'standing', who: 'china', n: 2 },
          ],
        ],
      },
    ],
    after: 'remove',
    source: ['queqiao-1', 'queqiao-2'],
    lesson: [{ do: 'mission', who: 'china', odds: 20 }],
  },
  {
    // 3 while Wolf stands; nothing once it is repealed.
    id: 'kepler-ban',
    owner: 'china',
    era: 'founding',
    suit: 'science',
    value: 1,
    event: [
      { do: 'token', who: 'us', suit: 'science', n: -1 },
      { do: 'influence', who: 'china', n: 1, in: { interest: ['science'], trait: ['agency'] }, pick: 2 },
    ],
    after: 'discard',
    needs: { test: 'wolf' },
    source: ['kepler-ban', 'fbi-gate'],
    lesson: true,
  },
];

/** 2020 to 2024. */
const RETURN: Card[] = [
  {
    // Law 1, and 3 taken from a crowded rival, or votes: wait until the orbit fills.
    id: 'tiangong-note',
    owner: 'china',
    era: 'return',
    suit: 'diplomacy',
    value: 2,
    event: [
      { do: 'law', n: 1, toward: 'china' },
      {
        do: 'when',
        if: { test: 'congestion', who: 'us', min: 2 },
        then: [{ do: 'influence', who: 'us', n: -1, in: { trait: ['debris-sensitive'] }, pick: 3 }],
        else: [{ do: 'votes', who: 'china', n: 4 }],
      },
    ],
    after: 'discard',
    source: ['tiangong-note'],
    lesson: [
      {
        do: 'when',
        if: { test: 'congestion', who: 'us', min: 2 },
        then: [{ do: 'influence', who: 'us', n: -1, in: { trait: ['debris-sensitive'] }, pick: 3 }],
        else: [{ do: 'votes', who: 'china', n: 4 }],
      },
    ],
  },
  {
    // 1, and a signature one short (about 3), which must be looked after at once.
    id: 'kazakhstan-mou',
    owner: 'china',
    era: 'return',
    suit: 'diplomacy',
    value: 2,
    event: [
      {
        do: 'influence',
        who: 'china',
        n: 1,
        in: { linked: ['CHN', 'RUS', 'KAZ'], partner: 'unaligned' },
      },
      { do: 'sign', who: 'china', in: { linked: ['CHN', 'RUS', 'KAZ'], partner: 'unaligned' }, max: 1, waive: 1 },
    ],
    after: 'remove',
    source: ['kazakhstan-mou'],
    lesson: [{ do: 'influence', who: 'china', n: 2, in: { trait: ['belt-and-road'], partner: 'unaligned' }, pick: 2 }],
  },
  {
    // A company (about 3), and a point more often than a Home lost.
    id: 'kinetica-first',
    owner: 'china',
    era: 'return',
    suit: 'finance',
    value: 2,
    event: [
      { do: 'build', who: 'china', kind: 'company' },
      {
        do: 'roll',
        p: 80,
        then: [{ do: 'mission', who: 'china', paid: 1 }],
        else: [{ do: 'home', who: 'china', n: -1 }],
      },
    ],
    after: 'discard',
    source: ['kinetica-first', 'ispace-orbit'],
  },
  {
    // About 2.5 with a constellation (influence and Standing), 2 without one.
    id: 'brazil-spacesail',
    owner: 'china',
    era: 'return',
    suit: 'finance',
    value: 1,
    event: [
      {
        do: 'when',
        if: { test: 'constellations', who: 'china', min: 1 },
        then: [{ do: 'connect', who: 'china', n: 1 }],
        else: [{ do: 'influence', who: 'china', n: 1, in: { only: ['BRA', 'MYS'] }, pick: 2 }],
      },
    ],
    after: 'discard',
    source: ['brazil-spacesail'],
    lesson: true,
  },
  {
    // A network (about 3) and 2 influence; only the 2 where one is founded already.
    id: 'beidou-complete',
    owner: 'china',
    era: 'return',
    suit: 'technology',
    value: 3,
    event: [
      { do: 'build', who: 'china', kind: 'navigation', in: { trait: ['belt-and-road'], reach: 'china' } },
      {
        do: 'influence',
        who: 'china',
        n: 1,
        in: { trait: ['belt-and-road'], interest: ['technology'] },
        pick: 2,
      },
    ],
    after: 'remove',
    source: ['beidou-complete'],
  },
  {
    // 2 in one nation, a network (about 3), half a point of odds.
    id: 'venezuela-joins',
    owner: 'china',
    era: 'return',
    suit: 'technology',
    value: 2,
    event: [
      { do: 'influence', who: 'china', n: 2, in: { only: ['VEN'] } },
      { do: 'build', who: 'china', kind: 'ground-station', in: { only: ['VEN'] } },
      { do: 'mission', who: 'china', odds: 5 },
    ],
    after: 'remove',
    source: ['venezuela-joins'],
  },
  {
    // A constellation (about 5) and a fifth of a pip, and the crowding for both.
    id: 'qianfan-first',
    owner: 'china',
    era: 'return',
    suit: 'technology',
    value: 3,
    event: [
      { do: 'build', who: 'china', kind: 'constellation' },
      { do: 'roll', p: 20, then: [{ do: 'debris', who: 'china', n: 1 }] },
    ],
    after: 'remove',
    source: ['qianfan-first', 'cz6a-breakup'],
    lesson: [{ do: 'build', who: 'china', kind: 'constellation' }],
  },
  {
    // 4; after a repeal the rival has its share, and Tension falls.
    id: 'change-5',
    owner: 'china',
    era: 'return',
    suit: 'science',
    value: 2,
    event: [
      { do: 'token', who: 'china', suit: 'science', n: 1 },
      { do: 'influence', who: 'china', n: 1, in: { interest: ['science'], weight: [2, 3] }, pick: 3 },
      {
        do: 'when',
        if: { test: 'not', of: { test: 'wolf' } },
        then: [
          { do: 'token', who: 'us', suit: 'science', n: 1 },
          { do: 'tension', n: -1 },
        ],
      },
    ],
    after: 'discard',
    source: ['change-5', 'sample-certification', 'samples-lent'],
  },
  {
    // 3, and a Technology token saved in every Dialogue it cooperates in.
    id: 'tiangong-complete',
    owner: 'china',
    era: 'return',
    suit: 'science',
    value: 3,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { interest: ['science'], trait: ['belt-and-road'] }, pick: 3 },
      { do: 'policy', who: 'china', mods: { freeCooperation: 1 }, until: 'match' },
    ],
    after: 'policy',
    source: ['tiangong-complete'],
    lesson: [{ do: 'influence', who: 'china', n: 1, in: { interest: ['science'], trait: ['belt-and-road'] }, pick: 4 }],
  },
  {
    // About 6 by either answer; the United States chooses which 6 hurts it less.
    id: 'change-6-return',
    owner: 'china',
    era: 'return',
    suit: 'science',
    value: 4,
    event: [
      {
        do: 'choose',
        who: 'us',
        options: [
          [
            { do: 'token', who: 'both', suit: 'science', n: 2 },
            { do: 'file', file: 'framework', n: 1 },
            { do: 'standing', who: 'china', n: 3 },
          ],
          [{ do: 'influence', who: 'china', n: 2, in: { interest: ['science'] }, pick: 3 }],
        ],
      },
    ],
    after: 'remove',
    source: ['change-6-return', 'change-6-payloads'],
    lesson: true,
  },
];

/** 2025 and after. */
const BASE: Card[] = [
  {
    // The Plan's turn (about 2), a chosen card back (1), Home 1.
    id: 'shan-zhongde',
    owner: 'china',
    era: 'base',
    suit: 'diplomacy',
    value: 2,
    event: [
      { do: 'plan' },
      {
        do: 'choose',
        who: 'china',
        options: [
          [{ do: 'cards', who: 'china', op: 'retrieve', n: 1, suit: 'diplomacy' }],
          [{ do: 'cards', who: 'china', op: 'retrieve', n: 1, suit: 'finance' }],
          [{ do: 'cards', who: 'china', op: 'retrieve', n: 1, suit: 'technology' }],
          [{ do: 'cards', who: 'china', op: 'retrieve', n: 1, suit: 'science' }],
        ],
      },
      { do: 'home', who: 'china', n: 1 },
    ],
    after: 'remove',
    source: ['shan-zhongde'],
  },
  {
    // 5, and 2 more or 2 less by the next launch.
    id: 'pakistan-astronaut',
    owner: 'china',
    era: 'base',
    suit: 'diplomacy',
    value: 3,
    event: [
      { do: 'influence', who: 'china', n: 2, in: { only: ['PAK'] } },
      { do: 'promise', who: 'china', in: { only: ['PAK'] } },
      { do: 'standing', who: 'china', n: 2 },
    ],
    after: 'remove',
    source: ['pakistan-astronaut'],
  },
  {
    // 2 where Outreach would pay double; alone they sign nobody.
    id: 'colombia-bri',
    owner: 'china',
    era: 'base',
    suit: 'finance',
    value: 1,
    event: [{ do: 'influence', who: 'china', n: 1, in: { trait: ['belt-and-road'], partner: 'us' }, pick: 2 }],
    after: 'discard',
    source: ['colombia-bri'],
    lesson: true,
  },
  {
    // 4 taken and 2 placed; the money saved flies the rival's next mission sooner.
    id: 'gateway-paused',
    owner: 'china',
    era: 'base',
    suit: 'finance',
    value: 3,
    event: [
      { do: 'influence', who: 'us', n: -1, in: { partner: 'us', trait: ['astronauts', 'industry'] }, pick: 4 },
      { do: 'influence', who: 'china', n: 1, in: { region: ['europe'], interest: ['technology'] }, pick: 2 },
      { do: 'mission', who: 'us', paid: 1 },
    ],
    after: 'remove',
    source: ['gateway-paused', 'viper-cancelled'],
    lesson: [{ do: 'influence', who: 'us', n: -1, in: { partner: 'us', trait: ['astronauts', 'industry'] }, pick: 4 }],
  },
  {
    // 4.9 for an industry that stands, a company and Home for one that does not yet.
    id: 'commercial-900bn',
    owner: 'china',
    era: 'base',
    suit: 'finance',
    value: 3,
    event: [
      {
        do: 'when',
        if: { test: 'companies', who: 'china', min: 2 },
        then: [
          { do: 'standing', who: 'china', n: 2 },
          { do: 'token', who: 'china', suit: 'finance', n: 2 },
        ],
        else: [
          { do: 'build', who: 'china', kind: 'company' },
          { do: 'home', who: 'china', n: 1 },
        ],
      },
    ],
    after: 'discard',
    source: ['commercial-900bn', 'casc-primes'],
  },
  {
    // 1 paid and about 1.5 of odds; nothing for a launch that is sure already.
    id: 'lanyue-test',
    owner: 'china',
    era: 'base',
    suit: 'technology',
    value: 1,
    event: [{ do: 'mission', who: 'china', paid: 1, odds: 15 }],
    after: 'remove',
    source: ['lanyue-test', 'lm10-test'],
    lesson: true,
  },
  {
    // 2, and cheaper, surer launches for good: an early card, and a fuller orbit.
    id: 'lm10b-catch',
    owner: 'china',
    era: 'base',
    suit: 'technology',
    value: 3,
    event: [
      { do: 'mission', who: 'china', paid: 2 },
      { do: 'policy', who: 'china', mods: { launch: 5, enterpriseCost: 1 }, until: 'match' },
    ],
    after: 'policy',
    source: ['lm10b-catch'],
  },
  {
    // About 6 with a date the rival hears too; about 5 in silence, with a card.
    id: 'plan-crewed-landing',
    owner: 'china',
    era: 'base',
    suit: 'technology',
    value: 4,
    event: [
      {
        do: 'choose',
        who: 'china',
        options: [
          [
            { do: 'mission', who: 'china', paid: 4, odds: 10 },
            { do: 'home', who: 'china', n: 2 },
            { do: 'home', who: 'us', n: 1 },
            { do: 'tension', n: 1 },
          ],
          [
            { do: 'mission', who: 'china', paid: 3, odds: 20 },
            { do: 'cards', who: 'china', op: 'draw', n: 1 },
          ],
        ],
      },
    ],
    after: 'remove',
    source: ['plan-crewed-landing', 'programme:crewed-landing'],
    lesson: [{ do: 'mission', who: 'china', paid: 4, odds: 10 }],
  },
  {
    // 2, and a card of the rival's if it holds one of the suit; Tension 1.
    id: 'visa-ban',
    owner: 'china',
    era: 'base',
    suit: 'science',
    value: 1,
    event: [
      { do: 'cards', who: 'us', op: 'discard', n: 1, suit: 'science' },
      { do: 'token', who: 'china', suit: 'science', n: 2 },
      { do: 'tension', n: 1 },
    ],
    after: 'remove',
    source: ['visa-ban'],
  },
];

export const CHINA_CARDS: Card[] = [...FOUNDING, ...RETURN, ...BASE];
