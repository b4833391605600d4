/** What follows from a piece of content alone (content never changes in place): worked out once for each. */
export function once<From extends object, To>(work: (from: From) => To): (from: From) => To {
  const done = new WeakMap<From, To>();
  // The same is often asked for again and again.
  let last: { from: From; to: To } | null = null;
  return (from) => {
    if (last !== null && last.from === from) return last.to;
    let to = done.get(from);
    if (to === undefined) {
      to = work(from);
      done.set(from, to);
    }
    last = { from, to };
    return to;
  };
}
