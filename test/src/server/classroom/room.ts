/** A class for tests: its server over a storage in memory, with tables that a test plays. */

import { no } from '../../../../src/server/authority/world.ts';
import { type Classes, type ClassPlace, createClasses } from '../../../../src/server/classroom/classes.ts';
import { memoryStorage } from '../../../../src/server/storage/memory.ts';
import type {
  ClassNews,
  ClassView,
  LeadView,
  OpenBody,
  Opened,
  ProjectorView,
  StudentView,
} from '../../../../src/wire/classroom.ts';
import { patched } from '../../../../src/wire/delta.ts';
import { TestSteward } from '../../../support/steward.ts';
import { ok } from '../people.ts';
import { type TestWorld, worldOf } from '../world.ts';

export const SETTINGS: OpenBody = {
  plan: '50',
  mode: 'teams',
  team: 2,
  reading: 'plain',
  reasons: 'rounds',
  talk: 'phrases',
  names: true,
  sameWorld: false,
  keepDays: 30,
};

/** Lets all that was promised happen. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await new Promise((go) => setImmediate(go));
};

/** A page that keeps what it is told. */
export class ClassPage<V extends ClassView> {
  view!: V;
  n = 0;
  place!: ClassPlace;
  readonly news: ClassNews[] = [];
  bye: string | null = null;
  readonly guest = {
    news: (news: ClassNews) => {
      if (news.n !== this.n + 1) throw new Error('news are missing');
      this.news.push(news);
      this.n = news.n;
      this.view = patched(this.view, news.patch) as V;
    },
    bye: ({ code }: { code: string }) => {
      this.bye = code;
    },
  };
}

export interface Room {
  world: TestWorld;
  steward: TestSteward;
  storage: ReturnType<typeof memoryStorage>;
  classes: Classes;
  opened: Opened;
  errors: unknown[];
  /** Ids of classes that can't be used, each time that it was told. */
  damaged: string[];
  /** The secret of the n-th student. */
  secret(n: number): string;
  enrol(n: number, name?: string): Promise<string>;
  page<V extends ClassView>(as: 'lead' | 'student' | 'projector', secret: string): Promise<ClassPage<V>>;
  lead(): Promise<ClassPage<LeadView>>;
  projector(): Promise<ClassPage<ProjectorView>>;
  student(n: number): Promise<ClassPage<StudentView>>;
  /** Lets time pass, and all that is due happen. */
  pass(ms?: number): Promise<void>;
  /** Another server over the same storage and tables. */
  restart(): Promise<void>;
}

export const LATE = no('not-over', 'The match is not over yet.');

export async function room(but: Partial<OpenBody> = {}): Promise<Room> {
  const world = worldOf('class');
  const storage = memoryStorage();
  const steward = new TestSteward(world.now);
  const errors: unknown[] = [];
  const damaged: string[] = [];
  const start = () =>
    createClasses({
      storage: storage.classes,
      steward,
      world,
      house: { bots: ['attache', 'envoy', 'minister'], talk: 'phrases' },
      keepDays: 90,
      finished: (text) =>
        text.startsWith('record')
          ? {
              ok: true,
              kind: 'lesson',
              moves: 40,
              figures: steward.figures({ moves: 12, status: 'over' } as never),
            }
          : LATE,
      failed: (error) => errors.push(error),
      damaged: ({ id }) => damaged.push(id),
    });
  let classes = start();
  const opened = ok(await classes.open({ ...SETTINGS, ...but }));
  const secret = (n: number) => `secret-of-${n}`.padEnd(22, '_');
  const page = async <V extends ClassView>(as: 'lead' | 'student' | 'projector', key: string) => {
    const one = new ClassPage<V>();
    const { place } = ok(await classes.attend({ class: opened.id, as, secret: key }, one.guest));
    one.place = place;
    one.view = structuredClone(place.view) as V;
    await settle();
    return one;
  };
  return {
    world,
    steward,
    storage,
    get classes() {
      return classes;
    },
    opened,
    errors,
    damaged,
    secret,
    enrol: async (n, name = `Name ${n}`) => ok(await classes.enrol(opened.code, { name, secret: secret(n) })).student,
    page,
    lead: () => page('lead', opened.lead),
    projector: () => page('projector', opened.projector),
    student: (n) => page('student', secret(n)),
    async pass(ms = 1500) {
      await settle();
      for (let left = ms; left > 0; left -= 500) {
        world.pass(Math.min(500, left));
        await settle();
      }
    },
    async restart() {
      await classes.end();
      classes = start();
      await classes.resume();
      await settle();
    },
  };
}
