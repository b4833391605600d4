/** What matters in this round, as short facts: who asks, what is voted on, what scores, the own mission. */
import { boardOf } from '../../../rules/board.ts';
import type { View } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import {
  lateSigners,
  programmeInfo,
  regionReasons,
  roundToScore,
  scoringNow,
  sessionInfo,
  timetable,
} from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { balanceOf, nextText } from '../info/region.tsx';
import { inspect, nationTarget, type Seat } from '../match/ui.ts';
import {
  blocMid,
  blocName,
  fileName,
  labelled,
  list,
  missionName,
  nationName,
  nationShort,
  plainly,
  programmeName,
  regionName,
  requestHow,
  requestNow,
  resolutionName,
  signed,
} from '../words.ts';
import { BlocMark, Flag } from './marks.tsx';
import { OfferLine } from './offer.tsx';

type Score = ReturnType<typeof scoringNow>[number];

/** Which nation would sign for us there next, and what the region would then score, where that is another score. */
function NextLine({ view, me, score }: { view: View; me: Bloc; score: Score }) {
  const next = regionReasons(view, score.region).next[me];
  if (!next || (next.then.bloc === score.bloc && next.then.n === score.n)) return null;
  return <div class="soft">{nextText(view, me, next)}</div>;
}

export function Now({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  const { numbers } = boardOf(view).scenario;
  const { rise } = sessionInfo(view);
  const { next, paid, price, odds } = programmeInfo(view, me);
  const file = timetable(view)[view.round - 1]?.file;
  const scored = scoringNow(view);
  return (
    <section class="now small">
      <h3>{t('match:now.title')}</h3>
      {(view.requests.length > 0 || view.offer) && (
        <>
          <ul>
            {view.requests.map((r) => (
              <li key={r.nation}>
                <button
                  type="button"
                  class="quiet"
                  title={requestHow(view, r)}
                  onClick={() => inspect(nationTarget(r.nation))}
                >
                  <Flag id={r.nation} /> <b>{nationShort(r.nation)}</b>{' '}
                  {t(r.met ? 'match:now.asked' : 'match:now.asks', { request: requestNow(r, view) })}
                  {r.met && (
                    <span class="soft">
                      {' '}
                      {r.met === 'both' ? t('match:request.metBoth') : t('match:request.met', { bloc: blocMid(r.met) })}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          {view.requests.length > 0 && <p class="soft">{t('match:request.gain', numbers.request as never)}</p>}
          {view.offer && (
            <ul>
              <OfferLine view={view} offer={view.offer} />
            </ul>
          )}
        </>
      )}
      <dl class="facts">
        {scored.length > 0 && (
          <>
            <dt>{t(roundToScore(view) > view.round ? 'match:header.scoresAfter' : 'match:now.scores')}</dt>
            <dd>
              {scored.map((r) => (
                <div key={r.region}>
                  <b>{`${regionName(r.region)} ${r.bloc ? `${blocName(r.bloc)} ${signed(r.n)}` : t('board:meter.even')}`}</b>
                  {r.bloc && (
                    <span class="soft">
                      {' · '}
                      {t('match:now.change', balanceOf(view, r))}
                    </span>
                  )}
                  <NextLine view={view} me={me} score={r} />
                </div>
              ))}
              {roundToScore(view) === view.round &&
                lateSigners(view).map(({ bloc, most, nations }) => (
                  <div key={bloc}>
                    <BlocMark bloc={bloc} />{' '}
                    {t('match:now.late', {
                      n: most,
                      programme: programmeName(bloc),
                      list: list(nations.map(nationName)),
                    })}
                  </div>
                ))}
            </dd>
          </>
        )}
        <dt>{t('match:now.session')}</dt>
        <dd>
          {resolutionName(view.resolution)}
          {(['pass', 'fail'] as const).map((end) => (
            <div key={end} class="soft">
              {labelled(
                t(`match:ask.session.${end}`),
                t(`resolutions:${view.resolution}.${end}`, { context: plainly(view) }),
              )}
            </div>
          ))}
          <div>
            {t('match:now.rise', { us: signed(rise.us), china: signed(rise.china), standing: numbers.sessionStanding })}
          </div>
        </dd>
        {file && (
          <>
            <dt>{t('match:now.file')}</dt>
            <dd>{t('match:now.fileAt', { file: fileName(file), level: view.files[file] })}</dd>
          </>
        )}
        {next && (
          <>
            <dt>{t('match:now.mission')}</dt>
            <dd>
              {t('match:now.missionAt', { mission: missionName(next.id), paid, cost: price, chance: odds.chance })}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
