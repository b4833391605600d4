/** What every chart of a study stands in: a caption, the picture with what it says in words, its figures as a table. */
import type { ComponentChildren } from 'preact';
import { t } from '../../text/text.ts';
import { BlocMark } from '../parts/marks.tsx';
import { blocName, figure } from '../words.ts';

/** The figures of a chart: the first cell of each row names it. */
export interface Rows {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** Figures as a table; numbers stand to the right. */
export function RowsTable({ rows: { head, rows }, label }: { rows: Rows; label: string }) {
  return (
    // Whoever has no mouse scrolls a wide table with the keys. It is a group: a landmark for each table would be too many.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds what is filled in.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus.
    <div class="scroll" role="group" tabIndex={0} aria-label={label}>
      <table class="small">
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={`${i}${name}`} scope="col" class={typeof rows[0]?.[i] === 'number' ? 'num' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], n) => (
            <tr key={`${n}${name}`}>
              <th scope="row">{typeof name === 'number' ? figure(name) : name}</th>
              {cells.map((cell, i) => (
                <td key={`${i}${cell}`} class={typeof cell === 'number' ? 'num' : ''}>
                  {typeof cell === 'number' ? figure(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How the blocs are told apart in charts: by colour, by shape, and by whole and broken lines. */
export function BlocLegend() {
  return (
    <p class="chart-legend small">
      {(['us', 'china'] as const).map((bloc) => (
        <span key={bloc} class={bloc}>
          <BlocMark bloc={bloc} /> {blocName(bloc)}
        </span>
      ))}
    </p>
  );
}

interface Props {
  title: string;
  /** What the picture shows, in words: for whoever does not see it. */
  said: string;
  /** The picture's own units; it takes the width that there is. */
  width: number;
  height: number;
  rows: Rows;
  /** What tells its parts apart, and what is to be known of it: above the picture and below it. */
  legend?: ComponentChildren;
  note?: ComponentChildren;
  /** The picture: parts of an SVG. */
  children: ComponentChildren;
}

export function ChartFrame({ title, said, width, height, rows, legend, note, children }: Props) {
  return (
    <figure class="study-chart">
      <figcaption>{title}</figcaption>
      {legend}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}${t('app:join.colon')}${said}`}>
        {children}
      </svg>
      {note && <p class="small soft">{note}</p>}
      <details class="chart-rows">
        <summary class="small">{t('studies:chart.asTable')}</summary>
        <RowsTable rows={rows} label={title} />
      </details>
    </figure>
  );
}

/** A picture's room inside its edges, in its own units. */
export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A scale that knows figures to write at it: d3's. */
interface Ticked {
  (n: number): number | undefined;
  ticks(count?: number): number[];
}

/** Figures up the left side, each with a line across. */
export function LeftAxis(props: { scale: Ticked; room: Room; count?: number; text?: (n: number) => string }) {
  const { scale, room, count = 4, text = figure } = props;
  return (
    <g class="chart-axis">
      {scale.ticks(count).map((n) => (
        <g key={n}>
          <line class={n === 0 ? 'zero' : ''} x1={room.left} x2={room.right} y1={scale(n)} y2={scale(n)} />
          <text x={room.left - 5} y={(scale(n) ?? 0) + 3.5} text-anchor="end">
            {text(n)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Figures along the foot. */
export function FootAxis(props: { scale: Ticked; room: Room; count?: number; text?: (n: number) => string }) {
  const { scale, room, count = 6, text = figure } = props;
  return (
    <g class="chart-axis">
      {scale.ticks(count).map((n) => (
        <g key={n}>
          <line x1={scale(n)} x2={scale(n)} y1={room.bottom} y2={room.bottom + 4} />
          <text x={scale(n)} y={room.bottom + 15} text-anchor="middle">
            {text(n)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A bloc's shape in a picture, at a place: a circle, a diamond. */
export function BlocPoint({ bloc, x, y, r = 3.6 }: { bloc: 'us' | 'china'; x: number; y: number; r?: number }) {
  if (bloc === 'us') return <circle class="point us" cx={x} cy={y} r={r} />;
  const d = r * 1.25;
  return <path class="point china" d={`M${x} ${y - d}L${x + d} ${y}L${x} ${y + d}L${x - d} ${y}Z`} />;
}
