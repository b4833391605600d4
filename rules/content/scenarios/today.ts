/** Today 2026: September 2026 as the facts have it, five rounds of six plays. */
import { MISSIONS_2026 } from '../missions/missions.ts';
import { alignmentOn } from '../nations/alignment.ts';
import { NUMBERS } from './numbers.ts';
import { STANDARD } from './standard.ts';
import type { Opening, Scenario } from './types.ts';

const record = alignmentOn('2026-09-18');
const dual = record.accords.filter((id) => record.ilrs.includes(id));

/** What had changed in a nation since January 2025; every other entry of Standard's opening still holds. */
const CHANGED: Opening['influence'] = [
  {
    nation: 'PHL',
    us: 3,
    china: 1,
    why: 'signed around the ASEAN summit of October 2025; a Belt and Road memorandum of 2017',
  },
  { nation: 'NOR', us: 3, why: 'signed in May 2025' },
  { nation: 'HUN', us: 2, china: 1, why: 'signed in October 2025, stays in the Belt and Road' },
  { nation: 'MYS', us: 2, china: 1, why: 'signed in October 2025, once listed as talking to the ILRS' },
  { nation: 'MAR', us: 2, china: 1, why: 'signed in April 2026, stays in the Belt and Road' },
  {
    nation: 'TUR',
    us: 3,
    china: 1,
    why: "signed in August 2026; applied to the ILRS, has a rover on the Chang'e-8 list",
  },
  { nation: 'SEN', us: 2, china: 2, why: 'signed both, the ILRS in 2024 and the Accords in 2025' },
  { nation: 'SRB', us: 2, china: 2, why: 'signed both, the ILRS in 2024 and the Accords in 2026' },
  {
    nation: 'DJI',
    us: 2,
    china: 3,
    why: 'listed by Roscosmos in 2025; its signature of the Accords was announced, not confirmed',
  },
  { nation: 'COL', us: 2, china: 2, why: 'joined the Belt and Road in May 2025' },
  { nation: 'PAN', us: 2, why: 'left the Belt and Road in February 2025' },
  { nation: 'BRA', us: 4, china: 2, why: 'a memorandum with a Chinese constellation, a hedge against Starlink' },
  { nation: 'ETH', us: 1, china: 3, why: 'listed as an ILRS partner in April 2025' },
  { nation: 'BOL', china: 2, why: 'listed as an ILRS partner in April 2025' },
  { nation: 'PAK', china: 4, why: 'two astronauts in training, a flight to Tiangong planned for October 2026' },
];

export const TODAY: Scenario = {
  ...STANDARD,
  id: 'today',
  eras: { founding: 1, return: 1, base: 1 },
  missions: MISSIONS_2026,
  // A year and a half on, more of the orbit's debris is tracked and flown around.
  numbers: { ...NUMBERS, debrisCrowds: 5 },
  files: ['rescue', 'traffic', 'framework', 'rescue', 'traffic'],
  regions: [
    ['africa', 'americas'],
    ['mideast', 'asia-pacific'],
    ['europe', 'africa'],
    ['americas', 'mideast'],
    ['asia-pacific', 'europe'],
  ],
  counter: { date: '2026-09-18', accords: record.counters.accords, ilrs: record.counters.ilrs },
  opening: {
    ...STANDARD.opening,
    signed: {
      us: record.accords.filter((id) => !dual.includes(id)),
      china: record.ilrs.filter((id) => !dual.includes(id)),
    },
    dual,
    influence: [...STANDARD.opening.influence.filter((i) => !CHANGED.some((c) => c.nation === i.nation)), ...CHANGED],
    tension: 6,
    home: { us: 4, china: 4 },
    companies: { us: 1, china: 1 },
    constellations: { us: 2, china: 2 },
    named: {
      us: ['spacex', 'starlink', 'amazon-leo'],
      china: ['ispace', 'guowang', 'qianfan'],
    },
    flown: { us: 2, china: 1 },
    // npm run lab -- balance --scenario today --bots envoy --matches 4000 --quick: docs/balance.md.
    standing: { us: 0, china: 0 },
    tokens: { ...STANDARD.opening.tokens, us: { diplomacy: 2, technology: 1 } },
  },
};
