/** Nobody waits for long. */
import { failed } from '../errors.ts';

export const tooSlow = () => failed('The database is too slow', 'it did not answer in time');

/**
 * What the work gives, or `failed` after so many milliseconds, whatever becomes of the work then.
 *
 * @param work is told whether it is too late: what has not begun by then is not to begin
 */
export function soon<T>(ms: number, work: (late: () => boolean) => Promise<T>): Promise<T> {
  return new Promise((fulfil, refuse) => {
    let late = false;
    const impatience = setTimeout(() => {
      late = true;
      refuse(tooSlow());
    }, ms);
    work(() => late)
      .then(fulfil, refuse)
      .finally(() => clearTimeout(impatience));
  });
}
