/** A class amid the rest: somebody leads it, and students sit in teams at its tables, as in `npm run class-sim`. */
import { randomBytes } from 'node:crypto';
import type { Storage } from '../../src/server/storage/types.ts';
import type { Enrolled, Opened } from '../../src/wire/classroom.ts';
import { Leader } from '../class-sim/leader.ts';
import { Notes as ClassNotes, countLostIn } from '../class-sim/notes.ts';
import { Pupil, type PupilWatch } from '../class-sim/pupil.ts';
import { at, SETTINGS } from '../class-sim/run.ts';
import { post } from '../load/wire.ts';
import type { Chance } from '../simulate/chance.ts';
import type { Notes } from './notes.ts';

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));
const AGAIN = 300;

/** What pupils send and are shown, as the checker wants it. */
const watched = (notes: Notes): PupilWatch => ({
  sent: (table, player, { version, type, args }) =>
    notes.send({ table, player, event: 'move', version, type, args }).answered,
  shown({ table, player, version, seen }) {
    if (seen !== null) notes.show(table.id, player, version, seen);
  },
});

export interface LessonOptions {
  addresses: readonly string[];
  students: number;
  think: number;
  chance: Chance;
  notes: Notes;
}

export class Lesson {
  readonly #o: LessonOptions;
  readonly #known = new ClassNotes();
  readonly #pupils: Pupil[] = [];
  #opened: Opened | null = null;
  #lead: Leader | null = null;
  #ended = false;

  constructor(options: LessonOptions) {
    this.#o = options;
    void this.#run();
  }

  async #until<T>(path: string, i: number, body: unknown): Promise<T> {
    for (;;) {
      const { addresses } = this.#o;
      try {
        return await post<T>(`${addresses[i % addresses.length]}${path}`, body);
      } catch (error) {
        if (this.#ended) throw error;
        await pause(AGAIN);
      }
    }
  }

  async #run(): Promise<void> {
    const { students, addresses } = this.#o;
    try {
      this.#opened = await this.#until<Opened>('/api/classes', 0, SETTINGS);
      await Promise.all(Array.from({ length: students }, (_, i) => this.#enrol(i)));
      this.#lead = new Leader(addresses[0], this.#opened);
      while (!this.#ended) {
        await this.#onward(this.#lead);
        await pause(AGAIN);
      }
    } catch (error) {
      if (!this.#ended) throw error;
    }
  }

  async #enrol(i: number): Promise<void> {
    const { code, id } = this.#opened as Opened;
    const { addresses, chance, think, notes } = this.#o;
    const secret = randomBytes(16).toString('base64url');
    const body = { name: `S${i + 1}`, secret };
    const { student } = await this.#until<Enrolled>(`/api/classes/${code}/join`, i, body);
    this.#known.joined.add(student);
    const random = () => chance.below(1000) / 1000;
    const address = addresses[i % addresses.length];
    this.#pupils.push(
      new Pupil({ address, class: id, n: i + 1, secret, notes: this.#known, think, random, watch: watched(notes) }),
    );
  }

  /** Whoever leads waits for nobody: the class comes to its tables, and never stands still at a forecast. */
  async #onward({ view, asks }: Leader): Promise<void> {
    if (!view) return;
    const { kind, at: now } = view.stage;
    if (kind === 'play' || kind === 'debrief') return;
    const to = kind === 'gather' ? at('brief') : kind === 'brief' ? at('roles') : now + 1;
    // Its answer may be lost: the next time it is known how far the class is.
    await asks.call(this.#lead, { what: 'stage', to }).catch(() => {});
  }

  /** Its tables, and whether each is over; null where there is none yet. */
  get tables(): { id: string; over: boolean }[] | null {
    const { view } = this.#lead ?? {};
    if (!view || view.tables.length === 0) return null;
    return view.tables.map(({ id, figures }) => ({ id, over: (figures?.ending ?? null) !== null }));
  }

  /** What was acknowledged and is not stored, in words. */
  async lost(storage: Storage): Promise<string[]> {
    const found = this.#pupils
      .filter(({ back }) => back.other > 0)
      .map(({ s }) => `student ${s.n} has lost their seat`);
    const lost = this.#opened ? await countLostIn(storage, this.#opened.id, this.#known) : 0;
    return lost > 0 ? [...found, `${lost} of what a class was acknowledged`] : found;
  }

  close(): void {
    this.#ended = true;
    for (const pupil of this.#pupils) pupil.end();
    this.#lead?.end();
  }
}
