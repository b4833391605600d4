/**
 * A table that is read by names which vary: without a prototype there is nothing in it but its own entries, and engines
 * read it twice as quickly.
 */
export const table = <T extends object>(entries: T): T => Object.assign(Object.create(null), entries);
