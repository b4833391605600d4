/** The end of a debrief: questions to talk about, and how all this was found out. */
import { BLOCS } from '../../../../rules/terms.ts';
import { t } from '../../../text/text.ts';
import { fileName } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

/** Questions to discuss: some follow from this match, the others from any. */
function questionsOf({ account, turning }: Debrief): string[] {
  const missed = account.dialogues.find(({ choice }) => BLOCS.some((bloc) => choice[bloc] !== 'cooperate'));
  const ignored = account.requests.filter(({ met, closed }) => closed && met === null).length;
  return [
    ...(missed ? [t('debrief:ask.missed', { round: missed.round, file: fileName(missed.file) })] : []),
    ...(ignored > 0 ? [t('debrief:ask.ignored', { count: ignored })] : []),
    ...(turning && turning.points.length > 0 ? [t('debrief:ask.turning')] : []),
    t('debrief:ask.commons'),
    t('debrief:ask.wolf'),
    t('debrief:ask.real'),
  ];
}

export function Questions({ debrief }: { debrief: Debrief }) {
  return (
    <Section id="ask">
      <ol class="debrief-questions">
        {questionsOf(debrief).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </Section>
  );
}

const CANNOT = ['bots', 'people', 'chance', 'dialogues', 'model'] as const;

export function How({ debrief: { record, account } }: { debrief: Debrief }) {
  return (
    <Section id="how">
      <p>{t('debrief:how.found')}</p>
      <ul class="debrief-list">
        {CANNOT.map((what) => (
          <li key={what}>{t(`debrief:how.cannot.${what}`)}</li>
        ))}
      </ul>
      <p class="small soft">
        {t('debrief:how.match', {
          scenario: t(`match:terms.scenario.${account.scenario}`),
          moves: record.moves.length,
          rules: record.rulesVersion,
          seed: record.seed,
        })}
      </p>
    </Section>
  );
}
