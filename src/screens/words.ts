/** Names of things, by id, in the reader's language. */

import { boardOf } from '../../rules/board.ts';
import { CARDS } from '../../rules/content/catalogue.ts';
import type { Scenario } from '../../rules/content/scenarios/types.ts';
import type { Refusal } from '../../rules/moves.ts';
import { eventOf } from '../../rules/plays/play.ts';
import type { Request, Shared } from '../../rules/state.ts';
import {
  BLOCS,
  type Bloc,
  type CardId,
  type FileId,
  type NationId,
  type Region,
  type Suit,
} from '../../rules/terms.ts';
import { hasText, t } from '../text/text.ts';

export const blocName = (b: Bloc) => t(`app:bloc.${b}.name`);
/** As a sentence begins with it. */
export const blocStart = (b: Bloc) => t(`app:bloc.${b}.start`);
/** Inside a sentence. */
export const blocMid = (b: Bloc) => t(`app:bloc.${b}.mid`);
export const programmeName = (b: Bloc) => t(`app:bloc.${b}.programme`);
export const nationName = (id: NationId) => t(`nations:${id}.name`);
/** What it is commonly called: in lists, where an official name would break its row. */
export const nationShort = (id: NationId) => t(`nations:${id}.short`);
/** Is this a nation's name, or a part of one? */
export const isCalled = (id: NationId, needle: string): boolean =>
  [nationShort(id), nationName(id)].some((name) => folded(name).includes(needle));
export const cardName = (id: CardId) => t(`cards:${id}.name`);
export const offerName = (id: string) => t(`offers:${id}.name`);
/** What stands as a policy: a card, or what a resolution, a world event or a what-if switch set up. */
export const policyName = (id: string) =>
  t(
    ['cards', 'resolutions', 'world-events'].map((space) => `${space}:${id}.name`).find(hasText) ??
      `match:treaty.${id}`,
  );
export const suitName = (s: Suit) => t(`match:terms.suit.${s}`);
export const regionName = (r: Region) => t(`match:terms.region.${r}`);
export const fileName = (f: FileId) => t(`match:terms.file.${f}`);
export const missionName = (id: string) => t(`missions:${id}.name`);
export const resolutionName = (id: string) => t(`resolutions:${id}.name`);

/** A figure with its sign: +2, -1 (a true minus). */
export const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `\u2212${-n}` : '0');
export const figure = (n: number) => (n < 0 ? `\u2212${-n}` : String(n));

/** A text for searching in: small letters without their marks. */
export const folded = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Names in a row. */
export const list = (names: string[]) => names.join(t('match:join'));
/** Sentences in a row; those that are empty are left out. */
export const sentences = (said: readonly string[]) => said.filter(Boolean).join(t('app:join.sentences'));
/** What is said by the way, in brackets. */
export const aside = (text: string) => t('app:join.aside', { text });
/** A name and what it is. */
export const labelled = (label: string, text: string) => `${label}${t('app:join.colon')}${text}`;

/** The event's text as this scenario has it; the full one where there is no match. */
export function eventText(view: Shared | null, id: CardId): string {
  const short = `cards:${id}.lesson`;
  const simple = view && eventOf(view, CARDS[id]) !== CARDS[id].event && hasText(short);
  return t(simple ? short : `cards:${id}.event`, { context: view ? plainly(view) : undefined });
}

/** The context of texts that say less where there are no tokens and Home stands still. */
export const plainly = (view: Shared) => (boardOf(view).scenario.on.tokens ? undefined : 'lesson');

/** Where Lunar law stands, in words. */
export function lawPosition(law: number): string {
  if (law === 0) return t('match:terms.position.middle');
  return t(law < 0 ? 'match:terms.position.shared' : 'match:terms.position.licence', { n: Math.abs(law) });
}

/** What a nation asks for. */
export const requestText = (r: Pick<Request, 'kind' | 'side'>) =>
  t(`match:request.${r.kind}`, { context: r.side ?? undefined });

/** The same in the round that it is asked in: a vote names its motion. */
export const requestNow = (r: Pick<Request, 'kind' | 'side'>, { resolution }: Pick<Shared, 'resolution'>) =>
  r.side
    ? t(`match:request.${r.kind}`, { context: `${r.side}Named`, motion: resolutionName(resolution) })
    : requestText(r);

/** How a request is met, in this scenario. */
export function requestHow(view: Shared, r: Request): string {
  const simple = r.kind === 'seat' && !boardOf(view).scenario.on.promises;
  return t(`match:request.how.${r.kind}`, { context: r.side ?? (simple ? 'lesson' : undefined) });
}

/** Names of what a selector asks for. */
const WANTED: Record<string, (word: string) => string> = {
  region: (word) => regionName(word as Region),
  trait: (word) => t(`match:terms.trait.${word}`),
  interest: (word) => suitName(word as Suit),
  lean: (word) => t(`match:terms.lean.${word}`),
  linked: (word) => (word === 'USA' ? blocMid('us') : word === 'CHN' ? blocMid('china') : nationName(word)),
};

const rangeText = (min?: string | number, max?: string | number): string =>
  min === max
    ? String(min)
    : t(`aid:why.range.${max === undefined ? 'least' : min === undefined ? 'most' : 'between'}`, { min, max });

/** Which condition leaves a nation out, as a sentence; '' where the rules name none. */
function leftOutText({ because, who, wanted, min, max, have, nation }: NonNullable<Refusal['params']>): string {
  const kind = wanted === 'dual' ? 'both' : String(wanted);
  const key = who === undefined && (because === 'partner' || because === 'committed') ? kind : String(because);
  const said = t(`errors:left-out.${key}`, {
    nation: nationName(String(nation)),
    blocMid: who ? blocMid(who as Bloc) : '',
    have,
    wanted: WANTED[key] && String(wanted).split(',').map(WANTED[key]).join(t('match:joinOr')),
    range: rangeText(min, max),
    defaultValue: '',
  });
  // A word that means nobody now, as whoever leads where both are level.
  return who === undefined && ['influence', 'network', 'reach'].includes(key) ? '' : said;
}

/** A refusal as a sentence in the reader's language; the rules' own sentence where none is written. */
export function refusalText(r: Refusal, bloc?: Bloc): string {
  if (r.params?.because) {
    const own = r.params.because === 'reach' && r.params.who === bloc;
    const said = own
      ? t('errors:cannot-reach', { nation: nationName(String(r.params.nation)) })
      : leftOutText(r.params);
    if (said) return said;
  }
  // What a server alone refuses stands with the texts of online tables.
  const key = [`errors:${r.code}`, `online:refused.${r.code}`].find(hasText) ?? `errors:${r.code}`;
  const context = r.code === 'cannot-pay' ? bloc : r.code === 'cannot-afford' && r.params?.cost ? 'place' : undefined;
  const params: Record<string, unknown> = { ...r.params, context };
  if (typeof r.params?.nation === 'string' && hasText(`nations:${r.params.nation}.name`))
    params.nation = nationName(r.params.nation);
  return hasText(key) || (context && hasText(`${key}_${context}`)) ? t(key, params) : r.message;
}

/** What a scenario gives one side before the first turn, and why, in a sentence; '' where both sides begin alike. */
export function handicapText({ opening }: Pick<Scenario, 'opening'>): string {
  const [more, less] = [...BLOCS].sort((a, b) => opening.standing[b] - opening.standing[a]);
  const n = opening.standing[more] - opening.standing[less];
  return n === 0 ? '' : t('match:ending.handicap', { bloc: blocStart(more), n: figure(n) });
}
