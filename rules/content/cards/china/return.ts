/** China's cards: 2020 to 2024. */
import type { Card, Effect } from '../../../effects/types.ts';

/** A private rocket in orbit, and what one that fell still taught. */
const FLOWN: Effect[] = [
  { do: 'build', who: 'china', kind: 'company' },
  { do: 'standing', who: 'china', n: 1 },
];
const LEARNED: Effect[] = [{ do: 'token', who: 'china', suit: 'technology', n: 1 }];

export const CHINA_RETURN: Card[] = [
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
    // 2, and a signature one short (about 3), which must be looked after at once.
    id: 'kazakhstan-mou',
    owner: 'china',
    era: 'return',
    suit: 'diplomacy',
    value: 2,
    event: [
      {
        do: 'influence',
        who: 'china',
        n: 2,
        in: { linked: ['CHN', 'RUS', 'KAZ'], partner: 'unaligned' },
      },
      { do: 'sign', who: 'china', in: { linked: ['CHN', 'RUS', 'KAZ'], partner: 'unaligned' }, max: 1, waive: 1 },
    ],
    after: 'remove',
    source: ['kazakhstan-mou'],
    lesson: [{ do: 'influence', who: 'china', n: 3, in: { trait: ['belt-and-road'], partner: 'unaligned' } }],
  },
  {
    // 4 paid, a contributor promised (about 1), room to sign and a vote a Session (about 2): an early card.
    id: 'cnsa-roscosmos-mou',
    owner: 'china',
    era: 'return',
    suit: 'diplomacy',
    value: 4,
    event: [
      { do: 'mission', who: 'china', paid: 4 },
      { do: 'promise', who: 'china', in: { only: ['RUS'] } },
      { do: 'policy', who: 'china', mods: { signings: 1, votes: 1 }, until: 'match' },
    ],
    after: 'policy',
    source: ['cnsa-roscosmos-mou', 'open-to-all', 'luna-25', 'programme:ilrs-mou'],
  },
  {
    // 0.6 x 4.4 and 0.4, or 0.85 x 4.4 and 0.15 less the Finance: 3 either way, the second safer.
    id: 'ispace-orbit',
    owner: 'china',
    era: 'return',
    suit: 'finance',
    value: 1,
    event: [
      {
        do: 'when',
        if: { test: 'tokens', who: 'china', suit: 'finance', min: 1 },
        then: [
          {
            do: 'choose',
            who: 'china',
            options: [
              [
                { do: 'token', who: 'china', suit: 'finance', n: -1 },
                { do: 'roll', p: 85, then: FLOWN, else: LEARNED },
              ],
              [{ do: 'roll', p: 60, then: FLOWN, else: LEARNED }],
            ],
          },
        ],
        else: [{ do: 'roll', p: 60, then: FLOWN, else: LEARNED }],
      },
    ],
    after: 'remove',
    source: ['ispace-orbit', 'kinetica-first'],
  },
  {
    // A company (about 3) and a token; 3 paid and Standing more often than a Home lost.
    id: 'kinetica-first',
    owner: 'china',
    era: 'return',
    suit: 'finance',
    value: 2,
    event: [
      { do: 'build', who: 'china', kind: 'company' },
      { do: 'token', who: 'china', suit: 'finance', n: 1 },
      {
        do: 'roll',
        p: 80,
        then: [
          { do: 'mission', who: 'china', paid: 3 },
          { do: 'standing', who: 'china', n: 1 },
        ],
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
    // 2 in one nation that may sign for it, a network (about 3), half a point of odds, and 2 Standing.
    id: 'venezuela-joins',
    owner: 'china',
    era: 'return',
    suit: 'technology',
    value: 2,
    event: [
      { do: 'influence', who: 'china', n: 2, in: { only: ['VEN'] } },
      { do: 'build', who: 'china', kind: 'ground-station', in: { only: ['VEN'] } },
      { do: 'sign', who: 'china', in: { only: ['VEN'] }, max: 1, waive: 1 },
      { do: 'mission', who: 'china', odds: 5 },
      { do: 'standing', who: 'china', n: 2 },
    ],
    after: 'remove',
    source: ['venezuela-joins'],
  },
  {
    // A constellation (about 5), a second service (2) and a fifth of a pip, and the crowding for both.
    id: 'qianfan-first',
    owner: 'china',
    era: 'return',
    suit: 'technology',
    value: 3,
    event: [
      { do: 'build', who: 'china', kind: 'constellation' },
      { do: 'connect', who: 'china', n: 1 },
      { do: 'roll', p: 20, then: [{ do: 'debris', who: 'china', n: 1 }] },
    ],
    after: 'remove',
    source: ['qianfan-first', 'cz6a-breakup'],
    lesson: [{ do: 'build', who: 'china', kind: 'constellation' }],
  },
  {
    // A constellation (about 5); of the answers one serves both, one arms the rival and tries the orbit.
    id: 'guowang-first',
    owner: 'china',
    era: 'return',
    suit: 'technology',
    value: 3,
    event: [
      { do: 'build', who: 'china', kind: 'constellation' },
      {
        do: 'choose',
        who: 'us',
        options: [
          [
            { do: 'file', file: 'traffic', n: 1 },
            { do: 'standing', who: 'both', n: 1 },
          ],
          [{ do: 'token', who: 'us', suit: 'finance', n: 1 }, { do: 'orbit-check' }],
        ],
      },
    ],
    after: 'remove',
    source: ['guowang-first', 'second-space-race'],
  },
  {
    // 2, and a signature (about 3) seven times in ten, for one that may be two short.
    id: 'addis-nairobi',
    owner: 'china',
    era: 'return',
    suit: 'science',
    value: 1,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { only: ['ETH', 'KEN'] }, pick: 2 },
      { do: 'roll', p: 70, then: [{ do: 'sign', who: 'china', in: { only: ['ETH', 'KEN'] }, max: 1, waive: 2 }] },
    ],
    after: 'remove',
    source: ['addis-nairobi'],
  },
  {
    // 3; after a repeal the rival has its share, and Tension falls.
    id: 'change-5',
    owner: 'china',
    era: 'return',
    suit: 'science',
    value: 2,
    event: [
      { do: 'token', who: 'china', suit: 'science', n: 1 },
      { do: 'influence', who: 'china', n: 1, in: { interest: ['science'], weight: [2, 3] }, pick: 2 },
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
    lesson: [{ do: 'influence', who: 'china', n: 2, in: { interest: ['science'], trait: ['belt-and-road'] }, pick: 2 }],
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
    lesson: [
      {
        do: 'choose',
        who: 'us',
        options: [
          [
            { do: 'file', file: 'framework', n: 1 },
            { do: 'standing', who: 'china', n: 3 },
          ],
          [{ do: 'influence', who: 'china', n: 2, in: { interest: ['science'] }, pick: 3 }],
        ],
      },
    ],
  },
];
