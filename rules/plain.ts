/** Reads values that may be anything: no getter is called, nothing inherited counts, nothing is thrown. */

/** More fields than any move, switch list or match start has. */
const MOST_FIELDS = 40;

/**
 * The own fields of a plain object, as a copy without a prototype; null where the value is anything else: a list, an
 * instance of a class, a Map, an object with accessors, hidden or symbol fields, or a proxy that throws.
 */
export function fieldsOf(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  try {
    if (Array.isArray(value)) return null;
    const proto = Object.getPrototypeOf(value);
    // Object.prototype of any realm has no prototype itself.
    if (proto !== null && Object.getPrototypeOf(proto) !== null) return null;
    const keys = Reflect.ownKeys(value);
    if (keys.length > MOST_FIELDS) return null;
    const fields: Record<string, unknown> = Object.create(null);
    for (const key of keys) {
      const field = Object.getOwnPropertyDescriptor(value, key);
      if (typeof key !== 'string' || !field?.enumerable || !('value' in field)) return null;
      fields[key] = field.value;
    }
    return fields;
  } catch {
    return null;
  }
}

/** The entries of a list of at most `most`, as a list of its own; null where the value is anything else. */
export function entriesOf(value: unknown, most: number): unknown[] | null {
  try {
    if (!Array.isArray(value)) return null;
    const { length } = value;
    if (!(length <= most)) return null;
    const list: unknown[] = [];
    for (let i = 0; i < length; i++) {
      const entry = Object.getOwnPropertyDescriptor(value, i);
      if (!entry || !('value' in entry)) return null;
      list.push(entry.value);
    }
    return list;
  } catch {
    return null;
  }
}
