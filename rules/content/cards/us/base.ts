/** The United States' cards: 2025 and after. */
import type { Card } from '../../../effects/types.ts';

export const US_BASE: Card[] = [
  {
    // 0.7 x 6.3 less 0.3: a gamble that a low Home can't afford.
    id: 'blue-ghost',
    owner: 'us',
    era: 'base',
    suit: 'science',
    value: 2,
    after: 'discard',
    event: [
      {
        do: 'roll',
        p: 70,
        then: [
          { do: 'standing', who: 'us', n: 3 },
          { do: 'token', who: 'us', suit: 'science', n: 2 },
        ],
        else: [{ do: 'home', who: 'us', n: -1 }],
      },
    ],
    lesson: [{ do: 'roll', p: 70, then: [{ do: 'standing', who: 'us', n: 4 }] }],
    source: ['blue-ghost', 'programme:blue-ghost-1'],
  },
  {
    // 3 paid and about 2 of odds, against the glory of being first.
    id: 'artemis-reshuffle',
    owner: 'us',
    era: 'base',
    suit: 'technology',
    value: 2,
    after: 'discard',
    event: [{ do: 'mission', who: 'us', paid: 3, odds: 20, noFirst: true }],
    lesson: true,
    source: ['artemis-reshuffle', 'programme:architecture-2026'],
  },
  {
    // 2 of Home for 5 Standing, calm, free cooperation and files above level 1: the earlier the better.
    id: 'repeal-wolf',
    owner: 'us',
    era: 'base',
    suit: 'diplomacy',
    value: 4,
    after: 'remove',
    needs: { test: 'all', of: [{ test: 'wolf' }, { test: 'home', who: 'us', min: 2 }] },
    event: [
      { do: 'home', who: 'us', n: -2 },
      { do: 'wolf', stands: false },
      { do: 'tension', n: -2 },
      { do: 'standing', who: 'us', n: 5 },
    ],
    lesson: [
      {
        do: 'when',
        if: { test: 'wolf' },
        then: [
          { do: 'wolf', stands: false },
          { do: 'standing', who: 'us', n: 4 },
        ],
      },
    ],
    source: ['repeal-wolf', 'wolf-amendment'],
  },
  {
    // 4.4 before the flight, 7.3 after it.
    id: 'artemis-ii',
    owner: 'us',
    era: 'base',
    suit: 'science',
    value: 4,
    after: 'remove',
    event: [
      {
        do: 'when',
        if: { test: 'flown', who: 'us', mission: 'artemis-ii' },
        then: [{ do: 'standing', who: 'us', n: 3 }],
        else: [{ do: 'standing', who: 'us', n: 1 }],
      },
      { do: 'influence', who: 'us', n: 1, in: { trait: ['astronauts'], committed: 'not' }, pick: 3 },
    ],
    lesson: [
      {
        do: 'when',
        if: { test: 'flown', who: 'us', mission: 'artemis-ii' },
        then: [{ do: 'standing', who: 'us', n: 5 }],
        else: [{ do: 'standing', who: 'us', n: 2 }],
      },
    ],
    source: ['artemis-ii', 'programme:artemis-ii'],
  },
  {
    // 3 Finance and a company; for a bloc with two companies a constellation and one more nation connected instead.
    id: 'kuiper-first',
    owner: 'us',
    era: 'base',
    suit: 'finance',
    value: 3,
    after: 'discard',
    event: [
      {
        do: 'when',
        if: { test: 'companies', who: 'us', min: 2 },
        then: [
          { do: 'build', who: 'us', kind: 'constellation' },
          { do: 'connect', who: 'us', n: 1 },
          { do: 'token', who: 'us', suit: 'finance', n: 3 },
        ],
        else: [
          { do: 'build', who: 'us', kind: 'company' },
          { do: 'token', who: 'us', suit: 'finance', n: 3 },
        ],
      },
    ],
    source: ['kuiper-first'],
  },
  {
    // Two signatures that waver at once unless they are looked after; before the flight 3 influence.
    id: 'spring-surge',
    owner: 'us',
    era: 'base',
    suit: 'diplomacy',
    value: 2,
    after: 'discard',
    event: [
      {
        do: 'when',
        if: { test: 'flown', who: 'us', mission: 'artemis-ii' },
        then: [{ do: 'sign', who: 'us', in: { partner: 'unaligned' }, max: 2, waive: 2 }],
        else: [{ do: 'influence', who: 'us', n: 1, in: { partner: 'unaligned', autonomy: [1, 2] }, pick: 3 }],
      },
    ],
    lesson: true,
    source: ['spring-surge', 'artemis-ii'],
  },
  {
    // 4 paid, launches surer for good and a point a Briefing: an investment that needs rounds, and a Home that holds.
    id: 'plan-annual-artemis',
    owner: 'us',
    era: 'base',
    suit: 'technology',
    value: 3,
    after: 'policy',
    event: [
      {
        do: 'policy',
        who: 'us',
        mods: { launch: 10 },
        until: 'match',
        each: [{ do: 'when', if: { test: 'home', who: 'us', min: 3 }, then: [{ do: 'mission', who: 'us', paid: 1 }] }],
      },
      { do: 'mission', who: 'us', paid: 4 },
    ],
    source: ['plan-annual-artemis'],
  },
  {
    // 3 and a signature that may leave the nation in both blocs.
    id: 'turkiye-signs',
    owner: 'us',
    era: 'base',
    suit: 'diplomacy',
    value: 2,
    after: 'discard',
    event: [
      { do: 'influence', who: 'us', n: 2, in: { only: ['TUR'] } },
      { do: 'influence', who: 'us', n: 1, in: { trait: ['dual'] } },
      { do: 'sign', who: 'us', in: { trait: ['dual'] }, max: 1, waive: 1 },
    ],
    source: ['turkiye-signs'],
  },
  {
    // 3 taken from one nation, at the price of Tension: pressure is not attraction.
    id: 'panama-leaves',
    owner: 'us',
    era: 'base',
    suit: 'finance',
    value: 1,
    after: 'discard',
    event: [
      { do: 'influence', who: 'china', n: -3, in: { region: ['americas'] } },
      { do: 'influence', who: 'us', n: 1, in: { only: ['PAN'] } },
      { do: 'tension', n: 1 },
    ],
    lesson: [{ do: 'influence', who: 'china', n: -3, in: { region: ['americas'] } }],
    source: ['panama-leaves'],
  },
  {
    // 1, 2 pips, half a file, 2 Standing and patience (2, more where many partners are thin): for the bloc that signed widely.
    id: 'finland-53',
    owner: 'us',
    era: 'base',
    suit: 'diplomacy',
    value: 3,
    after: 'policy',
    event: [
      { do: 'influence', who: 'us', n: 1, in: { only: ['FIN'] } },
      { do: 'file', file: 'traffic', n: 1 },
      { do: 'debris', who: 'us', n: -2 },
      { do: 'standing', who: 'us', n: 2 },
      { do: 'policy', who: 'us', mods: { patience: 1 }, until: 'match' },
    ],
    source: ['finland-53'],
  },
  {
    // 3, and a signature (about 2) four times in five: it was announced, not confirmed.
    id: 'djibouti-72',
    owner: 'us',
    era: 'base',
    suit: 'finance',
    value: 1,
    after: 'remove',
    event: [
      { do: 'influence', who: 'us', n: 3, in: { only: ['DJI'] } },
      { do: 'roll', p: 80, then: [{ do: 'sign', who: 'us', in: { only: ['DJI'] }, max: 1, waive: 1 }] },
    ],
    source: ['djibouti-72'],
  },
  {
    // 4 paid and 2 of Home, which the date takes back at each Briefing until the landing; after it 3 a Briefing.
    id: 'space-superiority',
    owner: 'us',
    era: 'base',
    suit: 'science',
    value: 4,
    after: 'policy',
    event: [
      { do: 'home', who: 'us', n: 2 },
      { do: 'mission', who: 'us', paid: 4 },
      {
        do: 'policy',
        who: 'us',
        until: 'match',
        each: [
          {
            do: 'when',
            if: {
              test: 'any',
              of: [
                { test: 'flown', who: 'us', mission: 'artemis-iii-landing' },
                { test: 'flown', who: 'us', mission: 'artemis-iv-landing' },
              ],
            },
            then: [{ do: 'standing', who: 'us', n: 2 }],
            else: [{ do: 'home', who: 'us', n: -1 }],
          },
        ],
      },
    ],
    source: ['space-superiority'],
  },
  {
    // 2 placed, and up to two signatures that waver at once where they come early (3).
    id: 'asean-sign',
    owner: 'us',
    era: 'base',
    suit: 'diplomacy',
    value: 1,
    after: 'remove',
    event: [
      { do: 'influence', who: 'us', n: 1, in: { region: ['asia-pacific'], partner: 'unaligned' }, pick: 2 },
      { do: 'sign', who: 'us', in: { region: ['asia-pacific'], partner: 'unaligned' }, max: 2, waive: 2 },
    ],
    source: ['asean-sign'],
  },
];
