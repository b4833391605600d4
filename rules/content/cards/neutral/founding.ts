/** Neutral cards: before about 2020, and timeless. */
import type { Card } from '../../../effects/types.ts';

export const NEUTRAL_FOUNDING: Card[] = [
  {
    // Calm for both; about 4 in votes and friends. Votes unused this Session are lost.
    id: 'outer-space-treaty',
    owner: 'neutral',
    era: 'founding',
    suit: 'diplomacy',
    value: 3,
    after: 'remove',
    event: [
      { do: 'tension', n: -1 },
      { do: 'votes', who: 'actor', n: 4 },
      { do: 'influence', who: 'actor', n: 1, in: { lean: ['none'], committed: 'not' }, pick: 3 },
    ],
    lesson: [{ do: 'votes', who: 'actor', n: 6 }],
    source: ['outer-space-treaty'],
  },
  {
    // A file for both, a rival who can't Exploit, and thanks (about 2): then cooperation is safe to offer.
    id: 'rescue-agreement',
    owner: 'neutral',
    era: 'founding',
    suit: 'diplomacy',
    value: 2,
    after: 'discard',
    event: [
      { do: 'file', file: 'rescue', n: 1 },
      { do: 'dialogue', op: 'no-exploit', who: 'rival' },
      { do: 'token', who: 'actor', suit: 'diplomacy', n: 2 },
      { do: 'standing', who: 'actor', n: 2 },
    ],
    lesson: [
      { do: 'file', file: 'rescue', n: 1 },
      { do: 'standing', who: 'actor', n: 2 },
    ],
    source: ['rescue-agreement'],
  },
  {
    // 4.3 in a crisis, 2 in a calm: waiting for a crisis is a wager on the other's nerves.
    id: 'apollo-soyuz',
    owner: 'neutral',
    era: 'founding',
    suit: 'diplomacy',
    value: 3,
    after: 'discard',
    event: [
      {
        do: 'when',
        if: { test: 'tension', min: 6 },
        then: [
          { do: 'tension', n: -2 },
          { do: 'standing', who: 'actor', n: 3 },
        ],
        else: [
          { do: 'tension', n: -1 },
          { do: 'standing', who: 'both', n: 1 },
          { do: 'token', who: 'actor', suit: 'science', n: 2 },
        ],
      },
    ],
    lesson: [
      {
        do: 'when',
        if: { test: 'tension', min: 6 },
        then: [
          { do: 'tension', n: -2 },
          { do: 'standing', who: 'actor', n: 3 },
        ],
        else: [{ do: 'standing', who: 'actor', n: 2 }],
      },
    ],
    source: ['apollo-soyuz'],
  },
  {
    // 2 or 1, and an own pip: a warning is heard only when the orbit is full.
    id: 'kessler-paper',
    owner: 'neutral',
    era: 'founding',
    suit: 'science',
    value: 1,
    after: 'discard',
    event: [
      {
        do: 'when',
        if: { test: 'debris-total', min: 7 },
        then: [{ do: 'influence', who: 'actor', n: 1, in: { trait: ['debris-sensitive'] }, pick: 2 }],
        else: [{ do: 'token', who: 'actor', suit: 'science', n: 2 }],
      },
      { do: 'debris', who: 'actor', n: -1 },
    ],
    lesson: [{ do: 'debris', who: 'actor', n: -2 }],
    source: ['kessler-paper'],
  },
  {
    // Law 1 either way and 3 influence: those who would thank you may want the other reading.
    id: 'moon-agreement',
    owner: 'neutral',
    era: 'founding',
    suit: 'diplomacy',
    value: 2,
    after: 'discard',
    event: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'law', n: -1 },
            { do: 'influence', who: 'actor', n: 1, in: { lean: ['shared'], committed: 'not' }, pick: 3 },
          ],
          [
            { do: 'law', n: 1 },
            { do: 'influence', who: 'actor', n: 1, in: { lean: ['none'], committed: 'not' }, pick: 3 },
          ],
        ],
      },
    ],
    source: ['moon-agreement'],
  },
  {
    // The rival loses 2 and a card; a market without the actor's parts grows, and Tension.
    id: 'cox-report',
    owner: 'neutral',
    era: 'founding',
    suit: 'finance',
    value: 2,
    after: 'discard',
    event: [
      { do: 'token', who: 'rival', suit: 'technology', n: -2 },
      { do: 'cards', who: 'rival', op: 'discard', n: 1 },
      { do: 'influence', who: 'rival', n: 1, in: { interest: ['technology'], committed: 'not' } },
      { do: 'token', who: 'actor', suit: 'finance', n: 2 },
      { do: 'standing', who: 'actor', n: 1 },
      { do: 'tension', n: 1 },
    ],
    source: ['cox-report'],
  },
  {
    // 5 in tokens, 3 paid and a card off the rival's hand, at 2 pips and 2 Tension: strong and never safe.
    id: 'fengyun-asat',
    owner: 'neutral',
    era: 'founding',
    suit: 'technology',
    value: 4,
    after: 'remove',
    event: [
      { do: 'debris', who: 'actor', n: 2 },
      { do: 'tension', n: 2 },
      { do: 'token', who: 'actor', suit: 'technology', n: 3 },
      { do: 'token', who: 'rival', suit: 'technology', n: -2 },
      { do: 'cards', who: 'rival', op: 'discard', n: 1 },
      { do: 'mission', who: 'actor', paid: 3 },
    ],
    source: ['fengyun-asat'],
  },
  {
    // 2, and what the rival makes of it.
    id: 'disaster-charter',
    owner: 'neutral',
    era: 'founding',
    suit: 'finance',
    value: 1,
    after: 'discard',
    event: [
      { do: 'influence', who: 'actor', n: 1, in: { trait: ['unconnected'], committed: 'not' }, pick: 2 },
      {
        do: 'choose',
        who: 'rival',
        options: [
          [
            { do: 'influence', who: 'rival', n: 1, in: { trait: ['unconnected'] } },
            { do: 'tension', n: -1 },
          ],
          [{ do: 'standing', who: 'actor', n: 1 }],
        ],
      },
    ],
    lesson: [{ do: 'influence', who: 'actor', n: 1, in: { trait: ['unconnected'] }, pick: 3 }],
    source: ['disaster-charter'],
  },
  {
    // A pip gone, 2 Standing and 2 Technology, at the price of Tension: a test by another name.
    id: 'usa-193',
    owner: 'neutral',
    era: 'founding',
    suit: 'technology',
    value: 3,
    after: 'discard',
    event: [
      { do: 'debris', who: 'actor', n: -1 },
      { do: 'standing', who: 'actor', n: 2 },
      { do: 'token', who: 'actor', suit: 'technology', n: 2 },
      { do: 'tension', n: 1 },
    ],
    source: ['usa-193'],
  },
  {
    // About 4 for the less crowded bloc, a loss for the other: it punishes whoever fills the orbit.
    id: 'iridium-cosmos',
    owner: 'neutral',
    era: 'founding',
    suit: 'finance',
    value: 1,
    after: 'discard',
    event: [
      { do: 'debris', who: 'crowded', n: 1 },
      { do: 'token', who: 'crowded', suit: 'finance', n: -2 },
      { do: 'influence', who: 'actor', n: 1, in: { trait: ['debris-sensitive'], committed: 'not' }, pick: 2 },
    ],
    lesson: [
      { do: 'debris', who: 'crowded', n: 1 },
      { do: 'influence', who: 'actor', n: 1, in: { trait: ['debris-sensitive'], committed: 'not' }, pick: 2 },
    ],
    source: ['iridium-cosmos'],
  },
  {
    // 3 Technology, and 2 off a more crowded rival; whoever crowds most decides between paying and the dice.
    id: 'aeolus-dodge',
    owner: 'neutral',
    era: 'founding',
    suit: 'technology',
    value: 2,
    after: 'discard',
    event: [
      {
        do: 'when',
        if: { test: 'tokens', who: 'crowded', suit: 'technology', min: 2 },
        then: [
          {
            do: 'choose',
            who: 'crowded',
            options: [
              [
                { do: 'token', who: 'crowded', suit: 'technology', n: -2 },
                { do: 'file', file: 'traffic', n: 1 },
              ],
              [{ do: 'orbit-check' }],
            ],
          },
        ],
        else: [{ do: 'orbit-check' }],
      },
      { do: 'token', who: 'actor', suit: 'technology', n: 3 },
      { do: 'standing', who: 'actor', n: 1 },
    ],
    source: ['aeolus-dodge'],
  },
];
