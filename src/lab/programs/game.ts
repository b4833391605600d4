/** What a scenario is made of, for programs that have none of the game's own code. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { ScenarioId } from '../../../rules/terms.ts';
import type { Game } from './protocol.ts';

/** The homes of the blocs, which nations are linked to as they are to each other. */
const HOMES = { us: 'USA', china: 'CHN' } as const;

/** Nations in the order of a view's lists, cards in the order of the deck before it is shuffled. */
export function gameOf(id: ScenarioId): Game {
  const board = boardOf(id);
  const { scenario } = board;
  const { numbers, rounds, plays, missions, on } = scenario;
  return {
    rounds,
    plays,
    numbers: { ...numbers },
    nations: board.ids.map((nation, i) => ({
      id: nation,
      region: board.region[i],
      weight: board.weight[i],
      autonomy: board.autonomy[i],
      interests: [...board.interests[i]],
      lean: board.lean[i],
      traits: [...board.traits[i]],
      links: [
        ...board.links[i].map((at) => board.ids[at]),
        ...(board.home.us[i] ? [HOMES.us] : []),
        ...(board.home.china[i] ? [HOMES.china] : []),
      ],
      founder: board.founder[i],
      dual: board.dual[i] && on.dual,
    })),
    cards: scenario.cards.map((card) => {
      const { owner, era, suit, value, event, lesson } = CARDS[card];
      return { id: card, owner, era, suit, value, event: !on.fullEvents && Array.isArray(lesson) ? lesson : event };
    }),
    missions: { us: missions.us.map(told), china: missions.china.map(told) },
  };
}

const told = ({ id, cost, reliability, contributors, standing, crewed }: Game['missions']['us'][number]) => ({
  id,
  cost,
  reliability,
  contributors,
  standing,
  crewed,
});
