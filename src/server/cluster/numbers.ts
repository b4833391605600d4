/** Numbers for what another node is told of: places, and whose they are. */

let last = 0;
const owners = new WeakMap<object, number>();

/** Another number, each time. */
export const another = (): number => ++last;

/** The number of an owner: always the same. */
export function numberOf(owner: object): number {
  const known = owners.get(owner) ?? another();
  owners.set(owner, known);
  return known;
}
