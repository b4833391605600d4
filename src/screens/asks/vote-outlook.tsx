/** What the vote that is being weighed would come to, whatever the rival votes. */
import { type Bloc, rivalOf } from '../../../rules/terms.ts';
import { odds, type VoteCase, voteOutlook } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { blocMid, sentences, signed } from '../words.ts';

/** What one side of the rival's comes to, in a sentence. */
export function caseText({ rise, winner, passed, turnedBy }: VoteCase, me: Bloc): string {
  const rivalMid = blocMid(rivalOf(me));
  const whose = winner === null ? 'nobody' : winner === me ? 'own' : 'theirs';
  return sentences([
    t(rise.most > rise.theirs ? 'aid:vote.riseOpen' : 'aid:vote.rise', {
      own: signed(rise.own),
      theirs: signed(rise.theirs),
      most: signed(rise.most),
    }),
    t(passed ? `aid:vote.${whose}_passes` : `aid:vote.${whose}_fails`, { rivalMid }),
    ...(turnedBy === null ? [] : [t('aid:vote.turned', { rivalMid, count: turnedBy })]),
  ]);
}

export function VoteOutlookBox({ seat, side, bid }: { seat: Seat; side: 'for' | 'against'; bid: number }) {
  const { cases } = voteOutlook(seat.view, seat.me, side, bid);
  const rivalMid = blocMid(rivalOf(seat.me));
  const collision = odds(seat.view).collision;
  return (
    <div class="commit">
      <dl class="cases small">
        {cases.map((c) => (
          <div key={c.theirs}>
            <dt>{t('aid:vote.if', { rivalMid, side: t(`match:terms.side.${c.theirs}`) })}</dt>
            <dd>{caseText(c, seat.me)}</dd>
          </div>
        ))}
      </dl>
      <p class="small">{t(collision > 0 ? 'aid:vote.orbit' : 'aid:vote.orbitSafe', { n: collision })}</p>
      <p class="small soft">{t('match:preview.final')}</p>
    </div>
  );
}
