import type { SourceRow } from './types.ts';

export const COOPERATION: readonly SourceRow[] = [
  {
    id: 'soft-power',
    name: 'Soft power: influence without coercion',
    rules: ['2.1 Influence', '2.2 Margin', '2.9 Losing influence', '3.1 Signing'],
  },
  { id: 'inclusive-strategy', name: 'Inclusive strategy of China', facts: ['xi-global-south'] },
  {
    id: 'rescue-operations',
    name: 'Rescue operations',
    facts: ['rescue-protocol', 'shenzhou-20'],
    rules: ['6.5 Both Cooperate', '9.11 Distress call', '9.12 Helping', '9.13 Standing by'],
  },
  {
    id: 'space-traffic-management',
    name: 'Space traffic management',
    facts: ['stm-code', 'cnsa-calls-nasa'],
    rules: ['6.5 Both Cooperate', '13.2 Orbit check'],
  },
  {
    id: 'continuity-procedures',
    name: 'Continuity procedures after a collision',
    facts: ['continuity-hotline'],
    rules: ['13.4 Misread'],
  },
  {
    id: 'lunar-governance',
    name: 'Lunar governance',
    facts: ['no-lunar-regime'],
    rules: ['6.5 Both Cooperate', '14.4 Lunar law', '16.4 Lunar order'],
  },
  { id: 'sample-offer', name: 'Offer of Chang’e-6 samples (July 2024)', facts: ['change-6-return'] },
  { id: 'sample-talks', name: 'Talks that fell through (November 2024)', facts: ['sample-talks-fail'] },
  { id: 'constellation-rules', name: 'Common rules for constellations', facts: ['stm-code'] },
  {
    id: 'bilateral-dialogue',
    name: 'Bilateral dialogue, action plans, information exchange',
    facts: ['cfr-case'],
    rules: ['6.1 Secret choice', '6.2 The table', '11.3 Matching'],
  },
  {
    id: 'global-commons',
    name: 'Preserving the global commons',
    facts: ['lts-guidelines'],
    rules: ['16.9 Commons grade', '16.10 Legacy'],
  },
  {
    id: 'lasting-partnerships',
    name: 'Commitment to lasting partnerships',
    rules: ['3.7 Committed', '3.8 Wavering', '12.2 Support', '15.3 Balance'],
  },
  {
    id: 'leading-the-order',
    name: 'The winner: who leads the emerging space order',
    rules: ['16.1 Sources', '16.2 Order', '16.4 Lunar order'],
  },
];
