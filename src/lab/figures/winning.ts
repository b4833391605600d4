/** Who wins: by bloc, by who goes first, by what changed. */
import { BLOCS } from '../../../rules/terms.ts';
import type { Result } from '../../continuations/tally.ts';
import { shareOf } from '../../stats/shares.ts';
import { type Data, matchesOf, NOTHING, share, yes } from './data.ts';
import { type Line, line, unmeasured } from './line.ts';

const SECTION = 'Who wins';

export function winning(d: Data): Line[] {
  const even =
    d.skill === 'random' || d.skill === 'attache' ? undefined : { lo: 0.47, hi: 0.53, within: [0.45, 0.55] as const };
  const us = share(d, (r) => (r.winner ? yes(r.winner === 'us') : NOTHING));
  const last = share(d, (r) => (r.winner && r.first.length > 0 ? yes(r.winner === r.first.at(-1)) : NOTHING));
  return [
    line(SECTION, 'US share of decided matches', 'share', us, {
      band: even,
      note: even ? undefined : 'the target is for bots from Envoy up: careless play wins and loses by other things',
    }),
    line(
      SECTION,
      'matches that nobody wins',
      'share',
      share(d, (r) => yes(r.winner === null)),
    ),
    firstPlayer(d),
    line(SECTION, 'won by who went first in the last round', 'share', last, {
      note: 'not its doing alone: in odd rounds the trailing bloc goes first',
    }),
    ...sameSeed(d),
  ];
}

/**
 * The first player's share: every seed is played with the bloc that opens by the rules, and with the other. Over both,
 * what a bloc is worth cancels.
 */
function firstPlayer(d: Data): Line {
  const label = "first player's share of decided matches (each seed opened by either bloc)";
  if (d.opener.length === 0) return unmeasured(SECTION, label, 'run without --quick');
  const pairs = d.opener.map((two) => {
    const decided = two.filter((r) => r.winner && r.first.length > 0);
    return [decided.filter((r) => r.winner === r.first[0]).length, decided.length] as const;
  });
  // The two matches of a pair pull in opposite directions, which the spread between pairs shows: it may narrow.
  return line(SECTION, label, 'share', shareOf(pairs, 0.25), {
    band: { lo: 0.48, hi: 0.52 },
    note: 'who opens round 1 goes second in round 2: what is left when the rules have evened it out',
  });
}

/** Luck of the deal against skill: one seed, played twice with other decisions and sides swapped. */
function sameSeed(d: Data): Line[] {
  const both = d.seeds.filter((g) => g.length === 2 && g.every((r) => r.winner)) as [Result, Result][];
  const same = shareOf(both.map(([a, b]) => yes(a.winner === b.winner)));
  const won = matchesOf(d).filter((r) => r.winner === 'us').length;
  const decided = matchesOf(d).filter((r) => r.winner).length;
  const p = decided ? won / decided : 0.5;
  const alone = BLOCS.length === 2 ? p * p + (1 - p) * (1 - p) : 0;
  return [
    line(SECTION, 'seeds that the same bloc wins both times (sides swapped)', 'share', same, {
      note: `${(alone * 100).toFixed(1)}% if the deal decided nothing, 100% if it decided all`,
    }),
  ];
}
