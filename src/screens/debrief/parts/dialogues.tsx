/** Each Dialogue: what both chose, what a bloc's best answer would have been worth, and what both could have had. */
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import type { DialogueHeld } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { figure, fileName, list, sentences, signed } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { ByBloc, type Decided } from './by-bloc.tsx';
import { Section } from './section.tsx';

const choiceName = (choice: DialogueHeld['choice'][Bloc]) => t(`match:terms.choice.${choice}`);

const CHOICES = ['cooperate', 'exploit', 'abstain'] as const;

/** Against what the rival chose: the best answer there was, in words. */
export function answerText({ choice, lead, ends, forgone }: DialogueHeld, bloc: Bloc): string {
  if (forgone[bloc] <= 0) return t('debrief:dialogues.best');
  const worth = (one: (typeof CHOICES)[number]) => lead[bloc][one] ?? Number.NEGATIVE_INFINITY;
  const open = CHOICES.filter((one) => !ends[bloc].includes(one));
  const best = open.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  return t('debrief:dialogues.better', {
    choice: choiceName(best),
    n: signed(worth(best)),
    made: signed(lead[bloc][choice[bloc]] ?? 0),
  });
}

const bothCooperated = ({ choice }: Pick<DialogueHeld, 'choice'>): boolean =>
  BLOCS.every((bloc) => choice[bloc] === 'cooperate');

/** What both would have gained, had both cooperated; or why there is nothing to say of it. */
export function togetherText({ choice, together }: DialogueHeld): string {
  if (bothCooperated({ choice })) return t('debrief:dialogues.did');
  if (!together) return t('debrief:dialogues.barred');
  const { standing, file, tension } = together;
  const gains = list([
    ...(standing === 0 ? [] : [t('debrief:dialogues.standing', { n: signed(standing) })]),
    ...(file === 0 ? [] : [t('debrief:dialogues.file', { n: signed(file) })]),
    ...(tension === 0 ? [] : [t('debrief:dialogues.tension', { n: signed(-tension) })]),
  ]);
  return gains || t('debrief:dialogues.nothing');
}

/** Standing that each bloc has left, over all Dialogues. */
const left = (dialogues: readonly DialogueHeld[], bloc: Bloc): number =>
  dialogues.reduce((sum, { forgone }) => sum + Math.max(0, forgone[bloc]), 0);

const rowOf = (held: DialogueHeld): Decided => ({
  key: held.moves,
  round: held.round,
  what: fileName(held.file),
  did: {
    us: [choiceName(held.choice.us), answerText(held, 'us')],
    china: [choiceName(held.choice.china), answerText(held, 'china')],
  },
  outcome: togetherText(held),
});

export function Dialogues({ debrief: { account } }: { debrief: Debrief }) {
  const { dialogues } = account;
  return (
    <Section id="dialogues">
      {dialogues.length === 0 ? (
        <p class="soft">{t('debrief:dialogues.none')}</p>
      ) : (
        <>
          <p>
            {sentences([
              t('debrief:dialogues.both', { both: dialogues.filter(bothCooperated).length, count: dialogues.length }),
              t('debrief:dialogues.lead', {
                us: figure(left(dialogues, 'us')),
                china: figure(left(dialogues, 'china')),
              }),
            ])}
          </p>
          <ByBloc id="dialogues" outcome={t('debrief:dialogues.together')} rows={dialogues.map(rowOf)} />
          <p class="small soft">{t('debrief:dialogues.how')}</p>
        </>
      )}
    </Section>
  );
}
