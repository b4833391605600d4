/** The class's tables, one row each: how far ahead a side was, and how far it would have been by other dice. */
import '../../../styles/studies-charts.css';
import '../../../styles/class-luck.css';
import { scaleLinear } from 'd3-scale';
import type { ClassLuck, TableLuck } from '../../../studies/class.ts';
import { t } from '../../../text/text.ts';
import { BlocPoint, ChartFrame, FootAxis } from '../../studies/chart-frame.tsx';
import { blocName, figure } from '../../words.ts';

const WIDTH = 460;
const LEFT = 64;
const RIGHT = WIDTH - 14;
const TOP = 12;
const ROW = 20;

/** Who is ahead, and by how much: a mean is given to a tenth. */
export function aheadText(exact: number): string {
  const lead = Math.round(exact * 10) / 10;
  if (lead === 0) return t('lead:match.even');
  return t('lead:luck.ahead', { bloc: blocName(lead > 0 ? 'us' : 'china'), n: figure(Math.abs(lead)) });
}

function Row({ of, x, y }: { of: TableLuck; x: (lead: number) => number; y: number }) {
  const { table, lead, lo, hi, mean } = of;
  return (
    <g>
      <text x={LEFT - 8} y={y + 4} text-anchor="end">
        {t('lead:table.n', { n: table })}
      </text>
      <rect class="luck-span" x={x(lo)} width={Math.max(1, x(hi) - x(lo))} y={y - 4} height="8" rx="2" />
      <line class="luck-mean" x1={x(mean.value)} x2={x(mean.value)} y1={y - 7} y2={y + 7} />
      {lead === 0 ? (
        <rect class="luck-even" x={x(0) - 3} width="6" y={y - 3} height="6" />
      ) : (
        <g class={lead > 0 ? 'us' : 'china'}>
          <BlocPoint bloc={lead > 0 ? 'us' : 'china'} x={x(lead)} y={y} r={4.2} />
        </g>
      )}
    </g>
  );
}

/** What the marks stand for, each drawn as in the chart. */
function Legend() {
  return (
    <p class="chart-legend small">
      <span>
        <svg class="luck-key" viewBox="0 0 22 16" aria-hidden="true">
          <rect class="luck-span" x="0" y="4" width="22" height="8" rx="2" />
          <line class="luck-mean" x1="11" x2="11" y1="1" y2="15" />
        </svg>{' '}
        {t('lead:luck.legend.span')}
      </span>
      {(['us', 'china'] as const).map((bloc) => (
        <span key={bloc} class={bloc}>
          <svg class="luck-key" viewBox="0 0 16 16" aria-hidden="true">
            <BlocPoint bloc={bloc} x={8} y={8} r={5} />
          </svg>{' '}
          {t('lead:luck.legend.actual', { bloc: blocName(bloc) })}
        </span>
      ))}
    </p>
  );
}

export function LuckChart({ luck: { tables } }: { luck: ClassLuck }) {
  const leads = tables.flatMap(({ lead, lo, hi }) => [lead, lo, hi]);
  const x = scaleLinear([Math.min(-5, ...leads), Math.max(5, ...leads)], [LEFT, RIGHT]).nice();
  const bottom = TOP + tables.length * ROW;
  const outside = tables.filter(({ lead, lo, hi }) => lead < lo || lead > hi).length;
  return (
    <ChartFrame
      title={t('lead:luck.chart')}
      said={t('lead:luck.alt', { count: tables.length, outside })}
      width={WIDTH}
      height={bottom + 38}
      legend={<Legend />}
      rows={{
        head: ['table', 'actual', 'mean', 'low', 'high'].map((head) => t(`lead:luck.head.${head}`)),
        rows: tables.map(({ table, lead, mean, lo, hi }) => [
          t('lead:table.n', { n: table }),
          ...[lead, mean.value, lo, hi].map(aheadText),
        ]),
      }}
    >
      <line class="luck-nought" x1={x(0)} x2={x(0)} y1={TOP - 8} y2={bottom} />
      {tables.map((of, i) => (
        <Row key={of.table} of={of} x={x} y={TOP + (i + 0.5) * ROW} />
      ))}
      <FootAxis scale={x} room={{ left: LEFT, right: RIGHT, top: TOP, bottom }} text={(n) => figure(Math.abs(n))} />
      {(['china', 'us'] as const).map((bloc) => (
        <text key={bloc} x={bloc === 'us' ? RIGHT : LEFT} y={bottom + 32} text-anchor={bloc === 'us' ? 'end' : 'start'}>
          {t('lead:luck.side', { bloc: blocName(bloc) })}
        </text>
      ))}
    </ChartFrame>
  );
}
