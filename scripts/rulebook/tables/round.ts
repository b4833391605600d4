/** Requests, the Dialogue and Summits. */
import { DIALOGUE } from '../../../rules/content/dialogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { BLOCS, DIALOGUE_CHOICES, type DialogueChoice } from '../../../rules/terms.ts';
import type { Language } from '../language.ts';
import { type Made, plus, table, worded } from '../markdown.ts';

/** One cell of the Dialogue, in words. `tokens`: are there any? */
function cell(l: Language, us: DialogueChoice, china: DialogueChoice, tokens: boolean): string {
  const c = DIALOGUE[us][china];
  const word = (key: string, params = {}) => l.w(`tables.dialogue.${key}`, params);
  const parts: string[] = [];
  const each = (key: string, values: readonly number[]) =>
    BLOCS.forEach((b, i) => {
      if (values[i]) parts.push(word(key, { bloc: l.w(`blocShort.${b}`), n: plus(values[i]) }));
    });
  each('standing', c.standing);
  if (c.transfer !== 0 && tokens)
    parts.push(word(`transfer.${c.transfer > 0 ? 'us' : 'china'}`, { n: Math.abs(c.transfer) }));
  if (tokens) each('diplomacy', c.token);
  if (c.file) parts.push(word('file', { n: plus(c.file) }));
  if (c.tension) parts.push(word('tension', { n: plus(c.tension) }));
  return l.items(parts) || l.w('nothing');
}

const dialogue =
  (tokens: boolean): Made =>
  (l) => {
    const name = (c: DialogueChoice) => l.w(`choice.${c}`);
    return table(
      [l.w('tables.dialogue.corner'), ...DIALOGUE_CHOICES.map(name)],
      DIALOGUE_CHOICES.map((us) => [`**${name(us)}**`, ...DIALOGUE_CHOICES.map((china) => cell(l, us, china, tokens))]),
    );
  };

export const ROUND_TABLES: Record<string, Made> = {
  requests: worded('requests'),
  'requests-lesson': worded('requestsLesson'),
  dialogue: dialogue(true),
  'dialogue-lesson': dialogue(false),
  summit: worded('summit', { votes: SCENARIOS.standard.numbers.summitVotes }),
};
