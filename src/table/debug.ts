/** boardgame.io's debug panel: only while developing, and only where the address asks for it (`?debug`). */

/** The `debug` option of boardgame.io's Client. It sees both hands: never in a build. */
export function debugPanel(): boolean {
  return import.meta.env.DEV && typeof location !== 'undefined' && new URLSearchParams(location.search).has('debug');
}
