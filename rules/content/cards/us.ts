/**
 * The United States' cards. Comments give an event's worth in points (a point is a token, an influence or 0.7
 * Standing); the aim is the card's value and 2 more. Figures are starting values for the balance lab.
 */
import type { Card } from '../../effects/types.ts';

export const US_CARDS: Card[] = [
  // Founding
  {
    // 3, and 1 more while China has founded no network: best early, before a rival service exists.
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
        do: 'when',
        if: { test: 'networks', who: 'china', max: 0 },
        then: [{ do: 'token', who: 'us', suit: 'technology', n: 1 }],
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
    lesson: [{ do: 'influence', who: 'us', n: 1, in: { trait: ['debris-sensitive'] }, pick: 4 }],
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

  // Return
  {
    // 6 paid less 1 of Home; or 20 percentage points surer and a company.
    id: 'hls-award',
    owner: 'us',
    era: 'return',
    suit: 'finance',
    value: 3,
    after: 'discard',
    event: [
      {
        do: 'choose',
        who: 'us',
        options: [
          [
            { do: 'mission', who: 'us', paid: 6 },
            { do: 'home', who: 'us', n: -1 },
          ],
          [
            { do: 'mission', who: 'us', odds: 20 },
            { do: 'build', who: 'us', kind: 'company' },
          ],
        ],
      },
    ],
    lesson: [{ do: 'mission', who: 'us', odds: 25 }],
    source: ['hls-award', 'programme:hls'],
  },
  {
    // 2 votes a Session for good; and either calm with 1 Standing for both, or 3 influence.
    id: 'asat-moratorium',
    owner: 'us',
    era: 'return',
    suit: 'diplomacy',
    value: 3,
    after: 'policy',
    event: [
      { do: 'policy', who: 'us', mods: { noTests: 1, votes: 2 }, until: 'match' },
      {
        do: 'choose',
        who: 'china',
        options: [
          [
            { do: 'policy', who: 'china', mods: { noTests: 1 }, until: 'match' },
            { do: 'standing', who: 'both', n: 1 },
            { do: 'tension', n: -1 },
          ],
          [{ do: 'influence', who: 'us', n: 1, in: { trait: ['debris-sensitive'] }, pick: 3 }],
        ],
      },
    ],
    source: ['asat-moratorium'],
  },
  {
    // 3 where the weight is greatest, or up to 6 round it; a card for China.
    id: 'india-signs',
    owner: 'us',
    era: 'return',
    suit: 'diplomacy',
    value: 3,
    after: 'discard',
    event: [
      {
        do: 'when',
        if: { test: 'nations', in: { only: ['IND'], committed: 'us' }, min: 1 },
        then: [{ do: 'influence', who: 'us', n: 2, in: { linked: ['IND'] }, pick: 3 }],
        else: [
          { do: 'influence', who: 'us', n: 3, in: { only: ['IND'] } },
          { do: 'sign', who: 'us', in: { only: ['IND'] }, max: 1, waive: 1 },
        ],
      },
      { do: 'cards', who: 'china', op: 'draw', n: 1 },
    ],
    source: ['india-signs'],
  },
  {
    // 4 Standing now against a surer flight later.
    id: 'artemis-i',
    owner: 'us',
    era: 'return',
    suit: 'technology',
    value: 3,
    after: 'remove',
    event: [
      {
        do: 'choose',
        who: 'us',
        options: [
          [
            { do: 'standing', who: 'us', n: 4 },
            { do: 'mission', who: 'us', odds: -10 },
          ],
          [
            { do: 'mission', who: 'us', odds: 20 },
            { do: 'token', who: 'us', suit: 'technology', n: 2 },
          ],
        ],
      },
    ],
    lesson: [{ do: 'standing', who: 'us', n: 3 }],
    source: ['artemis-i', 'programme:artemis-i'],
  },
  {
    // 4, and a signature one short; 1 Finance for the summit.
    id: 'africa-signs',
    owner: 'us',
    era: 'return',
    suit: 'finance',
    value: 3,
    after: 'discard',
    event: [
      { do: 'influence', who: 'us', n: 2, in: { region: ['africa'], influence: { who: 'china', max: 2 } }, pick: 2 },
      { do: 'sign', who: 'us', in: { region: ['africa'], partner: 'unaligned' }, max: 1, waive: 1 },
      { do: 'token', who: 'us', suit: 'finance', n: -1 },
    ],
    lesson: [{ do: 'influence', who: 'us', n: 2, in: { region: ['africa'] }, pick: 2 }],
    source: ['africa-signs'],
  },
  {
    // Most US partners hold 1 Chinese influence, some 2: 3 to 6 taken. China saves the money.
    id: 'italy-leaves',
    owner: 'us',
    era: 'return',
    suit: 'finance',
    value: 2,
    after: 'discard',
    event: [
      { do: 'influence', who: 'china', n: -2, in: { partner: 'us', weight: [2, 3] }, pick: 3 },
      { do: 'influence', who: 'us', n: 1, in: { only: ['ITA'] } },
      { do: 'token', who: 'china', suit: 'finance', n: 1 },
    ],
    lesson: [{ do: 'influence', who: 'china', n: -2, in: { partner: 'us' }, pick: 3 }],
    source: ['italy-leaves'],
  },
  {
    // 3 taken, a look at a suit, Tension: worth most beside nations about to waver.
    id: 'ground-station-worries',
    owner: 'us',
    era: 'return',
    suit: 'technology',
    value: 2,
    after: 'discard',
    event: [
      { do: 'influence', who: 'china', n: -1, in: { trait: ['ground-station'] }, pick: 3 },
      { do: 'cards', who: 'china', op: 'reveal', n: 1, suit: 'technology' },
      { do: 'tension', n: 1 },
    ],
    source: ['ground-station-worries'],
  },
  {
    // 4 in Science nations and 2 taken in Europe; the partnership left over grows closer.
    id: 'exomars-break',
    owner: 'us',
    era: 'return',
    suit: 'science',
    value: 3,
    after: 'remove',
    event: [
      { do: 'influence', who: 'us', n: 2, in: { region: ['europe'], interest: ['science'] }, pick: 2 },
      { do: 'influence', who: 'china', n: -1, in: { region: ['europe'], weight: [1, 2] }, pick: 2 },
      { do: 'influence', who: 'china', n: 1, in: { only: ['RUS'] } },
    ],
    source: ['exomars-break'],
    war: true,
  },
  {
    // A pip of the rival's colour, and 2 taken; the pip is everyone's.
    id: 'cz6a-breakup',
    owner: 'us',
    era: 'return',
    suit: 'science',
    value: 1,
    after: 'discard',
    event: [
      { do: 'debris', who: 'china', n: 1 },
      { do: 'influence', who: 'china', n: -1, in: { trait: ['debris-sensitive'] }, pick: 2 },
    ],
    source: ['cz6a-breakup'],
  },
  {
    // 3 among unaligned Science nations while India is a partner; else 2 in India.
    id: 'chandrayaan-3',
    owner: 'us',
    era: 'return',
    suit: 'science',
    value: 1,
    after: 'discard',
    event: [
      {
        do: 'when',
        if: { test: 'nations', in: { only: ['IND'], partner: 'us' }, min: 1 },
        then: [{ do: 'influence', who: 'us', n: 1, in: { interest: ['science'], committed: 'not' }, pick: 3 }],
        else: [{ do: 'influence', who: 'us', n: 2, in: { only: ['IND'] } }],
      },
    ],
    lesson: true,
    source: ['chandrayaan-3'],
  },

  // Base
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
    // 2 of Home for 3 Standing, calm, free cooperation and files above level 1: the earlier the better.
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
      { do: 'standing', who: 'us', n: 3 },
    ],
    lesson: [
      {
        do: 'when',
        if: { test: 'wolf' },
        then: [
          { do: 'wolf', stands: false },
          { do: 'standing', who: 'us', n: 2 },
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
    // A constellation and 2 Finance for a bloc with two companies, else a company and 3 Finance: 5 either way.
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
          { do: 'token', who: 'us', suit: 'finance', n: 2 },
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
    // Launches surer for good and a point a Briefing: an investment that needs rounds, and a Home that holds.
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
      { do: 'mission', who: 'us', paid: 1 },
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
];
