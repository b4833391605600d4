/** What the vote that is being weighed would come to, whatever the rival votes. */
import { rivalOf } from '../../../rules/terms.ts';
import { odds, type VoteOutlook, voteOutlook } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { blocMid, signed } from '../words.ts';

function favour({ rise: { own, theirs, most } }: VoteOutlook): string {
  if (own > most) return t('aid:vote.favourOwn');
  if (own < theirs) return t('aid:vote.favourTheirs');
  return t(most > theirs ? 'aid:vote.favourOpen' : 'aid:vote.favourNobody');
}

export function VoteOutlookBox({ seat, side, bid }: { seat: Seat; side: 'for' | 'against'; bid: number }) {
  const outlook = voteOutlook(seat.view, seat.me, side, bid);
  const rival = rivalOf(seat.me);
  const { own, theirs, most } = outlook.rise;
  const collision = odds(seat.view).collision;
  return (
    <div class="commit">
      <dl class="cases small">
        {outlook.cases.map((c) => (
          <div key={c.theirs}>
            <dt>{t('aid:vote.if', { rivalMid: blocMid(rival), side: t(`match:terms.side.${c.theirs}`) })}</dt>
            <dd>
              {t(c.passed ? 'aid:vote.passes' : 'aid:vote.fails', { for: c.for, against: c.against })}
              {c.turnedBy !== null && ` ${t('aid:vote.turned', { rivalMid: blocMid(rival), count: c.turnedBy })}`}
            </dd>
          </div>
        ))}
      </dl>
      <ul class="sentences small">
        <li>
          {t(most > theirs ? 'aid:vote.riseOpen' : 'aid:vote.rise', {
            own: signed(own),
            rivalMid: blocMid(rival),
            theirs: signed(theirs),
            most: signed(most),
          })}{' '}
          {favour(outlook)}
        </li>
        <li>{t(collision > 0 ? 'aid:vote.orbit' : 'aid:vote.orbitSafe', { n: collision })}</li>
      </ul>
      <p class="small soft">{t('match:preview.final')}</p>
    </div>
  );
}
