/** What came of each plan: the lead at the end as a shape, and as far as chance reaches a line, one scale for all. */
import { scaleLinear } from 'd3-scale';
import type { Bloc } from '../../../rules/terms.ts';
import type { Option, Puzzle } from '../../studies/daily/puzzle.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { moveText } from '../move-words.ts';
import { percent } from '../studies/outcomes-words.ts';
import { signed } from '../words.ts';

const WIDTH = 320;
const HEIGHT = 34;
const EDGE = 12;

/** To one digit after the point, with its sign. */
const one = (n: number): string => signed(Number(n.toFixed(1)));

/** A plan's figures, in words. */
export const figuresText = ({ lead, wins }: Option): string =>
  t('daily:figures', {
    lead: one(lead.value),
    lo: one(lead.lo),
    hi: one(lead.hi),
    wins: percent(wins.value),
    winsLo: percent(wins.lo),
    winsHi: percent(wins.hi),
  });

type Scale = (n: number) => number;

function Interval({ option: { lead }, x, by }: { option: Option; x: Scale; by: Bloc }) {
  const y = HEIGHT / 2;
  const at = x(lead.value);
  return (
    <svg class={`daily-interval ${by}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="ground" x1={EDGE} x2={WIDTH - EDGE} y1={y} y2={y} />
      <line class="zero" x1={x(0)} x2={x(0)} y1={4} y2={HEIGHT - 4} />
      <line class="whisker" x1={x(lead.lo)} x2={x(lead.hi)} y1={y} y2={y} />
      {by === 'us' ? (
        <circle class="point" cx={at} cy={y} r={6} />
      ) : (
        <path class="point" d={`M${at} ${y - 7}L${at + 7} ${y}L${at} ${y + 7}L${at - 7} ${y}Z`} />
      )}
    </svg>
  );
}

interface Props {
  puzzle: Puzzle;
  seat: Seat;
  picked: number;
}

export function LeadsChart({ puzzle, seat, picked }: Props) {
  const { options, solution, tempting, by } = puzzle;
  const least = Math.min(0, ...options.map(({ lead }) => lead.lo));
  const most = Math.max(0, ...options.map(({ lead }) => lead.hi));
  const scale = scaleLinear([least, most], [EDGE, WIDTH - EDGE]);
  const order = [...options.keys()].sort((a, b) => options[b].lead.value - options[a].lead.value);
  const marks = (i: number) => [
    ...(i === solution ? [t('daily:mark.best')] : []),
    ...(i === picked ? [t('daily:mark.picked')] : []),
    ...(i === tempting ? [t('daily:mark.tempting')] : []),
  ];
  return (
    <ol class="daily-leads">
      {order.map((i) => (
        <li key={i} class={i === solution ? 'best' : ''}>
          <p>
            <b>{moveText(seat.view, options[i].move)}</b>{' '}
            {marks(i).map((mark) => (
              <span key={mark} class="daily-mark small">
                {mark}
              </span>
            ))}
          </p>
          <Interval option={options[i]} x={(n) => scale(n)} by={by} />
          <p class="small">{figuresText(options[i])}</p>
        </li>
      ))}
    </ol>
  );
}
