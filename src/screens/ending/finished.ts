/** Has a match ever been finished on this device? A first match is better a Lesson. */
const KEY = 'soft-landing:finished';

/** Remembers that one has; where the browser keeps nothing, nothing is lost. */
export function noteFinished(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // Storage is blocked: the Lesson is proposed again, which harms nobody.
  }
}

export function everFinished(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
