/** Selectors over a view that board and screens share: pure functions that combine what the rules export. */
export * from './read/cards.ts';
export * from './read/deck.ts';
export * from './read/nations.ts';
export * from './read/regions.ts';
export * from './read/story.ts';
export * from './read/tracks.ts';
export * from './read/votes.ts';
