/** What a log entry speaks of, as things on the board: what lights up while it is read. */
import type { LogEntry } from '../../rules/log.ts';
import { BLOCS, type Bloc } from '../../rules/terms.ts';
import type { BoardTarget, TrackId } from '../board/types.ts';

type Kind = LogEntry['is'];

const track = (id: TrackId): BoardTarget => ({ kind: 'track', id });

/** The gauges that both blocs share, by the kinds of entries that move them. */
const SHARED: Partial<Record<Kind, TrackId>> = {
  tension: 'tension',
  misread: 'tension',
  debris: 'orbit',
  'orbit-check': 'orbit',
  law: 'law',
  support: 'law',
};

/** A bloc's own gauges. */
const OWN: Partial<Record<Kind, 'standing' | 'home' | 'tokens' | 'mission'>> = {
  standing: 'standing',
  matched: 'standing',
  declined: 'standing',
  home: 'home',
  token: 'tokens',
  founded: 'tokens',
  votes: 'tokens',
  paid: 'mission',
  skipped: 'mission',
  launch: 'mission',
  flown: 'mission',
  'shared-first': 'mission',
  failed: 'mission',
  distress: 'mission',
  help: 'mission',
  'stood-by': 'mission',
  boost: 'mission',
};

const blocsOf = (e: LogEntry): readonly Bloc[] => {
  if (!('bloc' in e) || !e.bloc) return [];
  return e.bloc === 'both' ? BLOCS : [e.bloc];
};

export function targetsOf(e: LogEntry): BoardTarget[] {
  const found: BoardTarget[] = [];
  if ('nation' in e && e.nation) found.push({ kind: 'nation', id: e.nation });
  if (e.is === 'scored') found.push(track(`region-${e.region}`), ...blocsOf(e).map((b) => track(`standing-${b}`)));
  if ('file' in e) found.push(track(e.file));
  if (e.is === 'plan') found.push(track('home-china'));
  if (e.is === 'wolf') found.push(track('home-us'), track('rescue'), track('framework'), track('traffic'));
  const shared = SHARED[e.is];
  if (shared) found.push(track(shared));
  const own = OWN[e.is];
  if (own) for (const b of blocsOf(e)) found.push(track(`${own}-${b}`));
  return found;
}
