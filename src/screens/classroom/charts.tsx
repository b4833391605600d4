/** Standing, partners, Tension and Debris at every table, drawn: one column a table, in the order of their numbers. */
import { NUMBERS } from '../../../rules/content/scenarios/numbers.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { ClassTable, Figures } from '../../wire/classroom.ts';
import { type Played, played } from './room.ts';

const WIDTH = 190;
const HEIGHT = 80;
/** Room for figures at the left, and for the numbers of tables below. */
const LEFT = 18;
const FOOT = 14;
/** A table takes no more room than this, and its column, however few tables there are. */
const WIDEST = 32;
const WIDEST_BAR = 9;
/** Numbers of tables stand no closer than this. */
const APART = 12;

interface Line {
  what: 'standing' | 'partners' | 'tension' | 'debris';
  most: number;
  /** One figure a side, or one for both. */
  of: (figures: Figures) => Record<Bloc, number> | number;
}

/** How high a figure stands; nothing below nought is drawn. */
const up = (n: number, most: number): number => HEIGHT - (Math.min(Math.max(n, 0), most) / most) * HEIGHT;

/** Both sides at one table: a circle and a diamond, and the way between them. */
function Pair({ x, step, of, most }: { x: number; step: number; of: Record<Bloc, number>; most: number }) {
  const [us, china] = [up(of.us, most), up(of.china, most)];
  const r = Math.min(3.2, step * 0.42);
  const d = r * 1.25;
  return (
    <g>
      <line x1={x} x2={x} y1={us} y2={china} class="between" stroke-width={r * 0.38} />
      <circle cx={x - r * 0.6} cy={us} r={r} fill="var(--us)" />
      <path d={`M${x + r * 0.6} ${china - d}l${d} ${d}-${d} ${d}-${d}-${d}z`} fill="var(--china)" />
    </g>
  );
}

function Chart({ tables, what, most, of }: Line & { tables: Played[] }) {
  const step = Math.min(WIDEST, (WIDTH - LEFT) / tables.length);
  const bar = Math.min(WIDEST_BAR, step * 0.6);
  // Of many tables not every number finds its place.
  const every = [1, 5, 10, 20].find((n) => n * step >= APART) ?? 50;
  return (
    <figure class="chart">
      <figcaption>{t(`lead:figure.${what}`)}</figcaption>
      <svg viewBox={`0 -6 ${WIDTH + 5} ${HEIGHT + FOOT + 8}`} role="img" aria-label={t(`lead:chart.${what}`)}>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line x1={LEFT - 2} x2={WIDTH} y1={HEIGHT * (1 - part)} y2={HEIGHT * (1 - part)} class="grid" />
            <text x={LEFT - 5} y={HEIGHT * (1 - part) + 3} text-anchor="end">
              {Math.round(most * part)}
            </text>
          </g>
        ))}
        {tables.map(({ id, n, figures }, at) => {
          const x = LEFT + at * step + step / 2;
          const value = of(figures);
          return (
            <g key={id}>
              {typeof value === 'number' ? (
                <rect
                  x={x - bar / 2}
                  width={bar}
                  y={up(value, most)}
                  height={HEIGHT - up(value, most)}
                  class={value >= most - 2 ? 'near' : 'bar'}
                />
              ) : (
                <Pair x={x} step={step} of={value} most={most} />
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
