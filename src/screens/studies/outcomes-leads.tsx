/** How far ahead either bloc ends, match by match: a bar for every few points of Standing, with the line of a draw. */
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Outcomes } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { blocName, figure, sentences } from '../words.ts';
import { ChartFrame, FootAxis, LeftAxis } from './chart-frame.tsx';
import { type Named, SideMark, saidOf } from './outcomes-wins.tsx';
import { betweenText, percent, WIDTH } from './outcomes-words.ts';

const TOP = 30;
const BASE = 170;
const HEIGHT = 210;
const LEFT = 36;
const RIGHT = WIDTH - 8;
/** Leads are whole numbers: a bar begins half of one before its first. */
const HALF = 0.5;
const ROOM = { left: LEFT, right: RIGHT, top: TOP, bottom: BASE };

type Bar = Outcomes['leads'][number];

/** Who is ahead, and by how much. */
export function leadText(exact: number): string {
  const lead = Math.round(exact * 10) / 10;
  if (lead === 0) return t('studies:leads.level');
  return t('studies:leads.ahead', { bloc: blocName(lead > 0 ? 'us' : 'china'), n: Math.abs(lead) });
}

/** The ends of a lead's interval: where one bloc is ahead at both it is named once, at the smaller lead. */
export function leadBetween({ lo, hi }: Pick<Outcomes['lead'], 'lo' | 'hi'>): string {
  if (lo <= 0 && hi >= 0) return betweenText({ lo, hi }, leadText);
  const [near, far] = hi < 0 ? [hi, lo] : [lo, hi];
  return betweenText({ lo: near, hi: far }, (n) =>
    n === near ? leadText(n) : `+${Math.round(Math.abs(n) * 10) / 10}`,
  );
}

/** The range of a bar as a table names it: by who is ahead. Its upper end is not within it. */
function barText({ from, to }: Bar): string {
  if (from < 0 && to > 0) return t('studies:leads.even', { n: to - 1 });
  if (from >= 0) return t('studies:leads.bar', { bloc: blocName('us'), lo: from, hi: to - 1 });
  return t('studies:leads.bar', { bloc: blocName('china'), lo: 1 - to, hi: -from });
}

/** The outline of a distribution, drawn over another. */
function outline(bars: readonly Bar[], x: (lead: number) => number, y: (share: number) => number, n: number): string {
  const first = bars[0];
  const last = bars[bars.length - 1];
  const points: [number, number][] = [
    [x(first.from - HALF), y(0)],
    ...bars.map((bar): [number, number] => [x(bar.from - HALF), y(bar.matches / n)]),
    [x(last.to - HALF), y(0)],
  ];
  return line().curve(curveStepAfter)(points) ?? '';
}

const sentenceOf = ({ outcomes: { n, lead, leads } }: Named): string => {
  const most = leads.reduce((a, b) => (b.matches > a.matches ? b : a));
  return t('studies:leads.alt', {
    count: n,
    mean: leadText(lead.value),
    most: barText(most),
  });
};

interface Props {
  /** One, or what was before and what is after. */
  sets: readonly Named[];
  /** The lead of a match that was played: marked. */
  actual?: number;
}

export function LeadSpread({ sets, actual }: Props) {
  const drawn = sets.filter(({ outcomes }) => outcomes.leads.length > 0);
  if (drawn.length === 0) return null;
  const bars = drawn.flatMap(({ outcomes }) => outcomes.leads);
  const least = Math.min(-7, ...bars.map((bar) => bar.from), actual ?? 0);
  const most = Math.max(8, ...bars.map((bar) => bar.to), actual ?? 0);
  const x = scaleLinear([least - HALF, most - HALF], [LEFT, RIGHT]);
  const top = Math.max(...drawn.flatMap(({ outcomes }) => outcomes.leads.map((bar) => bar.matches / outcomes.n)));
  const y = scaleLinear([0, top], [BASE, TOP]).nice(4);
  const several = sets.length > 1;
  const [first, ...over] = drawn;
  const every = [...new Map(bars.map((bar) => [bar.from, bar])).values()].sort((a, b) => a.from - b.from);
  return (
    <ChartFrame
      title={t('studies:leads.title')}
      said={sentences([
        saidOf(drawn, sentenceOf),
        actual === undefined ? '' : t('studies:leads.thisMatch', { lead: leadText(actual) }),
      ])}
      width={WIDTH}
      height={HEIGHT}
      legend={
        <p class="chart-legend small">
          {drawn.map(({ name, outcomes: { lead } }, at) => (
            <span key={name}>
              {several && <i class={`swatch ${at === 0 ? 'pale' : 'line'}`} aria-hidden="true" />}{' '}
              {t(several ? 'studies:leads.meanOf' : 'studies:leads.mean', {
                name,
                lead: leadText(lead.value),
                between: leadBetween(lead),
              })}
            </span>
          ))}
        </p>
      }
      rows={{
        head: [
          t('studies:leads.lead'),
          ...drawn.map(({ name }) => (several ? t('studies:leads.of', { name }) : t('studies:matches'))),
        ],
        rows: every.map((bar) => [
          barText(bar),
          ...drawn.map(({ outcomes }) => outcomes.leads.find(({ from }) => from === bar.from)?.matches ?? 0),
        ]),
      }}
    >
      <LeftAxis scale={y} room={ROOM} count={3} text={percent} />
      <FootAxis scale={x} room={ROOM} text={(n) => figure(Math.abs(n))} />
      {first.outcomes.leads.map((bar) => (
        <rect
          key={bar.from}
          x={x(bar.from - HALF) + 0.5}
          width={Math.max(0, x(bar.to) - x(bar.from) - 1)}
          y={y(bar.matches / first.outcomes.n)}
          height={BASE - y(bar.matches / first.outcomes.n)}
          class={`fill ${several ? 'pale' : bar.from > 0 ? 'us' : bar.to > 0 ? 'even' : 'china'}`}
        />
      ))}
      {over.map(({ name, outcomes }) => (
        <path key={name} class="outline" d={outline(outcomes.leads, x, y, outcomes.n)} />
      ))}
      <line x1={x(0)} x2={x(0)} y1={TOP - 6} y2={BASE + 4} class="nought" />
      <SideMark side="china" cx={LEFT + 6} cy={BASE + 30} />
      <text x={LEFT + 16} y={BASE + 34} class="strong">
        {t('studies:leads.side', { bloc: blocName('china') })}
      </text>
      <text x={RIGHT - 14} y={BASE + 34} text-anchor="end" class="strong">
        {t('studies:leads.side', { bloc: blocName('us') })}
      </text>
      <SideMark side="us" cx={RIGHT - 5} cy={BASE + 30} />
      {actual !== undefined && (
        <g class="actual">
          <path d={`M${x(actual)} ${BASE}V${TOP - 6}l-5-8h10l-5 8`} />
          <text x={Math.min(Math.max(x(actual), 50), WIDTH - 50)} y="12" text-anchor="middle">
            {t('studies:leads.here')}
          </text>
        </g>
      )}
    </ChartFrame>
  );
}
