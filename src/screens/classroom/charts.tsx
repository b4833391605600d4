/** Standing, partners, Tension and Debris at every table, drawn: one column a table, in the order of their numbers. */
import { NUMBERS } from '../../../rules/content/scenarios/numbers.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { ClassTable, Figures } from '../../wire/classroom.ts';
import { type Played, played } from './room.ts';

const HEIGHT = 100;
const STEP = 14;
/** Room for figures at the left, and for the numbers of tables below. */
const LEFT = 18;
const FOOT = 14;

interface Line {
  what: 'standing' | 'partners' | 'tension' | 'debris';
  most: number;
  /** One figure a side, or one for both. */
  of: (figures: Figures) => Record<Bloc, number> | number;
}

/** How high a figure stands; nothing below nought is drawn. */
const up = (n: number, most: number): number => HEIGHT - (Math.min(Math.max(n, 0), most) / most) * HEIGHT;

/** Both sides at one table: a circle and a diamond, and the way between them. */
function Pair({ x, of, most }: { x: number; of: Record<Bloc, number>; most: number }) {
  const [us, china] = [up(of.us, most), up(of.china, most)];
  return (
    <g>
      <line x1={x} x2={x} y1={us} y2={china} class="between" />
      <circle cx={x} cy={us} r="3.6" fill="var(--us)" />
      <path d={`M${x} ${china - 4.4}l4.4 4.4-4.4 4.4-4.4-4.4z`} fill="var(--china)" />
    </g>
  );
}

function Chart({ tables, what, most, of }: Line & { tables: Played[] }) {
  const width = LEFT + tables.length * STEP;
  // Of many tables not every number finds its place.
  const every = tables.length > 30 ? 5 : 1;
  return (
    <figure class="chart">
      <figcaption>{t(`lead:figure.${what}`)}</figcaption>
      <svg viewBox={`0 -6 ${width} ${HEIGHT + FOOT + 8}`} role="img" aria-label={t(`lead:chart.${what}`)}>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line x1={LEFT - 2} x2={width} y1={HEIGHT * (1 - part)} y2={HEIGHT * (1 - part)} class="grid" />
            <text x={LEFT - 5} y={HEIGHT * (1 - part) + 3} text-anchor="end">
              {Math.round(most * part)}
            </text>
          </g>
        ))}
        {tables.map(({ id, n, figures }, at) => {
          const x = LEFT + at * STEP + STEP / 2;
          const value = of(figures);
          return (
            <g key={id}>
              {typeof value === 'number' ? (
                <rect
                  x={x - 4}
                  width="8"
                  y={up(value, most)}
                  height={HEIGHT - up(value, most)}
                  class={value >= most - 2 ? 'near' : 'bar'}
                />
              ) : (
                <Pair x={x} of={value} most={most} />
              )}
              {(n % every === 0 || every === 1) && (
                <text x={x} y={HEIGHT + 11} text-anchor="middle">
                  {n}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** The next multiple of five: the top of a scale. */
const top = (numbers: number[]): number => Math.max(5, Math.ceil(Math.max(0, ...numbers) / 5) * 5);

export function Charts({ tables: all }: { tables: readonly ClassTable[] }) {
  const tables = played(all);
  if (tables.length === 0) return null;
  const both = (read: (figures: Figures) => Record<Bloc, number>) =>
    top(tables.flatMap(({ figures }) => BLOCS.map((bloc) => read(figures)[bloc])));
  const lines: Line[] = [
    { what: 'standing', most: both(({ standing }) => standing), of: ({ standing }) => standing },
    { what: 'partners', most: both(({ partners }) => partners), of: ({ partners }) => partners },
    { what: 'tension', most: NUMBERS.conflict, of: ({ tension }) => tension },
    { what: 'debris', most: NUMBERS.kessler, of: ({ debris }) => debris },
  ];
  return (
    <div class="charts">
      {lines.map((line) => (
        <Chart key={line.what} tables={tables} {...line} />
      ))}
    </div>
  );
}
