/** Standing, partners, Tension and Debris at every table, drawn: one column a table, in the order of their numbers. */
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { ClassTable, Figures } from '../../wire/classroom.ts';
import { counted, inDanger, type Played, RUIN, type Shared } from './room.ts';

const WIDTH = 190;
const HEIGHT = 80;
/** A column is no wider than this, however few tables there are. */
const WIDEST_BAR = 9;
/**
 * Height of letters; room for figures at the left, and for the numbers of tables below; how close those numbers stand, and
 * how many lines there are at most above nought. The room's are larger and fewer.
 */
const NEAR_BY = { letters: 8, left: 18, foot: 17, apart: 12, lines: 4 };
const FROM_AFAR = { letters: 12, left: 26, foot: 21, apart: 26, lines: 3 };

interface Line {
  what: 'standing' | 'partners' | Shared;
  most: number;
  /** Its top is where this is ruined: that line is always drawn. */
  ruin?: Shared;
  /** One figure a side, or one for both. */
  of: (figures: Figures) => Record<Bloc, number> | number;
}

/** How high a figure stands; nothing below nought is drawn. */
const up = (n: number, most: number): number => HEIGHT - (Math.min(Math.max(n, 0), most) / most) * HEIGHT;

/**
 * Whole numbers at which lines are drawn, from nought up, evenly apart; with `ruin` the top is one of them, and none is close
 * below it.
 */
export function linesOf(most: number, atMost: number, ruin = false): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((n) => most / n <= atMost) ?? most;
  const lines = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  return ruin ? [...lines.filter((n) => n === 0 || most - n >= step), most] : lines;
}

/** Both sides at one table: a circle and a diamond on the way between them; a small diamond lies within its circle. */
function Pair({ x, step, of, most }: { x: number; step: number; of: Record<Bloc, number>; most: number }) {
  const [us, china] = [up(of.us, most), up(of.china, most)];
  const r = Math.min(3.4, step * 0.42);
  const d = Math.abs(us - china) < 2 * r ? r * 0.75 : r * 1.25;
  return (
    <g>
      <line x1={x} x2={x} y1={us} y2={china} class="between" stroke-width={r * 0.38} />
      <circle cx={x} cy={us} r={r} fill="var(--us)" />
      <path d={`M${x} ${china - d}l${d} ${d}-${d} ${d}-${d}-${d}z`} fill="var(--china)" />
    </g>
  );
}

function Chart({ tables, what, most, ruin, of, large }: Line & { tables: Played[]; large: boolean }) {
  const { letters, left, foot, apart, lines } = large ? FROM_AFAR : NEAR_BY;
  const step = (WIDTH - left) / tables.length;
  const bar = Math.min(WIDEST_BAR, step * 0.6);
  // Of many tables not every number finds its place.
  const every = [1, 5, 10, 20].find((n) => n * step >= apart) ?? 50;
  return (
    <figure class="chart">
      <figcaption>{t('lead:chart.by', { figure: t(`lead:figure.${what}`) })}</figcaption>
      <svg
        viewBox={`0 ${-letters} ${WIDTH + letters} ${HEIGHT + foot + letters}`}
        font-size={letters}
        role="img"
        aria-label={t(`lead:chart.${what}`)}
      >
        {linesOf(most, lines, !!ruin).map((n) => (
          <g key={n}>
            <line x1={left - 2} x2={WIDTH} y1={up(n, most)} y2={up(n, most)} class="grid" />
            <text x={left - 5} y={up(n, most) + letters * 0.36} text-anchor="end">
              {n}
            </text>
          </g>
        ))}
        {tables.map(({ id, n, figures }, at) => {
          const x = left + at * step + step / 2;
          const value = of(figures);
          return (
            <g key={id}>
              {typeof value === 'number' ? (
                <rect
                  x={x - bar / 2}
                  width={bar}
                  y={up(value, most)}
                  height={HEIGHT - up(value, most)}
                  class={ruin && inDanger(ruin, value) ? 'near' : 'bar'}
                />
              ) : (
                <Pair x={x} step={step} of={value} most={most} />
              )}
              {(n % every === 0 || every === 1) && (
                <text x={x} y={HEIGHT + foot - 3} text-anchor="middle">
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

/** @param large they are read from afar */
export function Charts({ tables: all, large = false }: { tables: readonly ClassTable[]; large?: boolean }) {
  const tables = counted(all);
  if (tables.length === 0) return null;
  const both = (read: (figures: Figures) => Record<Bloc, number>) =>
    top(tables.flatMap(({ figures }) => BLOCS.map((bloc) => read(figures)[bloc])));
  const lines: Line[] = [
    { what: 'standing', most: both(({ standing }) => standing), of: ({ standing }) => standing },
    { what: 'partners', most: both(({ partners }) => partners), of: ({ partners }) => partners },
    { what: 'tension', most: RUIN.tension, ruin: 'tension', of: ({ tension }) => tension },
    { what: 'debris', most: RUIN.debris, ruin: 'debris', of: ({ debris }) => debris },
  ];
  return (
    <div class="charts">
      {lines.map((line) => (
        <Chart key={line.what} tables={tables} large={large} {...line} />
      ))}
    </div>
  );
}
