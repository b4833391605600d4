/** Everything that can be reached from a value by own properties, prototypes' accessors aside. */
export function reachable(root: unknown): unknown[] {
  const seen = new Set<unknown>();
  const todo = [root];
  while (todo.length > 0) {
    const value = todo.pop();
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const key of Reflect.ownKeys(value)) {
      const { value: inner, get } = Object.getOwnPropertyDescriptor(value, key) ?? {};
      if (key === 'prototype' || key === 'constructor') continue;
      todo.push(inner ?? get?.call(value));
    }
  }
  return [...seen];
}
