/** Card ids that nobody but a bloc may know must not stand in the other's or a spectator's view. */
import { RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';

/** Missions, world events and resolutions are public; some have the name of a card. */
const NAMESAKES = new Set([
  ...Object.keys(WORLD_EVENTS),
  ...Object.keys(RESOLUTIONS),
  ...Object.values(SCENARIOS).flatMap((s) => BLOCS.flatMap((b) => s.missions[b].map((m) => m.id))),
]);

/** Who can read what it must not, as a sentence; null where nobody can. */
export function leaks(G: State): string | null {
  for (const viewer of [...BLOCS, 'spectator'] as const) {
    const text = JSON.stringify(view(G, viewer));
    const hidden = [
      ...G.secret.deck,
      ...BLOCS.filter((b) => b !== viewer).flatMap((b) =>
        G.secret.hands[b].filter((c) => viewer === 'spectator' || !G.secret.seen[viewer].includes(c)),
      ),
    ];
    for (const id of hidden) if (!NAMESAKES.has(id) && text.includes(`"${id}"`)) return `${viewer} can read ${id}`;
    if (text.includes('"rng"') || text.includes('"deck":[')) return `${viewer} can read generator or deck`;
  }
  return null;
}
