/** Decisions on which the match may have turned, what the bot would have done, and what came of both, played on often. */
import type { Outcomes, TurningPoint, TurningPoints } from '../../../studies/kinds.ts';
import { t } from '../../../text/text.ts';
import { moveText } from '../../move-words.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { RowsTable } from '../../studies/chart-frame.tsx';
import { blocMid, blocName, blocStart, list, sentences, signed } from '../../words.ts';
import { IntervalsChart } from '../charts/intervals.tsx';
import { type Debrief, type Places, viewOf } from '../data.ts';
import { levelName } from '../level.ts';
import { turnedText, turns } from '../verdicts.ts';

/** Gains and losses that are told; the rest is small. */
const MOST = 3;

/** What the bot sees in the move that it prefers; empty where it gave no reasons. */
function whyText({ why }: TurningPoint): string {
  const parts = (sign: 1 | -1) =>
    list(
      (why?.parts ?? [])
        .filter(({ n }) => n * sign > 0)
        .slice(...(sign > 0 ? [0, MOST] : [-MOST]))
        .map(({ part }) => t(`match:hint.parts.${part}`)),
    );
  const [gains, costs] = [parts(1), parts(-1)];
  return sentences([
    gains && t('debrief:turning.gains', { list: gains }),
    costs && t('debrief:turning.costs', { list: costs }),
  ]);
}

/** A mean with its interval, in Standing. */
const leadText = ({ value, lo, hi }: Outcomes['lead']): string =>
  t('debrief:interval', { n: signed(Math.round(value)), lo: signed(Math.round(lo)), hi: signed(Math.round(hi)) });

/** What the difference comes to, in a sentence that says whether it is more than chance. */
function gainText({ gain, by }: TurningPoint): string {
  const points = Math.round(gain.value * 100);
  const key = gain.lo > 0 ? 'more' : gain.hi < 0 ? 'less' : 'unsure';
  return t(`debrief:turning.gain.${key}`, {
    bloc: blocMid(by),
    n: key === 'unsure' ? signed(points) : Math.abs(points),
    lo: signed(Math.round(gain.lo * 100)),
    hi: signed(Math.round(gain.hi * 100)),
    pairs: gain.n,
  });
}

interface PointProps {
  debrief: Debrief;
  point: TurningPoint;
  places: Places;
  n: number;
}

/** A decision; without chart and table where the difference may be chance: it stands in a fold, and folds hold none. */
function Point({ debrief, point, places, n }: PointProps) {
  const view = viewOf(debrief.record, point.at, point.by);
  const said = (move: TurningPoint['made']) => moveText(view, move);
  const watch = places.watch(point.at);
  const whatIf = places.whatIf(point.at);
  const { lines } = point;
  const sure = turns(point);
  const params = { n, round: point.round, bloc: blocName(point.by) };
  const title = t('debrief:turning.lines');
  return (
    <article class={`turning ${point.by}`}>
      <h3>
        <BlocMark bloc={point.by} /> {t(sure ? 'debrief:turning.point' : 'debrief:turning.otherwise', params)}
      </h3>
      <dl class="turning-moves">
        <div>
          <dt>{t('debrief:turning.made')}</dt>
          <dd>{said(point.made)}</dd>
        </div>
        <div>
          <dt>{t('debrief:turning.preferred')}</dt>
          <dd>
            <b>{said(point.preferred)}</b>
          </dd>
        </div>
      </dl>
      <p class="small">{whyText(point)}</p>
      {sure && (
        <IntervalsChart
          title={t('debrief:turning.chart', { bloc: blocStart(point.by) })}
          bloc={point.by}
          head={t('debrief:turning.after')}
          rows={[
            { name: t('debrief:turning.asMade'), share: point.onMade.wins[point.by] },
            { name: t('debrief:turning.asPreferred'), share: point.onPreferred.wins[point.by] },
          ]}
        />
      )}
      <p>
        {sentences([gainText(point), t('debrief:turning.ahead', { bloc: blocMid(point.by), n: leadText(point.lead) })])}
      </p>
      <p class="small soft">
        {t('debrief:turning.lead', { made: leadText(point.onMade.lead), preferred: leadText(point.onPreferred.lead) })}
      </p>
      {sure && lines.length > 1 && (
        <details class="debrief-more">
          <summary>{title}</summary>
          <RowsTable
            label={title}
            rows={{
              head: [t('debrief:turning.move'), t('debrief:turning.worth')],
              rows: lines.map((line) => [said(line.move), signed(Number(line.worth.toFixed(1)))]),
            }}
          />
        </details>
      )}
      {(watch || whatIf) && (
        <p class="debrief-links">
          {watch && <a href={watch}>{t('debrief:turning.watch')}</a>}{' '}
          {whatIf && <a href={whatIf}>{t('debrief:turning.whatIf')}</a>}
        </p>
      )}
    </article>
  );
}

export function TurningFound(props: { debrief: Debrief; turning: TurningPoints; places: Places }) {
  const { debrief, turning, places } = props;
  const { judge, players, judged, matches, points } = turning;
  const params = { judge: levelName(judge.skill), players: levelName(players), judged, matches };
  const sure = points.filter(turns);
  const maybe = points.filter((point) => !turns(point));
  return (
    <>
      <p class="debrief-finding">{turnedText(turning)}</p>
      <p class="small soft">{t('debrief:turning.lead3', params)}</p>
      {sure.map((point, i) => (
        <Point key={point.at} debrief={debrief} point={point} places={places} n={i + 1} />
      ))}
      {maybe.length > 0 && (
        <details class="debrief-more">
          <summary>{t('debrief:turning.maybe', { count: maybe.length })}</summary>
          {maybe.map((point, i) => (
            <Point key={point.at} debrief={debrief} point={point} places={places} n={sure.length + i + 1} />
          ))}
        </details>
      )}
      <p class="small soft">{t('debrief:turning.note')}</p>
    </>
  );
}
