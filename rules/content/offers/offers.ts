/**
 * Offers of nations: one is drawn a round, and the bloc that leads there when the Actions are over gets it. Founders make
 * none: they have chosen. Texts: `assets/locales/<language>/offers.json`.
 */
import type { Offer } from './types.ts';

export const OFFERS: readonly Offer[] = [
  {
    id: 'stations-of-venezuela',
    nation: 'VEN',
    era: 'return',
    gives: [
      { do: 'build', who: 'actor', kind: 'ground-station', in: { only: ['VEN'] } },
      { do: 'token', who: 'actor', suit: 'science', n: 1 },
    ],
    source: ['venezuela-joins'],
  },
  {
    id: 'pads-of-the-steppe',
    nation: 'KAZ',
    era: 'return',
    gives: [
      { do: 'mission', who: 'actor', odds: 10 },
      { do: 'token', who: 'actor', suit: 'technology', n: 2 },
    ],
    source: ['kazakhstan-mou'],
  },
  {
    id: 'pictures-for-all',
    nation: 'BRA',
    era: 'founding',
    gives: [
      { do: 'token', who: 'actor', suit: 'science', n: 3 },
      { do: 'votes', who: 'actor', n: 3 },
    ],
    source: ['cbers-1'],
  },
  {
    id: 'port-at-obock',
    nation: 'DJI',
    era: 'return',
    gives: [{ do: 'build', who: 'actor', kind: 'launch-site', in: { only: ['DJI'] } }],
    source: ['djibouti-port'],
  },
  {
    id: 'seat-in-cairo',
    nation: 'EGY',
    era: 'base',
    gives: [
      { do: 'votes', who: 'actor', n: 5 },
      { do: 'token', who: 'actor', suit: 'diplomacy', n: 1 },
    ],
    source: ['african-space-agency'],
  },
  {
    id: 'instrument-for-the-pole',
    nation: 'THA',
    era: 'return',
    gives: [
      { do: 'mission', who: 'actor', odds: 10 },
      { do: 'token', who: 'actor', suit: 'science', n: 3 },
    ],
    source: ['thailand-both'],
  },
  {
    id: 'thrifty-lander',
    nation: 'IND',
    era: 'return',
    gives: [{ do: 'mission', who: 'actor', paid: 3 }],
    source: ['chandrayaan-3'],
  },
  {
    id: 'ground-in-neuquen',
    nation: 'ARG',
    era: 'founding',
    gives: [
      { do: 'token', who: 'actor', suit: 'science', n: 3 },
      { do: 'token', who: 'actor', suit: 'technology', n: 1 },
    ],
    source: ['neuquen-station'],
  },
  {
    id: 'crew-in-training',
    nation: 'PAK',
    era: 'base',
    gives: [
      { do: 'promise', who: 'actor', in: { only: ['PAK'] } },
      { do: 'token', who: 'actor', suit: 'diplomacy', n: 2 },
    ],
    source: ['pakistan-astronaut'],
  },
  {
    id: 'sovereign-fund',
    nation: 'SAU',
    era: 'return',
    gives: [
      { do: 'build', who: 'actor', kind: 'company' },
      { do: 'token', who: 'actor', suit: 'finance', n: 2 },
    ],
    source: ['saudi-exit'],
  },
  {
    id: 'rover-of-ankara',
    nation: 'TUR',
    era: 'base',
    gives: [
      { do: 'mission', who: 'actor', paid: 2, odds: 5 },
      { do: 'token', who: 'actor', suit: 'technology', n: 1 },
    ],
    source: ['turkiye-signs'],
  },
  {
    id: 'institute-in-addis',
    nation: 'ETH',
    era: 'return',
    gives: [{ do: 'connect', who: 'actor', n: 1, in: { only: ['ETH'] } }],
    source: ['addis-nairobi'],
  },
  {
    id: 'market-of-lagos',
    nation: 'NGA',
    era: 'return',
    gives: [
      { do: 'token', who: 'actor', suit: 'finance', n: 2 },
      { do: 'token', who: 'actor', suit: 'technology', n: 1 },
    ],
    source: ['africa-signs'],
  },
  {
    id: 'stage-in-bogota',
    nation: 'COL',
    era: 'base',
    gives: [
      { do: 'home', who: 'actor', n: 1 },
      { do: 'token', who: 'actor', suit: 'finance', n: 2 },
    ],
    source: ['colombia-bri'],
  },
  {
    id: 'go-between',
    nation: 'SRB',
    era: 'base',
    gives: [
      { do: 'tension', n: -1 },
      { do: 'token', who: 'actor', suit: 'diplomacy', n: 2 },
    ],
    source: ['serbia-crosses'],
  },
  {
    id: 'guest-instrument',
    nation: 'FRA',
    era: 'return',
    gives: [
      { do: 'mission', who: 'actor', paid: 2 },
      { do: 'token', who: 'actor', suit: 'science', n: 1 },
    ],
    source: ['france-two-doors'],
  },
];
