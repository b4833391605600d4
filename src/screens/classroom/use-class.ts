/** A page's line to its class: the secret comes by the address, once, and is held on this device from then on. */
import { useEffect, useState } from 'preact/hooks';
import { attendClass, type ClassLine } from '../../table/classroom/line.ts';
import { go, route } from '../route.ts';
import { classAt, holdClass } from './held.ts';

/** The parts of an address that lead to a class: its id, a secret, and, for whoever leads it, the projector's. */
export interface Named {
  id: string;
  secret: string;
  projector: string;
}

/** `class/lead/<id>/<secret>/<secret of the projector>`, `class/screen/<id>/<secret>`. */
export function namedIn(address: string): Named {
  const [, , id = '', secret = '', projector = ''] = address.split('/');
  return { id, secret, projector };
}

/** @returns the line; null at first, and where this device holds no secret of the class */
export function useClass<R extends 'lead' | 'projector'>(
  as: R,
): { line: ClassLine<R> | null; none: boolean; id: string } {
  const { id, secret, projector } = namedIn(route.value);
  const [line, setLine] = useState<ClassLine<R> | null>(null);
  if (secret) holdClass({ id, [as]: secret, ...(projector ? { projector } : {}) });
  const held = classAt(id)?.[as];
  useEffect(() => {
    // The secret leaves the address: whoever looks over a shoulder, or at the history, gets nothing.
    if (secret) go(route.value.split('/').slice(0, 3).join('/'), true);
  }, [secret]);
  useEffect(() => {
    if (!held) return;
    const made = attendClass({ base: document.baseURI, class: id, as, secret: held });
    setLine(made);
    return () => {
      made.close();
      setLine(null);
    };
  }, [id, as, held]);
  return { line, none: held === undefined, id };
}
