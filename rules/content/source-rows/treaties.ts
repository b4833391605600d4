import type { SourceRow } from './types.ts';

export const TREATIES: readonly SourceRow[] = [
  { id: 'artemis-accords', name: 'Artemis Accords (2020, non-binding)', facts: ['artemis-accords'] },
  { id: 'outer-space-treaty', name: 'Outer Space Treaty (1967)', facts: ['outer-space-treaty'] },
  {
    id: 'responsible-conduct',
    name: 'Avoiding harmful interference, limiting debris',
    facts: ['lts-guidelines'],
    rules: ['11.5 Cleaning', '16.9 Commons grade'],
  },
  {
    id: 'rescue-agreement',
    name: 'Rescue and Return Agreement (1968)',
    facts: ['rescue-agreement'],
    rules: ['9.11 Distress call', '9.12 Helping'],
  },
  {
    id: 'moon-treaty',
    name: 'Moon Treaty (1979), neither power in it',
    facts: ['moon-agreement'],
    rules: ['14.4 Lunar law'],
  },
  {
    id: 'wolf-amendment',
    name: 'Wolf Amendment (2011)',
    facts: ['wolf-amendment'],
    rules: ['14.7 The Wolf Amendment'],
  },
  {
    id: 'wolf-repeal',
    name: 'Repeal of the Wolf Amendment',
    facts: ['repeal-wolf'],
    rules: ['14.8 Repeal and renewal', '17.3 What if'],
  },
  { id: 'spd-1', name: 'Space Policy Directive 1 (2017)', facts: ['spd-1'] },
  { id: 'ilrs-memorandum', name: 'CNSA-Roscosmos memorandum (March 2021)', facts: ['cnsa-roscosmos-mou'] },
  {
    id: 'open-to-all',
    name: '“Open to all interested countries and international partners”',
    facts: ['open-to-all'],
  },
  {
    // Who writes the norms is the law track and, at its end, the Lunar order.
    id: 'us-led-order',
    name: 'US-led international order, non-binding principles',
    facts: ['extraction-dispute'],
    rules: ['14.4 Lunar law', '14.5 What the law is worth', '16.4 Lunar order'],
  },
];
