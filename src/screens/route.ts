/** Where we are: the part of the address after `#`. The browser's back and forward work. */
import { signal } from '@preact/signals';
import { OVER_MATCH } from './pages.ts';

/** What the address says now, which `route` follows a moment later. */
export function addressNow(): string {
  const path = location.hash.replace(/^#\/?/, '').split('?')[0].replace(/\/$/, '');
  try {
    return decodeURI(path);
  } catch {
    // An address with a stray % is a bad address like any other.
    return path;
  }
}

/** What stands after a `?`: `lang=en&print=lesson`. */
const asked = signal(location.hash.split('?')[1] ?? '');

/** What the address asks of its page: `#/rulebook?print=lesson`. A component that reads it follows it. */
export const query = (name: string): string | null => new URLSearchParams(asked.value).get(name);

/**
 * '' is home; 'new', 'match', 'learn', 'rulebook', 'settings', 'about', 'network'; 'gazetteer' and
 * 'gazetteer/<kind>/<id>'; 'teach' and 'teach/<guide>';
 * 'watch', 'watch/<match>', 'watch/<match>/<moves>', 'play/<match>/<moves>', 'debrief/<match>' and 'what-if/<match>/<moves>',
 * where <match> may hold a whole match (`src/table/link.ts`); 'lab'; 'daily' and 'daily/<day>';
 * 'class', and 'class/lead/<id>' and 'class/screen/<id>', 'join' and 'join/<code>', 'pupil/<class>',
 * each perhaps with a secret after it at first; anything else is a bad address.
 */
export const route = signal(addressNow());

function follow(): void {
  route.value = addressNow();
  asked.value = location.hash.split('?')[1] ?? '';
}

/** The address that was left for a page which one only looks something up in: its way back leads there. */
export const cameFrom = signal('');

/** May a page be left for this one, and be returned to? */
export const looksUp = (path: string): boolean => OVER_MATCH.includes(path.split(/[/?]/)[0]);

addEventListener('hashchange', ({ oldURL }) => {
  const left = new URL(oldURL).hash.replace(/^#\/?/, '');
  if (!looksUp(left)) cameFrom.value = left;
  follow();
});

/** Takes a name and its value out of the address; back does not return to it. */
export function forget(name: string): void {
  const left = new URLSearchParams(asked.value);
  if (!left.has(name)) return;
  left.delete(name);
  go(left.size > 0 ? `${route.value}?${left}` : route.value, true);
}

/** All of it as it stands: of pages whose question is more than a name or two. */
export const wholeQuery = (): string => asked.value;

/** Goes to a page. `replace`: back does not return here. */
export function go(path: string, replace = false): void {
  if (replace) {
    history.replaceState(null, '', `#/${path}`);
    follow();
  } else location.hash = `#/${path}`;
}
