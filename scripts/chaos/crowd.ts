/** All clients: so many tables at a time, each followed by another once its match is over. */
import { Chance } from '../simulate/chance.ts';
import { Match } from './match.ts';
import type { Notes } from './notes.ts';
import type { Transports } from './page.ts';

export interface CrowdOptions {
  /** Where clients connect: they are spread over these. */
  addresses: readonly string[];
  transports: readonly Transports[];
  tables: number;
  think: number;
  seed: string;
  notes: Notes;
}

/** A table, as far as it can be stuck; without an id it was never set up. */
export type Table = Pick<Match, 'id' | 'over'>;
const NONE: Table = { id: null, over: false };

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));

export class Crowd {
  /** Every table there was. */
  readonly matches: Match[] = [];
  readonly #o: CrowdOptions;
  #calm = false;
  #rests = false;

  constructor(options: CrowdOptions) {
    this.#o = options;
    for (let i = 0; i < options.tables; i++) void this.#live();
  }

  async #live(): Promise<void> {
    while (!this.#rests && !this.#calm) {
      const match = this.#next();
      await match.begin();
      await match.play();
    }
  }

  #next(): Match {
    const { addresses, transports, seed, notes, think } = this.#o;
    const n = this.matches.length;
    const at = (i: number) => addresses[(n + i) % addresses.length];
    const match = new Match({
      n,
      chance: new Chance(`${seed}/${n}`),
      addresses: [at(0), at(1), at(2)],
      transports: transports[n % transports.length],
      notes,
      think,
    });
    this.matches.push(match);
    return match;
  }

  /** Tables at which somebody has a place by now. */
  get begun(): number {
    return this.matches.filter(({ pages }) => pages.some(({ known }) => known !== null)).length;
  }

  /**
   * Nothing goes wrong any more: every table must take a further move, unless its match is over; then all rest, and
   * everybody must come to show the same.
   * @param within milliseconds for each of both
   * @param beside tables that others play at; null: they have none yet
   * @returns what is stuck, in words
   */
  async settle(within: number, beside: () => readonly Table[] | null = () => []): Promise<string[]> {
    const { notes } = this.#o;
    this.#calm = true;
    const open = new Set(this.matches.filter(({ over }) => !over));
    for (const match of open) match.calm = true;
    const moved = new Set<string>();
    notes.hear = (what, { table }) => what === 'taken' && moved.add(table);
    const waits = () =>
      [...open, ...(beside() ?? [NONE])].filter(({ id, over }) => !over && (id === null || !moved.has(id)));
    await until(() => waits().length === 0, within);
    const stuck = waits().map(({ id }) =>
      id ? `table ${id} takes no further move${whyOf(id, this.matches)}` : 'a table can not be set up',
    );
    this.#rests = true;
    for (const match of open) match.rests = true;
    const behind = () => this.matches.filter((match) => !agrees(match));
    await until(() => behind().length === 0, within);
    return [...stuck, ...behind().map(said)];
  }

  close(): void {
    this.#rests = true;
    for (const match of this.matches) match.close();
  }
}

async function until(holds: () => boolean, within: number): Promise<void> {
  for (const end = performance.now() + within; !holds() && performance.now() < end; ) await pause(50);
}

const newest = ({ pages }: Match): number => Math.max(0, ...pages.map(({ known }) => known?.version ?? 0));

/** Has everybody who is still there a place, and shows the newest of what anybody shows? */
const agrees = (match: Match): boolean =>
  match.pages.every(({ here, out, known }) => out || (here && (known?.version ?? 0) === newest(match)));

/** What is known of a table at which nobody moves. */
function whyOf(id: string, matches: readonly Match[]): string {
  const match = matches.find((one) => one.id === id);
  const info = match?.pages.find((page) => page.info)?.info;
  if (!match || !info) return '';
  const { status, deciding, clock, seats, pause } = info;
  return `: ${said(match)}; ${JSON.stringify({ status, deciding, clock, seats, pause })}`;
}

const said = (match: Match): string =>
  `table ${match.id}: in the end its pages show ${match.pages
    .map(({ here, out, known }) => (out ? 'out' : `${known?.version}${here ? '' : ' without a place'}`))
    .join(', ')}`;
