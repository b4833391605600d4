/** A bar for each bloc in every row, all on one scale; what lies below 0 goes to the other side of it. */
import { scaleLinear } from 'd3-scale';
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import { t } from '../../../text/text.ts';
import { BlocLegend, BlocPoint, ChartFrame, FootAxis, type Room } from '../../studies/chart-frame.tsx';
import { blocName, figure, labelled, list } from '../../words.ts';

const WIDTH = 350;
const BAR = 11;
const ROW = 34;

interface Props {
  title: string;
  rows: { name: string; of: Record<Bloc, number> }[];
}

export function PairBars({ title, rows }: Props) {
  const all = rows.flatMap(({ of }) => BLOCS.map((bloc) => of[bloc]));
  const room: Room = { left: 126, right: WIDTH - 34, top: 8, bottom: 8 + rows.length * ROW };
  const x = scaleLinear([Math.min(0, ...all), Math.max(1, ...all)], [room.left, room.right]);
  const said = list(
    rows.map(({ name, of }) => labelled(name, BLOCS.map((b) => `${blocName(b)} ${figure(of[b])}`).join(' / '))),
  );
  return (
    <ChartFrame
      title={title}
      said={said}
      width={WIDTH}
      height={room.bottom + 24}
      legend={<BlocLegend />}
      rows={{
        head: [t('match:ending.sourceHead'), ...BLOCS.map(blocName)],
        rows: rows.map(({ name, of }) => [name, ...BLOCS.map((bloc) => of[bloc])]),
      }}
    >
      <FootAxis scale={x} room={room} />
      <line class="zero-line" x1={x(0)} x2={x(0)} y1={room.top} y2={room.bottom} />
      {rows.map(({ name, of }, i) => {
        const top = room.top + i * ROW;
        return (
          <g key={name}>
            <text class="row-name" x={room.left - 8} y={top + ROW / 2 + 2} text-anchor="end">
              {name}
            </text>
            {BLOCS.map((bloc, n) => {
              const y = top + 3 + n * (BAR + 2);
              const [from, to] = [x(Math.min(0, of[bloc])), x(Math.max(0, of[bloc]))];
              return (
                <g key={bloc} class={bloc}>
                  <rect class="chart-bar" x={from} y={y} width={to - from} height={BAR} />
                  <BlocPoint bloc={bloc} x={to + 8} y={y + BAR / 2} r={3} />
                  <text x={to + 15} y={y + BAR - 1.5}>
                    {figure(of[bloc])}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </ChartFrame>
  );
}
