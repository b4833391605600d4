/** What follows from a piece of content alone (content never changes in place): worked out once for each. */
export function once<From extends object, To>(work: (from: From) => To): (from: From) => To {
  const done = new WeakMap<From, To>();
  return (from) => {
    let to = done.get(from);
    if (to === undefined) {
      to = work(from);
      done.set(from, to);
    }
    return to;
  };
}
