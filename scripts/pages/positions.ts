/**
 * Matches played to each kind of decision and to their ends by a seeded player, as the page would have kept them: what
 * takes pictures or checks screens opens them as a player's own.
 */
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { below, seeded } from '../../rules/random.ts';
import { type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { ScenarioId } from '../../rules/terms.ts';

const NAMES = { us: 'Anna', china: 'Li Wei' };
/** Where the page keeps the match. */
export const KEY = 'soft-landing:match:v1';

/** A seeded player that rarely stops early, so that plays come to something. */
function pick(moves: Move[], rng: number[]): Move {
  const going = moves.filter((m) => m.type !== 'done' && m.type !== 'skip');
  const mission = going.filter((m) => m.type === 'play' && (m.use === 'mission' || m.use === 'outreach'));
  const pool = mission.length > 0 && below(rng, 3) > 0 ? mission : going.length > 0 ? going : moves;
  return pool[below(rng, pool.length)];
}

/** Plays a match on; calls `at` before each decision until it says stop. Returns what was played. */
function playOn(scenario: ScenarioId, seed: string, at: (G: State, turns: Turn[]) => void): void {
  const rng = seeded(`shots/${seed}`);
  const G = setup(scenario, {}, seed);
  const turns: Turn[] = [];
  for (let i = 0; i < 3000; i++) {
    at(G, turns);
    if (G.ending) return;
    const by = G.awaiting[0];
    const moves = legal(copy(G), by);
    const move = pick(moves, rng);
    turns.push({ by, move });
    step(G, by, move);
  }
}

/**
 * A saved match for each kind of decision, early ones of Standard and the ends of several.
 * @param seeds how many matches of each scenario are searched: with ten every kind of decision and four ends are found
 */
export function positions(seeds = 10): Map<string, string> {
  const found = new Map<string, string>();
  const keep = (name: string, scenario: ScenarioId, seed: string, turns: Turn[]) => {
    if (found.has(name)) return;
    const record = toRecord({ scenario, options: {}, seed, names: NAMES }, turns);
    found.set(name, writeRecord(record));
  };
  for (let n = 0; n < seeds; n++) {
    for (const scenario of ['standard', 'lesson'] as const) {
      const seed = `shot-${n}`;
      playOn(scenario, seed, (G, turns) => {
        if (scenario === 'lesson') {
          if (G.ending) keep(`ending-lesson-${G.ending.kind}`, scenario, seed, turns);
          else if (G.ask?.ask === 'play') keep('lesson-play', scenario, seed, turns);
          return;
        }
        if (G.ending) keep(`ending-${G.ending.kind}`, scenario, seed, turns);
        else if (G.ask && (G.round > 1 || n > 10)) keep(`ask-${G.ask.ask}`, scenario, seed, turns);
      });
    }
  }
  playOn('standard', 'shot-first', (_G, turns) => keep('first', 'standard', 'shot-first', turns));
  return found;
}
