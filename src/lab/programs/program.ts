/** A program in conversation: readies it for a match, asks it for decisions, judges what it answers. */
import { admit } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import { phraseOf } from '../../../rules/notation/phrases.ts';
import type { View } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { type Child, startChild } from './child.ts';
import { type Fault, fault, printable, quote } from './faults.ts';
import { passedOn } from './passed-on.ts';
import {
  answerSchema,
  type FromArena,
  type Hello,
  LAST_FAULT,
  LONGEST_LINE,
  PROTOCOL,
  readySchema,
} from './protocol.ts';

/** Seconds that a program has. */
export interface Time {
  start: number;
  decision: number;
}

export const TIME: Time = { start: 30, decision: 5 };

export type Decided = { ok: true; move: Move; ms: number } | { ok: false; error: Fault; ms: number };

/** What a hello says beside what is the same in all. */
export type Opening = Pick<Hello, 'rules' | 'scenario' | 'bloc' | 'seed' | 'game'>;

export class Program {
  private child: Child | null = null;
  private matches = 0;
  private asked = 0;
  /** Decisions that were judged before they were answered: what comes for them is not looked at. */
  private readonly missed = new Set<number>();
  /** As it called itself last. */
  name: string | null = null;

  /** @param say takes what is passed on of its standard error */
  constructor(
    readonly command: string,
    readonly label: string,
    private readonly time: Time = TIME,
    private readonly say: (text: string) => void = (text) => process.stderr.write(text),
  ) {}

  /**
   * Begins a match; starts the process where none runs. Ends when the program is ready, or has lost.
   * @param wrong takes what goes wrong on the way; true where the match is lost by it
   */
  async begin(opening: Opening, wrong: (error: Fault) => boolean): Promise<void> {
    if (!this.child) {
      this.matches = 0;
      this.missed.clear();
      this.child = startChild(this.command, passedOn(this.label, this.say));
    }
    this.matches++;
    this.asked = 0;
    const { start, decision } = this.time;
    const { rules, scenario, bloc, seed, game } = opening;
    const limits = { start, decision, line: LONGEST_LINE, faults: LAST_FAULT };
    this.tell({ 'soft-landing': PROTOCOL, rules, match: this.matches, scenario, bloc, seed, limits, game });
    const began = performance.now();
    for (let lost = false; !lost; ) {
      const { line, error } = await this.line(start, began, (within) =>
        fault('not-ready', `It wrote nothing within ${within} of being told of a match.`),
      );
      const value = error ? undefined : json(line);
      const ready = readySchema.safeParse(value);
      if (ready.success) {
        this.missed.clear();
        this.name = printable(ready.data.name).trim() || this.label;
        return;
      }
      if (error) lost = wrong(error);
      else if (value === undefined) lost = wrong(notJson(line));
      // What it owed from the match before may still have been on its way.
      else if (!this.isOwed(answerSchema.safeParse(value).data?.decide))
        lost = wrong(fault('bad-ready', `It answers ${quote(line)} to a match's beginning, and is not ready.`));
    }
  }

  /** Asks for a move of those that are legal. `ms`: how long it took. */
  async ask(view: View, moves: readonly Move[]): Promise<Decided> {
    this.asked++;
    const began = performance.now();
    this.tell({ decide: this.asked, view, moves: moves.map((move) => ({ move, text: phraseOf(move) })) });
    const judged = await this.answer(view, moves, began);
    const ms = performance.now() - began;
    if (!judged.ok && judged.owed) this.missed.add(this.asked);
    return judged.ok ? { ...judged, ms } : { ok: false, error: judged.error, ms };
  }

  /** `owed`: the answer to this decision may still come. */
  private async answer(
    view: View,
    moves: readonly Move[],
    began: number,
  ): Promise<{ ok: true; move: Move } | { ok: false; error: Fault; owed: boolean }> {
    const { decision } = this.time;
    for (;;) {
      const { line, error } = await this.line(decision, began, (within) =>
        fault('late', `It did not answer decision ${this.asked} within ${within}.`),
      );
      if (error) return { ok: false, error, owed: error.code === 'late' };
      const no = (error: Fault, owed = false) => ({ ok: false as const, error, owed });
      const value = json(line);
      if (value === undefined) return no(notJson(line), true);
      const read = answerSchema.safeParse(value);
      if (!read.success)
        return no(fault('not-an-answer', `It wrote ${quote(line)}: not a decision's number and a move.`), true);
      if (this.isOwed(read.data.decide)) continue;
      if (read.data.decide !== this.asked)
        return no(
          fault('wrong-number', `It answers decision ${read.data.decide}; decision ${this.asked} was asked.`),
          true,
        );
      return judge(view, moves, read.data.move);
    }
  }

  /** Sends a line; nothing where no process runs. */
  tell(message: FromArena): void {
    this.child?.write(JSON.stringify(message));
  }

  /** Ends the conversation and the process; the next match starts another. */
  async end(): Promise<void> {
    const { child } = this;
    this.child = null;
    child?.write(JSON.stringify({ bye: true }));
    await child?.end();
  }

  /** Ends the process at once. */
  kill(): void {
    this.child?.kill();
    this.child = null;
  }

  /** Is it the late answer to a decision that was judged without it? One each. */
  private isOwed(decide: number | undefined): boolean {
    return decide !== undefined && this.missed.delete(decide);
  }

  /** @param within seconds since `began` */
  private async line(
    within: number,
    began: number,
    silence: (within: string) => Fault,
  ): Promise<{ line: string; error?: undefined } | { line?: undefined; error: Fault }> {
    if (!this.child) return { error: fault('ended', 'The arena has ended it.') };
    const heard = await this.child.next(Math.max(0, within * 1000 - (performance.now() - began)));
    if ('line' in heard) return heard;
    return { error: 'fault' in heard ? heard.fault : silence(seconds(within)) };
  }
}

function judge(
  view: View,
  moves: readonly Move[],
  given: number | object,
): { ok: true; move: Move } | { ok: false; error: Fault; owed: boolean } {
  if (typeof given === 'number') {
    const move = moves[given];
    if (move) return { ok: true, move };
    const last = moves.length - 1;
    const error = fault('unknown-index', `It chose move ${given}; the list goes from 0 to ${last}.`);
    return { ok: false, error, owed: false };
  }
  const admitted = admit(view, view.viewer as Bloc, given);
  if (admitted.ok) return admitted;
  const error = fault(
    'illegal-move',
    `Its move ${quote(JSON.stringify(given, flat))} is not legal. ${admitted.error.message}`,
  );
  return { ok: false, error, owed: false };
}

/** Of what a program may have nested without end, as much as a sentence repeats: moves are flat. */
const flat = (key: string, value: unknown): unknown => (key !== '' && typeof value === 'object' ? '…' : value);

const notJson = (line: string): Fault => fault('not-json', `It wrote what is not JSON: ${quote(line)}.`);

const seconds = (n: number): string => `${Math.round(n * 10) / 10} ${n === 1 ? 'second' : 'seconds'}`;

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
