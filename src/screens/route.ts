/** Where we are: the part of the address after `#`. The browser's back and forward work. */
import { signal } from '@preact/signals';

function read(): string {
  const path = location.hash.replace(/^#\/?/, '').split('?')[0].replace(/\/$/, '');
  try {
    return decodeURI(path);
  } catch {
    // An address with a stray % is a bad address like any other.
    return path;
  }
}

/** What the address asks of its page, after a `?`: `#/rulebook?print=lesson`. */
export const query = (name: string): string | null => new URLSearchParams(location.hash.split('?')[1] ?? '').get(name);

/**
 * '' is home; 'new', 'match', 'rulebook', 'settings', 'about'; 'watch', 'watch/<match>', 'watch/<match>/<moves>' and
 * 'play/<match>/<moves>'; anything else is a bad address.
 */
export const route = signal(read());

addEventListener('hashchange', () => {
  route.value = read();
});

/** Goes to a page. `replace`: back does not return here. */
export function go(path: string, replace = false): void {
  if (replace) {
    history.replaceState(null, '', `#/${path}`);
    route.value = read();
  } else location.hash = `#/${path}`;
}
