/** The whole log as lines under its rounds and phases: a sentence for each entry, one for each bloc's income. */
import type { LogEntry } from '../../rules/log.ts';
import { BLOCS, type Phase } from '../../rules/terms.ts';
import { t } from '../text/text.ts';
import { incomeAfter, incomeText, logText } from './log-words.ts';

export interface Told {
  text: string;
  /** What it tells: of one bloc, where there are several. */
  entries: readonly LogEntry[];
  /** The place of the last of them in the whole log. */
  at: number;
}

interface Group {
  round: number;
  phase: Phase;
  lines: Told[];
}

/** The lines of a round's income, which follows the entry at `round`. */
const incomeLines = (income: ReturnType<typeof incomeAfter>, round: number): Told[] =>
  BLOCS.map((bloc) => ({
    text: incomeText(income, bloc),
    entries: income.filter((e) => e.bloc === bloc),
    at: round + 1 + income.findLastIndex((e) => e.bloc === bloc),
  })).filter(({ text }) => text);

/** The lines by round and phase, in order. */
export function grouped(log: readonly LogEntry[]): Group[] {
  const groups: Group[] = [];
  let round = 1;
  for (let at = 0; at < log.length; at++) {
    const e = log[at];
    if (e.is === 'round') {
      round = e.round;
      const income = incomeAfter(log, at);
      groups.push({ round, phase: 'briefing', lines: incomeLines(income, at) });
      at += income.length;
      continue;
    }
    if (e.is === 'phase') {
      groups.push({ round, phase: e.phase as Phase, lines: [] });
      continue;
    }
    // The Dialogue opens without an entry of its own: its revelation begins it.
    if (e.is === 'dialogue') groups.push({ round, phase: 'dialogue', lines: [] });
    if (groups.length === 0) groups.push({ round, phase: 'briefing', lines: [] });
    groups[groups.length - 1].lines.push({ text: logText(e), entries: [e], at });
  }
  return groups;
}

export const groupName = (g: Pick<Group, 'round' | 'phase'>) =>
  t('match:log.group', { round: g.round, phase: t(`match:terms.phase.${g.phase}`) });
