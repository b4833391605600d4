/** The Sessions: what was voted on, who backed what, and what would have won. */
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import type { VoteHeld } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName, blocStart, resolutionName, sentences, signed } from '../../words.ts';
import type { Debrief } from '../data.ts';
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

function Row({ vote }: { vote: VoteHeld }) {
  return (
    <tr>
      <th scope="row">
        {vote.round} <span class="small soft">{resolutionName(vote.resolution)}</span>
      </th>
      {BLOCS.map((bloc) => (
        <td key={bloc}>
          <b>{t(`match:terms.side.${vote.backed[bloc]}`)}</b>
          <span class="small soft">{supportText(vote, bloc)}</span>
        </td>
      ))}
      <td>
        <b>{t(vote.passed ? 'debrief:votes.passed' : 'debrief:votes.failed')}</b>
        {vote.winner && <span class="small soft">{t('debrief:votes.winner', { bloc: blocStart(vote.winner) })}</span>}
      </td>
    </tr>
  );
}

export function Votes({ debrief: { account } }: { debrief: Debrief }) {
  const { votes } = account;
  return (
    <Section id="votes">
      {votes.length === 0 ? (
        <p class="soft">{t('debrief:votes.none')}</p>
      ) : (
        <table class="debrief-table" aria-labelledby="debrief-votes">
          <thead>
            <tr>
              <th scope="col">{t('debrief:round')}</th>
              {BLOCS.map((bloc) => (
                <th key={bloc} scope="col">
                  <BlocMark bloc={bloc} /> {blocName(bloc)}
                </th>
              ))}
              <th scope="col">{t('debrief:votes.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {votes.map((vote) => (
              <Row key={vote.round} vote={vote} />
            ))}
          </tbody>
        </table>
      )}
      <p class="small soft">{t('debrief:votes.note')}</p>
    </Section>
  );
}
