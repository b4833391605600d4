/** The United States' cards: before about 2020, and timeless. */
import type { Card } from '../../../effects/types.ts';

export const US_FOUNDING: Card[] = [
  {
    // 4, two signatures and a token, and 2 more while China has no network: best early, before a rival service exists.
    id: 'selective-availability',
    owner: 'us',
    era: 'founding',
    suit: 'technology',
    value: 2,
    after: 'discard',
    event: [
      {
        do: 'influence',
        who: 'us',
        n: 1,
        in: { interest: ['technology'], influence: { who: 'china', max: 2 } },
        pick: 4,
      },
      {
        do: 'sign',
        who: 'us',
        in: { interest: ['technology'], influence: { who: 'china', max: 2 } },
        max: 2,
        waive: 1,
      },
      {
        do: 'when',
        if: { test: 'networks', who: 'china', max: 0 },
        then: [{ do: 'token', who: 'us', suit: 'technology', n: 3 }],
        else: [{ do: 'token', who: 'us', suit: 'technology', n: 1 }],
      },
    ],
    lesson: [
      {
        do: 'influence',
        who: 'us',
        n: 1,
        in: { interest: ['technology'], influence: { who: 'china', max: 1 } },
        pick: 3,
      },
    ],
    source: ['selective-availability'],
  },
  {
    // 5, and a signature for every nation already within two: prepare it with Outreach.
    id: 'artemis-accords',
    owner: 'us',
    era: 'founding',
    suit: 'diplomacy',
    value: 4,
    after: 'remove',
    event: [
      { do: 'influence', who: 'us', n: 1, in: { partner: 'unaligned' }, pick: 5 },
      { do: 'sign', who: 'us', in: { partner: 'unaligned' }, max: 5, waive: 1 },
    ],
    lesson: [
      { do: 'influence', who: 'us', n: 1, in: { partner: 'unaligned' }, pick: 5 },
      { do: 'sign', who: 'us', in: { partner: 'unaligned' }, max: 2, waive: 1 },
    ],
    source: ['artemis-accords', 'programme:artemis-accords'],
  },
  {
    // 3 paid, and 2 for a kept promise; a late flight turns the promise against its giver.
    id: 'esa-modules',
    owner: 'us',
    era: 'founding',
    suit: 'technology',
    value: 2,
    after: 'discard',
    event: [
      { do: 'mission', who: 'us', paid: 3 },
      { do: 'promise', who: 'us', in: { region: ['europe'], trait: ['industry'], partner: 'us' } },
    ],
    source: ['esa-modules', 'programme:partner-hardware'],
  },
  {
    // Law 1 and a token, and another for each Briefing to come while the law holds.
    id: 'us-resource-law',
    owner: 'us',
    era: 'founding',
    suit: 'finance',
    value: 2,
    after: 'policy',
    event: [
      { do: 'law', n: 1 },
      { do: 'token', who: 'us', suit: 'finance', n: 1 },
      {
        do: 'policy',
        who: 'us',
        until: 'match',
        each: [{ do: 'when', if: { test: 'law', min: 1 }, then: [{ do: 'token', who: 'us', suit: 'finance', n: 1 }] }],
      },
    ],
    source: ['us-resource-law'],
  },
  {
    // 2 influence, and a company while 4 nations of the licence lean are kept Committed.
    id: 'luxembourg-law',
    owner: 'us',
    era: 'founding',
    suit: 'finance',
    value: 1,
    after: 'discard',
    event: [
      { do: 'influence', who: 'us', n: 1, in: { interest: ['finance'], committed: 'not' }, pick: 2 },
      {
        do: 'when',
        if: { test: 'nations', in: { lean: ['licence'], committed: 'us' }, min: 4 },
        then: [{ do: 'build', who: 'us', kind: 'company' }],
      },
    ],
    source: ['luxembourg-law'],
  },
  {
    // 2 paid, and 2 of Home where Congress has lost patience: worth keeping for a bad round.
    id: 'spd-1',
    owner: 'us',
    era: 'founding',
    suit: 'science',
    value: 1,
    after: 'discard',
    event: [
      { do: 'mission', who: 'us', paid: 2 },
      { do: 'when', if: { test: 'home', who: 'us', max: 2 }, then: [{ do: 'home', who: 'us', n: 2 }] },
    ],
    source: ['spd-1', 'programme:spd-1'],
  },
  {
    // 2, and the Traffic file once, for both; later it cleans 2 own pips instead.
    id: 'spd-3',
    owner: 'us',
    era: 'founding',
    suit: 'science',
    value: 2,
    after: 'discard',
    event: [
      { do: 'influence', who: 'us', n: 1, in: { trait: ['debris-sensitive'] }, pick: 2 },
      {
        do: 'when',
        if: { test: 'file', file: 'traffic', max: 0 },
        then: [
          { do: 'file', file: 'traffic', n: 1 },
          { do: 'standing', who: 'us', n: 1 },
        ],
        else: [{ do: 'debris', who: 'us', n: -2 }],
      },
    ],
    lesson: [{ do: 'influence', who: 'us', n: 1, in: { trait: ['debris-sensitive'] }, pick: 'all' }],
    source: ['spd-3'],
  },
  {
    // A constellation and one more nation connected (over 5), less the check that its crowding makes likelier.
    id: 'starlink-first',
    owner: 'us',
    era: 'founding',
    suit: 'technology',
    value: 3,
    after: 'discard',
    event: [
      { do: 'build', who: 'us', kind: 'constellation' },
      { do: 'connect', who: 'us', n: 1 },
      { do: 'orbit-check' },
    ],
    lesson: [
      {
        do: 'when',
        if: { test: 'constellations', who: 'us', min: 2 },
        then: [{ do: 'connect', who: 'us', n: 2 }],
        else: [
          { do: 'build', who: 'us', kind: 'constellation' },
          { do: 'connect', who: 'us', n: 1 },
        ],
      },
    ],
    source: ['starlink-first'],
  },
  {
    // Law 1 and 2 influence for the United States, a talking point for China.
    id: 'eo-13914',
    owner: 'us',
    era: 'founding',
    suit: 'diplomacy',
    value: 1,
    after: 'discard',
    event: [
      { do: 'law', n: 1 },
      { do: 'influence', who: 'us', n: 1, in: { lean: ['none'], partner: 'unaligned' }, pick: 2 },
      { do: 'token', who: 'china', suit: 'diplomacy', n: 1 },
    ],
    lesson: [{ do: 'law', n: 2 }],
    source: ['eo-13914'],
  },
  {
    // 3, and about 1 a Briefing: a landing costs 1 and is worth 4, half the time. 6 in the second round.
    id: 'clps',
    owner: 'us',
    era: 'founding',
    suit: 'finance',
    value: 2,
    after: 'policy',
    event: [
      { do: 'mission', who: 'us', paid: 2 },
      { do: 'token', who: 'us', suit: 'finance', n: 1 },
      {
        do: 'policy',
        who: 'us',
        until: 'match',
        each: [
          {
            do: 'when',
            if: { test: 'tokens', who: 'us', suit: 'finance', min: 1 },
            then: [
              {
                do: 'choose',
                who: 'us',
                options: [
                  [
                    { do: 'token', who: 'us', suit: 'finance', n: -1 },
                    {
                      do: 'roll',
                      p: 50,
                      then: [
                        { do: 'standing', who: 'us', n: 2 },
                        { do: 'token', who: 'us', suit: 'science', n: 1 },
                      ],
                    },
                  ],
                  [],
                ],
              },
            ],
          },
        ],
      },
    ],
    source: ['programme:clps'],
  },
];
