/** Digests: of secrets, and of all that happened in a schedule. */
import { createHash } from 'node:crypto';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Two running sums over texts, quick and good enough to tell schedules apart. */
export class Running {
  #a = 0xdeadbeef;
  #b = 0x41c6ce57;

  add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      this.#a = Math.imul(this.#a ^ c, 2654435761);
      this.#b = Math.imul(this.#b ^ c, 1597334677);
    }
  }

  get text(): string {
    return [this.#a, this.#b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
