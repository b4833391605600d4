/** Neutral cards: 2020 to 2024. */
import type { Card } from '../../../effects/types.ts';

export const NEUTRAL_RETURN: Card[] = [
  {
    // About 5: the mission, the file and a card back; the rival learns a third of it.
    id: 'lro-change-4',
    owner: 'neutral',
    era: 'return',
    suit: 'science',
    value: 3,
    after: 'discard',
    event: [
      { do: 'mission', who: 'actor', paid: 4, odds: 15 },
      { do: 'mission', who: 'rival', odds: 5 },
      { do: 'file', file: 'framework', n: 1 },
      { do: 'standing', who: 'actor', n: 1 },
      { do: 'cards', who: 'actor', op: 'retrieve', n: 1, suit: 'science' },
    ],
    lesson: [{ do: 'mission', who: 'actor', paid: 3, odds: 10 }],
    source: ['lro-change-4'],
  },
  {
    // About 4 either way: many small nations, or a weighty one and a risk.
    id: 'mission-shakti',
    owner: 'neutral',
    era: 'return',
    suit: 'technology',
    value: 2,
    after: 'discard',
    event: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'influence', who: 'actor', n: 1, in: { trait: ['debris-sensitive'] }, pick: 3 },
            { do: 'votes', who: 'actor', n: 2 },
            { do: 'influence', who: 'actor', n: -1, in: { only: ['IND'] } },
          ],
          [
            { do: 'influence', who: 'actor', n: 3, in: { only: ['IND'] } },
            { do: 'tension', n: 1 },
          ],
        ],
      },
    ],
    source: ['mission-shakti'],
  },
  {
    // A safer orbit for both for good, cleaner for both; 2 Standing for the one who asked.
    id: 'lts-guidelines',
    owner: 'neutral',
    era: 'return',
    suit: 'science',
    value: 3,
    after: 'policy',
    event: [
      { do: 'policy', who: 'actor', mods: { orbitSafety: 10 }, until: 'match' },
      { do: 'debris', who: 'both', n: -1 },
      { do: 'standing', who: 'actor', n: 3 },
    ],
    lesson: [
      { do: 'debris', who: 'both', n: -1 },
      { do: 'standing', who: 'actor', n: 3 },
    ],
    source: ['lts-guidelines'],
  },
  {
    // About 6 for 2 own pips and Tension 1, or 4 and calm: the test pays, until the orbit is nearly full.
    id: 'cosmos-1408',
    owner: 'neutral',
    era: 'return',
    suit: 'technology',
    value: 3,
    event: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'debris', who: 'actor', n: 2 },
            { do: 'tension', n: 1 },
            { do: 'token', who: 'actor', suit: 'technology', n: 2 },
            { do: 'standing', who: 'actor', n: 3 },
          ],
          [
            { do: 'influence', who: 'actor', n: 1, in: { trait: ['debris-sensitive'] }, pick: 4 },
            { do: 'tension', n: -1 },
          ],
        ],
      },
    ],
    after: 'remove',
    source: ['cosmos-1408'],
    lesson: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'debris', who: 'actor', n: 2 },
            { do: 'tension', n: 1 },
            { do: 'standing', who: 'actor', n: 3 },
          ],
          [{ do: 'influence', who: 'actor', n: 1, in: { trait: ['debris-sensitive'] }, pick: 4 }],
        ],
      },
    ],
  },
  {
    // 0.7 x 5 less 0.3 x 2, and Tension either way: strong against partners about to waver.
    id: 'viasat-hack',
    owner: 'neutral',
    era: 'return',
    suit: 'technology',
    value: 2,
    event: [
      { do: 'tension', n: 1 },
      {
        do: 'roll',
        p: 70,
        then: [
          {
            do: 'influence',
            who: 'rival',
            n: -1,
            in: { partner: 'rival', interest: ['technology', 'finance'] },
            pick: 4,
          },
          { do: 'token', who: 'rival', suit: 'finance', n: -1 },
        ],
        else: [{ do: 'influence', who: 'actor', n: -1, in: { partner: 'actor' }, pick: 2 }],
      },
    ],
    after: 'remove',
    source: ['viasat-hack'],
    war: true,
  },
  {
    // About 5: 1 influence and a partner that the rival shares from now on; the rival gains 1.
    id: 'thailand-both',
    owner: 'neutral',
    era: 'return',
    suit: 'diplomacy',
    value: 3,
    event: [
      { do: 'influence', who: 'actor', n: 1, in: { partner: 'rival' } },
      { do: 'status', who: 'rival', in: { partner: 'rival', influence: { who: 'actor', min: 2 } }, to: 'dual' },
      { do: 'token', who: 'rival', suit: 'diplomacy', n: 1 },
    ],
    after: 'remove',
    source: ['thailand-both', 'senegal-artemis', 'serbia-crosses'],
  },
  {
    // 3 taken and a level of a file lost for both, or 1 more than the rival and calm.
    id: 'sample-talks-fail',
    owner: 'neutral',
    era: 'return',
    suit: 'science',
    value: 1,
    event: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'influence', who: 'rival', n: -1, in: { interest: ['science'] }, pick: 2 },
            { do: 'file', file: 'framework', n: -1 },
          ],
          [
            { do: 'token', who: 'actor', suit: 'science', n: 2 },
            { do: 'token', who: 'rival', suit: 'science', n: 1 },
            { do: 'tension', n: -1 },
          ],
        ],
      },
    ],
    after: 'discard',
    source: ['sample-talks-fail'],
    lesson: [{ do: 'influence', who: 'rival', n: -1, in: { interest: ['science'] }, pick: 2 }],
  },
  {
    // About 4 either way: hold the rival back at a cost to a friend, or sell and arm the rival.
    id: 'tech-transfer',
    owner: 'neutral',
    era: 'return',
    suit: 'finance',
    value: 2,
    event: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'token', who: 'rival', suit: 'technology', n: -2 },
            { do: 'mission', who: 'rival', odds: -15 },
            { do: 'influence', who: 'actor', n: -1, in: { partner: 'actor', interest: ['technology'] } },
          ],
          [
            { do: 'influence', who: 'actor', n: 1, in: { interest: ['technology'] }, pick: 5 },
            { do: 'token', who: 'rival', suit: 'technology', n: 2 },
          ],
        ],
      },
    ],
    after: 'discard',
    source: ['tech-transfer', 'cox-report'],
  },
  {
    // 3 taken where the rival is not settled, and a look at a suit; Tension 1.
    id: 'cyber-fears',
    owner: 'neutral',
    era: 'return',
    suit: 'technology',
    value: 2,
    event: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [{ do: 'cards', who: 'rival', op: 'reveal', n: 9, suit: 'diplomacy' }],
          [{ do: 'cards', who: 'rival', op: 'reveal', n: 9, suit: 'finance' }],
          [{ do: 'cards', who: 'rival', op: 'reveal', n: 9, suit: 'technology' }],
          [{ do: 'cards', who: 'rival', op: 'reveal', n: 9, suit: 'science' }],
        ],
      },
      { do: 'influence', who: 'rival', n: -1, in: { committed: 'not', influence: { who: 'rival', min: 1 } }, pick: 3 },
      { do: 'tension', n: 1 },
    ],
    after: 'discard',
    source: ['cyber-fears'],
    lesson: [
      { do: 'influence', who: 'rival', n: -1, in: { committed: 'not', influence: { who: 'rival', min: 1 } }, pick: 4 },
    ],
  },
  {
    // 3, and a Dialogue shown beforehand: a gift to a rival who would Exploit.
    id: 'cfr-case',
    owner: 'neutral',
    era: 'return',
    suit: 'diplomacy',
    value: 2,
    event: [
      { do: 'dialogue', op: 'reveal', who: 'actor' },
      { do: 'dialogue', op: 'double', who: 'actor' },
      { do: 'tension', n: -1 },
      { do: 'influence', who: 'actor', n: 1, in: { interest: ['diplomacy'] }, pick: 2 },
    ],
    after: 'discard',
    source: ['cfr-case'],
  },
  {
    // Law 2 (about 4) and votes; the undecided hear the rival's answer too.
    id: 'extraction-dispute',
    owner: 'neutral',
    era: 'return',
    suit: 'diplomacy',
    value: 3,
    event: [
      { do: 'law', n: 2, toward: 'actor' },
      { do: 'votes', who: 'actor', n: 4 },
      { do: 'influence', who: 'rival', n: 1, in: { lean: ['shared', 'licence'], partner: 'unaligned' }, pick: 2 },
    ],
    after: 'discard',
    source: ['extraction-dispute', 'eo-13914', 'us-resource-law'],
    lesson: [
      { do: 'law', n: 2, toward: 'actor' },
      { do: 'votes', who: 'actor', n: 4 },
    ],
  },
  {
    // 3 beside the rival's flag, and 2 more or 2 less by the next launch; 1 for the rival in Paris.
    id: 'france-two-doors',
    owner: 'neutral',
    era: 'return',
    suit: 'finance',
    value: 2,
    event: [
      { do: 'influence', who: 'actor', n: 1, in: { partner: 'rival', trait: ['agency'] }, pick: 3 },
      { do: 'promise', who: 'actor', in: { partner: 'rival', trait: ['agency'] } },
      { do: 'influence', who: 'rival', n: 1, in: { only: ['FRA'] } },
    ],
    after: 'remove',
    source: ['france-two-doors'],
  },
  {
    // 4.4 where two Science cards lie discarded, 2.4 where none does; the third newest is the rival's.
    id: 'sta-renewed',
    owner: 'neutral',
    era: 'return',
    suit: 'science',
    value: 2,
    event: [
      { do: 'cards', who: 'actor', op: 'retrieve', n: 2, suit: 'science' },
      { do: 'cards', who: 'rival', op: 'retrieve', n: 1, suit: 'science' },
      { do: 'token', who: 'actor', suit: 'science', n: 1 },
      { do: 'standing', who: 'actor', n: 2 },
      { do: 'tension', n: -1 },
    ],
    after: 'remove',
    source: ['sta-renewed'],
  },
  {
    // 0.75 x 3.9 less 0.25 x 1 at the gate; 2 and nothing to fear once it stands open, and 2 for the rival.
    id: 'sample-certification',
    owner: 'neutral',
    era: 'return',
    suit: 'science',
    value: 1,
    event: [
      {
        do: 'when',
        if: { test: 'wolf' },
        then: [
          {
            do: 'roll',
            p: 75,
            then: [
              { do: 'file', file: 'framework', n: 1 },
              { do: 'standing', who: 'actor', n: 2 },
              { do: 'token', who: 'actor', suit: 'science', n: 1 },
            ],
            else: [{ do: 'influence', who: 'rival', n: 1, in: { interest: ['science'] } }],
          },
        ],
        else: [
          { do: 'file', file: 'framework', n: 1 },
          { do: 'token', who: 'both', suit: 'science', n: 2 },
        ],
      },
    ],
    after: 'discard',
    source: ['sample-certification', 'fbi-gate'],
  },
];
