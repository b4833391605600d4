import type { SourceRow } from './types.ts';

export const INSTITUTIONS: readonly SourceRow[] = [
  { id: 'cnsa', name: 'China National Space Administration (1993, Haidian)', facts: ['cnsa-founded'] },
  { id: 'shan-zhongde', name: 'Shan Zhongde, administrator since January 2025', facts: ['shan-zhongde'] },
  // NASA is the home that the United States acts from: what it may spend is the Home track.
  { id: 'nasa', name: 'NASA', rules: ['1.2 Homes', '4.2 Income', '4.4 Home'] },
  { id: 'state-department', name: 'US State Department', facts: ['artemis-accords'] },
  { id: 'jim-free', name: 'Jim Free, associate administrator', facts: ['finland-53'] },
  {
    id: 'us-congress',
    name: 'US Congress',
    facts: ['wolf-amendment'],
    rules: ['4.4 Home', '14.7 The Wolf Amendment'],
  },
  { id: 'fbi', name: 'Federal Bureau of Investigation', facts: ['fbi-gate'] },
  { id: 'roscosmos', name: 'Roscosmos', programme: 'china', facts: ['luna-25'], nations: ['RUS'] },
  { id: 'esa', name: 'European Space Agency', facts: ['esa-modules'] },
  { id: 'think-tanks', name: 'Council on Foreign Relations and other think tanks', facts: ['cfr-case'] },
  { id: 'xi-developing-countries', name: 'Xi Jinping’s emphasis on developing countries', facts: ['xi-global-south'] },
  { id: 'kessler', name: 'Donald Kessler', facts: ['kessler-paper'] },
  { id: 'musk-starlink', name: 'Elon Musk’s Starlink', facts: ['starlink-first'] },
  {
    id: 'accords-founders',
    name: 'Founding partners of the Accords (seven)',
    nations: ['AUS', 'CAN', 'ITA', 'JPN', 'LUX', 'ARE', 'GBR'],
    rules: ['3.5 Founders'],
  },
  {
    // Weight and traits come from a nation's economy; firms are what Enterprise founds.
    id: 'kinds-of-actor',
    name: 'Middle powers, developing countries, commercial entities',
    rules: ['1.1 Nations', '5.7 What is asked', '10.4 Companies', '10.6 Connecting'],
  },
];
