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
          { do: 'standing', who: 'actor', n: 2 },
        ],
        else: [
          { do: 'dialogue', op: 'no-exploit', who: 'rival' },
          { do: 'standing', who: 'actor', n: 1 },
        ],
      },
    ],
    after: 'discard',
    source: ['cnsa-calls-nasa'],
    lesson: [
      { do: 'tension', n: -1 },
      { do: 'standing', who: 'actor', n: 2 },
    ],
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
    // 6 for 2 Finance, or 5 with 2 for the rival and calm.
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
                { do: 'influence', who: 'actor', n: 1, in: { region: ['africa'] }, pick: 6 },
              ],
              [
                { do: 'influence', who: 'actor', n: 1, in: { region: ['africa'] }, pick: 5 },
                { do: 'influence', who: 'rival', n: 1, in: { region: ['africa'] }, pick: 2 },
                { do: 'tension', n: -1 },
              ],
            ],
          },
        ],
        else: [
          { do: 'influence', who: 'actor', n: 1, in: { region: ['africa'] }, pick: 5 },
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
  {
    // 3, and about 1 for partners that would leave; a rival with a network has 1 of it.
    id: 'gps-harvest',
    owner: 'neutral',
    era: 'base',
    suit: 'finance',
    value: 2,
    event: [
      { do: 'influence', who: 'actor', n: 1, in: { trait: ['unconnected'], interest: ['finance'] }, pick: 3 },
      {
        do: 'when',
        if: { test: 'networks', who: 'rival', min: 1 },
        then: [{ do: 'influence', who: 'rival', n: 1, in: { trait: ['unconnected'], interest: ['finance'] } }],
      },
      { do: 'policy', who: 'actor', mods: { patience: 1 }, until: 'match' },
    ],
    after: 'policy',
    source: ['gps-harvest', 'beidou-complete'],
  },
  {
    // A constellation (4 to 5) and law (1.5), less the 1 or 2 that the rival makes of it; then the dice for both.
    id: 'second-space-race',
    owner: 'neutral',
    era: 'base',
    suit: 'finance',
    value: 3,
    event: [
      { do: 'build', who: 'actor', kind: 'constellation' },
      { do: 'law', n: 1, toward: 'actor' },
      {
        do: 'when',
        if: {
          test: 'all',
          of: [
            { test: 'tokens', who: 'rival', suit: 'finance', min: 3 },
            { test: 'constellations', who: 'rival', max: 3 },
          ],
        },
        then: [
          {
            do: 'choose',
            who: 'rival',
            options: [
              [
                { do: 'token', who: 'rival', suit: 'finance', n: -3 },
                { do: 'build', who: 'rival', kind: 'constellation' },
              ],
              [{ do: 'votes', who: 'rival', n: 2 }],
            ],
          },
        ],
        else: [{ do: 'votes', who: 'rival', n: 2 }],
      },
      { do: 'orbit-check' },
    ],
    after: 'discard',
    source: ['second-space-race'],
  },
  {
    // About 5 and a file, or 5.5 and Tension: rules for all, or the head start that their lack allows.
    id: 'no-lunar-regime',
    owner: 'neutral',
    era: 'base',
    suit: 'diplomacy',
    value: 3,
    event: [
      {
        do: 'choose',
        who: 'actor',
        options: [
          [
            { do: 'file', file: 'framework', n: 1 },
            { do: 'standing', who: 'actor', n: 2 },
            { do: 'votes', who: 'actor', n: 4 },
          ],
          [
            { do: 'mission', who: 'actor', paid: 4 },
            { do: 'law', n: 1, toward: 'actor' },
            { do: 'tension', n: 1 },
          ],
        ],
      },
    ],
    after: 'discard',
    source: ['no-lunar-regime', 'extraction-dispute'],
  },
  {
    // 3.4 for contact points, 4 (and 1 for the rival) for docking standards, 5.7 (and 1.4) for the drill.
    id: 'rescue-protocol',
    owner: 'neutral',
    era: 'base',
    suit: 'diplomacy',
    value: 2,
    event: [
      { do: 'file', file: 'rescue', n: 1 },
      {
        do: 'when',
        if: { test: 'file', file: 'rescue', max: 1 },
        then: [
          { do: 'token', who: 'actor', suit: 'diplomacy', n: 2 },
          { do: 'standing', who: 'actor', n: 2 },
        ],
        else: [
          {
            do: 'when',
            if: { test: 'file', file: 'rescue', max: 2 },
            then: [
              { do: 'mission', who: 'actor', paid: 3, odds: 10 },
              { do: 'mission', who: 'rival', odds: 10 },
            ],
            else: [
              { do: 'standing', who: 'actor', n: 4 },
              { do: 'standing', who: 'rival', n: 1 },
            ],
          },
        ],
      },
    ],
    after: 'discard',
    source: ['rescue-protocol', 'rescue-agreement'],
  },
  {
    // 2.4, and about 1 for a Dialogue without Exploit and a Tension that falls back by itself.
    id: 'continuity-hotline',
    owner: 'neutral',
    era: 'base',
    suit: 'technology',
    value: 1,
    event: [
      { do: 'dialogue', op: 'no-exploit', who: 'both' },
      { do: 'token', who: 'actor', suit: 'technology', n: 1 },
      { do: 'standing', who: 'actor', n: 1 },
      {
        do: 'policy',
        who: 'actor',
        each: [
          {
            do: 'when',
            if: { test: 'tension', min: 7 },
            then: [
              { do: 'tension', n: -1 },
              { do: 'token', who: 'actor', suit: 'diplomacy', n: 1 },
            ],
          },
        ],
        until: 'match',
      },
    ],
    after: 'policy',
    source: ['continuity-hotline', 'misread-collision'],
  },
  {
    // 5, and 2 friends with 1 for the rival under common rules; without them 1.5 off the rival, and Tension.
    id: 'plan-two-bases',
    owner: 'neutral',
    era: 'base',
    suit: 'science',
    value: 4,
    event: [
      { do: 'mission', who: 'actor', paid: 4, odds: 10 },
      {
        do: 'when',
        if: { test: 'file', file: 'framework', min: 1 },
        then: [
          { do: 'influence', who: 'actor', n: 1, in: { trait: ['agency'] }, pick: 2 },
          { do: 'mission', who: 'rival', paid: 1 },
        ],
        else: [
          { do: 'tension', n: 1 },
          { do: 'mission', who: 'rival', odds: -15 },
        ],
      },
    ],
    after: 'remove',
    source: ['plan-two-bases', 'no-lunar-regime'],
  },
];
