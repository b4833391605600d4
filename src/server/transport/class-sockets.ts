/** What one socket says about a class, beside a table: it looks at one class at a time, as one of its viewers. */
import { type ClassAsk, classAsk, classMessage, leadAsk, studentAsk } from '../../wire/classroom.ts';
import type { Answer } from '../../wire/messages.ts';
import type { Bucket } from '../authority/bucket.ts';
import { no, type World } from '../authority/world.ts';
import type { Classes, ClassPlace } from '../classroom/classes.ts';
import { NOT_YOURS } from '../classroom/refusals.ts';
import { type Hear, MALFORMED, TOO_FAST, type Wire } from './hearing.ts';

const NO_CLASS = no('no-class', 'Open a class first.');

/**
 * Gives what lets go of the class.
 * @param places so often it may look at another; a page that comes back takes a place at its table at the same time
 */
export function serveClass(socket: Wire, classes: Classes, on: Hear, places: Bucket, world: World): () => void {
  let place: ClassPlace | null = null;
  let gone = false;
  let taking: Promise<unknown> = Promise.resolve();

  const take = async (message: Parameters<Classes['attend']>[0]) => {
    let here: ClassPlace | null = null;
    const done = await classes.attend(message, {
      news: (news) => socket.emit('class-news', news),
      bye(reason) {
        if (place === here) place = null;
        socket.emit('class-bye', reason);
      },
      cut: () => socket.conn.close(),
    });
    if (!done.ok) return done;
    here = done.place;
    // It may have gone while the class was sought.
    if (gone) {
      here.leave();
      return NO_CLASS;
    }
    place?.leave();
    place = here;
    return { ok: true as const, n: here.n, view: here.view };
  };

  on('class', classMessage, (message) => {
    if (!places.take(world.now())) return Promise.resolve(TOO_FAST);
    const taken = taking.then(() => take(message));
    taking = taken.catch(() => {});
    return taken;
  });

  on('class-ask', classAsk, async (asked: ClassAsk): Promise<Answer> => {
    if (!place) return NO_CLASS;
    // What both kinds may ask for goes by who asks.
    const [lead, student] = [leadAsk.safeParse(asked), studentAsk.safeParse(asked)];
    if (place.as === 'lead') return lead.success ? place.lead(lead.data) : MALFORMED;
    if (place.as === 'student') return student.success ? place.student(student.data) : NOT_YOURS;
    return NOT_YOURS;
  });

  return () => {
    gone = true;
    place?.leave();
    place = null;
  };
}
