/** Outreach where an Offer is open: each row says to whom placing there would give it, as the rules then have it. */
import { render } from 'preact-render-to-string';
import { beforeAll, expect, it, vi } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import { preview } from '../../../rules/preview.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { LEAD, offerGoesTo } from '../../../rules/tracks/offers.ts';
import { view } from '../../../rules/view.ts';
import { Place } from '../../../src/screens/asks/place.tsx';
import type { Seat } from '../../../src/screens/match/ui.ts';
import { offerStands } from '../../../src/screens/parts/offer.tsx';
import { blocMid, offerName } from '../../../src/screens/words.ts';
import { bestPlace, enoughToLead } from '../../../src/table/read.ts';
import { loadTexts, MATCH_TEXTS, t } from '../../../src/text/text.ts';
import { anyTurn } from '../table/play.ts';

// A list is read here when all of it is there.
vi.mock('../../../src/screens/parts/soon.ts', () => ({ useRows: () => Number.POSITIVE_INFINITY }));

interface Case {
  G: State;
  by: Bloc;
  /** What a press on the nation of the Offer does. */
  best: Extract<Move, { type: 'place' }>;
}

/** Outreaches that reach the nation of an open Offer. */
function cases(): Case[] {
  const found: Case[] = [];
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
    const G = setup('founding', {}, `offered/${seed}`);
    const rng = seeded(seed);
    for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
      if (G.ask?.ask === 'place' && G.offer && !G.offer.taken) {
        const moves = legal(copy(G), turn.by).filter((m) => m.type === 'place' && m.nation === G.offer?.nation);
        const best = moves.length > 0 ? bestPlace(G, moves) : null;
        if (best?.type === 'place') found.push({ G: copy(G), by: turn.by, best });
      }
      step(G, turn.by, turn.move);
    }
  }
  return found;
}

function listOf({ G, by }: Case): string {
  const seen = view(G, by);
  const state = { view: seen, viewer: by, legal: legal(seen, by), log: [] };
  const seat = { table: {}, state, view: seen, me: by, preview: (m: Move) => preview(seen, by, m), whyNot: () => null };
  return render(<Place seat={seat as unknown as Seat} ask={seen.ask as never} />);
}

const rowsOf = (html: string) =>
  html
    .split('data-nation="')
    .slice(1)
    .map((row) => ({ nation: row.slice(0, 3), text: (row.split('</button>')[0] ?? '').replace(/<[^>]+>/g, '') }));

beforeAll(() => loadTexts(...MATCH_TEXTS, 'app'));

it('says whose the Offer would be, and puts what takes it first', () => {
  const seen = { ours: 0, nobody: 0, rivals: 0, takes: 0, falls: 0 };
  for (const one of cases()) {
    const { G, by, best } = one;
    const rows = rowsOf(listOf(one));
    const row = rows.find((r) => r.nation === best.nation);
    const after = copy(G);
    step(after, by, best);
    // The last point of the round's last play gives the Offer at once.
    const to = after.offer?.taken ?? offerGoesTo(after);
    const whose = to === by ? 'ours' : to ? 'rivals' : 'nobody';
    seen[whose]++;
    expect(row?.text).toContain(
      t(`match:ask.place.offer.${whose}`, { offer: offerName(G.offer?.id ?? ''), lead: LEAD }),
    );

    // All that is in hand put here shows whether it takes the lead.
    const trial = copy(G);
    const plays = trial.moves;
    for (let on: Move | undefined = best; on && trial.moves < plays + 10; ) {
      step(trial, by, on);
      on =
        trial.ask?.ask === 'place'
          ? legal(copy(trial), by).find((m) => m.type === 'place' && m.nation === best.nation && m.pay === best.pay)
          : undefined;
    }
    const takes = offerGoesTo(G) !== by && (trial.offer?.taken ?? offerGoesTo(trial)) === by;
    seen[takes ? 'takes' : 'falls']++;
    expect(enoughToLead(G, best)).toBe(takes);
    if (takes) expect(rows[0].nation).toBe(best.nation);
  }
  for (const [what, n] of Object.entries(seen)) expect(n, what).toBeGreaterThan(2);
});

it('the panels say to whom it goes as things stand, and to whom it went', () => {
  for (const { G, by } of cases().slice(0, 40)) {
    const shown = view(G, by);
    if (!shown.offer) continue;
    const to = offerGoesTo(G);
    expect(offerStands(shown, shown.offer)).toBe(
      to ? t('match:offer.now', { bloc: blocMid(to) }) : t('match:offer.nobody'),
    );
    for (const bloc of ['us', 'china'] as const)
      expect(offerStands(shown, { ...shown.offer, taken: bloc })).toBe(t('match:offer.taken', { bloc: blocMid(bloc) }));
  }
});
