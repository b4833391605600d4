/** The game's terms that screens explain, each with the rule that tells it in full. Their words: `terms:<id>`. */
import type { ScenarioId } from '../../../rules/terms.ts';

export const TERMS = {
  standing: '16.1',
  tension: '14.1',
  debris: '16.5',
  congestion: '13.1',
  'orbit-check': '13.2',
  collision: '13.3',
  kessler: '16.6',
  conflict: '16.7',
  influence: '2.1',
  margin: '2.2',
  autonomy: '1.1',
  weight: '1.1',
  trait: '1.7',
  interest: '2.8',
  'law-lean': '12.4',
  reach: '2.3',
  hub: '2.5',
  sign: '3.1',
  committed: '3.7',
  waver: '3.8',
  dual: '3.4',
  founder: '3.5',
  project: '3.6',
  token: '4.1',
  home: '4.4',
  plan: '4.3',
  wolf: '14.7',
  request: '5.6',
  offer: '5.13',
  'world-event': '5.10',
  briefing: '5.2',
  dialogue: '6.1',
  file: '14.6',
  traffic: '13.2',
  rescue: '9.12',
  event: '7.3',
  'rival-event': '7.4',
  outreach: '8.1',
  mission: '9.1',
  odds: '9.4',
  enterprise: '10.1',
  constellation: '10.5',
  summit: '11.1',
  session: '12.1',
  support: '12.2',
  caucus: '12.4',
  law: '14.4',
  reckoning: '15.1',
  balance: '15.3',
  policy: '15.6',
  grade: '16.9',
  legacy: '16.10',
} as const;

export type TermId = keyof typeof TERMS;
export const TERM_IDS = Object.keys(TERMS) as TermId[];

/**
 * Where the rulebook tells of a term, in every language: at its rule, `rule-<part>-<rule>`; for whoever plays a Lesson on the
 * Lesson's own sheet, `lesson-<term>`.
 */
export const anchorOf = (id: TermId, lesson = false): string =>
  lesson ? `lesson-${id}` : `rule-${TERMS[id].replace('.', '-')}`;

/**
 * The rulebook's page for whoever plays a scenario: it tells of Standard throughout, of the Lesson on a sheet of its own,
 * and of what the others change in one rule.
 */
export const bookFor = (scenario: ScenarioId): string =>
  scenario === 'standard' ? 'rulebook' : `rulebook?at=${scenario === 'lesson' ? 'lesson' : 'rule-17-5'}`;
