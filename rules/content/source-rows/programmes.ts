import type { SourceRow } from './types.ts';

export const PROGRAMMES: readonly SourceRow[] = [
  { id: 'artemis-programme', name: 'Artemis programme', programme: 'us', rules: ['9.1 Programme'] },
  { id: 'sls-orion', name: 'Space Launch System and Orion', facts: ['artemis-i'] },
  { id: 'artemis-i', name: 'Artemis I (2022)', facts: ['programme:artemis-i'] },
  { id: 'artemis-ii', name: 'Artemis II (2026)', facts: ['programme:artemis-ii'] },
  { id: 'annual-missions', name: 'Annual missions, more complex modules', facts: ['plan-annual-artemis'] },
  {
    id: 'permanent-base',
    name: 'Permanent lunar base',
    facts: ['plan-two-bases'],
    rules: ['16.4 Lunar order'],
  },
  { id: 'humans-to-mars', name: 'Human missions to Mars', facts: ['spd-1'] },
  { id: 'ilrs', name: 'International Lunar Research Station', programme: 'china', rules: ['3.6 ILRS projects'] },
  { id: 'change-4', name: 'Chang’e-4 (2019)', facts: ['change-4', 'lro-change-4'] },
  { id: 'change-6', name: 'Chang’e-6 (2024)', facts: ['change-6-return'] },
  {
    id: 'change-8',
    name: 'Chang’e-8 and ILRS construction from 2028',
    facts: ['plan-change-8', 'change-8-doubt'],
  },
  { id: 'lunar-reconnaissance-orbiter', name: 'Lunar Reconnaissance Orbiter', facts: ['lro-change-4'] },
  { id: 'belt-and-road', name: 'Belt and Road Initiative', facts: ['bri-launched', 'bri-140'] },
  {
    id: 'information-corridor',
    name: 'Belt and Road Spatial Information Corridor',
    facts: ['spatial-information-corridor'],
  },
  { id: 'bri-size', name: '139 members, forty per cent of world GDP', facts: ['bri-140'] },
  { id: 'gps', name: 'GPS', facts: ['selective-availability'] },
];
