/** Classes in careless hands. */
import type { Classes } from '../../../src/server/classroom/classes.ts';

/** Takes whoever knows a class for whoever leads it. */
export function ledByAll(inner: Classes): Classes {
  const secrets = new Map<string, string>();
  const of = (id: string, shown: string) => secrets.get(id) ?? shown;
  return {
    ...inner,
    get size() {
      return inner.size;
    },
    async open(body) {
      const done = await inner.open(body);
      if (done.ok) secrets.set(done.id, done.lead);
      return done;
    },
    attend: ({ class: id, secret }, guest) => inner.attend({ class: id, as: 'lead', secret: of(id, secret) }, guest),
    results: (id, secret) => inner.results(id, of(id, secret)),
    erase: (id, secret) => inner.erase(id, of(id, secret)),
  };
}
