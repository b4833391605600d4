/** China's cards: 2020 to 2024. */
import type { Card } from '../../../effects/types.ts';

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
