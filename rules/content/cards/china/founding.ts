/** China's cards: before about 2020, and timeless. */
import type { Card } from '../../../effects/types.ts';

/** Members of the Asia-Pacific Space Cooperation Organization among the board's nations. */
const APSCO = ['THA', 'PAK', 'MNG', 'PER', 'TUR', 'IRN'];

export const CHINA_FOUNDING: Card[] = [
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
    // 4 influence, and a signature beyond the turn's limit for a nation that is ready (about 2).
    id: 'open-to-all',
    owner: 'china',
    era: 'founding',
    suit: 'diplomacy',
    value: 3,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { partner: 'unaligned' }, pick: 4 },
      { do: 'sign', who: 'china', in: { partner: 'unaligned' }, max: 1 },
    ],
    after: 'discard',
    source: ['open-to-all', 'cnsa-roscosmos-mou'],
    lesson: true,
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
    // 3, and a round to win back whoever wavers (about 1): insurance that is worth most early.
    id: 'cnsa-founded',
    owner: 'china',
    era: 'founding',
    suit: 'diplomacy',
    value: 2,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { interest: ['diplomacy'], committed: 'not' }, pick: 2 },
      { do: 'token', who: 'china', suit: 'diplomacy', n: 1 },
      { do: 'policy', who: 'china', mods: { patience: 1 }, until: 'match' },
    ],
    after: 'policy',
    source: ['cnsa-founded'],
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
    // 2, and 2 more for 1 Science: free pictures cost those who give them.
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
                { do: 'influence', who: 'china', n: 1, in: { region: ['americas', 'africa'] }, pick: 2 },
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
    lesson: [
      { do: 'mission', who: 'china', odds: 20 },
      { do: 'standing', who: 'china', n: 2 },
    ],
  },
  {
    // 2 while Wolf stands; nothing once it is repealed.
    id: 'kepler-ban',
    owner: 'china',
    era: 'founding',
    suit: 'science',
    value: 1,
    event: [
      { do: 'token', who: 'us', suit: 'science', n: -1 },
      { do: 'influence', who: 'china', n: 1, in: { interest: ['science'], trait: ['agency'] } },
    ],
    after: 'discard',
    needs: { test: 'wolf' },
    source: ['kepler-ban', 'fbi-gate'],
    lesson: [{ do: 'influence', who: 'china', n: 2, in: { interest: ['science'], trait: ['agency'] } }],
  },
];
