/** What is kept of a class beside its log. Of secrets, only hashes: whoever reads the storage opens no class. */
import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { ClassSettings } from '../../wire/classroom.ts';
import type { World } from '../authority/world.ts';
import type { StoredClass } from '../storage/types.ts';
import type { Session } from './session.ts';
import type { Viewer } from './view.ts';

export interface ClassAbout {
  settings: ClassSettings;
  /** SHA-256, in hex, of the secrets of whoever leads the class, and of the projector. */
  lead: string;
  projector: string;
  /** Are matches under way, which a server that starts goes on with? */
  awake: boolean;
  /** Has its erasing begun? Then it is gone on with, whatever happens. */
  erasing: boolean;
}

export const classAbout = ({ about }: StoredClass): ClassAbout => ({
  erasing: false,
  ...(about as unknown as Omit<ClassAbout, 'erasing'>),
});

const whole = z.object({
  settings: z.object({ plan: z.string(), mode: z.string(), talk: z.string() }),
  lead: z.string(),
  projector: z.string(),
});

/** What is wrong with what is stored of a class beside its log, without any of it; null: nothing. */
export const damageOf = (row: StoredClass): Error | null =>
  // What is renamed there must be renamed here: this would not compile.
  whole.safeParse(classAbout(row) satisfies z.output<typeof whole>).success
    ? null
    : new Error('what is known of it is not as it is written');

/** Whom a secret opens the class for; null where nobody. Takes as long for a wrong secret as for a right one. */
export function viewerOf(
  world: World,
  about: ClassAbout,
  { students }: Session,
  as: Viewer['as'],
  secret: string,
): Viewer | null {
  const given = Buffer.from(world.sha256(secret));
  const opens = (kept: string) => timingSafeEqual(given, Buffer.from(kept));
  if (as !== 'student') return opens(about[as]) ? { as } : null;
  let found: Viewer | null = null;
  for (const { id, secret: kept, removed } of students) if (opens(kept) && !removed) found = { as, student: id };
  return found;
}
