/** Tips for the first time that something happens, as data: when each is due, and the figures that its text fills in. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { LogEntry } from '../../../rules/log.ts';
import { setsOff } from '../../../rules/plays/play.ts';
import type { AskKind, View } from '../../../rules/state.ts';
import { BLOCS, type Bloc, type CardId } from '../../../rules/terms.ts';
import { handOf, orbitInfo } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { blocStart, nationName } from '../words.ts';

/** What a tip is due by: the position, what has happened since its reader last decided, and who reads. */
export interface Moment {
  state: TableState;
  news: readonly LogEntry[];
  me: Bloc;
}

export interface Tip {
  id: string;
  due: (now: Moment) => boolean;
  /** It speaks of how things stand, or of what is asked: no longer due, it goes, and comes again when it is. */
  passing?: true;
  say?: (now: Moment) => Record<string, string | number>;
}

const asked = (kind: AskKind) => (now: Moment) => now.state.view.ask?.ask === kind && now.state.legal.length > 0;
const told =
  (is: LogEntry['is'], fits: (e: LogEntry, now: Moment) => boolean = () => true) =>
  (now: Moment) =>
    now.news.some((e) => e.is === is && fits(e, now));
const mine = (e: LogEntry, { me }: Moment) => 'bloc' in e && e.bloc === me;

/** Does a card set off the other side's event? */
const rivals =
  ({ state, me }: Moment) =>
  (id: CardId) =>
    setsOff(state.view, CARDS[id], me);

/** So few steps below the conflict one round may end the match. */
const NEAR = 3;
const conflictOf = ({ state }: Moment) => boardOf(state.view).scenario.numbers.conflict;

const openingOf = ({ state }: Moment) => boardOf(state.view).scenario.opening.standing;

/** What is rarer, or more pressing, comes first: of several that are due, one is shown. */
export const TIPS: readonly Tip[] = [
  {
    id: 'tension',
    passing: true,
    due: (now) => now.state.view.tension >= conflictOf(now) - NEAR,
    say: (now) => ({ tension: now.state.view.tension, conflict: conflictOf(now) }),
  },
  {
    id: 'collision',
    due: told('orbit-check', (e) => e.is === 'orbit-check' && e.hit),
    say: ({ state }) => ({ total: orbitInfo(state.view).total, kessler: orbitInfo(state.view).kessler }),
  },
  {
    id: 'debris',
    due: told('debris', (e) => e.is === 'debris' && e.n > 0),
    say: ({ state }) => ({ total: orbitInfo(state.view).total, kessler: orbitInfo(state.view).kessler }),
  },
  { id: 'left', due: told('left', mine) },
  {
    id: 'wavers',
    due: told('wavers', mine),
    say: ({ news, me }) => {
      const first = news.find((e) => e.is === 'wavers' && e.bloc === me);
      return { nation: first?.is === 'wavers' ? nationName(first.nation) : '' };
    },
  },
  {
    id: 'opening',
    passing: true,
    // Until either gains any.
    due: (now) => {
      const { round, blocs } = now.state.view;
      const opening = openingOf(now);
      return round === 1 && opening.us !== opening.china && BLOCS.every((b) => blocs[b].standing === opening[b]);
    },
    say: (now) => {
      const standing = openingOf(now);
      const ahead: Bloc = standing.us > standing.china ? 'us' : 'china';
      return { bloc: blocStart(ahead), n: standing[ahead] };
    },
  },
  { id: 'help', due: asked('help'), passing: true },
  { id: 'match', due: asked('match'), passing: true },
  { id: 'world-event', due: asked('world-event'), passing: true },
  { id: 'dialogue', due: asked('dialogue'), passing: true },
  { id: 'session', due: asked('session'), passing: true },
  { id: 'launch', due: asked('launch'), passing: true },
  { id: 'sign', due: asked('sign'), passing: true },
  { id: 'place', due: asked('place'), passing: true },
  { id: 'plan', due: asked('plan'), passing: true },
  { id: 'scored', due: told('scored') },
  {
    id: 'orbit-check',
    due: told('orbit-check'),
    say: ({ news }) => {
      // The chance of the check that was made: the orbit has settled since.
      const last = news.findLast((e) => e.is === 'orbit-check');
      return { chance: last?.is === 'orbit-check' ? last.chance : 0 };
    },
  },
  { id: 'rival-hand', due: (now) => asked('play')(now) && handOf(now.state.view).every(rivals(now)), passing: true },
  {
    id: 'rival-event',
    passing: true,
    due: (now) => asked('play')(now) && handOf(now.state.view).some(rivals(now)),
    say: (now) => ({ n: handOf(now.state.view).filter(rivals(now)).length }),
  },
  {
    id: 'request',
    passing: true,
    due: (now) => asked('play')(now) && now.state.view.requests.some((r) => !r.met),
    say: ({ state }) => ({ nation: nationName(state.view.requests.find((r) => !r.met)?.nation ?? '') }),
  },
  { id: 'offer', due: (now) => asked('play')(now) && now.state.view.offer !== null, passing: true },
];

/** A gauge that the next act may carry to the match's end: where it stands, and where that is. */
interface Brink {
  what: 'tension' | 'debris';
  at: number;
  end: number;
}

/** The gauges that are one step from their end. */
export function brinksOf(view: View): Brink[] {
  if (view.ending) return [];
  const { total, kessler } = orbitInfo(view);
  const all: Brink[] = [
    { what: 'tension', at: view.tension, end: boardOf(view).scenario.numbers.conflict },
    { what: 'debris', at: total, end: kessler },
  ];
  return all.filter(({ at, end }) => at >= end - 1);
}

/** What has happened since a person last handed the decision on, as far as it may know. */
export const newsOf = ({ log, since }: TableState): readonly LogEntry[] => log.slice(since);

/** The tip that is due, if any, to a reader who has had some. */
export function tipFor(now: Moment, had: readonly string[]): Tip | null {
  return TIPS.find((tip) => !had.includes(tip.id) && tip.due(now)) ?? null;
}

/** A tip as it is read: which, with what figures, and since when. */
export interface Shown {
  tip: Tip;
  figures: Record<string, string | number>;
  /** Round and phase in which it came. */
  when: string;
  /** The decision beside which it stood last. */
  beside: string;
}

/** What is decided: the same through all the steps of one question. */
const decisionOf = ({ state: { view }, me }: Moment): string =>
  [me, view.round, view.phase, view.plays.us + view.plays.china, view.ask?.ask].join(' ');

/**
 * The tip to be shown now. One that is being read stays until it is put away, until its phase is over or, where it
 * speaks of how things stand, until they stand otherwise. The next one waits for another decision.
 * @param last the tip that was shown last, put away or not
 */
export function nextShown(last: Shown | null, now: Moment, had: readonly string[]): Shown | null {
  const { round, phase } = now.state.view;
  const [when, beside] = [`${round} ${phase}`, decisionOf(now)];
  if (last && !had.includes(last.tip.id) && last.when === when) {
    if (!last.tip.passing) return { ...last, beside };
    if (last.tip.due(now)) return { ...last, figures: last.tip.say?.(now) ?? {}, beside };
  }
  if (last?.beside === beside) return null;
  const tip = tipFor(now, had);
  return tip && { tip, figures: tip.say?.(now) ?? {}, when, beside };
}
