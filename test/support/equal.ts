/** Types that are held equal where tests are compiled. */

/** Every field of a type is there, at every depth, and the same: what may be absent counts as a field of its own. */
type Spelt<T> = T extends readonly (infer Item)[]
  ? number extends T['length']
    ? { list: Spelt<Item> }
    : { places: { [K in keyof T]: Spelt<T[K]> } }
  : T extends object
    ? { [K in keyof T]-?: undefined extends T[K] ? { maybe: Spelt<Exclude<T[K], undefined>> } : Spelt<T[K]> }
    : T;

type Fits<A, B> = [A] extends [B] ? true : false;

/** True where either type can stand for the other, with no field more or less in either. */
export type Equal<A, B> = Fits<Spelt<A>, Spelt<B>> extends true ? Fits<Spelt<B>, Spelt<A>> : false;
