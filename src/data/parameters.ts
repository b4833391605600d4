/** The rules' parameters and the real record as data. */
import { DIALOGUE } from '../../rules/content/dialogue.ts';
import { FLIGHTS } from '../../rules/content/history/flights.ts';
import { ACCORDS_SIGNATORIES, ILRS_SIGNATORIES } from '../../rules/content/history/signatories.ts';
import type { Signatory } from '../../rules/content/history/types.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { WHAT_IFS } from '../../rules/content/scenarios/what-if.ts';
import { DIALOGUE_CHOICES } from '../../rules/terms.ts';
import { GRADE_LINES, GRADES, LEGACY } from '../../rules/tracks/commons.ts';
import { actsIn, DIAL_IDS, DIALS, type Dial } from '../continuations/dials.ts';
import { headOfContent, type TextsOf } from './content.ts';

/** A text of the page where a match is set up, in both languages. */
const inBoth = <T>(texts: TextsOf, read: (words: Record<string, unknown>) => T) => {
  const of = (language: 'en' | 'zh-CN') => read(texts(language, 'app').new as Record<string, unknown>);
  return { en: of('en'), 'zh-CN': of('zh-CN') };
};

const scenarios = (texts: TextsOf) =>
  SCENARIO_IDS.map((id) => ({
    ...SCENARIOS[id],
    text: inBoth(texts, (words) => {
      const { name, what } = words[id] as { name: string; what: string };
      return { name, what };
    }),
  }));

const dialogue = () =>
  DIALOGUE_CHOICES.flatMap((first) =>
    DIALOGUE_CHOICES.map((second) => ({ first, second, ...DIALOGUE[first][second] })),
  );

const grades = () => GRADES.map((grade, i) => ({ grade, least: GRADE_LINES[i] ?? null, legacy: LEGACY[grade] }));

const switches = (texts: TextsOf) =>
  WHAT_IFS.map((id) => ({
    id,
    text: inBoth(texts, (words) => ({ name: words[id] as string, note: words[`${id}Note`] as string })),
  }));

const dials = () =>
  DIAL_IDS.map((id) => {
    const { words, unit, from, to, step, own, opening, rule, basis, why, sources }: Dial = DIALS[id];
    const acting = SCENARIO_IDS.filter((scenario) => actsIn(id, SCENARIOS[scenario]));
    return {
      id,
      words,
      unit,
      from,
      to,
      step,
      own: Object.fromEntries(acting.map((scenario) => [scenario, own(SCENARIOS[scenario])])),
      opening: opening ?? false,
      rule,
      basis,
      why,
      sources,
    };
  });

export const parametersData = (texts: TextsOf) => ({
  ...headOfContent('parameters'),
  scenarios: scenarios(texts),
  dialogue: dialogue(),
  grades: grades(),
  switches: switches(texts),
  dials: dials(),
});

const signings = (programme: 'accords' | 'ilrs', list: readonly Signatory[]) =>
  list.map((signatory) => ({ programme, ...signatory }));

export const historyData = () => ({
  ...headOfContent('history'),
  signatories: [...signings('accords', ACCORDS_SIGNATORIES), ...signings('ilrs', ILRS_SIGNATORIES)],
  flights: FLIGHTS,
});
