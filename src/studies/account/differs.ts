/**
 * Where the game and the record of the world differ, or the record itself is disputed: by entry, as keys of texts. Each
 * comes from the note of its entry and from the collection of facts.
 */
import type { EntryRef } from '../../../rules/content/source-rows/types.ts';
import type { Sourced } from '../account.ts';

type Says = Sourced['differs'][number]['says'];

interface Differs {
  /** Names the texts: `debrief:differs.<id>.<says>`. */
  id: string;
  of: readonly EntryRef[];
  says: readonly Says[];
}

export const DIFFERS: readonly Differs[] = [
  { id: 'change-6', of: ['card:change-6-return', 'mission:change-6'], says: ['model', 'record'] },
  { id: 'samples', of: ['card:sample-talks-fail'], says: ['model', 'disputed'] },
  { id: 'gate', of: ['card:wolf-amendment', 'card:sample-certification'], says: ['model', 'record'] },
  { id: 'repeal', of: ['card:repeal-wolf'], says: ['model', 'record', 'disputed'] },
  { id: 'exceptions', of: ['card:lro-change-4'], says: ['model', 'record'] },
  { id: 'corridor-size', of: ['card:spatial-information-corridor'], says: ['model', 'record'] },
  {
    id: 'corridor-members',
    of: ['card:france-two-doors', 'card:italy-leaves', 'card:brazil-no-bri'],
    says: ['model', 'record'],
  },
  { id: 'thirteen', of: ['card:kazakhstan-mou'], says: ['model', 'disputed'] },
  { id: 'djibouti', of: ['card:djibouti-72'], says: ['model', 'disputed'] },
  { id: 'asean', of: ['card:asean-sign'], says: ['disputed'] },
  { id: 'cnsa', of: ['card:cnsa-founded'], says: ['disputed'] },
  { id: 'artemis-name', of: ['card:spd-1'], says: ['model', 'record'] },
  { id: 'artemis-ii', of: ['card:artemis-ii', 'mission:artemis-ii'], says: ['model', 'record'] },
  { id: 'artemis-iii', of: ['mission:artemis-iii-docking'], says: ['model', 'record'] },
  { id: 'gateway', of: ['mission:artemis-iv-gateway'], says: ['model', 'record'] },
  { id: 'moon-base', of: ['mission:moon-base'], says: ['model', 'record'] },
  { id: 'goals', of: ['card:space-superiority'], says: ['model', 'record'] },
  { id: 'crewed-landing', of: ['card:plan-crewed-landing'], says: ['model', 'record'] },
  { id: 'mengzhou', of: ['mission:mengzhou-flight'], says: ['model', 'disputed'] },
  { id: 'change-7', of: ['mission:change-7'], says: ['model', 'record'] },
  { id: 'change-8', of: ['card:plan-change-8', 'mission:change-8', 'mission:ilrs-basic'], says: ['model', 'disputed'] },
  { id: 'extraction', of: ['card:extraction-dispute'], says: ['model', 'disputed'] },
  { id: 'fengyun', of: ['card:fengyun-asat'], says: ['model', 'record'] },
  { id: 'iridium', of: ['card:iridium-cosmos'], says: ['model', 'record'] },
  { id: 'traffic-code', of: ['card:stm-code'], says: ['model', 'record'] },
  { id: 'market', of: ['card:commercial-900bn'], says: ['model', 'disputed'] },
  { id: 'internet', of: ['card:satellite-internet-150m'], says: ['model', 'record'] },
];

/** What there is to say of an entry; nothing, for most. */
export const differsOf = ({ kind, id }: Sourced['what']): Sourced['differs'] =>
  DIFFERS.filter(({ of }) => of.includes(`${kind}:${id}`)).flatMap((topic) =>
    topic.says.map((says) => ({ says, key: `debrief:differs.${topic.id}.${says}` })),
  );
