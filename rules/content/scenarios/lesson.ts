/** The Lesson: the same rules switched down to what fits a school period. Three rounds of four plays, 24 nations. */
import { CARD_LIST } from '../catalogue.ts';
import { MISSIONS_LESSON } from '../missions/missions.ts';
import { LESSON_RESOLUTIONS } from '../resolutions/resolutions.ts';
import { NUMBERS } from './numbers.ts';
import { STANDARD } from './standard.ts';
import type { Scenario } from './types.ts';

const NATIONS_24 = [
  'ARE',
  'ARG',
  'AUS',
  'BRA',
  'CAN',
  'DEU',
  'EGY',
  'ETH',
  'FRA',
  'GBR',
  'IDN',
  'IND',
  'JPN',
  'KAZ',
  'KEN',
  'NGA',
  'PAK',
  'RUS',
  'SAU',
  'SRB',
  'THA',
  'TUR',
  'VEN',
  'ZAF',
];

export const LESSON: Scenario = {
  ...STANDARD,
  id: 'lesson',
  rounds: 3,
  plays: 4,
  hand: 5,
  requests: 1,
  nations: NATIONS_24,
  cards: CARD_LIST.filter((c) => c.lesson).map((c) => c.id),
  resolutions: [...LESSON_RESOLUTIONS],
  worldEvents: [],
  offers: [],
  eras: { founding: 1, return: 1, base: 1 },
  missions: MISSIONS_LESSON,
  files: ['traffic', 'rescue', 'traffic'],
  regions: [
    ['europe', 'africa'],
    ['asia-pacific', 'americas'],
    ['mideast', 'africa'],
  ],
  signings: { us: { turn: 99, reckoning: 0 }, china: { turn: 1, reckoning: 1 } },
  // An Enterprise is a constellation here, and has three rounds to pay back. A Session weighs the votes of fewer nations.
  numbers: { ...NUMBERS, enterpriseCost: { ...NUMBERS.enterpriseCost, constellation: 1 }, summitVotes: 2 },
  on: {
    tokens: false,
    companies: false,
    networks: false,
    promises: false,
    caucus: false,
    worldEvents: false,
    dual: false,
    bids: false,
    homeSwings: false,
    lunarOrder: false,
    secondLaunch: false,
    fullSummit: true,
    fullEvents: false,
  },
  opening: {
    ...STANDARD.opening,
    flown: { us: 0, china: 0 },
    companies: { us: 0, china: 0 },
    named: { us: ['starlink'], china: [] },
    // Three orbit checks, not five: the orbit starts fuller, for its end to be as near.
    debris: { us: 3, china: 3 },
    // npm run lab -- balance --scenario lesson --bots minister --matches 4000 --quick, and envoy: docs/balance.md.
    standing: { us: 9, china: 0 },
  },
};
