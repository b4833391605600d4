/** China's cards: 2025 and after. */
import type { Card } from '../../../effects/types.ts';

/** Nations on the list of Chang'e-8's payloads among the board's. */
const CHANGE_8 = ['IRN', 'PAK', 'PER', 'TUR'];

export const CHINA_BASE: Card[] = [
  {
    // The Plan's turn (about 2), a chosen card back (1), Home 1, 3 influence.
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
      { do: 'influence', who: 'china', n: 1, in: { partner: 'unaligned' }, pick: 3 },
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
    // 1 where Outreach would pay double, and a token; alone it signs nobody.
    id: 'colombia-bri',
    owner: 'china',
    era: 'base',
    suit: 'finance',
    value: 1,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { trait: ['belt-and-road'], partner: 'us' } },
      { do: 'token', who: 'china', suit: 'finance', n: 1 },
    ],
    after: 'discard',
    source: ['colombia-bri'],
    lesson: true,
  },
  {
    // 2 taken and 1 placed; the money saved flies the rival's next mission sooner.
    id: 'gateway-paused',
    owner: 'china',
    era: 'base',
    suit: 'finance',
    value: 3,
    event: [
      { do: 'influence', who: 'us', n: -1, in: { partner: 'us', trait: ['astronauts', 'industry'] }, pick: 2 },
      { do: 'influence', who: 'china', n: 1, in: { region: ['europe'], interest: ['technology'] } },
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
    // 5, and a token more in each Outreach to come (about 3 in the first round of the era).
    id: 'xi-global-south',
    owner: 'china',
    era: 'base',
    suit: 'finance',
    value: 3,
    event: [
      { do: 'influence', who: 'china', n: 1, in: { trait: ['unconnected'], committed: 'not' }, pick: 5 },
      { do: 'policy', who: 'china', mods: { outreachTokens: 1 }, until: 'match' },
    ],
    after: 'policy',
    source: ['xi-global-south'],
  },
  {
    // About 6 either way: the Moon's order, or three customers' whole packages.
    id: 'casc-primes',
    owner: 'china',
    era: 'base',
    suit: 'finance',
    value: 2,
    event: [
      {
        do: 'choose',
        who: 'china',
        options: [
          [{ do: 'mission', who: 'china', paid: 5, odds: 10 }],
          [{ do: 'influence', who: 'china', n: 2, in: { interest: ['finance'], committed: 'not' }, pick: 3 }],
        ],
      },
    ],
    after: 'discard',
    source: ['casc-primes'],
  },
  {
    // 3 paid and about 2 of odds, which are nothing for a launch that is sure already.
    id: 'lanyue-test',
    owner: 'china',
    era: 'base',
    suit: 'technology',
    value: 1,
    event: [{ do: 'mission', who: 'china', paid: 3, odds: 20 }],
    after: 'remove',
    source: ['lanyue-test', 'lm10-test'],
    lesson: true,
  },
  {
    // 4, and cheaper, surer launches for good: an early card, and a fuller orbit.
    id: 'lm10b-catch',
    owner: 'china',
    era: 'base',
    suit: 'technology',
    value: 3,
    event: [
      { do: 'mission', who: 'china', paid: 4 },
      { do: 'policy', who: 'china', mods: { launch: 5, enterpriseCost: 1 }, until: 'match' },
    ],
    after: 'policy',
    source: ['lm10b-catch'],
  },
  {
    // 4 paid less 1 for the rival's own reactor; or about 3 in votes, Standing and a file for both.
    id: 'ilrs-reactor',
    owner: 'china',
    era: 'base',
    suit: 'technology',
    value: 1,
    event: [
      {
        do: 'choose',
        who: 'china',
        options: [
          [
            { do: 'mission', who: 'china', paid: 4 },
            { do: 'mission', who: 'us', paid: 1 },
          ],
          [
            { do: 'file', file: 'framework', n: 1 },
            { do: 'votes', who: 'china', n: 2 },
            { do: 'standing', who: 'china', n: 1 },
          ],
        ],
      },
    ],
    after: 'remove',
    source: ['ilrs-reactor', 'programme:ilrs-power', 'programme:ilrs-reactor', 'programme:lunar-reactor-1'],
  },
  {
    // About 8.5 with a date the rival hears too; about 7.5 in silence, with 2 cards.
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
            { do: 'mission', who: 'china', paid: 6, odds: 15 },
            { do: 'home', who: 'china', n: 2 },
            { do: 'home', who: 'us', n: 1 },
            { do: 'tension', n: 1 },
          ],
          [
            { do: 'mission', who: 'china', paid: 5, odds: 25 },
            { do: 'cards', who: 'china', op: 'draw', n: 2 },
          ],
        ],
      },
    ],
    after: 'remove',
    source: ['plan-crewed-landing', 'programme:crewed-landing'],
    lesson: [{ do: 'mission', who: 'china', paid: 4, odds: 10 }],
  },
  {
    // 4, and a card of the rival's if it holds one of the suit.
    id: 'visa-ban',
    owner: 'china',
    era: 'base',
    suit: 'science',
    value: 1,
    event: [
      { do: 'cards', who: 'us', op: 'discard', n: 1, suit: 'science' },
      { do: 'token', who: 'china', suit: 'science', n: 2 },
      { do: 'influence', who: 'china', n: 1, in: { interest: ['science'], committed: 'not' }, pick: 2 },
    ],
    after: 'remove',
    source: ['visa-ban'],
  },
  {
    // 2 paid and two parts promised (about 1 each, or a loss if late); 4.3 once Chang'e-8 has flown, if it ever does.
    id: 'plan-change-8',
    owner: 'china',
    era: 'base',
    suit: 'science',
    value: 2,
    event: [
      {
        do: 'when',
        if: { test: 'flown', who: 'china', mission: 'change-8' },
        then: [{ do: 'standing', who: 'china', n: 3 }],
        else: [
          { do: 'mission', who: 'china', paid: 2 },
          { do: 'promise', who: 'china', in: { only: CHANGE_8 } },
          { do: 'promise', who: 'china', in: { only: CHANGE_8 } },
        ],
      },
    ],
    after: 'discard',
    source: ['plan-change-8', 'change-8-doubt', 'programme:change-8', 'programme:ilrs-phase-1'],
  },
];
