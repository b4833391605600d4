/** Looks through matches between scripted players for positions in which a card's event is, or is not, the best play. */
import { step } from '../../rules/apply.ts';
import { CARD_LIST, CARDS } from '../../rules/content/catalogue.ts';
import { seeded } from '../../rules/random.ts';
import type { Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { CardId, ScenarioId } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { simple } from '../../src/bots/simple.ts';
import { KINDS, type Kind, LEAD, type Position } from './positions.ts';
import { Rating } from './worth.ts';

export interface Match {
  scenario: ScenarioId;
  seed: string;
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

  /** The most by which a card's event led, or the least by which it trailed, in what was looked at. */
  readonly nearest = new Map<CardId, number>();

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

/** Plays one match and adds what it shows. */
export function look(finds: Finds, scenario: ScenarioId, seed: string): void {
  const G = setup(scenario, {}, seed);
  const rng = seeded(`best-play/${seed}`);
  const match: Match = { scenario, seed, turns: [] };
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
        if (wantsBest) finds.nearest.set(card, Math.max(lead, finds.nearest.get(card) ?? Number.NEGATIVE_INFINITY));
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
    const move = simple(view(G, by), rng);
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
