/** How a class's tables stood when they were last heard of, and for how long decisions have waited. */
import type { Refusal } from '../../../rules/moves.ts';
import type { Glance, Steward } from '../authority/steward.ts';
import type { World } from '../authority/world.ts';
import { type Session, teamOf } from './session.ts';

interface Kept {
  glance: Glance;
  /** Since when each player's decision has been theirs at a table that goes on, in milliseconds since 1970. */
  waits: Map<string, number>;
  /** Since when nobody of a player's is there, as far as was seen; in milliseconds since 1970. */
  alone: Map<string, number>;
}

/** A refusal that nobody sees is told to whoever runs the server, without anything of the class. */
export function strayed({ code }: Refusal, failed: (error: unknown) => void): void {
  failed(new Error(`a class could not do something at a table: ${code}`));
}

export class Glances {
  readonly #all = new Map<string, Kept>();

  constructor(
    readonly steward: Steward,
    readonly world: World,
    /** Told of each glance that is another than before. */
    readonly heard: (before: Glance | undefined, glance: Glance) => void,
  ) {}

  readonly of = (table: string): Glance | undefined => this.#all.get(table)?.glance;

  /** Takes in how a table stands now. */
  take(glance: Glance): void {
    const before = this.#all.get(glance.table);
    const now = this.world.now();
    const waits = new Map<string, number>();
    // Somebody who alone was to decide has done so when there is another move.
    const went = before && before.glance.version !== glance.version && before.glance.awaiting.length === 1;
    const stood = before?.glance.held ?? true;
    for (const player of glance.held ? [] : glance.awaiting)
      waits.set(player, (went || stood ? undefined : before?.waits.get(player)) ?? now);
    this.#all.set(glance.table, { glance, waits, alone: before?.alone ?? new Map() });
    this.heard(before?.glance, glance);
  }

  /** Asks how a table stands; false where there is none. */
  async again(table: string): Promise<boolean> {
    const done = await this.steward.glance(table);
    if (done.ok) this.take(done.glance);
    return done.ok;
  }

  /** Is it still the decision that whoever leads hurried? */
  readonly owes = (table: string, player: string, { since }: { since: number }): boolean => {
    const waits = this.#all.get(table)?.waits.get(player);
    // After a new start nothing is known of the time before it but when the newest move was made.
    return waits !== undefined && (waits <= since || (this.of(table)?.since ?? since + 1) <= since);
  };

  /** For how long nobody of a player's has been there while the decision was theirs, in milliseconds. */
  absent(table: string, player: string, session: Session, now: number): number {
    const kept = this.#all.get(table);
    const waits = kept?.waits.get(player);
    if (!kept || waits === undefined) return 0;
    const here = teamOf(session, table, player).some(({ id }) => kept.glance.present.includes(id));
    if (here) kept.alone.delete(player);
    else if (!kept.alone.has(player)) kept.alone.set(player, now);
    return here ? 0 : now - Math.max(waits, kept.alone.get(player) ?? now);
  }
}
