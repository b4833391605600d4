/**
 * What happened since somebody last looked, as parts to read: each play, Dialogue, world event or phase with what came
 * of it beneath. Like lines become one; lines that the next ones make stale are left out.
 */
import type { LogEntry } from '../../rules/log.ts';
import { BLOCS, type Bloc } from '../../rules/terms.ts';
import { beginsPart } from '../table/read.ts';
import { t } from '../text/text.ts';
import {
  answers,
  causedText,
  choices,
  incomeAfter,
  incomeText,
  logText,
  type Of,
  sideOf,
  tokensText,
} from './log-words.ts';
import { blocStart, fileName, list, nationName, signed } from './words.ts';

/** What has a picture besides its sentence: dice, votes, a region's step, a reveal (`parts/happening.tsx`). */
export type Pictured = Of<'launch' | 'help' | 'roll' | 'orbit-check' | 'scored' | 'support' | 'dialogue'>;

export interface Line {
  text: string;
  /** The bloc whose mark stands beside it. */
  side: Bloc | null;
  /** The entry, where it has a picture. */
  shows?: Pictured;
}

export interface Part {
  head: string;
  side: Bloc | null;
  lines: Line[];
}

function headOf(e: LogEntry): string {
  if (e.is === 'round') return t('log:group.round', { round: e.round });
  if (e.is === 'phase') return t(`log:group.${e.phase}`);
  if (e.is === 'world-event') return t('log:group.world-event', { event: answers(e).event });
  if (e.is === 'dialogue') return t('log:group.dialogue', { file: fileName(e.file) });
  return logText(e).replace(/[.。]$/, '');
}

/** What an opening entry, at `at` in the log, says besides its heading. */
function firstLines(log: readonly LogEntry[], at: number): Line[] {
  const e = log[at];
  const side = null;
  const usStart = blocStart('us');
  if (e.is === 'world-event') {
    const { context, ...said } = answers(e);
    if (!context) return [{ text: t('log:group.choices', { ...said, usStart }), side }];
    const winner = e.us > e.china ? 'us' : e.us < e.china ? 'china' : null;
    const way = winner ? 'win' : 'tie';
    return [
      { text: t('log:group.bids', { ...said, usStart }), side },
      { text: t(`match:ask.world-event.${way}`, { text: t(`world-events:${e.id}.bid.${way}`) }), side: winner },
    ];
  }
  if (e.is === 'dialogue')
    return [{ text: t('log:group.dialogueChoices', { ...choices(e), usStart }), side, shows: e }];
  if (e.is === 'round') {
    const income = incomeAfter(log, at);
    return BLOCS.map((bloc) => ({ text: incomeText(income, bloc), side: bloc })).filter(({ text }) => text);
  }
  return [];
}

/** What says nothing to a reader: the turning of phases, deals, choices that the next lines reveal. */
function stale(e: LogEntry, rest: readonly LogEntry[]): boolean {
  if (e.is === 'phase') return !beginsPart(e);
  if (e.is === 'dealt') return true;
  if (e.is === 'standing') return e.source === 'regions';
  return (
    e.is === 'chose' &&
    rest.some((x) => beginsPart(x) || x.is === 'backed' || x.is === 'discarded' || x.is === 'dialogue-shown')
  );
}

/** The entry where it has a picture: an empty orbit has nothing to roll for. */
function shownOf(e: LogEntry): Pictured | undefined {
  if (e.is === 'orbit-check') return e.chance > 0 ? e : undefined;
  return e.is === 'launch' || e.is === 'help' || e.is === 'roll' || e.is === 'scored' || e.is === 'support'
    ? e
    : undefined;
}

/** Why an entry came about, where its part tells it: the price of cooperating, of a lost launch. */
function causeOf(e: LogEntry, opener: LogEntry | null, before: LogEntry | null, paid: Set<Bloc>): string | undefined {
  if (e.is === 'home' && e.n < 0 && before?.is === 'failed') return 'failed';
  if ((e.is !== 'home' && e.is !== 'token') || opener?.is !== 'dialogue' || e.n >= 0) return undefined;
  if (opener[e.bloc] !== 'cooperate' || paid.has(e.bloc)) return undefined;
  if (e.is === 'token' && (e.bloc !== 'china' || e.suit !== 'technology')) return undefined;
  paid.add(e.bloc);
  return 'cooperated';
}

type Counted = Of<'token'> | Of<'influence'>;
const way = (e: Counted) => `${e.is} ${e.bloc} ${e.n > 0}`;

/** Tokens, or influence, of one bloc in one line. */
function together(run: Counted[]): Line {
  const [first] = run;
  const text = () => {
    const params = { bloc: blocStart(first.bloc), context: first.n < 0 ? 'loss' : undefined };
    if (first.is === 'token') {
      return t('log:tokens', { ...params, list: tokensText(run as Of<'token'>[]) });
    }
    const sums = new Map<string, { n: number; total: number }>();
    for (const e of run as Of<'influence'>[])
      sums.set(e.nation, { n: (sums.get(e.nation)?.n ?? 0) + e.n, total: e.total });
    const names = [...sums].map(([id, { n, total }]) =>
      t('log:influenceIn', { nation: nationName(id), n: signed(n), total }),
    );
    return t('log:influences', { ...params, list: list(names) });
  };
  return { text: run.length === 1 ? logText(first) : text(), side: first.bloc };
}

/** The lines of a part: tokens and influence that come in a row are counted together, payments and turns of law summed. */
function linesOf(opener: LogEntry | null, entries: readonly LogEntry[]): Line[] {
  const lines: Line[] = [];
  const paid = new Set<Bloc>();
  let runs = new Map<string, Counted[]>();
  /** What there was no room for is told after what there was. */
  let full: Line[] = [];
  const flush = () => {
    for (const run of runs.values()) lines.push(together(run));
    lines.push(...full);
    runs = new Map();
    full = [];
  };
  entries.forEach((e, i) => {
    const cause = causeOf(e, opener, entries[i - 1] ?? null, paid);
    if (!cause && (e.is === 'token' || e.is === 'influence')) {
      runs.set(way(e), [...(runs.get(way(e)) ?? []), e]);
      return;
    }
    if (e.is === 'token-full') {
      full.push({ text: logText(e), side: e.bloc });
      return;
    }
    if (e.is !== 'request-unmet') flush();
    lines.push({ text: causedText(e, cause), side: sideOf(e), shows: shownOf(e) });
  });
  flush();
  return lines;
}

/** Is it the same payment, or the same stock that is full? */
const sameSum = (a: LogEntry, b: LogEntry): boolean =>
  a.is === 'paid'
    ? b.is === 'paid' && a.mission === b.mission
    : a.is === 'token-full' && b.is === 'token-full' && a.bloc === b.bloc && a.suit === b.suit;

/** What only goes on with the same payment, the same full stock or the same turn of law becomes one entry. */
function summed(entries: readonly LogEntry[]): LogEntry[] {
  const out: LogEntry[] = [];
  for (const e of entries) {
    const at = out.findIndex((x) => sameSum(x, e));
    const last = out[out.length - 1];
    if (at >= 0) out[at] = { ...e, n: (e as Of<'paid'>).n + (out[at] as Of<'paid'>).n } as LogEntry;
    else if (e.is === 'law' && last?.is === 'law' && Math.sign(e.n) === Math.sign(last.n))
      out[out.length - 1] = { ...e, n: e.n + last.n };
    else out.push(e);
  }
  return out;
}

/** The log from `since` on in parts, oldest first. A part that had begun before keeps its heading. */
export function storyOf(log: readonly LogEntry[], since: number): Part[] {
  const parts: Part[] = [];
  let opener: LogEntry | null = log.slice(0, since).findLast(beginsPart) ?? null;
  let entries: LogEntry[] = [];
  let opened: number | null = null;
  const close = () => {
    const first = opened === null ? [] : firstLines(log, opened);
    const lines = [...first, ...linesOf(opener, summed(entries))];
    // A phase in which nothing has happened yet says nothing.
    if (lines.length > 0 || (opened !== null && opener?.is !== 'phase'))
      parts.push({
        head: opener ? headOf(opener) : t('log:group.meanwhile'),
        side: opener ? sideOf(opener) : null,
        lines,
      });
    entries = [];
  };
  for (let i = since; i < log.length; i++) {
    const e = log[i];
    if (stale(e, log.slice(i + 1))) continue;
    // A secret choice belongs to what comes next, not to what came before it.
    if (beginsPart(e) || e.is === 'chose') {
      close();
      opener = e;
      opened = i;
      if (e.is === 'round') i += incomeAfter(log, i).length;
    } else entries.push(e);
  }
  close();
  return parts;
}
