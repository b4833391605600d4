/**
 * What a position still promises that the players' evaluation does not count, because it shows only in later rounds:
 * standing policies, files, the Wolf Amendment, cards in hand, what was done to the next Dialogue. Rough figures in
 * points of Standing, for the bloc named; the rival's are taken off.
 */
import { boardOf } from '../../rules/board.ts';
import { CARDS } from '../../rules/content/catalogue.ts';
import type { Effect, Mods, State } from '../../rules/state.ts';
import { type Bloc, rivalOf, SUITS } from '../../rules/terms.ts';
import { isPartner } from '../../rules/tracks/influence.ts';
import { nextMission } from '../../rules/tracks/programme.ts';

/** A modifier's worth to its bloc: points of Standing a unit for each round that it stands. */
const MOD_A_ROUND: Record<keyof Mods, number> = {
  launch: 0.03,
  outreachTokens: 0.4,
  outreachPoints: 0.9,
  signings: 0.7,
  votes: 0.1,
  orbitSafety: 0.02,
  enterpriseCost: 0.5,
  freeCooperation: 0.6,
  noTests: 0,
  patience: 0.2,
  stock: 0.1,
};

/** What an effect at every Briefing is worth to the bloc `for_`. Of conditions both outcomes count half. */
function each(list: readonly Effect[], policyOf: Bloc, for_: Bloc): number {
  let sum = 0;
  for (const e of list) {
    const mine = !('who' in e) || e.who === for_ || (e.who === 'actor' && policyOf === for_);
    const others = 'who' in e && (e.who === rivalOf(for_) || (e.who === 'rival' && policyOf === for_));
    const sign = mine ? 1 : others ? -1 : 0;
    if (e.do === 'token') sum += sign * 0.35 * e.n;
    else if (e.do === 'standing') sum += sign * e.n;
    else if (e.do === 'influence') sum += sign * 0.4 * e.n * (typeof e.pick === 'number' ? e.pick : 1);
    else if (e.do === 'votes') sum += sign * 0.25 * e.n;
    else if (e.do === 'home') sum += sign * 0.4 * e.n;
    else if (e.do === 'mission') sum += sign * (0.5 * (e.paid ?? 0) + 0.03 * (e.odds ?? 0));
    else if (e.do === 'cards') sum += sign * (e.op === 'draw' ? 0.5 : e.op === 'discard' ? -0.5 : 0.1) * e.n;
    else if (e.do === 'debris') sum += sign * -0.3 * e.n;
    else if (e.do === 'when') sum += (each(e.then, policyOf, for_) + each(e.else ?? [], policyOf, for_)) / 2;
    else if (e.do === 'roll')
      sum += (e.p * each(e.then, policyOf, for_) + (100 - e.p) * each(e.else ?? [], policyOf, for_)) / 100;
    else if (e.do === 'choose') {
      // The chooser takes what is best for it, which is worst for the other.
      const worths = e.options.map((o) => each(o, policyOf, for_));
      sum += mine ? Math.max(...worths) : others ? Math.min(...worths) : 0;
    }
  }
  return sum;
}

/** What a bloc has to look forward to. */
function prospects(G: State, bloc: Bloc): number {
  const board = boardOf(G);
  const left = board.scenario.rounds - G.round;
  let sum = 0;
  for (const p of G.policies) {
    const rounds = p.until === null ? left : 0;
    if (p.bloc === bloc)
      for (const [mod, n] of Object.entries(p.mods)) sum += MOD_A_ROUND[mod as keyof Mods] * n * (rounds + 0.5);
    sum += each(p.each, p.bloc, bloc) * rounds;
  }
  // Cooperation: the United States pays Home while Wolf stands, and no file passes level 1.
  if (G.wolf && bloc === 'us') sum -= 0.3 * (left + 0.5);
  sum += 0.15 * G.files.framework * (left + 0.5) * (bloc === 'china' ? 1 : 0.8);
  // Traffic: who has more in orbit has more to lose by a collision; Rescue: whose crews fly next.
  sum += 0.1 * G.files.traffic * G.blocs[bloc].constellations * (left > 0 ? 1 : 0.3);
  const mission = nextMission(G, bloc);
  if (mission) {
    sum += (mission.crewed ? 0.3 : 0.1) * G.files.rescue * (left > 0 ? 1 : 0.3);
    sum += 0.04 * G.blocs[bloc].odds * (left > 0 ? 1 : 0.4);
    if (G.blocs[bloc].noFirst && mission.firsts.length > 0) sum -= 1;
  }
  for (const promise of G.blocs[bloc].promises) if (promise.mission) sum += 0.3;
  for (const id of G.secret.hands[bloc]) {
    const card = CARDS[id];
    sum += 0.35 + 0.2 * card.value + (card.owner === rivalOf(bloc) ? -0.4 : 0.2);
  }
  sum += 0.08 * G.secret.seen[bloc].length;
  if (bloc === 'china' && G.blocs.china.plan) {
    // Stock that is full of the Plan's suit gains little by more.
    const full = G.blocs.china.tokens[G.blocs.china.plan];
    sum += (4 - full) * 0.06 * left;
    sum += SUITS.reduce(
      (n, suit) => n + (G.blocs.china.tokens[suit] === 0 && G.blocs.china.plan === suit ? 0.2 : 0),
      0,
    );
  }
  for (let i = 0; i < board.size; i++) if (isPartner(G, bloc, i)) sum += 0.05 * board.weight[i];
  return sum + ahead(G, bloc, left);
}

/** What events did to the next Dialogue, and who would profit of it. */
function ahead(G: State, bloc: Bloc, left: number): number {
  if (left <= 0 && G.phase !== 'briefing') return 0;
  const next = G.dialogue;
  let sum = 0;
  if (next.first === rivalOf(bloc)) sum += 1;
  if (next.noExploit.includes(rivalOf(bloc))) sum += 0.8;
  if (next.multiply > 1) sum += 0.3;
  return sum;
}

/** The outlook of a bloc against the rival's. */
export function outlook(G: State, bloc: Bloc): number {
  if (G.ending) return 0;
  return prospects(G, bloc) - prospects(G, rivalOf(bloc));
}
