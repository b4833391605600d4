import type { SourceRow } from './types.ts';

export const RISKS: readonly SourceRow[] = [
  {
    id: 'anti-satellite-weapons',
    name: 'Anti-satellite weapon threats',
    facts: ['fengyun-asat', 'usa-193', 'mission-shakti', 'cosmos-1408'],
  },
  { id: 'technology-transfer', name: 'Technology transfer', facts: ['tech-transfer', 'cox-report'] },
  { id: 'espionage', name: 'Espionage concerns', facts: ['wolf-amendment'] },
  { id: 'cyberattacks', name: 'Cyberattacks on space and ground systems', facts: ['cyber-fears', 'viasat-hack'] },
  {
    id: 'civil-and-military',
    name: 'Blurred civil and military activity',
    facts: ['misread-collision'],
    rules: ['13.4 Misread'],
  },
  {
    id: 'mutual-mistrust',
    name: 'Mutual mistrust',
    facts: ['cfr-case'],
    rules: ['14.1 Tension', '14.3 Drift'],
  },
  { id: 'rocket-breakup', name: 'Chinese rocket break-up in 2022', facts: ['cz6a-breakup'] },
  {
    id: 'orbital-debris',
    name: 'Orbital debris, harmful interference',
    facts: ['iridium-cosmos'],
    rules: ['13.2 Orbit check', '13.3 Collision'],
  },
  {
    id: 'kessler-syndrome',
    name: 'Kessler syndrome (1978)',
    facts: ['kessler-cascade'],
    rules: ['16.5 Kessler by an act', '16.6 Kessler by chance'],
  },
  {
    id: 'military-escalation',
    name: 'Unintended military escalation',
    facts: ['misread-collision'],
    rules: ['13.4 Misread', '16.7 Conflict'],
  },
  {
    id: 'resource-extraction',
    name: 'Resource extraction dispute',
    facts: ['extraction-dispute', 'us-resource-law'],
  },
  {
    id: 'no-lunar-governance',
    name: 'No unified governance of the Moon',
    facts: ['no-lunar-regime'],
    rules: ['12.1 Ballot', '14.6 Files'],
  },
  {
    // While nobody settles it, each Session turns the law, and programmes fly on.
    id: 'innovation-outpaces-governance',
    name: 'Innovation outpacing governance',
    facts: ['no-lunar-regime'],
    rules: ['12.3 Rise'],
  },
  { id: 'fbi-bar', name: 'FBI barring contact with samples and experiments', facts: ['fbi-gate'] },
  {
    id: 'cooperation-ceased',
    name: 'US-China cooperation effectively ceased',
    facts: ['wolf-amendment'],
    rules: ['1.3 Opening', '6.6 A file that cannot rise', '14.7 The Wolf Amendment'],
  },
];
