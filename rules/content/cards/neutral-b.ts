/**
 * Neutral cards of the later eras: `actor` is the bloc that plays them. Texts: `assets/locales/en/cards-neutral-b.json`.
 * Each can serve either bloc; tests, cyber attacks and transfers are open to both, and the note names who really did it.
 */
import type { Card } from '../../effects/types.ts';

/** 2020 to 2024. */
const RETURN: Card[] = [
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
            { do: 'influence', who: 'rival', n: -1, in: { interest: ['science'] }, pick: 3 },
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
    lesson: [{ do: 'influence', who: 'rival', n: -1, in: { interest: ['science'] }, pick: 3 }],
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
      { do: 'influence', who: 'rival', n: -1, in: { committed: 'not', influence: { who: 'rival', min: 1 } }, pick: 3 },
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
      { do: 'influence', who: 'actor', n: 1, in: { interest: ['diplomacy'] }, pick: 3 },
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
    lesson: [{ do: 'law', n: 2, toward: 'actor' }],
  },
];

/** 2025 and after. */
const BASE: Card[] = [
  {
    // About 7 for Tension 2, or 5 and Tension down 2.
    id: 'golden-dome',
    owner: 'neutral',
    era: 'base',
    suit: 'technology',
    value: 4,
    event: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'tension', n: 2 },
            { do: 'home', who: 'actor', n: 1 },
            { do: 'token', who: 'actor', suit: 'technology', n: 3 },
            { do: 'standing', who: 'actor', n: 2 },
          ],
          [
            { do: 'tension', n: -2 },
            { do: 'home', who: 'actor', n: -1 },
            { do: 'influence', who: 'actor', n: 1, in: { interest: ['diplomacy'] }, pick: 4 },
            { do: 'standing', who: 'actor', n: 1 },
          ],
        ],
      },
    ],
    after: 'remove',
    source: ['golden-dome'],
    lesson: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'tension', n: 2 },
            { do: 'standing', who: 'actor', n: 4 },
          ],
          [
            { do: 'tension', n: -2 },
            { do: 'influence', who: 'actor', n: 1, in: { interest: ['diplomacy'] }, pick: 4 },
          ],
        ],
      },
    ],
  },
  {
    // Half a chance to be the one who must choose; then 3 for the player.
    id: 'shenzhou-20',
    owner: 'neutral',
    era: 'base',
    suit: 'science',
    value: 2,
    event: [
      { do: 'distress', who: 'drawn' },
      {
        do: 'when',
        if: { test: 'file', file: 'rescue', min: 1 },
        then: [{ do: 'standing', who: 'actor', n: 2 }],
        else: [{ do: 'influence', who: 'actor', n: 1, in: { trait: ['astronauts'] }, pick: 3 }],
      },
    ],
    after: 'remove',
    source: ['shenzhou-20'],
    lesson: true,
  },
  {
    // 1.4 and a file in calm times; in a crisis a Dialogue without Exploit.
    id: 'cnsa-calls-nasa',
    owner: 'neutral',
    era: 'base',
    suit: 'science',
    value: 1,
    event: [
      { do: 'tension', n: -1 },
      {
        do: 'when',
        if: { test: 'tension', max: 6 },
        then: [
          { do: 'file', file: 'traffic', n: 1 },
          { do: 'standing', who: 'actor', n: 1 },
        ],
        else: [{ do: 'dialogue', op: 'no-exploit', who: 'rival' }],
      },
    ],
    after: 'discard',
    source: ['cnsa-calls-nasa'],
    lesson: [{ do: 'tension', n: -3 }],
  },
  {
    // 4, a file and a safer orbit; the more crowded bloc pays at each Briefing, be it the player.
    id: 'stm-code',
    owner: 'neutral',
    era: 'base',
    suit: 'science',
    value: 3,
    event: [
      { do: 'file', file: 'traffic', n: 1 },
      {
        do: 'policy',
        who: 'actor',
        mods: { orbitSafety: 5 },
        each: [{ do: 'token', who: 'crowded', suit: 'finance', n: -1 }],
        until: 'match',
      },
      { do: 'influence', who: 'actor', n: 1, in: { trait: ['debris-sensitive'], partner: 'signed-any' }, pick: 4 },
    ],
    after: 'policy',
    source: ['stm-code', 'lts-guidelines'],
  },
  {
    // 5 for 2 Finance, or 4 with 2 for the rival and calm.
    id: 'african-space-agency',
    owner: 'neutral',
    era: 'base',
    suit: 'finance',
    value: 1,
    event: [
      {
        do: 'when',
        if: { test: 'tokens', who: 'actor', suit: 'finance', min: 2 },
        then: [
          {
            do: 'choose',
            who: 'actor',
            options: [
              [
                { do: 'token', who: 'actor', suit: 'finance', n: -2 },
                { do: 'influence', who: 'actor', n: 1, in: { region: ['africa'] }, pick: 5 },
              ],
              [
                { do: 'influence', who: 'actor', n: 1, in: { region: ['africa'] }, pick: 4 },
                { do: 'influence', who: 'rival', n: 1, in: { region: ['africa'] }, pick: 2 },
                { do: 'tension', n: -1 },
              ],
            ],
          },
        ],
        else: [
          { do: 'influence', who: 'actor', n: 1, in: { region: ['africa'] }, pick: 4 },
          { do: 'influence', who: 'rival', n: 1, in: { region: ['africa'] }, pick: 2 },
          { do: 'tension', n: -1 },
        ],
      },
    ],
    after: 'discard',
    source: ['african-space-agency'],
  },
  {
    // About 5 with a constellation; where the rival has one too, it gains half of that.
    id: 'satellite-internet-150m',
    owner: 'neutral',
    era: 'base',
    suit: 'finance',
    value: 3,
    event: [
      {
        do: 'when',
        if: { test: 'constellations', who: 'actor', min: 1 },
        then: [{ do: 'connect', who: 'actor', n: 2 }],
        else: [{ do: 'connect', who: 'actor', n: 1 }],
      },
      {
        do: 'when',
        if: { test: 'constellations', who: 'rival', min: 1 },
        then: [
          { do: 'connect', who: 'rival', n: 1 },
          { do: 'standing', who: 'both', n: 1 },
        ],
      },
      { do: 'token', who: 'actor', suit: 'finance', n: 1 },
    ],
    after: 'remove',
    source: ['satellite-internet-150m'],
    lesson: [{ do: 'connect', who: 'actor', n: 2 }],
  },
];

export const NEUTRAL_B: Card[] = [...RETURN, ...BASE];
