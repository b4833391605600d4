/**
 * What goes wrong in a schedule, by counts of what clients can see: so it can be done again to a real process, whose
 * turns nobody decides. The exact interleaving is lost.
 */

export type Done =
  /** The server is killed: with nothing written that was not told; or after something was written, and before it was told. */
  | 'kill'
  | 'kill-untold'
  /** A write is refused; or refused, and made all the same. */
  | 'refuse'
  | 'doubt'
  /** The disk refuses everything for a while. */
  | 'full'
  /** The connection of a player breaks. */
  | 'cut'
  /** A message of a player arrives twice. */
  | 'twice';

export interface Step {
  /** It is done once so many moves were acknowledged. */
  after: number;
  do: Done;
  /** The seat whose connection it is. */
  player?: string;
}

export class Steps {
  readonly list: Step[] = [];
  #taken = 0;

  /** A player hears that a move was taken. */
  taken(): void {
    this.#taken++;
  }

  saw(what: Done, player: string | null = null): void {
    const step: Step = { after: this.#taken, do: what, ...(player !== null && { player }) };
    const last = this.list.at(-1);
    // What happens again before anything else does is the same to whoever counts moves.
    if (last?.after === step.after && last.do === step.do && last.player === step.player) return;
    this.list.push(step);
  }
}

/** A schedule as it is kept, to be done again. */
export interface Kept {
  seed: string;
  steps: Step[];
}

/** How bad it is: crashes between storing and telling count most, then writes of which nobody knows, then crashes. */
export const badness = (steps: readonly Step[]): number => {
  const weight: Record<Done, number> = {
    'kill-untold': 100,
    doubt: 30,
    kill: 10,
    full: 10,
    refuse: 3,
    cut: 1,
    twice: 1,
  };
  return steps.reduce((sum, step) => sum + weight[step.do], 0);
};

/** Keeps the worst of those that are shown to it. */
export class Worst {
  #kept: Kept[] = [];
  constructor(readonly most: number) {}

  show(seed: string, steps: readonly Step[]): void {
    if (this.most === 0) return;
    this.#kept.push({ seed, steps: [...steps] });
    this.#kept.sort((a, b) => badness(b.steps) - badness(a.steps));
    this.#kept.splice(this.most);
  }

  /** The worst first. */
  get kept(): readonly Kept[] {
    return this.#kept;
  }
}
