/**
 * `respond`: looks for a best response to a bot. Candidates are the same bot with another temper: as many nodes, other
 * judgement. They play the bot in heats, each with twice the matches for the better third; the last heat's winner plays
 * on seeds that no heat had, so that it isn't believed for its luck.
 */

import { nameOf, type Player, type Skill } from '../../continuations/players.ts';
import type { Result } from '../../continuations/tally.ts';
import { type Share, shareOf } from '../../stats/shares.ts';
import { pairOf, type Swapped } from '../figures/arena.ts';
import { type Line, line, percent } from '../figures/line.ts';
import { MOST, type Response, responseLine } from '../figures/response.ts';
import { writeReport } from '../report/write.ts';
import { experiment } from '../run/experiment.ts';
import type { Job } from '../run/jobs.ts';
import { type Candidate, candidates } from '../run/tempers.ts';
import { type Common, match, type Outcome, player, seatings, seedOf, slug } from './common.ts';

export interface RespondOptions extends Common {
  to: Skill;
  nodes?: number;
  /** Candidates in the first heat. */
  candidates: number;
  /** Matches of a candidate in the first heat. */
  matches: number;
  /** Matches of the winner on fresh seeds. */
  confirm: number;
}

/** One in so many goes on to the next heat. */
const KEPT = 3;

interface Heat {
  id: string;
  pairs: number;
  of: readonly Candidate[];
}

export async function respond(o: RespondOptions): Promise<Outcome> {
  const { scenario, seed, to, nodes } = o;
  const name = `response-${scenario}-${slug({ skill: to, nodes })}`;
  const jobs: Job[] = [];

  /** Plays a heat and ranks its candidates, the best first. */
  async function held({ id, pairs, of }: Heat): Promise<{ candidate: Candidate; share: Share }[]> {
    const keys = of.map((candidate) => `${id}/${candidate.name}`);
    of.forEach((candidate, c) => {
      const challenger: Player = { ...player('a', to, nodes), temper: candidate.temper };
      for (let i = 0; i < pairs; i++)
        for (const side of seatings(challenger, player('b', to, nodes)))
          jobs.push(
            match(`${keys[c]}/${i}/${side.id}`, {
              scenario,
              seed: seedOf(`${seed}/${id}`, i),
              players: side.players,
            }),
          );
    });
    const results = await experiment<Result>({ name, of: { scenario, seed, to, nodes } }, jobs, o);
    const get = (key: string) => results.get(key) as Result;
    return of
      .map((candidate, c) => {
        const played = Array.from(
          { length: pairs },
          (_, i): Swapped => [get(`${keys[c]}/${i}/ab`), get(`${keys[c]}/${i}/ba`)],
        );
        return { candidate, share: shareOf(played.map(pairOf), 0.5) };
      })
      .sort((a, b) => b.share.value - a.share.value);
  }

  const heats: Response['heats'] = [];
  let of: readonly Candidate[] = candidates(o.candidates, seed);
  let ranked: { candidate: Candidate; share: Share }[] = [];
  for (let pairs = Math.ceil(o.matches / 2); ; pairs *= 2) {
    ranked = await held({ id: `heat ${heats.length + 1}`, pairs, of });
    heats.push({ candidates: of.length, matches: pairs * 2 });
    if (of.length <= KEPT) break;
    of = ranked.slice(0, Math.ceil(of.length / KEPT)).map(({ candidate }) => candidate);
  }
  const [{ candidate }] = ranked;
  const [confirmed] = await held({ id: 'fresh', pairs: Math.ceil(o.confirm / 2), of: [candidate] });
  const found: Response = {
    kind: 'response',
    scenario,
    to,
    ...(nodes === undefined ? {} : { nodes }),
    heats,
    tried: ranked.map((r) => ({ ...r.candidate, share: r.share })),
    champion: { ...candidate, share: confirmed.share },
  };
  const title = `Best response, ${scenario}: ${o.candidates} tempers against ${nameOf({ skill: to, nodes })}`;
  const lines = linesOf(found);
  const about = wordsOf(found);
  writeReport(o.out, name, { title, about, lines }, found);
  return { text: `${[title, ...about].join('\n')}\n`, json: found };
}

function linesOf(found: Response): Line[] {
  const last = found.heats[found.heats.length - 1];
  return [
    responseLine('On fresh seeds', found, ''),
    ...found.tried.map(({ name, share }) =>
      line(`Last heat, ${last.matches} matches each (the best of many: leans upward)`, name, 'share', share),
    ),
  ];
}

function wordsOf({ heats, champion }: Response): string[] {
  const { share, temper } = champion;
  return [
    `Heats: ${heats.map((h) => `${h.candidates} candidates of ${h.matches} matches`).join(', ')}.`,
    `The best, "${champion.name}" (${JSON.stringify(temper)}), wins ${percent(share.value)} of ${share.n} decided matches on fresh seeds, 95% interval ${percent(share.lo)} to ${percent(share.hi)}.`,
    `At most ${percent(MOST)} is asked: ${share.lo > MOST ? 'missed' : share.hi <= MOST ? 'met' : 'not decided by so many matches'}.`,
  ];
}
