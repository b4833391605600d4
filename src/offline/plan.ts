/** What a build's service worker keeps; the build writes it into the worker (`scripts/offline/plugin.ts`). */
export interface OfflinePlan {
  /** Changes with every file of the build. */
  version: string;
  /** Kept before the worker is ready: all that two people, or one and a bot, need. `./` is the page itself. */
  first: string[];
  /** Kept afterwards, one by one: the other languages, the rulebook, matches to watch, studies of matches. */
  rest: string[];
}
