/**
 * From facts to game values, by the rule in docs/nations.md. Run by scripts/derive-nations.ts and by the test that
 * compares the result with the committed nations.ts; the game itself never imports this file.
 */
import type { Bloc, NationId, Region } from '../../terms.ts';
import type { Signatory } from '../history/types.ts';
import {
  AUTONOMY_EXCEPTIONS,
  INTEREST_EXCEPTIONS,
  PRIVATE_FLIGHT,
  REACHES,
  RESOURCE_LAW,
  TRAIT_EVIDENCE,
  WEIGHT_EXCEPTIONS,
} from './evidence.ts';
import type { Fact, Facts } from './facts.ts';
import { interestScores, interestsOf } from './interests.ts';
import { LINK_REASONS } from './links.ts';
import {
  type BeltAndRoad,
  type Home,
  type LawLean,
  type Nation,
  type NationHistory,
  TRAITS,
  type Trait,
} from './types.ts';

const HOME_BLOC: Record<string, Bloc> = { USA: 'us', CHN: 'china' };
const HUB_TRAITS: Trait[] = ['launch-site', 'ground-station', 'corridor-node'];

const REGION_OF: Record<string, Region> = {
  Americas: 'americas',
  Europe: 'europe',
  Africa: 'africa',
  'Middle East & Central Asia': 'mideast',
  'South & East Asia': 'asia-pacific',
  Oceania: 'asia-pacific',
};

/** Economy tier 0-3: GDP in billions of USD against 100, 500 and 1,500; 100 million people count as one tier more, up to 2. */
function economyTier(fact: Fact): number {
  const byGdp = fact.gdp >= 1500 ? 3 : fact.gdp >= 500 ? 2 : fact.gdp >= 100 ? 1 : 0;
  return fact.population >= 100 ? Math.max(byGdp, Math.min(2, byGdp + 1)) : byGdp;
}

const launchPoints = (fact: Fact): number => ({ none: 0, suborbital: 1, orbital: 2 })[fact.launch];

export function weightOf(fact: Fact): 1 | 2 | 3 {
  const exception = WEIGHT_EXCEPTIONS[fact.id];
  if (exception) return exception.weight;
  const economy = economyTier(fact);
  const launch = launchPoints(fact);
  if (economy === 3 && launch > 0) return 3;
  return economy + launch >= 2 ? 2 : 1;
}

const inBoth = (fact: Fact): boolean => Boolean(fact.accords && fact.ilrs);
const inNeither = (fact: Fact): boolean => !fact.accords && !fact.ilrs;

/** A founder of either programme: the seven who signed with the United States on the first day, and Russia. */
export const isFounder = (fact: Fact): boolean =>
  fact.accords?.date === '2020-10-13' || (fact.id === 'RUS' && fact.ilrs?.kind === 'founder');

export function autonomyOf(fact: Fact): 1 | 2 | 3 | 4 {
  const apart = fact.groups.includes('BRICS') || inNeither(fact) || inBoth(fact) ? 1 : 0;
  const founder = isFounder(fact) ? 1 : 0;
  const value = weightOf(fact) + apart - founder + (AUTONOMY_EXCEPTIONS[fact.id]?.add ?? 0);
  return Math.min(4, Math.max(1, value)) as 1 | 2 | 3 | 4;
}

export function leanOf(fact: Fact): LawLean {
  if (fact.moonAgreement === 'party') return 'shared';
  if (fact.moonAgreement === 'withdrew' || fact.id in RESOURCE_LAW) return 'licence';
  if (isFounder(fact) && fact.accords) return 'licence';
  if (fact.accords && fact.id in PRIVATE_FLIGHT) return 'licence';
  if (fact.groups.includes('BRICS') && !fact.accords && !(fact.id in HOME_BLOC)) return 'shared';
  return null;
}

/** Gross domestic product a head, in USD. */
const incomeOf = (fact: Fact): number => (fact.gdp * 1000) / fact.population;

export function traitsOf(fact: Fact): Trait[] {
  const byRule: Partial<Record<Trait, boolean>> = {
    'launch-site': fact.launch === 'orbital' && fact.id !== 'ITA',
    agency: fact.agency && weightOf(fact) >= 2,
    'belt-and-road': fact.bri === 'yes',
    unconnected: incomeOf(fact) < 3000 && fact.launch !== 'orbital',
    dual: inBoth(fact) || Boolean(fact.accords && !isFounder(fact) && fact.groups.includes('APSCO')),
    founder: isFounder(fact),
  };
  return TRAITS.filter((trait) => byRule[trait] || fact.id in (TRAIT_EVIDENCE[trait] ?? {}));
}

export const linksOf = (id: NationId): NationId[] =>
  LINK_REASONS.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])).sort();

/** A date known only by month counts from the end of that month: the listing came no earlier than that. */
function dayOf(date: string): string {
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

function historyOf(fact: Fact): NationHistory {
  const history: NationHistory = { bri: (fact.bri === 'initiator' ? 'yes' : fact.bri) as BeltAndRoad };
  if (fact.accords) history.accords = dayOf(fact.accords.date);
  if (fact.accords && fact.accords.status !== 'signed') history.accordsScheduled = true;
  if (fact.ilrs) history.ilrs = dayOf(fact.ilrs.date);
  return history;
}

function sourcesOf(fact: Fact): string[] {
  const sources = [fact.storySource];
  if (fact.accords) sources.push(`Accords: ${fact.accords.source}`);
  if (fact.ilrs) sources.push(`ILRS: ${fact.ilrs.source}`);
  sources.push('Size: World Bank, rounded');
  return sources;
}

/** Throws if a judgement rests on a passage that the facts no longer contain. */
function checkGrounds(facts: Facts): void {
  const tables = [
    ...Object.values(TRAIT_EVIDENCE),
    PRIVATE_FLIGHT,
    RESOURCE_LAW,
    Object.fromEntries(Object.entries(REACHES).map(([id, { ground }]) => [id, ground])),
  ];
  for (const [id, ground] of tables.flatMap((table) => Object.entries(table))) {
    const fact = facts.nations.find((one) => one.id === id);
    if (!fact) throw new Error(`no facts for ${id}`);
    const text = [...fact.assets, fact.launchNote ?? '', fact.story].join('\n');
    if (!ground.startsWith('known: ') && !text.includes(ground)) throw new Error(`${id}: facts do not say "${ground}"`);
  }
}

export function deriveNation(fact: Fact): Nation {
  const traits = traitsOf(fact);
  const nation: Nation = {
    id: fact.id,
    region: REGION_OF[fact.region],
    weight: weightOf(fact),
    autonomy: autonomyOf(fact),
    interests: INTEREST_EXCEPTIONS[fact.id]?.interests ?? interestsOf(interestScores(fact, traits)),
    lean: leanOf(fact),
    traits,
    links: linksOf(fact.id),
    history: historyOf(fact),
    sources: sourcesOf(fact),
  };
  // A hub says what it reaches even when that is nothing beyond its links.
  if (HUB_TRAITS.some((trait) => traits.includes(trait))) nation.reaches = REACHES[fact.id]?.regions ?? [];
  return nation;
}

function deriveHome(fact: Fact): Home {
  return {
    id: fact.id as Home['id'],
    bloc: HOME_BLOC[fact.id],
    region: REGION_OF[fact.region],
    lean: leanOf(fact),
    links: linksOf(fact.id),
    history: historyOf(fact),
    sources: sourcesOf(fact),
  };
}

/** Every board nation in the order of the facts, and the two homes. Throws if a ground is missing from the facts. */
export function derive(facts: Facts): { nations: Nation[]; homes: Record<Home['id'], Home> } {
  checkGrounds(facts);
  const homes = facts.nations.filter((fact) => fact.id in HOME_BLOC).map(deriveHome);
  return {
    nations: facts.nations.filter((fact) => !(fact.id in HOME_BLOC)).map(deriveNation),
    homes: Object.fromEntries(homes.map((home) => [home.id, home])) as Record<Home['id'], Home>,
  };
}

/** The dated record of both programmes, numbered in the order of the facts. Throws on a signatory without a date. */
export function signatories(facts: Facts): { accords: Signatory[]; ilrs: Signatory[] } {
  const list = (programme: 'accords' | 'ilrs') =>
    facts.order[programme].map((id, i): Signatory => {
      const fact = facts.nations.find((one) => one.id === id);
      const off = programme === 'accords' ? facts.offBoard.find((one) => one.id === id) : undefined;
      const signed = fact?.[programme] ?? off;
      if (!signed) throw new Error(`no date for ${id}, number ${i + 1} of the ${programme} record`);
      const place = !fact ? 'off-board' : id in HOME_BLOC ? 'home' : 'space';
      return { number: i + 1, id, date: dayOf(signed.date), place, source: signed.source };
    });
  return { accords: list('accords'), ilrs: list('ilrs') };
}
