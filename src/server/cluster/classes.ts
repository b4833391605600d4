/** All classes of the cluster, as this node offers them: those that it holds, and those that it passes on. */
import type { ClassNews, ClassView, Enrolled } from '../../wire/classroom.ts';
import type { Done } from '../authority/refusals.ts';
import type { Classes, ClassGuest, ClassPlace, OwnClasses } from '../classroom/classes.ts';
import { NO_CLASS, NOT_YOURS } from '../classroom/refusals.ts';
import type { Storage } from '../storage/types.ts';
import type { Directory } from './directory.ts';
import type { Line } from './line.ts';
import type { Asked } from './messages.ts';
import { another } from './numbers.ts';
import type { Pass } from './passing.ts';
import { sure } from './sure.ts';

/** Looks at a class that another node holds. */
async function placeAt(
  line: Line,
  message: Parameters<Classes['attend']>[0],
  guest: ClassGuest,
): Promise<Done<{ place: ClassPlace }>> {
  const place = another();
  const hear = (what: string, of: unknown): void => {
    if (what === 'news') guest.news(of as ClassNews);
    else if (what === 'bye') guest.bye(of as Parameters<ClassGuest['bye']>[0]);
    else if (what === 'cut') guest.cut?.();
  };
  const asked: Asked = { call: 'class-attend', class: message.class, message, place };
  type Looked = Done<{ n: number; view: ClassView; as: ClassPlace['as'] }>;
  const done = (await line.take(place, message.class, { hear }, asked)) as Looked;
  if (!done.ok) return done;
  const { n, view, as } = done;
  return {
    ok: true,
    place: {
      n,
      view,
      as,
      lead: async (ask) => (as === 'lead' ? sure(line.ask({ call: 'class-lead', place, message: ask })) : NOT_YOURS),
      student: async (ask) =>
        as === 'student' ? sure(line.ask({ call: 'class-student', place, message: ask })) : NOT_YOURS,
      leave: () => line.leave(place, 'class-leave'),
    },
  };
}

export interface ClusterClasses {
  inner: OwnClasses;
  shared: Storage;
  directory: Directory;
  pass: Pass;
}

export function clusterClasses({ inner, shared, directory, pass }: ClusterClasses): Classes {
  const at = <T>(
    id: string,
    here: () => Promise<Done<T>>,
    there: (line: Line) => Promise<Done<T>>,
    guest?: ClassGuest,
  ): Promise<Done<T>> =>
    pass<T>({ where: () => directory.class(id), here, there, none: NO_CLASS, ...(guest && { guest }) });

  /** Asks wherever the class is. */
  const asking = <T>(id: string, here: () => Promise<Done<T>>, asked: Asked) =>
    at<T>(id, here, (line) => line.ask(asked) as Promise<Done<T>>);

  return {
    get size() {
      return inner.size;
    },
    open: (body) => inner.open(body),

    async info(code) {
      const row = await shared.classes.byCode(code);
      if (!row) return NO_CLASS;
      return asking(row.id, () => inner.info(code), { call: 'class-info', class: row.id, code });
    },

    async enrol(code, body) {
      const row = await shared.classes.byCode(code);
      if (!row) return NO_CLASS;
      const asked: Asked = { call: 'class-enrol', class: row.id, code, body };
      return asking<Enrolled>(row.id, () => inner.enrol(code, body), asked);
    },

    results: (id, secret) => asking(id, () => inner.results(id, secret), { call: 'class-results', class: id, secret }),
    erase: (id, secret) => asking(id, () => inner.erase(id, secret), { call: 'class-erase', class: id, secret }),
    attend: (message, guest) =>
      at(
        message.class,
        () => inner.attend(message, guest),
        (line) => placeAt(line, message, guest),
        guest,
      ),
    // What is under way is taken up with its home.
    async resume() {},
    end: () => inner.end(),
  };
}
