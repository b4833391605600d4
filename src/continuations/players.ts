/** Who sits at the lab's table: a bot of a level, or chance. */
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { below, seeded } from '../../rules/random.ts';
import type { View } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { inTemper, type Temper } from '../bots/temper.ts';
import { SEARCHERS, think } from '../bots/think.ts';
import { LEVELS, type Level } from '../bots/types.ts';
import { wreck } from './wreck.ts';

/** A bot's level, or `random`: any legal move, each as likely. */
export type Skill = Level | 'random';
export const SKILLS: readonly Skill[] = ['random', ...LEVELS];

export interface Player {
  /** Tells two players of one match apart, so that swapping sides swaps their luck with them. */
  name: string;
  skill: Skill;
  /** Search nodes a decision; the level's own number where absent. */
  nodes?: number;
  /** After this round a bloc that is behind plays to break what is shared, not to win by it. */
  wrecksAfter?: number;
  /** What it heeds more or less than the shipped bots do. */
  temper?: Temper;
}

/** Is told by how much a move is ahead of the next best, in points of Standing, where a search has looked at both. */
export type Weighed = (ahead: number) => void;

/** Chooses a move from what a bloc may know. Equal arguments, equal answers. */
export type Choose = (player: Player, view: View, seed: string, weighed?: Weighed) => Move;

export const choose: Choose = ({ skill, nodes, wrecksAfter, temper }, view, seed, weighed) => {
  const own = (wrecksAfter === undefined ? null : wreck(view, wrecksAfter)) ?? (temper ? habit(temper, view) : null);
  if (own) return own;
  if (skill !== 'random')
    return inTemper(temper, () => {
      const { move, lines } = think({ view, level: skill, seed, ...(nodes ? { nodes } : {}) });
      // What others reckon has their own blur in it.
      if (SEARCHERS[skill] && lines.length > 1) weighed?.(lines[0].worth - lines[1].worth);
      return move;
    });
  const moves = legal(view, view.viewer as Bloc);
  return moves[below(seeded(seed), moves.length)];
};

/** What a temper always does in a Dialogue, where it may. */
function habit({ dialogue }: Temper, view: View): Move | null {
  if (!dialogue || view.ask?.ask !== 'dialogue') return null;
  return legal(view, view.viewer as Bloc).find((m) => m.type === 'dialogue' && m.choice === dialogue) ?? null;
}

/** As people write it: `minister`, or `minister at 200 nodes`. */
export const nameOf = ({ skill, nodes }: Pick<Player, 'skill' | 'nodes'>): string =>
  nodes ? `${skill} at ${nodes} nodes` : skill;
