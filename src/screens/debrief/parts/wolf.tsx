/** What went otherwise in this match because the Wolf Amendment stood, turn by turn. */
import { BLOCS } from '../../../../rules/terms.ts';
import type { WolfAccount } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { blocMid, cardName, figure, labelled, list, resolutionName, sentences, signed } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

/** From when to when it stood, in words. */
function stoodText({ stood, rounds, repealed, renewed }: WolfAccount): string {
  return sentences([
    t(stood ? 'debrief:wolf.stood' : 'debrief:wolf.absent'),
    repealed === null ? '' : t('debrief:wolf.repealed', { round: repealed }),
    renewed === null ? '' : t('debrief:wolf.renewed', { round: renewed }),
    t('debrief:wolf.dialogues', { count: rounds }),
  ]);
}

/** What an event gave beyond what it would have without Wolf, in words. */
function eventText({ round, what, only, standing, home, file }: WolfAccount['events'][number]): string {
  const name = what.kind === 'card' ? cardName(what.id) : resolutionName(what.id);
  const gains = list([
    ...BLOCS.flatMap((bloc) =>
      standing[bloc] === 0 ? [] : [t('debrief:wolf.standing', { bloc: blocMid(bloc), n: signed(standing[bloc]) })],
    ),
    ...(home === 0 ? [] : [t('debrief:wolf.usHome', { n: signed(home) })]),
    ...(file === 0 ? [] : [t('debrief:wolf.file', { n: signed(file) })]),
  ]);
  return sentences([
    labelled(t('debrief:wolf.event', { name, round }), gains || t('debrief:wolf.otherwise')),
    only ? t('debrief:wolf.only') : '',
  ]);
}

export function Wolf({ debrief: { account } }: { debrief: Debrief }) {
  const { wolf } = account;
  const touched = wolf.stood || wolf.rounds > 0;
  return (
    <Section id="wolf">
      <p>{stoodText(wolf)}</p>
      {touched && (
        <>
          <p class="small soft">{t('debrief:wolf.how')}</p>
          <h3>{t('debrief:dialogues.title')}</h3>
          <ul class="debrief-list">
            <li>{labelled(t('debrief:wolf.files'), figure(wolf.filesBlocked))}</li>
            {BLOCS.map((bloc) => (
              <li key={bloc}>
                {labelled(t('debrief:wolf.instead', { bloc: blocMid(bloc) }), signed(wolf.instead[bloc]))}
              </li>
            ))}
            <li>{labelled(t('debrief:wolf.home'), figure(wolf.homePaid))}</li>
            <li>{labelled(t('debrief:wolf.barred'), figure(wolf.barred))}</li>
          </ul>
          {wolf.events.length > 0 && (
            <>
              <h3>{t('debrief:wolf.events')}</h3>
              <ul class="debrief-list">
                {wolf.events.map((event) => (
                  <li key={event.moves}>{eventText(event)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <p class="small soft">{t('debrief:wolf.note')}</p>
    </Section>
  );
}
