/** Looks through matches between scripted players for positions in which a card's event is, or is not, the best play. */
import { step } from '../../rules/apply.ts';
import { CARD_LIST, CARDS } from '../../rules/content/catalogue.ts';
import { seeded } from '../../rules/random.ts';
import type { Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { CardId, ScenarioId } from '../../rules/terms.ts';
import { PLAYERS } from '../measure/matches.ts';
import { KINDS, type Kind, LEAD, type Position, type Positions } from './positions.ts';
import { Rating } from './worth.ts';

export interface Match {
  scenario: ScenarioId;
  seed: string;
  /** Who played it, for its notes. */
  players: string;
  turns: Turn[];
}

export interface Candidate extends Omit<Position, 'match'> {
  card: CardId;
  kind: Kind;
  /** Points of Standing by which the event leads (best), or trails (other). */
  by: number;
}

/** Candidates enough for a card and kind; the choice among them is left for later. */
const ENOUGH = 4;

/** What is found so far, and the matches it was found in. */
export class Finds {
  readonly of: { match: Match; found: Candidate[] }[] = [];
  private readonly counts = new Map<string, number>();

  /** @param known positions that are stored already: no more are looked for of these */
  constructor(known: Positions) {
    for (const [card, of] of Object.entries(known))
      for (const kind of KINDS) if (of[kind]) this.counts.set(`${card} ${kind}`, ENOUGH);
  }

  count = (card: CardId, kind: Kind): number => this.counts.get(`${card} ${kind}`) ?? 0;

  lacking(kind: Kind): CardId[] {
    return CARD_LIST.filter((c) => this.count(c.id, kind) === 0).map((c) => c.id);
  }

  wants = (card: CardId, kind: Kind): boolean => this.count(card, kind) < ENOUGH;

  add(match: Match, found: Candidate[]): void {
    if (found.length === 0) return;
    this.of.push({ match, found });
    for (const { card, kind } of found) this.counts.set(`${card} ${kind}`, this.count(card, kind) + 1);
  }
}

/** Who plays, United States first: varied players come to varied positions. */
export const PAIRS = [
  ['simple', 'simple'],
  ['random', 'simple'],
  ['simple', 'random'],
  ['random', 'random'],
] as const;

/** Plays one match and adds what it shows. */
export function look(finds: Finds, scenario: ScenarioId, seed: string, [us, china]: (typeof PAIRS)[number]): void {
  const G = setup(scenario, {}, seed);
  const rng = seeded(`best-play/${seed}`);
  const match: Match = { scenario, seed, players: `United States ${us}, China ${china}`, turns: [] };
  const found: Candidate[] = [];
  const once = new Set<string>();
  while (!G.ending) {
    const by = G.awaiting[0];
    if (G.ask?.ask === 'play') {
      const rating = new Rating(G, by);
      for (const { card, use } of rating.plays) {
        if (use !== 'event' || KINDS.every((kind) => !finds.wants(card, kind) || once.has(`${card} ${kind}`))) continue;
        const wantsBest = finds.wants(card, 'best') && !once.has(`${card} best`);
        const { lead, other } = rating.lead(card, wantsBest ? LEAD.best : -LEAD.other);
        const kind: Kind | null = lead >= LEAD.best ? 'best' : lead <= -LEAD.other ? 'other' : null;
        if (!kind || once.has(`${card} ${kind}`) || !finds.wants(card, kind) || !other) continue;
        once.add(`${card} ${kind}`);
        found.push({
          card,
          kind,
          moves: match.turns.length,
          by: Math.abs(lead),
          ...(kind === 'other' ? { better: other } : {}),
        });
      }
    }
    const move = PLAYERS[by === 'us' ? us : china](G, by, rng);
    match.turns.push({ by, move });
    step(G, by, move);
  }
  finds.add(match, found);
}

/** The fewest matches (greedily) that show every card both ways, with the positions kept of each. */
export function cover(finds: Finds): { match: Match; kept: Candidate[] }[] {
  const open = new Set(Object.keys(CARDS).flatMap((card) => KINDS.map((kind) => `${card} ${kind}`)));
  const chosen: { match: Match; kept: Candidate[] }[] = [];
  for (;;) {
    let top: { match: Match; kept: Candidate[] } | null = null;
    for (const { match, found } of finds.of) {
      const kept = found.filter((c) => open.has(`${c.card} ${c.kind}`));
      if (kept.length > (top?.kept.length ?? 0)) top = { match, kept };
    }
    if (!top) return chosen;
    for (const c of top.kept) open.delete(`${c.card} ${c.kind}`);
    chosen.push(top);
  }
}
