/** What may be said at a table without typing: each reads it in their own language. */
export const PHRASES = [
  'hello',
  'good-game',
  'thanks',
  'well-played',
  'moment',
  'trust-me',
  'keep-dialogue',
  'lower-tension',
  'mind-debris',
  'offer-traffic',
  'offer-rescue',
  'offer-framework',
  'no-deal',
  'agreed',
  'disagree',
  'rematch',
] as const;
