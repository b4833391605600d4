/** Laws that every state keeps. A broken one throws with its name. */
import { boardOf } from './board.ts';
import { CARDS } from './content/catalogue.ts';
import { legal } from './legal.ts';
import type { State } from './state.ts';
import { BLOCS, DUAL, ERAS, FILES, NONE, SIGNED, SUITS } from './terms.ts';
import { FILE_TOP } from './tracks/cooperation.ts';
import { totalDebris } from './tracks/orbit.ts';

export class BrokenLaw extends Error {
  constructor(
    readonly law: string,
    detail: string,
  ) {
    super(`${law}: ${detail}`);
  }
}

function law(name: string, holds: boolean, detail: () => string): void {
  if (!holds) throw new BrokenLaw(name, detail());
}

const whole = (n: number, min: number, max: number) => Number.isInteger(n) && n >= min && n <= max;

/** Throws a BrokenLaw where the state breaks one. */
export function invariants(G: State): void {
  nations(G);
  tracks(G);
  blocs(G);
  cards(G);
  decisions(G);
}

function nations(G: State): void {
  const board = boardOf(G);
  const { maxInfluence } = board.scenario.numbers;
  for (const list of [G.influence.us, G.influence.china, G.status, G.wavering, G.connected])
    law('nation-lists', list.length === board.size, () => `${list.length} entries for ${board.size} nations`);
  for (let i = 0; i < board.size; i++) {
    const id = board.ids[i];
    for (const bloc of BLOCS)
      law(
        'influence-range',
        whole(G.influence[bloc][i], 0, maxInfluence),
        () => `${id} ${bloc} ${G.influence[bloc][i]}`,
      );
    law('status-known', whole(G.status[i], NONE, DUAL), () => `${id} ${G.status[i]}`);
    const founder = board.founder[i];
    if (founder) law('founders-stay', G.status[i] === SIGNED[founder], () => id);
    law('dual-only-where-on', G.status[i] !== DUAL || board.scenario.on.dual, () => id);
    law('wavering-partners-only', G.wavering[i] === 0 || (G.status[i] !== NONE && G.status[i] !== DUAL), () => id);
    law('connected-unconnected', G.connected[i] === 0 || board.traits[i].has('unconnected'), () => id);
  }
}

function tracks(G: State): void {
  const { numbers, rounds } = boardOf(G).scenario;
  law('tension-range', whole(G.tension, 0, numbers.conflict), () => `${G.tension}`);
  law('law-range', whole(G.law, -5, 5), () => `${G.law}`);
  for (const f of FILES) law('file-range', whole(G.files[f], 0, FILE_TOP), () => `${f} ${G.files[f]}`);
  law('debris-range', whole(G.debris.us, 0, numbers.kessler) && whole(G.debris.china, 0, numbers.kessler), () =>
    JSON.stringify(G.debris),
  );
  law(
    'kessler-ends',
    totalDebris(G) < numbers.kessler || G.ending !== null,
    () => `${totalDebris(G)} pips and no ending`,
  );
  law('conflict-ends', G.tension < numbers.conflict || G.ending?.kind === 'conflict', () => `Tension ${G.tension}`);
  law('round-range', whole(G.round, 1, rounds), () => `${G.round}`);
  law('offer-on-board', !G.offer || G.offer.nation in boardOf(G).index, () => `${G.offer?.nation}`);
  law('past-once', new Set(G.past).size === G.past.length, () => G.past.join(' '));
  law('requests', G.requests.length <= boardOf(G).scenario.requests, () => `${G.requests.length}`);
}

function blocs(G: State): void {
  const { numbers, on, missions, plays } = boardOf(G).scenario;
  for (const bloc of BLOCS) {
    const me = G.blocs[bloc];
    const sum = Object.values(me.from).reduce((a, b) => a + b, 0);
    law('standing-by-source', sum === me.standing, () => `${bloc}: ${sum} by source, ${me.standing} in all`);
    law('home-range', whole(me.home, 0, 5), () => `${bloc} ${me.home}`);
    for (const s of SUITS)
      law(
        'token-range',
        whole(me.tokens[s], 0, numbers.tokenLimit + 8) && (on.tokens || me.tokens[s] === 0),
        () => `${bloc} ${s} ${me.tokens[s]}`,
      );
    law('paid', whole(me.paid, 0, 99), () => `${bloc} ${me.paid}`);
    law('mission-range', whole(me.mission, 0, missions[bloc].length), () => `${bloc} ${me.mission}`);
    law(
      'enterprise-limits',
      whole(me.companies, 0, numbers.enterpriseLimit.company) &&
        whole(me.constellations, 0, numbers.enterpriseLimit.constellation),
      () => `${bloc} ${me.companies} ${me.constellations}`,
    );
    law('network-kinds', new Set(me.networks.map((n) => n.kind)).size === me.networks.length, () => bloc);
    law('launches', whole(me.launches, 0, 2), () => `${bloc} ${me.launches}`);
    law('plays', whole(G.plays[bloc], 0, plays), () => `${bloc} ${G.plays[bloc]}`);
    for (const p of me.promises) law('promise-due', p.due >= G.round, () => `${bloc} ${p.nation} due ${p.due}`);
  }
  law('plan-of-china', G.blocs.us.plan === null && G.blocs.china.plan !== null, () => 'plan');
}

/** Each card of the eras so far is in exactly one place. */
function cards(G: State): void {
  const { scenario } = boardOf(G);
  const { deck, hands } = G.secret;
  const places = [deck, hands.us, hands.china, G.discards, G.removed, G.play ? [G.play.card] : []];
  const count = new Map<string, number>();
  for (const place of places) for (const id of place) count.set(id, (count.get(id) ?? 0) + 1);
  for (const p of G.policies) if (!count.has(p.card) && CARDS[p.card]) count.set(p.card, 1);
  for (const id of scenario.cards) {
    const joined = scenario.eras[CARDS[id].era] <= G.round;
    const n = count.get(id) ?? 0;
    // A card whose event removes it or keeps it in play stands there while its play is still going on.
    const inPlay = G.play?.card === id && (G.removed.includes(id) || G.policies.some((p) => p.card === id));
    law('cards-in-one-place', n === (joined ? 1 : 0) || (inPlay && n === 2), () => `${id} stands in ${n} places`);
    count.delete(id);
  }
  law('no-foreign-cards', count.size === 0, () => [...count.keys()].join(' '));
  law(
    'eras-known',
    ERAS.every((e) => scenario.eras[e] >= 1),
    () => 'eras',
  );
}

function decisions(G: State): void {
  law(
    'one-of-ask-and-ending',
    (G.ask === null) === (G.ending !== null),
    () => `ask ${G.ask?.ask}, ending ${G.ending?.kind}`,
  );
  law('awaiting', G.awaiting.length > 0 === (G.ask !== null), () => `${G.awaiting.length} awaited`);
  law('sealed', G.sealed <= G.moves, () => `${G.sealed} of ${G.moves}`);
  for (const bloc of G.awaiting)
    law('a-legal-move', legal(G, bloc).length > 0, () => `${bloc} has none for ${G.ask?.ask}`);
  law('queue-empty-at-end', G.ending === null || G.queue.length === 0, () => `${G.queue.length} steps left`);
}
