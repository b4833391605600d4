/** The Session: what is moved, what support has risen by, who would win; side and bid stay in sight at the foot. */
import { useMemo, useState } from 'preact/hooks';
import { boardOf } from '../../../rules/board.ts';
import { riseWith, type Side } from '../../../rules/phases/session.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { type SessionInfo, sessionInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { called, commit, type Seat } from '../match/ui.ts';
import { Foot } from '../parts/foot.tsx';
import { BlocMark, Flag } from '../parts/marks.tsx';
import { blocName, nationName, plainly, refusalText, resolutionName, signed } from '../words.ts';
import { Head } from './head.tsx';
import { Ends, MotionDoes, MotionTable, outlooksOf, VoteOutlookBox } from './vote-outlook.tsx';

const SIDES = ['for', 'against'] as const;

type RiseOf = (bloc: Bloc, side: Side) => number;

/** What each bloc's support would have risen by, for each side that it may back. */
function Rises({ rise, caucus }: Pick<SessionInfo, 'caucus'> & { rise: RiseOf }) {
  return (
    <table class="sums votes small num">
      <caption class="hidden">{t('match:ask.session.forecast')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('match:ask.session.forecast')}</th>
          {SIDES.map((s) => (
            <th key={s} scope="col">
              {t('match:ask.session.ifSide', { side: t(`match:terms.side.${s}`) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {BLOCS.map((b) => (
          <tr key={b}>
            <th scope="row">
              <BlocMark bloc={b} /> {blocName(b)}
            </th>
            {SIDES.map((s) => (
              <td key={s}>{signed(rise(b, s))}</td>
            ))}
          </tr>
        ))}
        {caucus && (
          <tr class="soft">
            <th scope="row">{t('match:ask.session.caucus')}</th>
            {SIDES.map((s) => (
              <td key={s}>{caucus.side === s ? signed(caucus.votes) : '–'}</td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

export function Session({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  const info = sessionInfo(view);
  const { numbers, on, rounds } = boardOf(view).scenario;
  const outlooks = useMemo(() => outlooksOf(seat), [view, me]);
  const [side, setSide] = useState<'for' | 'against' | null>(null);
  const [bid, setBid] = useState(0);
  const [why, setWhy] = useState('');
  // The rival's bid is not known: its rise is told without any.
  const rise: RiseOf = (bloc, by) => riseWith(view, bloc, { side: by, bid: bloc === me ? bid : 0 });
  return (
    <>
      <Head
        term="session"
        title={t('match:ask.session.title', { resolution: resolutionName(info.resolution) })}
        why={t('match:ask.session.why', { standing: numbers.sessionStanding })}
        known={view.round > 1}
      />
      {/* What a side comes to is read first once it is chosen: the motion was read before. */}
      {side && <VoteOutlookBox seat={seat} side={side} bid={bid} />}
      <p class="quote small">{t(`resolutions:${info.resolution}.motion`)}</p>
      <Ends seat={seat} outlooks={outlooks} />
      <ul class="sentences small">
        {view.requests
          .filter((r) => r.kind === 'vote' && !r.met)
          .map((r) => (
            <li key={r.nation}>
              <Flag id={r.nation} />{' '}
              {t('match:ask.session.asked', {
                nation: nationName(r.nation),
                side: t(`match:terms.side.${r.side}`),
                ...numbers.request,
              })}
            </li>
          ))}
      </ul>
      <dl class="facts small">
        <dt>{t('match:ask.session.pass')}</dt>
        <dd>
          {t(`resolutions:${info.resolution}.pass`, { context: plainly(view) })}
          <MotionDoes seat={seat} outlook={outlooks.passes} />
        </dd>
        <dt>{t('match:ask.session.fail')}</dt>
        <dd>
          {t(`resolutions:${info.resolution}.fail`)}
          <MotionDoes seat={seat} outlook={outlooks.fails} />
        </dd>
      </dl>
      <MotionTable seat={seat} outlooks={outlooks} />
      {!side && <Rises rise={rise} caucus={info.caucus} />}
      <p class="small">{t('match:ask.session.ideas')}</p>
      {view.round === rounds && <p class="small">{t('match:ask.session.behind', info.support)}</p>}
      {info.lean && (
        <p class="small soft">{t('match:ask.session.lean', { lean: t(`match:terms.lean.${info.lean}`) })}</p>
      )}
      <Foot seat={seat}>
        {on.bids && (
          <fieldset class="bids" aria-label={t('match:ask.session.bid')}>
            <span class="small">{t('match:ask.session.bid')}</span>
            {Array.from({ length: numbers.bidMax + 1 }, (_, n) => {
              const refused = seat.whyNot({ type: 'vote', side: side ?? 'for', bid: n });
              return (
                <button
                  key={n}
                  type="button"
                  aria-pressed={bid === n}
                  aria-disabled={refused !== null}
                  title={refused ? refusalText(refused, me) : undefined}
                  onClick={() => {
                    setWhy(refused ? refusalText(refused, me) : '');
                    if (!refused) setBid(n);
                  }}
                >
                  {n}
                </button>
              );
            })}
            <span class={`small ${why ? 'bad' : 'soft'}`} role={why ? 'status' : undefined}>
              {why || t('match:ask.session.bidNote', { n: info.votesPerToken })}
            </span>
          </fieldset>
        )}
        <fieldset class="choice-pair" aria-label={t('match:ask.session.side')}>
          {SIDES.map((s) => (
            <button
              key={s}
              type="button"
              class="choice"
              data-side={s}
              aria-pressed={side === s}
              onClick={() => setSide(s)}
            >
              <span class="choice-name">
                {t(`match:terms.side.${s}`)}{' '}
                <span class="price">{t('match:ask.session.adds', { n: signed(rise(me, s)) })}</span>
              </span>
            </button>
          ))}
        </fieldset>
        {side ? (
          <button
            type="button"
            class="primary"
            title={t('match:preview.final')}
            onClick={() => commit(seat, { type: 'vote', side, bid })}
          >
            {called(
              bid > 0
                ? t('match:ask.session.voteBid', { side: t(`match:terms.side.${side}`), count: bid })
                : t('match:ask.session.vote', { side: t(`match:terms.side.${side}`) }),
            )}
          </button>
        ) : (
          <p class="small soft">{t('match:ask.session.choose')}</p>
        )}
      </Foot>
    </>
  );
}
