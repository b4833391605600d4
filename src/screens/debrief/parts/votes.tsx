/** The Sessions: what was voted on, who backed what, and what would have won. */
import type { Bloc } from '../../../../rules/terms.ts';
import type { VoteHeld } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { blocStart, resolutionName, sentences, signed } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { ByBloc, type Decided } from './by-bloc.tsx';
import { Section } from './section.tsx';

/** How a bloc's support rose, and what would have won the Session, in words. */
function supportText({ rise, bid, missed }: VoteHeld, bloc: Bloc): string {
  const { own, caucus } = rise[bloc];
  const other = missed[bloc];
  return sentences([
    t('debrief:votes.rise', { own: signed(own), caucus: signed(caucus), bid: bid[bloc] }),
    other ? t('debrief:votes.missed', { side: t(`match:terms.side.${other.side}`), bid: other.bid }) : '',
  ]);
}

const rowOf = (vote: VoteHeld): Decided => ({
  key: vote.round,
  round: vote.round,
  what: resolutionName(vote.resolution),
  did: {
    us: [t(`match:terms.side.${vote.backed.us}`), supportText(vote, 'us')],
    china: [t(`match:terms.side.${vote.backed.china}`), supportText(vote, 'china')],
  },
  outcome: (
    <>
      <b>{t(vote.passed ? 'debrief:votes.passed' : 'debrief:votes.failed')}</b>
      {vote.winner && <span class="small soft">{t('debrief:votes.winner', { bloc: blocStart(vote.winner) })}</span>}
    </>
  ),
});

export function Votes({ debrief: { account } }: { debrief: Debrief }) {
  const { votes } = account;
  return (
    <Section id="votes">
      {votes.length === 0 ? (
        <p class="soft">{t('debrief:votes.none')}</p>
      ) : (
        <ByBloc id="votes" outcome={t('debrief:votes.outcome')} rows={votes.map(rowOf)} />
      )}
      <p class="small soft">{t('debrief:votes.note')}</p>
    </Section>
  );
}
