/** The result in a sentence, what it came from, and how the lead went. */
import type { View } from '../../../../rules/state.ts';
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import { LEGACY } from '../../../../rules/tracks/commons.ts';
import type { Account } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { reason, widest } from '../../ending/account.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { after, endsOf } from '../../studies/step-chart.tsx';
import { blocName, blocStart, figure, sentences } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { endOf } from '../data.ts';
import { luckText, turnedText } from '../verdicts.ts';
import { Section } from './section.tsx';

const aheadAt = ({ course }: Account, moves: number): Bloc | null => {
  const [us, china] = BLOCS.map((bloc) => after(course.standing[bloc], moves));
  return us === china ? null : us > china ? 'us' : 'china';
};

/** Who led when the rounds ended, in a sentence: from the first on, at last, or in turns. */
export function leadStory(account: Account): string {
  const { course } = account;
  const leaders = endsOf(course.rounds, course.moves).map((at) => aheadAt(account, at));
  const last = leaders[leaders.length - 1];
  if (last === undefined) return '';
  if (last === null) return t('debrief:result.lead.level');
  const since = leaders.findLastIndex((one) => one !== last) + 2;
  const bloc = blocStart(last);
  if (since === 1) return t('debrief:result.lead.always', { bloc });
  if (since === leaders.length) return t('debrief:result.lead.last', { bloc });
  return t('debrief:result.lead.since', { bloc, round: since });
}

/** Was it won by more Standing? */
const byFigures = ({ ending, standing }: Pick<Account, 'ending' | 'standing'>): boolean =>
  ending?.kind === 'order' && ending.winner !== null && standing.us !== standing.china;

/** The result in a sentence. */
export function headline({ ending, standing }: Pick<Account, 'ending' | 'standing'>): string {
  if (!ending) return t('debrief:result.stopped');
  const { winner, kind } = ending;
  if (!winner) return t(kind === 'order' ? 'match:ending.tie' : 'match:ending.nobody');
  const [low, high] = [standing.us, standing.china].sort((a, b) => a - b);
  // Where ruin or a concession has decided, the figures have not.
  if (!byFigures({ ending, standing })) return t('match:ending.wins', { bloc: blocStart(winner) });
  return t('debrief:result.winsBy', { bloc: blocStart(winner), high: figure(high), low: figure(low) });
}

function Figures({ account, view }: { account: Account; view: View }) {
  return (
    <dl class="debrief-figures">
      {BLOCS.map((bloc) => (
        <div key={bloc} class={bloc}>
          <dt>
            <BlocMark bloc={bloc} /> {blocName(bloc)}
            {account.names[bloc] && <span class="small soft"> {account.names[bloc]}</span>}
          </dt>
          <dd class="num">{figure(view.blocs[bloc].standing)}</dd>
          <dd class="small soft">
            {sentences([
              t('debrief:result.figures', { opening: figure(account.from[bloc].opening) }),
              t('debrief:result.legacy', { n: account.legacy[bloc], factor: LEGACY[account.grade] }),
            ])}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('debrief:result.grade')}</dt>
        <dd>{account.grade}</dd>
        <dd class="small soft">{t(`match:ending.gradeWhat.${account.grade}`)}</dd>
      </div>
    </dl>
  );
}

export function Result({ debrief }: { debrief: Debrief }) {
  const { account, record, luck, turning } = debrief;
  const view = endOf(record);
  // Where the headline has both figures, the reason would say them again.
  const why = byFigures(account) ? '' : reason(view);
  const found = sentences([luck ? luckText(account, luck) : '', turning ? turnedText(turning) : '']);
  const winner = account.ending?.winner ?? null;
  return (
    <Section id="result">
      <p class={`debrief-headline ${winner ?? ''}`}>
        {winner && <BlocMark bloc={winner} />} {headline(account)}
      </p>
      <p>{sentences([why, leadStory(account), widest(view)])}</p>
      {found && <p>{found}</p>}
      <Figures account={account} view={view} />
    </Section>
  );
}
