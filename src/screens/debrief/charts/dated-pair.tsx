/** Two small charts on one axis of days: the match's partners, and those of the real record. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import { BlocLegend, BlocPoint, ChartFrame, LeftAxis, type Room } from '../../studies/chart-frame.tsx';
import { blocName, figure, labelled, list } from '../../words.ts';

const WIDTH = 350;
const HEIGHT = 150;
const ROOM: Room = { left: 30, right: WIDTH - 38, top: 14, bottom: HEIGHT - 24 };

export interface Dated {
  /** ISO day; where there is none, a place on the axis of rounds. */
  at: string | number;
  name: string;
  of: Record<Bloc, number>;
}

/** The days that both charts show: from the first of all to the last. */
export const reachOf = (...all: readonly Dated[][]): [Date, Date] | null => {
  const days = all.flat().flatMap(({ at }) => (typeof at === 'string' ? [Date.parse(at)] : []));
  return days.length === 0 ? null : [new Date(Math.min(...days)), new Date(Math.max(...days))];
};

interface Props {
  title: string;
  points: Dated[];
  /** First and last day of the axis; null: by rounds. */
  reach: [Date, Date] | null;
  /** The highest figure of both charts. */
  most: number;
  head: string;
  note?: string;
}

export function DatedChart({ title, points, reach, most, head, note }: Props) {
  const days = reach ? scaleUtc(reach, [ROOM.left, ROOM.right]) : null;
  const rounds = scaleLinear([0, Math.max(1, points.length - 1)], [ROOM.left, ROOM.right]);
  const x = ({ at }: Dated, i: number) => (days && typeof at === 'string' ? days(new Date(at)) : rounds(i));
  const y = scaleLinear([0, Math.max(1, most)], [ROOM.bottom, ROOM.top]).nice(4);
  const last = points[points.length - 1];
  const said = list(BLOCS.map((b) => `${blocName(b)} ${figure(points[0].of[b])} → ${figure(last.of[b])}`));
  const level = BLOCS.map((b) => y(last.of[b]));
  // Figures that would lie over one another move apart.
  const apart = Math.abs(level[0] - level[1]) < 12 ? [-6, 8] : [0, 0];
  const feet = level[0] <= level[1] ? apart : [apart[1], apart[0]];
  return (
    <ChartFrame
      title={title}
      said={said}
      width={WIDTH}
      height={HEIGHT}
      legend={<BlocLegend />}
      note={note}
      rows={{ head: [head, ...BLOCS.map(blocName)], rows: points.map(({ name, of }) => [name, of.us, of.china]) }}
    >
      <LeftAxis scale={y} room={ROOM} />
      <g class="chart-axis">
        {days
          ? days.ticks(6).map((day) => (
              <g key={+day}>
                <line x1={days(day)} x2={days(day)} y1={ROOM.bottom} y2={ROOM.bottom + 4} />
                <text x={days(day)} y={HEIGHT - 8} text-anchor="middle">
                  {day.getUTCFullYear()}
                </text>
              </g>
            ))
          : points.map((point, i) => (
              <text key={point.name} x={rounds(i)} y={HEIGHT - 8} text-anchor="middle">
                {typeof point.at === 'number' ? point.at : i}
              </text>
            ))}
      </g>
      {BLOCS.map((bloc, n) => {
        const path = line<Dated>(x, ({ of }) => y(of[bloc])).curve(curveStepAfter);
        return (
          <g key={bloc} class={bloc}>
            <path class="chart-line" d={path(points) ?? ''} />
            {points.map((point, i) => (
              <BlocPoint key={point.name} bloc={bloc} x={x(point, i)} y={y(point.of[bloc])} r={3} />
            ))}
            <text class="label" x={x(last, points.length - 1) + 8} y={level[n] + 4 + feet[n]}>
              {figure(last.of[bloc])}
              <title>{labelled(blocName(bloc), figure(last.of[bloc]))}</title>
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}
