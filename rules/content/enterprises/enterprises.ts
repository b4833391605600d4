/**
 * Real names for what the blocs found, each given out once while there are any left. A network is a service in a nation, so its names say which service. Their texts are locale
 * keys `enterprises:<id>`; sources are ids of ../shared/facts events or `programme:<milestone id>`.
 */
import type { Bloc, EnterpriseKind } from '../../terms.ts';

export interface EnterpriseName {
  id: string;
  source: string;
}

export const ENTERPRISE_NAMES: Record<Bloc, Record<EnterpriseKind, EnterpriseName[]>> = {
  us: {
    company: [
      { id: 'spacex', source: 'hls-award' },
      { id: 'intuitive-machines', source: 'odysseus' },
      { id: 'firefly', source: 'blue-ghost' },
      { id: 'blue-origin', source: 'new-glenn-pad' },
      { id: 'astrobotic', source: 'peregrine' },
    ],
    constellation: [
      { id: 'starlink', source: 'starlink-first' },
      { id: 'amazon-leo', source: 'kuiper-first' },
      { id: 'iridium', source: 'iridium-cosmos' },
    ],
    'ground-station': [
      { id: 'deep-space-network', source: 'south-africa-joins' },
      { id: 'landsat-station', source: 'disaster-charter' },
    ],
    'launch-site': [
      { id: 'safeguarded-pad', source: 'tech-transfer' },
      { id: 'small-launch-pad', source: 'programme:capstone' },
    ],
    'corridor-node': [
      { id: 'servir-hub', source: 'gps-harvest' },
      { id: 'traffic-data-desk', source: 'spd-3' },
    ],
    navigation: [
      { id: 'gps-augmentation', source: 'selective-availability' },
      { id: 'gps-farming', source: 'gps-harvest' },
    ],
  },
  china: {
    company: [
      { id: 'casc', source: 'casc-primes' },
      { id: 'ispace', source: 'ispace-orbit' },
      { id: 'cas-space', source: 'kinetica-first' },
      { id: 'landspace', source: 'commercial-900bn' },
      { id: 'galactic-energy', source: 'commercial-900bn' },
    ],
    constellation: [
      { id: 'qianfan', source: 'qianfan-first' },
      { id: 'guowang', source: 'guowang-first' },
      { id: 'honghu', source: 'spectrum-rush' },
    ],
    'ground-station': [
      { id: 'deep-space-antenna', source: 'neuquen-station' },
      { id: 'tracking-station', source: 'ground-station-worries' },
    ],
    'launch-site': [
      { id: 'partner-spaceport', source: 'djibouti-port' },
      { id: 'shared-spaceport', source: 'kazakhstan-mou' },
    ],
    'corridor-node': [
      { id: 'information-corridor', source: 'spatial-information-corridor' },
      { id: 'apsco-centre', source: 'apsco' },
      { id: 'brics-data-node', source: 'brics-constellation' },
    ],
    navigation: [
      { id: 'beidou-service', source: 'beidou-complete' },
      { id: 'beidou-corridor', source: 'spatial-information-corridor' },
    ],
  },
};
