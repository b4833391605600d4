/**
 * The motions. Each outcome changes something for both blocs, and which one a bloc wants depends on the state: who
 * leads, who crowds the orbit, who has companies, networks or pips. Passing all or failing all moves Lunar law evenly.
 */
import type { ResolutionId } from '../../terms.ts';
import { each } from '../world-events/fair.ts';
import type { Resolution } from './types.ts';

export const RESOLUTIONS: readonly Resolution[] = [
  {
    // Wanted by the bloc with pips and no constellations; failing is feared by the more crowded, whose pips are drawn.
    id: 'debris-standard',
    lean: 'shared',
    pass: each((who) => [
      { do: 'debris', who, n: -1 },
      { do: 'when', if: { test: 'constellations', who, min: 1 }, then: [{ do: 'token', who, suit: 'finance', n: -1 }] },
    ]),
    fail: [{ do: 'orbit-check' }],
    source: ['lts-guidelines', 'cz6a-breakup', 'iridium-cosmos'],
  },
  {
    // Law against the next launch: a bloc about to fly fears it, whatever its own reading of the law.
    id: 'space-resources-group',
    lean: 'shared',
    pass: [{ do: 'law', n: -1 }, ...each((who) => [{ do: 'mission', who, odds: -5 }])],
    fail: [
      { do: 'law', n: 1 },
      ...each((who) => [
        { do: 'when', if: { test: 'companies', who, min: 2 }, then: [{ do: 'token', who, suit: 'finance', n: 1 }] },
      ]),
    ],
    source: ['extraction-dispute', 'us-resource-law', 'moon-agreement'],
  },
  {
    // Openness helps whoever is behind; secrecy helps the leader's next flight and costs both calm.
    id: 'site-notices',
    lean: null,
    pass: [
      { do: 'file', file: 'framework', n: 1 },
      { do: 'influence', who: 'trailing', n: 1, in: { interest: ['science'] } },
    ],
    fail: [
      { do: 'tension', n: 1 },
      { do: 'mission', who: 'leading', odds: 5 },
    ],
    source: ['no-lunar-regime', 'plan-two-bases', 'lro-change-4'],
  },
  {
    // The bloc with a record of debris pays in Standing; without a ban both gain means and lose calm.
    id: 'missile-test-ban',
    lean: null,
    pass: [
      { do: 'tension', n: -1 },
      ...each((who) => [{ do: 'when', if: { test: 'debris', who, min: 4 }, then: [{ do: 'standing', who, n: -1 }] }]),
    ],
    fail: [{ do: 'tension', n: 1 }, ...each((who) => [{ do: 'token', who, suit: 'technology', n: 1 }])],
    source: ['asat-moratorium', 'fengyun-asat', 'cosmos-1408'],
  },
  {
    // While Wolf stands help has to pass through third parties, which costs Congress's patience and opened data.
    id: 'crew-assistance',
    lean: null,
    pass: [
      { do: 'file', file: 'rescue', n: 1 },
      {
        do: 'when',
        if: { test: 'wolf' },
        then: [
          { do: 'home', who: 'us', n: -1 },
          { do: 'token', who: 'china', suit: 'technology', n: -1 },
        ],
      },
    ],
    fail: [
      ...each((who) => [{ do: 'mission', who, odds: -5 }]),
      {
        do: 'influence',
        who: 'leading',
        n: -1,
        in: { trait: ['astronauts'], influence: { who: 'leading', min: 1 } },
      },
    ],
    source: ['rescue-agreement', 'shenzhou-20', 'rescue-protocol'],
  },
  {
    // Passing rewards Science in stock at the hour of the vote, failing rewards networks already built.
    id: 'data-for-development',
    lean: 'shared',
    pass: each((who) => [
      {
        do: 'when',
        if: { test: 'tokens', who, suit: 'science', min: 1 },
        then: [
          { do: 'token', who, suit: 'science', n: -1 },
          { do: 'influence', who, n: 1, in: { unserved: true }, pick: 2 },
        ],
      },
    ]),
    fail: each((who) => [
      {
        do: 'when',
        if: { test: 'networks', who, min: 3 },
        then: [{ do: 'token', who, suit: 'finance', n: 2 }],
        else: [
          { do: 'when', if: { test: 'networks', who, min: 1 }, then: [{ do: 'token', who, suit: 'finance', n: 1 }] },
        ],
      },
    ]),
    source: ['gps-harvest', 'cbers-1', 'brics-constellation'],
  },
  {
    // Protected sites honour the bloc that has flown; open ones teach both and hurry the one behind.
    id: 'heritage-sites',
    lean: 'licence',
    pass: [
      { do: 'law', n: 1 },
      ...each((who) => [{ do: 'when', if: { test: 'flown', who, min: 3 }, then: [{ do: 'standing', who, n: 1 }] }]),
    ],
    fail: [
      ...each((who) => [{ do: 'token', who, suit: 'science', n: 1 }]),
      { do: 'mission', who: 'trailing', odds: 5 },
    ],
    source: ['artemis-accords', 'no-lunar-regime'],
  },
  {
    // The crowded bloc pays either way, in Finance for order or in influence for freedom.
    id: 'constellation-register',
    lean: 'shared',
    pass: [
      { do: 'file', file: 'traffic', n: 1 },
      { do: 'law', n: -1 },
      { do: 'token', who: 'crowded', suit: 'finance', n: -1 },
    ],
    fail: [
      ...each((who) => [
        {
          do: 'when',
          if: { test: 'constellations', who, min: 1 },
          then: [{ do: 'token', who, suit: 'technology', n: 1 }],
        },
      ]),
      {
        do: 'influence',
        who: 'crowded',
        n: -1,
        in: { trait: ['debris-sensitive'], influence: { who: 'crowded', min: 1 } },
      },
    ],
    source: ['stm-code', 'tiangong-note', 'spectrum-rush'],
  },
  {
    // Money for whoever founded companies against a foothold among the states that want common rules.
    id: 'company-licences',
    lean: 'licence',
    pass: [
      { do: 'law', n: 1 },
      ...each((who) => [
        {
          do: 'when',
          if: { test: 'companies', who, min: 3 },
          then: [{ do: 'token', who, suit: 'finance', n: 2 }],
          else: [
            { do: 'when', if: { test: 'companies', who, min: 1 }, then: [{ do: 'token', who, suit: 'finance', n: 1 }] },
          ],
        },
      ]),
    ],
    fail: [
      { do: 'law', n: -1 },
      { do: 'influence', who: 'trailing', n: 1, in: { lean: ['shared'] } },
    ],
    source: ['outer-space-treaty', 'luxembourg-law', 'second-space-race'],
  },
  {
    // Astronomers thank both; a bloc with two constellations pays for it, one about to launch would rather not.
    id: 'quiet-far-side',
    lean: 'shared',
    pass: each((who) => [
      { do: 'influence', who, n: 1, in: { interest: ['science'] } },
      {
        do: 'when',
        if: { test: 'constellations', who, min: 2 },
        then: [{ do: 'token', who, suit: 'technology', n: -1 }],
      },
    ]),
    fail: each((who) => [
      { do: 'mission', who, odds: 5 },
      { do: 'token', who, suit: 'science', n: -1 },
    ]),
    source: ['change-4', 'queqiao-2'],
  },
  {
    // The leader's zone is the other's fence: law, odds and calm against two friends for the one behind.
    id: 'safety-zones',
    lean: 'licence',
    pass: [
      { do: 'law', n: 1 },
      { do: 'mission', who: 'leading', odds: 10 },
      { do: 'tension', n: 1 },
    ],
    fail: [
      { do: 'law', n: -1 },
      { do: 'influence', who: 'trailing', n: 1, in: { lean: ['shared'] }, pick: 2 },
    ],
    source: ['artemis-accords', 'plan-two-bases', 'eo-13914'],
  },
];

/** Motions whose outcomes still matter where tokens, networks and Home swings are switched off. */
export const LESSON_RESOLUTIONS: readonly ResolutionId[] = [
  'debris-standard',
  'site-notices',
  'crew-assistance',
  'safety-zones',
];
