/** Log entries as sentences. Each kind has a text `log:<kind>`, some with variants (`log:<kind>_<variant>`). */
import { WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { isContested } from '../../rules/content/scenarios/index.ts';
import type { Author, LogEntry } from '../../rules/log.ts';
import type { Bloc, DialogueChoice, Suit } from '../../rules/terms.ts';
import { hasText, t } from '../text/text.ts';
import {
  blocMid,
  blocName,
  blocStart,
  cardName,
  figure,
  fileName,
  lawPosition,
  list,
  missionName,
  nationName,
  offerName,
  policyName,
  programmeName,
  regionName,
  requestText,
  resolutionName,
  signed,
  suitName,
} from './words.ts';

type Params = Record<string, unknown>;
export type Of<K extends LogEntry['is']> = Extract<LogEntry, { is: K }>;

const because = (by: Author) => t(`log:because.${by}`);
/** Debris that nobody's act made came of an accident; Tension may also grow by itself. */
const accident = (by: Author) => t(`log:because.${by === 'chance' ? 'accident' : by}`);
/** Which choice beat which, whoever made it. */
function outcome(a: DialogueChoice, b: DialogueChoice): string {
  const pair = `log:dialogues.${a}-${b}`;
  return t(hasText(pair) ? pair : `log:dialogues.${b}-${a}`);
}
/** The two answers to a world event: what was bid, or the names of what was chosen. */
export function answers(e: Of<'world-event'>): Params {
  const event = t(`world-events:${e.id}.name`);
  const asked = WORLD_EVENTS[e.id];
  if (asked?.kind === 'bid') return { event, us: e.us, china: e.china, suit: suitName(asked.suit), context: 'bid' };
  return { event, us: t(`world-events:${e.id}.${e.us}.label`), china: t(`world-events:${e.id}.${e.china}.label`) };
}
/** What both chose in a Dialogue, and what came of the pair. */
export const choices = (e: Of<'dialogue'>): Params => ({
  us: t(`match:terms.choice.${e.us}`),
  china: t(`match:terms.choice.${e.china}`),
  why: outcome(e.us, e.china),
});
const loss = (n: number) => (n < 0 ? 'loss' : undefined);
const okay = (ok: boolean) => (ok ? undefined : 'loss');

/** What each kind adds to, or changes of, its plain parameters. */
const SPECIAL: { [K in LogEntry['is']]?: (e: Of<K>) => Params } = {
  phase: (e) => ({ phase: t(`match:terms.phase.${e.phase}`) }),
  token: (e) => ({ context: loss(e.n) }),
  dealt: (e) => ({ count: e.n }),
  drew: (e) => ({ count: e.n }),
  era: (e) => ({ era: t(`match:terms.era.${e.era}`) }),
  request: (e) => ({ request: requestText(e) }),
  offer: (e) => ({ offer: offerName(e.id) }),
  'offer-taken': (e) => ({ offer: offerName(e.id) }),
  'offer-lapsed': (e) => ({ offer: offerName(e.id) }),
  'request-met': (e) => ({ context: e.bloc === 'both' ? 'both' : undefined }),
  'world-event': answers,
  dialogue: choices,
  'dialogue-shown': (e) => ({ choice: t(`match:terms.choice.${e.choice}`) }),
  file: (e) => ({ context: loss(e.n) }),
  'file-blocked': (e) => ({ context: e.why }),
  tension: (e) => ({ context: e.capped ? 'capped' : loss(e.n), because: because(e.by) }),
  debris: (e) => ({ context: e.capped ? 'capped' : loss(e.n), count: Math.abs(e.n), because: accident(e.by) }),
  law: (e) => ({ context: loss(e.n), position: lawPosition(e.level) }),
  standing: (e) => ({ context: loss(e.n), source: t(`match:terms.source.${e.source}`), total: figure(e.total) }),
  home: (e) => ({ context: loss(e.n), home: t(`log:homes.${e.bloc}`) }),
  wolf: (e) => ({ context: okay(e.stands) }),
  play: (e) => ({ context: e.use }),
  influence: (e) => ({ context: loss(e.n) }),
  signed: (e) => ({
    context: e.dual ? 'dual' : e.from ? 'from' : e.committed ? `${e.bloc}_committed` : e.bloc,
    from: e.from ? programmeName(e.from) : '',
  }),
  left: (e) => ({ programme: programmeName(e.bloc) }),
  promise: (e) => ({ context: e.open ? 'open' : undefined }),
  launch: (e) => ({ context: okay(e.ok) }),
  flown: (e) => ({ context: isContested(e.mission) ? (e.first ? 'first' : 'second') : undefined }),
  'shared-first': (e) => ({ what: t(`match:terms.first.${e.what}`) }),
  help: (e) => ({ context: okay(e.ok) }),
  founded: (e) => ({
    context: e.nation ? 'nation' : undefined,
    name: t(`enterprises:${e.name}.name`),
    kind: t(`match:terms.enterprise.${e.kind}`),
  }),
  summit: (e) => ({ topic: t(`match:terms.topic.${e.topic}`) }),
  votes: (e) => ({ context: loss(e.n), count: Math.abs(e.n) }),
  backed: (e) => ({
    context: e.side,
    own: signed(e.own),
    caucusText: e.caucus > 0 ? t('log:caucus', { n: signed(e.caucus) }) : '',
    bidText: e.bid > 0 ? t('log:bid', { n: e.bid }) : '',
  }),
  session: ({ agreed, winner, passed }) => ({
    context: agreed || winner ? `${agreed ? 'agreed' : 'won'}${passed ? 'Passed' : 'Failed'}` : 'even',
  }),
  support: (e) => ({ context: e.winner ?? 'none', usRise: signed(e.usRise), chinaRise: signed(e.chinaRise) }),
  'orbit-check': (e) => ({ context: e.chance === 0 ? 'safe' : e.hit ? undefined : 'loss' }),
  scored: (e) => ({ context: e.bloc ? undefined : 'none' }),
  roll: (e) => ({ context: okay(e.ok) }),
  saw: (e) => ({ context: e.cards.length > 0 ? undefined : 'none', cards: list(e.cards.map(cardName)) }),
  boost: (e) => ({
    boosts: list([
      ...(e.paid ? [t('log:boosts.paid', { n: signed(e.paid) })] : []),
      ...(e.odds ? [t('log:boosts.odds', { n: signed(e.odds) })] : []),
      ...(e.noFirst ? [t('log:boosts.noFirst')] : []),
    ]),
  }),
  'dialogue-mod': (e) => ({ context: e.op }),
  ending: (e) => ({ ending: t(`log:end.short.${e.kind}`) }),
};

/** Names for the fields that many kinds have. */
const NAMES: Record<string, (value: never) => string> = {
  nation: nationName,
  card: policyName,
  suit: suitName,
  file: fileName,
  region: regionName,
  mission: missionName,
  resolution: resolutionName,
};

/** One entry as a sentence. */
export const logText = (e: LogEntry): string => causedText(e);

/** One entry as a sentence; `cause`, where its neighbours tell it, picks the variant `log:<kind>_<cause>`. */
export function causedText(e: LogEntry, cause?: string): string {
  const params: Params = {};
  for (const [field, value] of Object.entries(e)) {
    if (field === 'is' || field === 'only') continue;
    if (field === 'n') params.n = Math.abs(value as number);
    else if (typeof value === 'string' && NAMES[field]) params[field] = NAMES[field](value as never);
    else params[field] = value;
  }
  const { bloc } = e as { bloc?: Bloc | 'both' | null };
  if (bloc && bloc !== 'both') {
    params.bloc = blocStart(bloc);
    params.blocMid = blocMid(bloc);
    params.name = e.is === 'founded' ? e.name : blocName(bloc);
  }
  params.usMid = blocMid('us');
  const special = SPECIAL[e.is] as ((e: LogEntry) => Params) | undefined;
  return t(`log:${e.is}`, { ...params, ...special?.(e), ...(cause && { context: cause }) });
}

type Income = Of<'token'> | Of<'token-full'>;

/** A round's income: the entries of tokens that directly follow the one in which it begins, at `round` in the log. */
export function incomeAfter(log: readonly LogEntry[], round: number): Income[] {
  const found: Income[] = [];
  for (const e of log.slice(round + 1)) {
    if (e.is !== 'token' && e.is !== 'token-full') break;
    found.push(e);
  }
  return found;
}

/** Tokens of the same suit counted together, in the order in which they first came: `2 Finance, 1 Science`. */
export function tokensText(entries: readonly Income[]): string {
  const sums = new Map<Suit, number>();
  for (const { suit, n } of entries) sums.set(suit, (sums.get(suit) ?? 0) + Math.abs(n));
  return list([...sums].map(([suit, n]) => t('log:tokensOf', { n, suit: suitName(suit) })));
}

/** What a bloc's income came to, in one sentence; '' where it has none. */
export function incomeText(income: readonly Income[], bloc: Bloc): string {
  const own = income.filter((e) => e.bloc === bloc);
  if (own.length === 0) return '';
  const gained = own.filter((e) => e.is === 'token');
  const lost = own.filter((e) => e.is === 'token-full');
  return t('log:income', {
    blocMid: blocMid(bloc),
    list: tokensText(gained),
    lost: tokensText(lost),
    limit: lost[0]?.limit,
    context: lost.length === 0 ? undefined : gained.length > 0 ? 'some' : 'none',
  });
}

/** Entries that only say what the reader has just done or that a phase has its order: left out of short accounts. */
const BARE = new Set<LogEntry['is']>(['phase', 'chose', 'play', 'dealt', 'round']);

/** The entries worth telling as consequences. */
export const telling = (entries: readonly LogEntry[]) => entries.filter((e) => !BARE.has(e.is));

/** The bloc whose colour marks an entry, or null. */
export function sideOf(e: LogEntry): Bloc | null {
  if ('bloc' in e && (e.bloc === 'us' || e.bloc === 'china')) return e.bloc;
  if ('by' in e && (e.by === 'us' || e.by === 'china')) return e.by;
  return null;
}
