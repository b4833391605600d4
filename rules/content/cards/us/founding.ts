/** The United States' cards: before about 2020, and timeless. */
import type { Card } from '../../../effects/types.ts';

export const US_FOUNDING: Card[] = [
  {
    // 3, a signature and a token, and 1 more while China has founded no network: best early, before a rival service exists.
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
        in: { interest: ['technology'], influence: { who: 'china', max: 0 } },
        pick: 3,
      },
      {
        do: 'sign',
        who: 'us',
        in: { interest: ['technology'], influence: { who: 'china', max: 0 } },
        max: 1,
        waive: 1,
      },
      {
        do: 'when',
        if: { test: 'networks', who: 'china', max: 0 },
        then: [{ do: 'token', who: 'us', suit: 'technology', n: 2 }],
        else: [{ do: 'token', who: 'us', suit: 'technology', n: 1 }],
      },
    ],
    lesson: [
      {
        do: 'influence',
        who: 'us',
        n: 1,
        in: { interest: ['technology'], influence: { who: 'china', max: 0 } },
        pick: 3,
      },
    ],
    source: ['selective-availability'],
  },
  {
    // 5, and a signature for every nation already within one: prepare it with Outreach.
    id: 'artemis-accords',
    owner: 'us',
    era: 'founding',
    suit: 'diplomacy',
    value: 4,
    after: 'remove',
    event: [
      { do: 'influence', who: 'us', n: 1, in: { partner: 'unaligned' }, pick: 5 },
      { do: 'sign', who: 'us', in: { partner: 'unaligned' }, max: 5 },
    ],
    lesson: [{ do: 'influence', who: 'us', n: 1, in: { partner: 'unaligned' }, pick: 5 }],
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
    // Law 1, and a token for each Briefing to come while the law holds.
    id: 'us-resource-law',
    owner: 'us',
    era: 'founding',
    suit: 'finance',
    value: 2,
    after: 'policy',
    event: [
      { do: 'law', n: 1 },
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
    // A company (about 3), or 3 influence among nations that are mostly safe already.
    id: 'luxembourg-law',
    owner: 'us',
    era: 'founding',
    suit: 'finance',
    value: 1,
    after: 'discard',
    event: [
      {
        do: 'when',
        if: { test: 'nations', in: { lean: ['licence'], committed: 'us' }, min: 7 },
        then: [{ do: 'build', who: 'us', kind: 'company' }],
        else: [{ do: 'influence', who: 'us', n: 1, in: { lean: ['licence'] }, pick: 3 }],
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
    // 1, and about 1 a Briefing: a landing costs 1 and is worth 4, half the time. 4 in the second round.
    id: 'clps',
    owner: 'us',
    era: 'founding',
    suit: 'finance',
    value: 2,
    after: 'policy',
    event: [
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
