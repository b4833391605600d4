/**
 * What the Wolf Amendment did in a match. Every turn that was made while it stood is made once more in the same position
 * without it, with the same dice: what differs until the next phase is its doing.
 */
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import type { LogEntry } from '../../../rules/log.ts';
import { cooperationCost } from '../../../rules/phases/dialogue.ts';
import type { Turn } from '../../../rules/record.ts';
import type { State } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import type { WolfAccount } from '../account.ts';
import { type Played, phaseFrom } from './played.ts';

/** Entries of a turn, up to the phase that it may begin. */
const ofTurn = (entries: readonly LogEntry[]): LogEntry[] =>
  entries.length > 0 ? phaseFrom(entries, entries[0].is) : [];

const standing = (entries: readonly LogEntry[], bloc: Bloc): number =>
  entries.reduce((sum, e) => sum + (e.is === 'standing' && e.bloc === bloc ? e.n : 0), 0);
const home = (entries: readonly LogEntry[]): number =>
  entries.reduce((sum, e) => sum + (e.is === 'home' && e.bloc === 'us' ? e.n : 0), 0);
const steps = (entries: readonly LogEntry[]): number =>
  entries.reduce((sum, e) => sum + (e.is === 'file' ? e.n : 0), 0);

/** What the same turn tells where Wolf does not stand. */
function without(before: State, { by, move }: Turn): LogEntry[] {
  const G = copy(before);
  G.wolf = false;
  const log: LogEntry[] = [];
  step(G, by, move, log);
  return ofTurn(log);
}

/** The event that a turn set off, where it set one off. */
function eventOf(entries: readonly LogEntry[]): WolfAccount['events'][number]['what'] | null {
  for (const e of entries) {
    if (e.is === 'event') return { kind: 'card', id: e.card };
    if (e.is === 'session') return { kind: 'resolution', id: e.resolution };
  }
  return null;
}

export function wolfOf({ turns, states, logs }: Played): WolfAccount {
  const wolf: WolfAccount = {
    stood: states[0].wolf,
    rounds: 0,
    repealed: null,
    renewed: null,
    homePaid: 0,
    barred: 0,
    filesBlocked: 0,
    instead: { us: 0, china: 0 },
    events: [],
  };
  turns.forEach((turn, i) => {
    const before = states[i];
    const did = ofTurn(logs[i + 1]);
    const change = did.find((e) => e.is === 'wolf');
    if (change?.is === 'wolf') wolf[change.stands ? 'renewed' : 'repealed'] = before.round;
    if (!before.wolf) return;
    const talked = did.some((e) => e.is === 'dialogue');
    if (talked) {
      wolf.rounds++;
      wolf.homePaid -= home(did);
      if (cooperationCost(before, 'us') === 'home' && before.blocs.us.home === 0) wolf.barred++;
    }
    const free = without(before, turn);
    // What repeals or renews it has a price and pay of its own: they are not what it did.
    if (change || free.some((e) => e.is === 'wolf')) return;
    wolf.filesBlocked += Math.max(0, steps(free) - steps(did));
    const gained = {
      us: standing(did, 'us') - standing(free, 'us'),
      china: standing(did, 'china') - standing(free, 'china'),
    };
    if (talked) {
      wolf.instead.us += gained.us;
      wolf.instead.china += gained.china;
      return;
    }
    const what = eventOf(did);
    if (!what || JSON.stringify(did) === JSON.stringify(free)) return;
    wolf.events.push({
      round: before.round,
      moves: i + 1,
      what,
      only: what.kind === 'card' && !free.some((e) => e.is === 'event' && e.card === what.id),
      standing: gained,
      home: home(did) - home(free),
      file: steps(did) - steps(free),
    });
  });
  return wolf;
}
