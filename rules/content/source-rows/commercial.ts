import type { SourceRow } from './types.ts';

export const COMMERCIAL: readonly SourceRow[] = [
  { id: 'chinese-firms', name: 'China’s 400 and more space firms', facts: ['commercial-900bn'] },
  {
    id: 'sector-900bn',
    name: '900 billion dollars by 2029',
    facts: ['commercial-900bn'],
    rules: ['4.2 Income', '10.4 Companies'],
  },
  { id: 'casc', name: 'China Aerospace Science and Technology Corporation (CASC)', facts: ['casc-primes'] },
  { id: 'ispace', name: 'iSpace', facts: ['ispace-orbit'] },
  { id: 'cas-space', name: 'CAS Space', facts: ['kinetica-first'] },
  { id: 'starlink', name: 'Starlink', facts: ['starlink-first'] },
  { id: 'g60', name: 'G60 (Qianfan)', facts: ['qianfan-first'] },
  { id: 'kuiper', name: 'Project Kuiper (Amazon)', facts: ['kuiper-first'] },
  {
    id: 'data-market',
    name: 'Growing market for data',
    facts: ['second-space-race'],
    rules: ['10.5 Constellations', '10.6 Connecting'],
  },
  {
    id: 'second-space-race',
    name: 'The second space race in low orbit',
    facts: ['second-space-race'],
    rules: ['13.1 Congestion'],
  },
  {
    id: 'internet-2031',
    name: '150 million people on satellite internet by 2031',
    facts: ['satellite-internet-150m'],
    rules: ['10.6 Connecting'],
  },
  {
    id: 'benefits-on-earth',
    name: 'Farming, navigation, disaster relief from space',
    facts: ['gps-harvest', 'disaster-charter'],
  },
];
