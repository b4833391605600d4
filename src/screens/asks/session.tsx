/** The Session: what is moved, how the votes stand, who would gain; side and bid stay in sight at the foot. */
import { useState } from 'preact/hooks';
import { boardOf } from '../../../rules/board.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { type SessionInfo, sessionInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { commit, type Seat } from '../match/ui.ts';
import { Foot } from '../parts/foot.tsx';
import { BlocMark, Flag } from '../parts/marks.tsx';
import { blocMid, blocName, nationName, refusalText, resolutionName, signed } from '../words.ts';
import { Head } from './head.tsx';
import { VoteOutlookBox } from './vote-outlook.tsx';

const SIDES = ['for', 'against'] as const;

/** What comes out if each bloc backs the side for which it has more votes, before bids. */
function totals({ support, caucus }: SessionInfo): { yes: number; no: number; by: number } {
  let yes = Math.max(0, caucus);
  let no = Math.max(0, -caucus);
  for (const b of BLOCS) {
    if (support[b].for >= support[b].against) yes += support[b].for;
    else no += support[b].against;
  }
  return { yes, no, by: Math.abs(yes - no) };
}

function outcome(info: SessionInfo): string {
  const sum = totals(info);
  if (sum.yes > sum.no) return t('match:ask.session.passes', sum);
  return t(sum.by > 0 ? 'match:ask.session.fails' : 'match:ask.session.failsEven', sum);
}

function gains({ rise }: SessionInfo, standing: number): string {
  if (rise.us === rise.china) return t('match:ask.session.gainsNobody', { more: signed(rise.us) });
  const [high, low] = rise.us > rise.china ? (['us', 'china'] as const) : (['china', 'us'] as const);
  return t('match:ask.session.gains', {
    blocMid: blocMid(high),
    more: signed(rise[high]),
    less: signed(rise[low]),
    standing,
  });
}

function Votes({ info }: { info: SessionInfo }) {
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
          <th scope="col" title={t('match:ask.session.since')}>
            {t('match:ask.session.rises')}
          </th>
        </tr>
      </thead>
      <tbody>
        {BLOCS.map((b) => (
          <tr key={b}>
            <th scope="row">
              <BlocMark bloc={b} /> {blocName(b)}
            </th>
            <td>{info.support[b].for}</td>
            <td>{info.support[b].against}</td>
            <td>{signed(info.rise[b])}</td>
          </tr>
        ))}
        {info.caucus !== 0 && (
          <tr>
            <th scope="row">{t('match:ask.session.caucus')}</th>
            <td>{Math.max(0, info.caucus)}</td>
            <td>{Math.max(0, -info.caucus)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

export function Session({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  const info = sessionInfo(view);
  const { numbers, on } = boardOf(view).scenario;
  const [side, setSide] = useState<'for' | 'against' | null>(null);
  const [bid, setBid] = useState(0);
  const [why, setWhy] = useState('');
  const standing = numbers.sessionStanding;
  return (
    <>
      <Head
        term="session"
        title={t('match:ask.session.title', { resolution: resolutionName(info.resolution) })}
        why={t('match:ask.session.why')}
      />
      <p class="quote small">{t(`resolutions:${info.resolution}.motion`)}</p>
      <dl class="facts small">
        <dt>{t('match:ask.session.pass')}</dt>
        <dd>{t(`resolutions:${info.resolution}.pass`)}</dd>
        <dt>{t('match:ask.session.fail')}</dt>
        <dd>{t(`resolutions:${info.resolution}.fail`)}</dd>
      </dl>
      {side && <VoteOutlookBox seat={seat} side={side} bid={bid} />}
      <p class="small">{t('match:ask.session.ideas', { standing })}</p>
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
      <Votes info={info} />
      <ul class="sentences small">
        {!side && (
          <>
            <li>{outcome(info)}</li>
            <li>
              {gains(info, standing)} {on.bids && t('match:ask.session.gainsBids')}
            </li>
          </>
        )}
        {info.lean && <li class="soft">{t('match:ask.session.lean', { lean: t(`match:terms.lean.${info.lean}`) })}</li>}
      </ul>
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
        <fieldset class="pair" aria-label={t('match:ask.session.side')}>
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
                <span class="price">{t('match:ask.session.adds', { n: info.support[me][s] })}</span>
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
            {bid > 0
              ? t('match:ask.session.voteBid', { side: t(`match:terms.side.${side}`), count: bid })
              : t('match:ask.session.vote', { side: t(`match:terms.side.${side}`) })}
          </button>
        ) : (
          <p class="small soft">{t('match:ask.session.choose')}</p>
        )}
      </Foot>
    </>
  );
}
