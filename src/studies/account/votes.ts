/** The votes of a match, and the cheapest ballot by which who did not win a Session would have. */
import { legal } from '../../../rules/legal.ts';
import { type Ballot, tally } from '../../../rules/phases/session.ts';
import type { State } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import type { VoteHeld } from '../account.ts';
import type { Played } from './played.ts';

/** The ballot with the lowest bid, and of these the one for the side that the bloc backed. */
function missed(G: State, ballots: Record<Bloc, Ballot>, bloc: Bloc): Ballot | null {
  const { side } = ballots[bloc];
  const winning = legal(G, bloc).flatMap((m) => (m.type === 'vote' ? [{ side: m.side, bid: m.bid }] : []));
  const [best] = winning
    .filter((ballot) => tally(G, { ...ballots, [bloc]: ballot }).winner === bloc)
    .sort((a, b) => a.bid - b.bid || Number(b.side === side) - Number(a.side === side));
  return best ?? null;
}

export function votesOf({ states, logs }: Played): VoteHeld[] {
  const held: VoteHeld[] = [];
  logs.forEach((entries, moves) => {
    const session = entries.find((e) => e.is === 'session');
    const support = entries.find((e) => e.is === 'support');
    const backed = (bloc: Bloc) => entries.find((e) => e.is === 'backed' && e.bloc === bloc);
    const us = backed('us');
    const china = backed('china');
    if (session?.is !== 'session' || support?.is !== 'support' || us?.is !== 'backed' || china?.is !== 'backed') return;
    // Both ballots are secret: before the first of them nothing of either had happened yet.
    const before = states[moves - 2];
    const ballots = { us: { side: us.side, bid: us.bid }, china: { side: china.side, bid: china.bid } };
    const { resolution, passed, agreed, winner } = session;
    const lost = (bloc: Bloc) => (winner === bloc ? null : missed(before, ballots, bloc));
    held.push({
      round: before.round,
      moves,
      resolution,
      backed: { us: us.side, china: china.side },
      bid: { us: us.bid, china: china.bid },
      rise: {
        us: { own: us.own, caucus: us.caucus, all: support.usRise },
        china: { own: china.own, caucus: china.caucus, all: support.chinaRise },
      },
      passed,
      agreed,
      winner,
      missed: { us: lost('us'), china: lost('china') },
    });
  });
  return held;
}
