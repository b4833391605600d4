/** The Sessions: what was voted on, who backed what, and which partners kept away. */
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import type { VoteHeld } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocMid, blocName, blocStart, list, nationName, resolutionName, sentences } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

/** Partners of a bloc that abstained, in a sentence; empty where none did. */
function strayText({ strayed }: VoteHeld, bloc: Bloc): string {
  const votes = strayed[bloc].reduce((sum, one) => sum + one.votes, 0);
  if (strayed[bloc].length === 0) return '';
  return t('debrief:votes.strayed', {
    bloc: blocMid(bloc),
    nations: list(strayed[bloc].map(({ nation }) => nationName(nation))),
    count: votes,
  });
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
          {vote.bid[bloc] > 0 && <span class="small soft">{t('debrief:votes.bid', { n: vote.bid[bloc] })}</span>}
        </td>
      ))}
      <td>
        <b>{t(vote.passed ? 'debrief:votes.passed' : 'debrief:votes.failed')}</b>
        <span class="small soft">
          {sentences([
            vote.winner ? t('debrief:votes.winner', { bloc: blocStart(vote.winner) }) : '',
            ...BLOCS.map((bloc) => strayText(vote, bloc)),
          ])}
        </span>
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
    </Section>
  );
}
