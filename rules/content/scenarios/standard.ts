/** Standard 2025: January 2025 as it was, five rounds of six plays. The default. */

import { NETWORKS } from '../../terms.ts';
import { CARD_LIST, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../catalogue.ts';
import { MISSIONS_2025 } from '../missions/missions.ts';
import { alignmentOn } from '../nations/alignment.ts';
import { NATIONS } from '../nations/nations.ts';
import { ALL_ON, NUMBERS } from './numbers.ts';
import type { Scenario } from './types.ts';

const record = alignmentOn('2025-01-31');
const dual = record.accords.filter((id) => record.ilrs.includes(id));

export const STANDARD: Scenario = {
  id: 'standard',
  rounds: 5,
  plays: 6,
  hand: 8,
  requests: 3,
  nations: NATIONS.map((n) => n.id),
  cards: CARD_LIST.map((c) => c.id),
  resolutions: Object.keys(RESOLUTIONS),
  worldEvents: Object.keys(WORLD_EVENTS),
  offers: Object.keys(OFFERS),
  networks: [...NETWORKS],
  eras: { founding: 1, return: 1, base: 3 },
  missions: MISSIONS_2025,
  files: ['traffic', 'rescue', 'framework', 'traffic', 'rescue'],
  regions: [
    ['europe', 'africa'],
    ['asia-pacific', 'americas'],
    ['mideast', 'europe'],
    ['africa', 'asia-pacific'],
    ['americas', 'mideast'],
  ],
  signings: { us: { turn: 99, reckoning: 0 }, china: { turn: 1, reckoning: 2 } },
  counter: { date: '2025-01-31', accords: record.counters.accords, ilrs: record.counters.ilrs },
  numbers: NUMBERS,
  on: ALL_ON,
  opening: {
    signed: {
      us: record.accords.filter((id) => !dual.includes(id)),
      china: record.ilrs.filter((id) => !dual.includes(id)),
    },
    dual,
    influence: [
      { nation: 'BRA', china: 1, why: 'builds satellites with China since 1988 and stayed out of the Belt and Road' },
      { nation: 'FRA', china: 1, why: "flew instruments on Chang'e-6 and builds science missions with China" },
      { nation: 'ITA', china: 1, why: "left the Belt and Road in 2023, put a reflector on Chang'e-6" },
      { nation: 'ARG', china: 1, why: 'hosts a Chinese deep-space antenna in Neuquén' },
      { nation: 'ARE', china: 1, why: 'a rover was booked for a Chinese lander, a university works with the ILRS' },
      { nation: 'SAU', china: 1, why: 'signed the Accords in 2022, stays in the Belt and Road' },
      { nation: 'PER', china: 1, why: 'sits in the China-led APSCO' },
      { nation: 'AGO', china: 1, why: 'Belt and Road' },
      { nation: 'NGA', china: 1, why: 'its telecommunication satellite is Chinese-built' },
      { nation: 'CHL', china: 1, why: 'Belt and Road; much of the world’s large astronomy' },
      { nation: 'COL', china: 1, why: 'about to join the Belt and Road' },
      { nation: 'PAN', china: 1, why: 'leaving the Belt and Road' },
      { nation: 'SGP', china: 1, why: 'signed the Accords in 2022, stays in the Belt and Road' },
      { nation: 'ZAF', us: 1, why: 'a NASA ground antenna at Matjiesfontein' },
      { nation: 'EGY', us: 1, why: 'seat of the African Space Agency, which has partners from both camps' },
      { nation: 'KAZ', us: 1, why: 'host of Baikonur, where crewed flight began' },
      { nation: 'AZE', us: 1, why: 'hosted the world space congress with NASA in the hall' },
      { nation: 'SEN', us: 1, why: 'was talking to both' },
      { nation: 'SRB', us: 1, why: 'hedges between both' },
      { nation: 'THA', us: 3, china: 3, why: 'holds both memberships' },
      { nation: 'IDN', us: 1, china: 1, why: 'in neither programme; many islands to connect' },
      { nation: 'MYS', us: 1, china: 1, why: 'courted by both' },
      { nation: 'KEN', us: 1, china: 1, why: 'the Italian range at Malindi; an institute signed with China' },
      { nation: 'TUR', us: 1, china: 2, why: 'an ally in NATO that applied to the ILRS' },
      { nation: 'VNM', us: 1, china: 1, why: 'signs with neither' },
      { nation: 'PHL', us: 2, why: 'an ally that had not signed yet' },
      { nation: 'NOR', us: 2, why: 'an ally that had not signed yet' },
      { nation: 'HUN', us: 1, china: 1, why: 'an astronaut with Axiom, first EU member in the Belt and Road' },
      { nation: 'MAR', us: 1, china: 1, why: 'courted by both' },
      { nation: 'ETH', china: 2, why: 'its satellite was paid for by China; about to be listed as a partner' },
      { nation: 'DJI', us: 1, china: 2, why: 'bases of both; a spaceport memorandum with a Hong Kong firm' },
      { nation: 'BOL', china: 2, why: 'its satellite was built and financed by China; about to be listed' },
      { nation: 'DZA', china: 1, why: 'its telecommunication satellite is Chinese-built' },
      { nation: 'LKA', china: 1, why: 'a satellite deal with China' },
      { nation: 'GHA', us: 1, why: 'a radio telescope at Kuntunse' },
      { nation: 'QAT', us: 1, why: 'in neither programme; a judgement, without a fact of its own' },
      { nation: 'MNG', china: 1, why: 'a member of APSCO between two launch powers' },
      { nation: 'UZB', china: 1, why: 'looks for a partner for its telescope' },
      { nation: 'IRN', china: 1, why: "has an instrument on Chang'e-8" },
      { nation: 'CUB', china: 1, why: 'Belt and Road' },
    ],
    tension: 5,
    law: 1,
    wolf: true,
    files: { traffic: 0, rescue: 0, framework: 0 },
    debris: { us: 2, china: 3 },
    home: { us: 3, china: 3 },
    plan: 'technology',
    tokens: { us: { diplomacy: 1, technology: 1 }, china: { diplomacy: 1, technology: 1 } },
    companies: { us: 1, china: 1 },
    constellations: { us: 1, china: 0 },
    named: { us: ['spacex', 'starlink'], china: ['ispace'] },
    flown: { us: 1, china: 1 },
    // npm run lab -- balance --scenario standard --bots minister --matches 4000 --quick, and envoy: docs/balance.md.
    standing: { us: 1, china: 0 },
    policies: [],
  },
};
