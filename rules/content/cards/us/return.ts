/** The United States' cards: 2020 to 2024. */
import type { Card } from '../../../effects/types.ts';

export const US_RETURN: Card[] = [
  {
    // 6 paid and 1 Standing less 1 of Home; or 2 paid, 20 percentage points surer and a company.
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
            { do: 'standing', who: 'us', n: 1 },
          ],
          [
            { do: 'mission', who: 'us', paid: 2, odds: 20 },
            { do: 'build', who: 'us', kind: 'company' },
          ],
        ],
      },
    ],
    lesson: [
      { do: 'mission', who: 'us', paid: 4 },
      { do: 'standing', who: 'us', n: 1 },
    ],
    source: ['hls-award', 'programme:hls'],
  },
  {
    // 2 votes a Session for good, 2 Standing; and either calm with 1 Standing for both, or 3 influence.
    id: 'asat-moratorium',
    owner: 'us',
    era: 'return',
    suit: 'diplomacy',
    value: 3,
    after: 'policy',
    event: [
      { do: 'policy', who: 'us', mods: { noTests: 1, votes: 2 }, until: 'match' },
      { do: 'standing', who: 'us', n: 2 },
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
    // 3 and a signature where the weight is greatest, or up to 8 round it and 1 Standing; a card for China.
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
        then: [
          { do: 'influence', who: 'us', n: 2, in: { linked: ['IND'] }, pick: 4 },
          { do: 'standing', who: 'us', n: 1 },
        ],
        else: [
          { do: 'influence', who: 'us', n: 3, in: { only: ['IND'] } },
          { do: 'sign', who: 'us', in: { only: ['IND'] }, max: 1, waive: 2 },
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
    // 6, and two signatures one short; 1 Finance for the summit.
    id: 'africa-signs',
    owner: 'us',
    era: 'return',
    suit: 'finance',
    value: 3,
    after: 'discard',
    event: [
      { do: 'influence', who: 'us', n: 2, in: { region: ['africa'], influence: { who: 'china', max: 2 } }, pick: 3 },
      { do: 'sign', who: 'us', in: { region: ['africa'], partner: 'unaligned' }, max: 2, waive: 1 },
      { do: 'token', who: 'us', suit: 'finance', n: -1 },
    ],
    lesson: [{ do: 'influence', who: 'us', n: 1, in: { region: ['africa'] }, pick: 4 }],
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
    // 6 in Science nations, 2 Science, and 2 taken in Europe; the partnership left over grows closer.
    id: 'exomars-break',
    owner: 'us',
    era: 'return',
    suit: 'science',
    value: 3,
    after: 'remove',
    event: [
      { do: 'influence', who: 'us', n: 2, in: { region: ['europe'], interest: ['science'] }, pick: 3 },
      { do: 'influence', who: 'china', n: -1, in: { region: ['europe'], weight: [1, 2] }, pick: 2 },
      { do: 'token', who: 'us', suit: 'science', n: 2 },
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
  {
    // 4 taken, a card (about 1) while Brazil is a partner; the satellites go on, and earn China 1.
    id: 'brazil-no-bri',
    owner: 'us',
    era: 'return',
    suit: 'finance',
    value: 2,
    after: 'remove',
    event: [
      {
        do: 'when',
        if: { test: 'nations', in: { only: ['BRA'], partner: 'us' }, min: 1 },
        then: [{ do: 'cards', who: 'china', op: 'discard', n: 1, suit: 'finance' }],
      },
      { do: 'influence', who: 'china', n: -1, in: { trait: ['works-with-china'], partner: 'us' }, pick: 4 },
      { do: 'token', who: 'china', suit: 'science', n: 1 },
    ],
    source: ['brazil-no-bri'],
  },
  {
    // 7, less Tension and what China saves for the rest of the match: 2 in the middle of it, 1 toward the end.
    id: 'starlink-ukraine',
    owner: 'us',
    era: 'return',
    suit: 'technology',
    value: 3,
    after: 'policy',
    event: [
      { do: 'influence', who: 'us', n: 2, in: { only: ['UKR'] } },
      { do: 'connect', who: 'us', n: 1 },
      { do: 'standing', who: 'us', n: 2 },
      { do: 'tension', n: 1 },
      { do: 'policy', who: 'china', mods: { enterpriseCost: 1 }, until: 'match' },
    ],
    source: ['starlink-ukraine'],
    war: true,
  },
  {
    // 4.3 upright; on its side 3.4, if a Science card lies among the discards.
    id: 'odysseus',
    owner: 'us',
    era: 'return',
    suit: 'science',
    value: 2,
    after: 'remove',
    event: [
      { do: 'standing', who: 'us', n: 1 },
      {
        do: 'roll',
        p: 50,
        then: [{ do: 'standing', who: 'us', n: 2 }],
        else: [
          { do: 'mission', who: 'us', odds: 10 },
          { do: 'cards', who: 'us', op: 'retrieve', n: 1, suit: 'science' },
        ],
      },
    ],
    source: ['odysseus', 'programme:im-1'],
  },
  {
    // Votes (about 1.3), and 4 taken by chance, else 1: who launches without steering throws dice for its own name.
    id: 'long-march-5b',
    owner: 'us',
    era: 'return',
    suit: 'technology',
    value: 1,
    after: 'discard',
    event: [
      {
        do: 'roll',
        p: 30,
        then: [{ do: 'influence', who: 'china', n: -2, in: { region: ['africa', 'asia-pacific'] }, pick: 2 }],
        else: [{ do: 'influence', who: 'china', n: -1, in: { region: ['africa', 'asia-pacific'] } }],
      },
      { do: 'votes', who: 'us', n: 2 },
    ],
    source: ['long-march-5b'],
  },
];
