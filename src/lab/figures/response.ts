/** A best-response search: what was tried against a bot, and what the best of it comes to. */
import type { Temper } from '../../bots/temper.ts';
import type { Skill } from '../../continuations/players.ts';
import type { Share } from '../../stats/shares.ts';
import { type Line, line } from './line.ts';

export interface Response {
  kind: 'response';
  scenario: string;
  to: Skill;
  nodes?: number;
  /** Candidates and matches of each heat. */
  heats: { candidates: number; matches: number }[];
  /** The last heat's candidates, the best first. */
  tried: { name: string; temper: Temper; share: Share }[];
  /** The winner's share of decided matches against the bot on seeds that no heat had. */
  champion: { name: string; temper: Temper; share: Share };
}

/** No winner of a search may win more than this share. */
export const MOST = 0.6;

const LABEL = 'a best-response search wins against a shipped bot';

/** What a search against a bot found; how to search where none was held. */
export function responseLine(section: string, found: Response | undefined, how: string): Line {
  if (!found) return { section, label: LABEL, unit: 'share', figure: null, verdict: 'elsewhere', note: how };
  const { share, name } = found.champion;
  return line(section, LABEL, 'share', share, { band: { hi: MOST }, note: `the best temper found: ${name}` });
}
