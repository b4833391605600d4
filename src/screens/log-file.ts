/** The log as a text to take along: a heading for the match, for each round and phase, and its sentences. */
import type { TableState } from '../table/types.ts';
import { t } from '../text/text.ts';
import { grouped, groupName } from './log-lines.ts';
import { blocName } from './words.ts';

/** Only what everybody may read: whoever opens the file is not asked which side they are on. */
export function logFile({ log, view, names }: Pick<TableState, 'log' | 'view' | 'names'>): {
  name: string;
  text: string;
} {
  const sides = (['us', 'china'] as const).map((b) => (names[b] ? `${blocName(b)}: ${names[b]}` : blocName(b)));
  const parts = grouped(log.filter((e) => !e.only && e.is !== 'chose'))
    .filter((g) => g.lines.length > 0)
    .map((g) => [groupName(g), ...g.lines.map(({ text }) => `- ${text}`)].join('\n'));
  const title = `${t('app:title')} · ${t(`match:terms.scenario.${view.scenario}`)}`;
  return {
    name: `soft-landing-${view.scenario}-log-${view.round}.txt`,
    text: `${[title, sides.join(' · '), ...parts].join('\n\n')}\n`,
  };
}
