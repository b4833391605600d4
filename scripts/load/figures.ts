/** The figures of a load as they are printed, and what is aimed at. */
import type { Kind, Measured } from './run.ts';

export interface Cost {
  microseconds: number;
  growth: number;
}

const rounded = (n: number, digits = 1) => Math.round(n * 10 ** digits) / 10 ** digits;

function of({ closed, paced, busy, database }: Measured) {
  return {
    movesPerSecond: Math.round(closed.moves / closed.seconds),
    p50: rounded(closed.p50),
    p99: rounded(closed.p99),
    bytesPerMovePerClient: Math.round(closed.bytes),
    ...(paced && {
      paced: {
        movesPerSecond: Math.round(paced.moves / paced.seconds),
        p50: rounded(paced.p50),
        p99: rounded(paced.p99),
      },
    }),
    /** Of the server's processor time, for a move: what others run at the same time changes it little. */
    microsecondsPerMove: Math.round((busy * closed.seconds * 1e6) / closed.moves),
    ...(database !== null && {
      databaseMicrosecondsPerMove: Math.round((database * closed.seconds * 1e6) / closed.moves),
    }),
    /** Of one processor each. */
    busy: {
      ...(database !== null && { database: rounded(database, 2) }),
      server: rounded(busy, 2),
      clients: rounded(closed.busy, 2),
    },
  };
}

type Figures = Partial<ReturnType<typeof of>> & {
  tables: number;
  acknowledged?: number;
  lost?: number;
  growth?: number;
  stock?: ReturnType<typeof of>;
  echo?: ReturnType<typeof of>;
};

export function figuresOf(
  tables: number,
  seconds: number,
  { ours, echo, stock }: Partial<Record<Kind, Measured>>,
  cost: Cost | null,
): Figures & { seconds: number } {
  return {
    tables,
    seconds,
    ...(ours && { ...of(ours), acknowledged: ours.acknowledged, lost: ours.lost }),
    ...(cost && { growth: rounded(cost.growth, 2), microsecondsOfAuthority: Math.round(cost.microseconds) }),
    ...(stock && { stock: of(stock) }),
    ...(echo && { echo: of(echo) }),
  };
}

/** What is aimed at, of that which was measured. */
export function targetsOf(figures: Figures): [what: string, met: boolean][] {
  const { movesPerSecond: rate, bytesPerMovePerClient: bytes, acknowledged, lost, growth, stock, echo } = figures;
  if (rate === undefined || bytes === undefined) return [];
  const targets: [string, boolean][] = [
    ['every acknowledged move is stored', lost === 0 && (acknowledged ?? 0) > 0],
    ['growth of the cost of a move below 1.3', (growth ?? 0) < 1.3],
  ];
  if (stock) {
    targets.push(["at least twice boardgame.io's moves a second", rate >= 2 * stock.movesPerSecond]);
    targets.push(['at most a tenth of its bytes', bytes <= stock.bytesPerMovePerClient / 10]);
  }
  if (echo) targets.push(['at least 60% of the bare echo', rate >= 0.6 * echo.movesPerSecond]);
  return targets;
}
