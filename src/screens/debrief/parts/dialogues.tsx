/** Each Dialogue: what both chose, what a bloc's best answer would have been worth, and what both could have had. */
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import type { DialogueHeld } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName, figure, fileName, list, signed } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

const choiceName = (choice: DialogueHeld['choice'][Bloc]) => t(`match:terms.choice.${choice}`);

/** Against what the rival chose: the best answer there was, in words. */
export function answerText({ choice, lead, forgone }: DialogueHeld, bloc: Bloc): string {
  if (forgone[bloc] <= 0) return t('debrief:dialogues.best');
  const best = (['cooperate', 'exploit', 'abstain'] as const).reduce((a, b) =>
    lead[bloc][b] > lead[bloc][a] ? b : a,
  );
  return t('debrief:dialogues.better', {
    choice: choiceName(best),
    n: signed(lead[bloc][best]),
    made: signed(lead[bloc][choice[bloc]]),
  });
}

/** What both would have gained, had both cooperated; empty where nothing, or where they did. */
export function togetherText({ together: { standing, file, tension } }: DialogueHeld): string {
  return list([
    ...(standing === 0 ? [] : [t('debrief:dialogues.standing', { n: signed(standing) })]),
    ...(file === 0 ? [] : [t('debrief:dialogues.file', { n: signed(file) })]),
    ...(tension === 0 ? [] : [t('debrief:dialogues.tension', { n: figure(tension) })]),
  ]);
}

/** Standing that each bloc has left, over all Dialogues. */
const left = (dialogues: readonly DialogueHeld[], bloc: Bloc): number =>
  dialogues.reduce((sum, { forgone }) => sum + Math.max(0, forgone[bloc]), 0);

function Row({ held }: { held: DialogueHeld }) {
  const both = BLOCS.every((bloc) => held.choice[bloc] === 'cooperate');
  return (
    <tr>
      <th scope="row">
        {held.round} <span class="small soft">{fileName(held.file)}</span>
      </th>
      {BLOCS.map((bloc) => (
        <td key={bloc}>
          <b>{choiceName(held.choice[bloc])}</b>
          <span class="small soft">{answerText(held, bloc)}</span>
        </td>
      ))}
      <td>{both ? t('debrief:dialogues.did') : togetherText(held) || t('debrief:dialogues.nothing')}</td>
    </tr>
  );
}

export function Dialogues({ debrief: { account } }: { debrief: Debrief }) {
  const { dialogues } = account;
  return (
    <Section id="dialogues">
      {dialogues.length === 0 ? (
        <p class="soft">{t('debrief:dialogues.none')}</p>
      ) : (
        <>
          <p>
            {t('debrief:dialogues.lead', { us: figure(left(dialogues, 'us')), china: figure(left(dialogues, 'china')) })}
          </p>
          <table class="debrief-table dialogues" aria-labelledby="debrief-dialogues">
            <thead>
              <tr>
                <th scope="col">{t('debrief:round')}</th>
                {BLOCS.map((bloc) => (
                  <th key={bloc} scope="col">
                    <BlocMark bloc={bloc} /> {blocName(bloc)}
                  </th>
                ))}
                <th scope="col">{t('debrief:dialogues.together')}</th>
              </tr>
            </thead>
            <tbody>
              {dialogues.map((held) => (
                <Row key={held.moves} held={held} />
              ))}
            </tbody>
          </table>
          <p class="small soft">{t('debrief:dialogues.how')}</p>
        </>
      )}
    </Section>
  );
}
