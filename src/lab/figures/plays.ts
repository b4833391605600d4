/** What is played: events where they could be taken, the five uses, the nine cells of the Dialogue. */
import { boardOf } from '../../../rules/board.ts';
import { BLOCS, type CardId, DIALOGUE_CHOICES, USES } from '../../../rules/terms.ts';
import { shareOf } from '../../stats/shares.ts';
import { type Data, share } from './data.ts';
import { type Line, line, worst } from './line.ts';

const CARDS = 'Events';
const USE = 'Uses of a card';
const DIALOGUE = 'Dialogue';

const NAMES = { us: 'US', china: 'China' } as const;

/** One line a card, the least taken first. A card that was never played where its event was open has nothing to tell. */
export function cards(d: Data): Line[] {
  const { cards: all } = boardOf(d.scenario).scenario;
  const groups = new Map<CardId, [number, number][]>(all.map((id) => [id, d.seeds.map(() => [0, 0])]));
  d.seeds.forEach((group, i) => {
    for (const r of group)
      for (const [, card, use, open] of r.plays) {
        const at = open ? groups.get(card)?.[i] : undefined;
        if (!at) continue;
        at[1]++;
        if (use === 'event') at[0]++;
      }
  });
  return [...groups]
    .map(([id, counts]) => line(CARDS, id, 'share', shareOf(counts), { band: { lo: 0.05, hi: 0.85 } }))
    .sort((a, b) => (a.figure?.value ?? 0) - (b.figure?.value ?? 0) || (a.label < b.label ? -1 : 1));
}

/** The claim about all cards, from the lines of each. */
export function allCards(lines: readonly Line[]): Line {
  const of = (v: Line['verdict']) => lines.filter((l) => l.verdict === v).length;
  const out = lines.filter((l) => l.verdict === 'outside').map((l) => l.label);
  const doubtful = lines.filter((l) => l.verdict === 'few' || l.verdict === 'edge').length;
  const inside = of('inside');
  return {
    section: CARDS,
    label: 'cards whose event is surely taken 5% to 85% of the times it could be',
    unit: 'share',
    // All cards are counted, not a sample of them.
    figure: { value: inside / lines.length, lo: inside / lines.length, hi: inside / lines.length, n: lines.length },
    verdict: worst(lines),
    note: `${inside} inside, ${out.length} outside${out.length > 0 ? ` (${out.join(', ')})` : ''}, ${doubtful} not decided`,
  };
}

export function uses(d: Data): Line[] {
  return BLOCS.flatMap((bloc) =>
    USES.map((use) =>
      line(
        USE,
        `${NAMES[bloc]}: ${use}`,
        'share',
        share(d, (r) => {
          let k = 0;
          let n = 0;
          for (const [by, , u] of r.plays)
            if (by === bloc) {
              n++;
              if (u === use) k++;
            }
          return [k, n];
        }),
        { band: { lo: 0.08, hi: 0.45 } },
      ),
    ),
  );
}

export function dialogue(d: Data): Line[] {
  return DIALOGUE_CHOICES.flatMap((us) =>
    DIALOGUE_CHOICES.map((china) =>
      line(
        DIALOGUE,
        `US ${us}, China ${china}`,
        'share',
        share(d, (r) => [r.dialogue.filter(([a, b]) => a === us && b === china).length, r.dialogue.length]),
        { band: { lo: 0.03 } },
      ),
    ),
  );
}
