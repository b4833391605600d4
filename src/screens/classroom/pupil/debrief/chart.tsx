/** A small chart of a match: lines that go by steps, where each round begins, and the edge beyond which is ruin. */
import type { Bloc } from '../../../../../rules/terms.ts';
import { after } from '../../../../studies/account/course.ts';
import type { Course, Step } from '../../../../studies/account.ts';
import { t } from '../../../../text/text.ts';
import { figure } from '../../../words.ts';

export interface Line {
  /** Whose; null: it belongs to both. */
  bloc: Bloc | null;
  name: string;
  steps: Step[];
}

const WIDTH = 320;
const HEIGHT = 130;
/** Room for figures: left of the lines, right of them, above and below. */
const EDGE = { left: 26, right: 30, top: 10, bottom: 18 };

interface Scale {
  x: (moves: number) => number;
  y: (n: number) => number;
  least: number;
  most: number;
}

/** @param reach figures that must be in sight */
function scaleOf(lines: readonly Line[], moves: number, reach: readonly number[]): Scale {
  const all = [...lines.flatMap(({ steps }) => steps.map(({ n }) => n)), ...reach];
  const least = Math.min(0, ...all);
  const most = Math.max(least + 1, ...all);
  const wide = WIDTH - EDGE.left - EDGE.right;
  const high = HEIGHT - EDGE.top - EDGE.bottom;
  return {
    x: (at) => EDGE.left + (wide * at) / Math.max(1, moves),
    y: (n) => EDGE.top + high * (1 - (n - least) / (most - least)),
    least,
    most,
  };
}

/** The line of a figure: level until it changes. */
export function pathOf(steps: readonly Step[], moves: number, { x, y }: Pick<Scale, 'x' | 'y'>): string {
  const [first, ...rest] = steps;
  const at = (n: number) => n.toFixed(1);
  const turns = rest.map((step) => `H${at(x(step.moves))}V${at(y(step.n))}`);
  return `M${at(x(0))} ${at(y(first.n))}${turns.join('')}H${at(x(moves))}`;
}

function Rows({ lines, course, title }: { lines: readonly Line[]; course: Course; title: string }) {
  const ends = course.rounds.map((_, i) => course.rounds[i + 1] ?? course.moves);
  const rows = [
    { name: t('pupil:debrief.start'), at: 0 },
    // What the next round's beginning changes belongs to it.
    ...ends.map((end, i) => ({
      name: t('pupil:debrief.round', { n: i + 1 }),
      at: i === ends.length - 1 ? end : end - 1,
    })),
  ];
  return (
    <details class="chart-rows">
      <summary class="small">{t('pupil:debrief.asTable')}</summary>
      <table class="small" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('pupil:debrief.when')}</th>
            {lines.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, at }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {lines.map((line) => (
                <td key={line.name} class="num">
                  {figure(after(line.steps, at))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Room that a figure at a line's end takes from top to bottom, and the highest that its foot may stand. */
const LABEL = 12;
const HIGHEST = 11;

/** Where the figures at the lines' ends stand: beside them, and those that end nearly alike one below the other. */
export function labelsOf(ends: readonly number[]): number[] {
  const order = ends.map((_, i) => i).sort((a, b) => ends[a] - ends[b]);
  const feet: number[] = [];
  let least = HIGHEST;
  for (const i of order) {
    feet[i] = Math.max(least, ends[i] + 4);
    least = feet[i] + LABEL;
  }
  return feet;
}

/** @param edge the figure that is ruin, where there is one */
export function Chart(props: { title: string; lines: Line[]; course: Course; edge?: number }) {
  const { title, lines, course, edge } = props;
  const scale = scaleOf(lines, course.moves, edge === undefined ? [] : [edge]);
  const { x, y } = scale;
  const ends = lines.map((line) => after(line.steps, course.moves));
  const labels = labelsOf(ends.map(y));
  const said = lines
    .map((line, i) => `${line.name} ${figure(line.steps[0].n)} → ${figure(ends[i])}`)
    .join(t('match:join'));
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}${t('app:join.colon')}${said}`}>
        {course.rounds.map((at, i) => (
          <g key={at}>
            <line class="round-line" x1={x(at)} x2={x(at)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
            <text class="round-name" x={x(at) + 3} y={HEIGHT - 5}>
              {i + 1}
            </text>
          </g>
        ))}
        <line class="zero" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(0)} y2={y(0)} />
        <text class="axis" x={EDGE.left - 4} y={y(scale.most) + 8} text-anchor="end">
          {figure(scale.most)}
        </text>
        <text class="axis" x={EDGE.left - 4} y={y(scale.least) + 3} text-anchor="end">
          {figure(scale.least)}
        </text>
        {edge !== undefined && (
          <>
            <line class="ruin" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(edge)} y2={y(edge)} />
            <text class="ruin-name" x={WIDTH - EDGE.right} y={y(edge) + 11} text-anchor="end">
              {t('pupil:debrief.edge', { n: edge })}
            </text>
          </>
        )}
        {lines.map((line, i) => (
          <g key={line.name} class={line.bloc ?? 'shared'}>
            <path d={pathOf(line.steps, course.moves, scale)} />
            <text class="end-figure" x={WIDTH - EDGE.right + 4} y={labels[i]}>
              {figure(ends[i])}
            </text>
          </g>
        ))}
      </svg>
      <Rows lines={lines} course={course} title={title} />
    </figure>
  );
}
