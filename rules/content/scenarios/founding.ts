/**
 * Founding 2020: from the week after the Accords to January 2025, six rounds of about nine months each. Few nations
 * have chosen, so reach matters, and both sign at a limit of their own. Cards of the Base era tell of later years and
 * never join.
 */
import { CARD_LIST, OFFERS, WORLD_EVENTS } from '../catalogue.ts';
import { MISSIONS_2020 } from '../missions/table-2020.ts';
import { alignmentOn } from '../nations/alignment.ts';
import { STANDARD } from './standard.ts';
import type { Scenario } from './types.ts';

const record = alignmentOn('2020-10-31');

/** After the last round: an era that joins then never does. */
export const NEVER = 99;

export const FOUNDING: Scenario = {
  ...STANDARD,
  id: 'founding',
  rounds: 6,
  cards: CARD_LIST.filter((c) => c.era !== 'base').map((c) => c.id),
  // What came after January 2025 is no news yet.
  worldEvents: Object.keys(WORLD_EVENTS).filter((id) => id !== 'golden-dome' && id !== 'african-space-agency'),
  offers: Object.values(OFFERS).flatMap((o) => (o.era === 'base' ? [] : [o.id])),
  eras: { founding: 1, return: 2, base: NEVER },
  missions: MISSIONS_2020,
  files: ['framework', 'traffic', 'rescue', 'traffic', 'framework', 'rescue'],
  regions: [
    ['europe', 'asia-pacific'],
    ['americas', 'mideast'],
    ['africa', 'europe'],
    ['asia-pacific', 'americas'],
    ['mideast', 'africa'],
    ['europe', 'asia-pacific'],
  ],
  signings: { us: { turn: 1, reckoning: 1 }, china: { turn: 1, reckoning: 1 } },
  counter: { date: '2020-10-31', accords: record.counters.accords, ilrs: record.counters.ilrs },
  until: '2025-01-31',
  opening: {
    // Russia and China signed their memorandum in March 2021; the talks were known. The station begins with both.
    signed: { us: record.accords, china: ['RUS'] },
    dual: [],
    influence: [
      { nation: 'FRA', us: 2, china: 1, why: 'ESA modules for Gateway; science satellites with China' },
      { nation: 'DEU', us: 2, why: 'builds the service module of Orion' },
      { nation: 'ESP', us: 1, why: 'a Deep Space Network station near Madrid' },
      { nation: 'NOR', us: 1, why: 'an ally with NASA ground stations on Svalbard' },
      { nation: 'POL', us: 1, why: 'an ally in NATO, in the European agency since 2012' },
      { nation: 'UKR', us: 1, china: 1, why: 'builds rocket stages for US firms; Belt and Road' },
      { nation: 'FIN', us: 1, why: 'in the European agency; keeps out of alliances' },
      { nation: 'HUN', china: 1, why: 'first member of the European Union in the Belt and Road' },
      { nation: 'SRB', china: 1, why: 'Belt and Road, a close friend of China in Europe' },
      { nation: 'BLR', china: 1, why: 'its telecommunication satellite is Chinese-built' },
      { nation: 'ITA', china: 1, why: 'joined the Belt and Road in 2019; planned with Tiangong' },
      { nation: 'LUX', china: 1, why: 'Belt and Road, a laboratory with China' },
      { nation: 'RUS', us: 1, why: 'flies with the United States on the International Space Station' },
      { nation: 'MEX', us: 1, why: 'neighbour and trade partner' },
      { nation: 'COL', us: 1, why: 'a partner of NATO' },
      { nation: 'PAN', us: 1, china: 1, why: 'the canal and the dollar; first in Latin America in the Belt and Road' },
      {
        nation: 'BRA',
        us: 1,
        china: 1,
        why: 'opened Alcântara to US rockets in 2019; satellites with China since 1988',
      },
      { nation: 'ARG', us: 1, china: 1, why: 'radar satellites launched by SpaceX; a Chinese antenna in Neuquén' },
      { nation: 'CHL', us: 1, china: 1, why: 'telescopes of both in the Atacama' },
      { nation: 'PER', china: 1, why: 'sits in the China-led APSCO' },
      { nation: 'BOL', china: 2, why: 'its satellite was built and financed by China' },
      { nation: 'VEN', china: 2, why: 'three Chinese-built satellites and two ground stations' },
      { nation: 'CUB', china: 1, why: 'Belt and Road' },
      { nation: 'NGA', us: 1, china: 1, why: 'its telecommunication satellite is Chinese-built; a large market' },
      { nation: 'ETH', china: 2, why: 'its first satellite was paid for and launched by China in 2019' },
      { nation: 'KEN', us: 1, china: 1, why: 'the old Italian range at Malindi; Belt and Road' },
      { nation: 'ZAF', us: 1, china: 1, why: 'antennas for NASA; satellites of the BRICS' },
      {
        nation: 'EGY',
        us: 1,
        china: 2,
        why: 'an assembly centre built with Chinese money; host of the African Space Agency',
      },
      { nation: 'DZA', china: 1, why: 'its telecommunication satellite is Chinese-built' },
      { nation: 'MAR', us: 1, why: 'a major ally outside NATO' },
      { nation: 'AGO', china: 1, why: 'Belt and Road' },
      { nation: 'DJI', us: 1, china: 1, why: 'bases of both' },
      { nation: 'SEN', us: 1, why: 'watched a star for a NASA probe in 2018 and 2020' },
      { nation: 'ISR', us: 2, why: 'Beresheet and a long alliance' },
      { nation: 'SAU', us: 1, china: 1, why: "an instrument on Chang'e-4; long ties with the United States" },
      { nation: 'QAT', us: 1, why: 'buys its satellites in the west' },
      { nation: 'TUR', us: 1, china: 1, why: 'in NATO and in APSCO' },
      {
        nation: 'KAZ',
        us: 1,
        china: 1,
        why: 'launches crews of all nations from Baikonur; first stop of the Belt and Road',
      },
      { nation: 'IRN', china: 1, why: 'sits in APSCO' },
      { nation: 'AZE', us: 1, why: 'its satellites were built by US and French firms' },
      { nation: 'ARE', china: 1, why: 'Belt and Road; students and payloads with China' },
      { nation: 'KOR', us: 2, why: 'its lunar orbiter carries a NASA camera' },
      { nation: 'NZL', us: 2, why: 'launches US rockets' },
      { nation: 'SGP', us: 1, china: 1, why: 'trades with both' },
      { nation: 'IND', us: 1, why: 'a radar satellite built with NASA' },
      { nation: 'PHL', us: 1, china: 1, why: 'a treaty ally that was then courting China' },
      { nation: 'VNM', us: 1, china: 1, why: 'signs with neither' },
      { nation: 'THA', us: 1, china: 1, why: 'an ally that sits in APSCO' },
      { nation: 'IDN', us: 1, china: 1, why: 'courted by both' },
      { nation: 'MYS', us: 1, china: 1, why: 'courted by both' },
      { nation: 'LKA', china: 1, why: 'a satellite deal with China' },
      { nation: 'MNG', china: 1, why: 'a member of APSCO' },
      { nation: 'PAK', china: 2, why: 'satellites, Belt and Road, APSCO' },
    ],
    tension: 4,
    law: 1,
    wolf: true,
    files: { traffic: 0, rescue: 0, framework: 0 },
    debris: { us: 1, china: 2 },
    home: { us: 3, china: 3 },
    plan: 'technology',
    tokens: { us: { diplomacy: 1, technology: 1 }, china: { finance: 1, technology: 1 } },
    companies: { us: 1, china: 0 },
    constellations: { us: 1, china: 0 },
    named: { us: ['astrobotic', 'starlink'], china: [] },
    flown: { us: 0, china: 0 },
    standing: { us: 0, china: 0 },
    policies: [],
  },
};
