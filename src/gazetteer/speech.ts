/** How articles are put into words: the texts of a language, by the same keys on screen and in files. */
import type { Kind } from './items.ts';

/** i18next's `t`, on screen or of a script's own. */
export type Say = (key: string, params?: Record<string, unknown>) => string;

export interface Speech {
  say: Say;
  /** The language's tag: dates and order follow it. */
  tag: string;
}

/** The namespaces that articles are made of, besides `app`. */
export const GAZETTEER_TEXTS = ['gazetteer', 'sources'] as const;

/** The namespace that has the names and texts of a kind. */
export const SPACE: Record<Kind, string> = {
  card: 'cards',
  nation: 'nations',
  mission: 'missions',
  resolution: 'resolutions',
  'world-event': 'world-events',
  offer: 'offers',
  enterprise: 'enterprises',
};

export interface Ref {
  kind: Kind;
  id: string;
}

/** A text of an entry: `name`, `note`... */
export const textOf = ({ say }: Speech, { kind, id }: Ref, which: string): string =>
  say(`${SPACE[kind]}:${id}.${which}`);
export const nameOf = (speech: Speech, ref: Ref): string => textOf(speech, ref, 'name');

/** As it stands among others: a nation by its short name. */
export const shortOf = (speech: Speech, ref: Ref): string =>
  textOf(speech, ref, ref.kind === 'nation' ? 'short' : 'name');

/** Things in a row, as the language parts them. */
export const row = ({ say }: Speech, words: readonly string[]): string => words.join(say('gazetteer:join.names'));
/** Clauses in a row. */
export const clauses = ({ say }: Speech, words: readonly string[]): string => words.join(say('gazetteer:join.clauses'));

/** An ISO day (or month, or year) in full. */
export function dateOf({ tag }: Speech, iso: string): string {
  const [, month, day] = iso.split('-');
  const format = new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(iso));
}

/** What a source is called: an occurrence, or a milestone of a programme. */
export function sourceName({ say }: Speech, id: string): string {
  const [programme, milestone] = id.split(':');
  return say(`sources:${milestone ? `${programme}.${milestone}` : `event.${id}`}.title`);
}
