/**
 * Founding 2020: from the month of the Accords to January 2025, six rounds of eight or nine months each. Few nations
 * have chosen, so reach matters, and both sign at a limit of their own. Cards of the Base era tell of later years and
 * never join. Where nothing before the date speaks for an influence, its reason names what the nation later signed.
 */
import { CARD_LIST, OFFERS, WORLD_EVENTS } from '../catalogue.ts';
import { MISSIONS_2020 } from '../missions/table-2020.ts';
import { alignmentOn } from '../nations/alignment.ts';
import { NUMBERS } from './numbers.ts';
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
  // Where nobody has chosen yet most plays would go for influence: what else a card may be used for is cheaper here.
  // npm run lab -- balance --scenario founding --bots minister --matches 4000 --quick, and envoy: docs/balance.md.
  numbers: {
    ...NUMBERS,
    placeRival: 3,
    enterpriseCost: { ...NUMBERS.enterpriseCost, constellation: 2, 'launch-site': 2, navigation: 2 },
    summitSteps: 3,
    project: { influence: 1, token: 1 },
  },
  // A signature is a ceremony that all wait for: of both programmes at the Reckoning alone.
  signings: { us: { turn: 0, reckoning: 8 }, china: { turn: 0, reckoning: 8 } },
  counter: { date: '2020-10-31', accords: record.counters.accords, ilrs: record.counters.ilrs },
  until: '2025-01-31',
  opening: {
    // The record has Russia in the station only from the memorandum of March 2021; China would begin without a partner.
    signed: { us: record.accords, china: ['RUS'] },
    dual: [],
    influence: [
      { nation: 'FRA', us: 2, china: 1, why: 'ESA modules for Gateway; science satellites with China' },
      { nation: 'DEU', us: 2, why: 'builds the service module of Orion' },
      { nation: 'ESP', us: 1, why: 'a NASA Deep Space Network site at Robledo' },
      { nation: 'NOR', us: 1, why: 'in the European agency; a polar ground station on Svalbard' },
      { nation: 'POL', us: 1, why: 'in the European agency, a partner of Artemis' },
      { nation: 'UKR', us: 2, china: 2, why: 'builds the first stage of Antares; Belt and Road' },
      { nation: 'FIN', us: 1, why: 'in the European agency, a partner of Artemis' },
      { nation: 'HUN', china: 2, why: 'first member of the European Union in the Belt and Road' },
      { nation: 'SRB', china: 2, why: 'Belt and Road, science ties with China' },
      { nation: 'BLR', china: 2, why: 'its telecommunication satellite is Chinese-built' },
      { nation: 'ITA', china: 2, why: 'joined the Belt and Road in 2019' },
      { nation: 'LUX', china: 2, why: 'joined the Belt and Road in 2019' },
      { nation: 'RUS', us: 1, why: 'its cosmonauts serve in the crew of the space station' },
      { nation: 'MEX', us: 1, why: 'neighbour of the United States' },
      { nation: 'COL', us: 2, why: 'signed the Accords in 2022' },
      { nation: 'PAN', us: 2, china: 2, why: 'the canal; in the Belt and Road from 2017 to 2025' },
      {
        nation: 'BRA',
        us: 2,
        china: 2,
        why: 'signed the Accords in 2021; satellites with China since 1988',
      },
      { nation: 'ARG', us: 2, china: 2, why: 'leased ground for antennas to Europe and to China' },
      { nation: 'CHL', us: 2, china: 2, why: 'much of the world’s large astronomy; Belt and Road' },
      { nation: 'PER', china: 2, why: 'sits in the China-led APSCO' },
      { nation: 'BOL', china: 2, why: 'its satellite was built and financed by China' },
      { nation: 'VEN', china: 2, why: 'three Chinese-built satellites and two ground stations' },
      { nation: 'CUB', china: 2, why: 'Belt and Road' },
      { nation: 'NGA', us: 2, china: 2, why: 'its telecommunication satellite is Chinese-built; a large market' },
      { nation: 'ETH', china: 2, why: 'China paid most of its first satellite in 2019' },
      { nation: 'KEN', us: 2, china: 2, why: 'the old Italian range at Malindi; Belt and Road' },
      { nation: 'ZAF', us: 2, china: 2, why: 'an antenna project with NASA; a member of BRICS' },
      {
        nation: 'EGY',
        us: 1,
        china: 2,
        why: 'an assembly centre built with Chinese money; host of the African Space Agency',
      },
      { nation: 'DZA', china: 2, why: 'its telecommunication satellite is Chinese-built' },
      { nation: 'MAR', us: 1, why: 'signed the Accords in 2026' },
      { nation: 'AGO', china: 2, why: 'Belt and Road' },
      { nation: 'DJI', us: 2, china: 2, why: 'bases of both' },
      { nation: 'SEN', us: 1, why: 'signed the Accords in 2025, the ILRS papers in 2024' },
      { nation: 'ISR', us: 2, why: 'the lunar lander Beresheet; signed the Accords in January 2022' },
      { nation: 'SAU', us: 2, china: 2, why: 'signed the Accords in 2022; Belt and Road' },
      { nation: 'QAT', us: 1, why: 'in neither programme; a judgement, without a fact of its own' },
      { nation: 'TUR', us: 2, china: 2, why: 'in APSCO; applied to the ILRS, then signed the Accords in 2026' },
      {
        nation: 'KAZ',
        us: 2,
        china: 2,
        why: 'host of Baikonur; the Belt and Road was announced in Astana',
      },
      { nation: 'IRN', china: 2, why: 'sits in APSCO' },
      { nation: 'AZE', us: 1, why: 'hosted the world space congress of 2023, with NASA in the hall' },
      { nation: 'ARE', china: 2, why: 'Belt and Road; a rover once booked for a Chinese lander' },
      { nation: 'KOR', us: 2, why: 'its lunar orbiter carries an American camera' },
      { nation: 'NZL', us: 2, why: 'launched CAPSTONE for Artemis from Mahia' },
      { nation: 'SGP', us: 2, china: 2, why: 'signed the Accords in 2022; Belt and Road' },
      { nation: 'IND', us: 1, why: 'kept its distance from such groups until it signed in 2023' },
      { nation: 'PHL', us: 2, china: 2, why: 'signed the Accords in 2025; a Belt and Road memorandum of 2017' },
      { nation: 'VNM', us: 2, china: 2, why: 'signs with neither' },
      { nation: 'THA', us: 2, china: 2, why: 'sits in APSCO; signed with both in 2024' },
      { nation: 'IDN', us: 2, china: 2, why: 'in neither programme; many islands to connect' },
      { nation: 'MYS', us: 2, china: 2, why: 'talked to the ILRS, signed the Accords in 2025' },
      { nation: 'LKA', china: 2, why: 'a satellite deal with China' },
      { nation: 'MNG', china: 2, why: 'a member of APSCO' },
      { nation: 'PAK', china: 2, why: 'satellites, Belt and Road, APSCO' },
    ],
    tension: 4,
    law: 1,
    wolf: true,
    files: { traffic: 0, rescue: 0, framework: 0 },
    debris: { us: 2, china: 2 },
    home: { us: 3, china: 3 },
    plan: 'technology',
    tokens: { us: { diplomacy: 1, technology: 1, finance: 1 }, china: { finance: 1, technology: 1 } },
    companies: { us: 1, china: 1 },
    constellations: { us: 1, china: 0 },
    named: { us: ['astrobotic', 'starlink'], china: ['ispace'] },
    flown: { us: 0, china: 0 },
    standing: { us: 0, china: 3 },
    policies: [],
  },
};
