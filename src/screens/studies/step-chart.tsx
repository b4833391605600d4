/** Figures over a match's moves: lines that go by steps, where each round begins, and the edge beyond which is ruin. */
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Bloc } from '../../../rules/terms.ts';
import type { Step } from '../../studies/account.ts';
import { t } from '../../text/text.ts';
import { figure, labelled, list } from '../words.ts';
import { BlocLegend, BlocPoint, ChartFrame, LeftAxis, type Room } from './chart-frame.tsx';

export interface StepLine {
  /** Whose; null: it belongs to both. */
  bloc: Bloc | null;
  name: string;
  steps: readonly Step[];
}

const WIDTH = 350;
const HEIGHT = 180;
const ROOM: Room = { left: 30, right: WIDTH - 38, top: 14, bottom: HEIGHT - 24 };
/** Room that a figure at a line's end takes from top to bottom. */
const LABEL = 13;

/** A figure after so many moves. */
export const after = (steps: readonly Step[], moves: number): number =>
  (steps.findLast((step) => step.moves <= moves) ?? steps[0]).n;

/** Moves after which each round has been played: what the next one's beginning changes belongs to it. */
export const endsOf = (rounds: readonly number[], moves: number): number[] =>
  rounds.map((_, i) => (i === rounds.length - 1 ? moves : rounds[i + 1] - 1));

/** Where the figures at the lines' ends stand: beside them, and those that end nearly alike one below the other. */
export function labelsOf(ends: readonly number[]): number[] {
  const order = ends.map((_, i) => i).sort((a, b) => ends[a] - ends[b]);
  const feet: number[] = [];
  let least = ROOM.top;
  for (const i of order) {
    feet[i] = Math.max(least, ends[i] + 4);
    least = feet[i] + LABEL;
  }
  return feet;
}

interface Props {
  title: string;
  lines: StepLine[];
  /** Moves before each round, and moves in all. */
  rounds: readonly number[];
  moves: number;
  /** The figure that is ruin, where there is one. */
  edge?: number;
}

export function StepChart({ title, lines, rounds, moves, edge }: Props) {
  const all = [...lines.flatMap(({ steps }) => steps.map(({ n }) => n)), ...(edge === undefined ? [] : [edge]), 0];
  const x = scaleLinear([0, Math.max(1, moves)], [ROOM.left, ROOM.right]);
  const y = scaleLinear([Math.min(...all), Math.max(1, ...all)], [ROOM.bottom, ROOM.top]).nice(4);
  const path = line<Step>(
    (step) => x(step.moves),
    (step) => y(step.n),
  ).curve(curveStepAfter);
  const ends = lines.map(({ steps }) => after(steps, moves));
  const labels = labelsOf(ends.map(y));
  const said = list(lines.map(({ name, steps }, i) => `${name} ${figure(steps[0].n)} → ${figure(ends[i])}`));
  const stops = endsOf(rounds, moves);
  return (
    <ChartFrame
      title={title}
      said={said}
      width={WIDTH}
      height={HEIGHT}
      legend={lines.some(({ bloc }) => bloc) ? <BlocLegend /> : undefined}
      rows={{
        head: [t('studies:chart.after'), ...lines.map(({ name }) => name)],
        rows: [
          [t('studies:chart.start'), ...lines.map(({ steps }) => steps[0].n)],
          ...stops.map((at, i) => [
            t('studies:chart.round', { n: i + 1 }),
            ...lines.map(({ steps }) => after(steps, at)),
          ]),
        ],
      }}
    >
      <LeftAxis scale={y} room={ROOM} />
      <g class="chart-axis">
        {rounds.map((at, i) => (
          <g key={at}>
            <line x1={x(at)} x2={x(at)} y1={ROOM.top} y2={ROOM.bottom} />
            <text x={(x(at) + x(rounds[i + 1] ?? moves)) / 2} y={HEIGHT - 8} text-anchor="middle">
              {t('studies:chart.round', { n: i + 1, context: rounds.length > 4 ? 'short' : undefined })}
            </text>
          </g>
        ))}
      </g>
      {edge !== undefined && (
        <>
          <line class="edge" x1={ROOM.left} x2={ROOM.right} y1={y(edge)} y2={y(edge)} />
          <text class="edge-name" x={ROOM.right} y={y(edge) + 12} text-anchor="end">
            {t('studies:chart.edge', { n: edge })}
          </text>
        </>
      )}
      {lines.map(({ bloc, name, steps }, i) => (
        <g key={name} class={bloc ?? 'shared'}>
          <path class="chart-line" d={path([...steps, { moves, n: ends[i] }]) ?? ''} />
          {bloc && <BlocPoint bloc={bloc} x={x(moves)} y={y(ends[i])} />}
          <text class="label" x={ROOM.right + 8} y={labels[i]}>
            {figure(ends[i])}
            <title>{labelled(name, figure(ends[i]))}</title>
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}
