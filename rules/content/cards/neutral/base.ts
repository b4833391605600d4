/** Neutral cards: 2025 and after. */
import type { Card } from '../../../effects/types.ts';

export const NEUTRAL_BASE: Card[] = [
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
