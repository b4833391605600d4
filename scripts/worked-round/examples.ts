/**
 * The positions of the rulebook's worked round: the first round of assets/records/worked-round.match, cut into what
 * happens at each. Only what can be found in the record stands here; the words around it are the rulebook's.
 */
import { readFileSync } from 'node:fs';
import { step } from '../../rules/apply.ts';
import { CARDS } from '../../rules/content/catalogue.ts';
import type { LogEntry } from '../../rules/log.ts';
import { fromRecord, type MatchRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import { rivalOf, type Use } from '../../rules/terms.ts';

export const WORKED = new URL('../../assets/records/worked-round.match', import.meta.url);

/** What one decision, one card with all that its play asks, or one phase of the round brought about. */
export interface Scene {
  /** Moves made before it: the position that it is shown from. */
  at: number;
  /** Moves that it takes. What follows of itself from the move before, such as a deal, takes none. */
  moves: number;
  log: LogEntry[];
}

export interface Example extends Scene {
  id: ExampleId;
  /** Which of the round's scenes it is, from 0. */
  scene: number;
}

export const EXAMPLES = [
  'briefing',
  'world-event',
  'dialogue',
  'outreach',
  'event',
  'mission',
  'enterprise',
  'summit',
  'rival-event',
  'session',
  'reckoning',
  'keeping',
] as const;
export type ExampleId = (typeof EXAMPLES)[number];

type Played = Pick<MatchRecord, 'scenario' | 'options' | 'seed' | 'moves'>;

const tells = (log: readonly LogEntry[], ...kinds: LogEntry['is'][]) => kinds.every((k) => log.some((e) => e.is === k));
const begins = (e: LogEntry) => e.is === 'phase' || e.is === 'round';

/** A move's entries, cut before each phase and each round that begins among them; the first may be empty. */
function cut(entries: readonly LogEntry[]): LogEntry[][] {
  const pieces: LogEntry[][] = [[]];
  for (const e of entries) {
    if (begins(e)) pieces.push([]);
    pieces[pieces.length - 1].push(e);
  }
  return pieces;
}

/** The scenes of a match's first round; the first is what happened before anybody decided. */
export function scenesOf({ scenario, options, seed, moves }: Played): Scene[] {
  const log: LogEntry[] = [];
  const G = setup(scenario, options, seed, log);
  const scenes: Scene[] = [{ at: 0, moves: 0, log }];
  for (let at = 0; at < moves.length && G.round === 1; at++) {
    const { by, move } = moves[at];
    const entries: LogEntry[] = [];
    const secret = G.ask?.bloc === null;
    const last = scenes[scenes.length - 1];
    const decides = last.log.some((e) => e.is === 'play' || e.is === 'chose');
    // A phase that begins with a decision is one scene with it.
    const opened = last.moves === 0 && last.log[0]?.is === 'phase';
    const goesOn = opened || (move.type !== 'play' && decides && !(secret && G.awaiting.length === 2));
    step(G, by, move, entries);
    const [first, ...phases] = cut(entries);
    if (goesOn) {
      last.moves++;
      last.log.push(...first);
    } else scenes.push({ at, moves: 1, log: first });
    for (const piece of phases)
      scenes.push(piece.length > 1 ? { at, moves: 1, log: piece } : { at: at + 1, moves: 0, log: piece });
  }
  // With the last move the next round begins.
  return scenes.filter(({ at, log: [first] }) => first && (at === 0 || first.is !== 'round'));
}

const playOf = (scene: Scene) => scene.log.find((e) => e.is === 'play');
const used = (scene: Scene, use: Use) => playOf(scene)?.use === use;
/** The card played was the rival's, so its event happened for the rival. */
const gave = (scene: Scene) => {
  const play = playOf(scene);
  return play !== undefined && CARDS[play.card].owner === rivalOf(play.bloc) && tells(scene.log, 'event');
};

/** Which scene shows what. */
const SHOWS: Record<ExampleId, (scene: Scene) => boolean> = {
  briefing: (s) => s.log[0].is === 'round',
  'world-event': (s) => tells(s.log, 'world-event'),
  dialogue: (s) => tells(s.log, 'dialogue'),
  outreach: (s) => used(s, 'outreach') && !gave(s) && tells(s.log, 'influence', 'signed'),
  event: (s) => used(s, 'event') && s.moves > 1,
  mission: (s) => used(s, 'mission') && tells(s.log, 'paid', 'launch'),
  enterprise: (s) => used(s, 'enterprise') && tells(s.log, 'founded'),
  summit: (s) => used(s, 'summit') && tells(s.log, 'summit'),
  'rival-event': (s) => used(s, 'outreach') && gave(s),
  session: (s) => tells(s.log, 'session'),
  reckoning: (s) => s.log.some((e) => e.is === 'phase' && e.phase === 'reckoning'),
  keeping: (s) => tells(s.log, 'kept'),
};

/** The examples that a match's first round has, in the order of the list above: of each the first scene that shows it. */
export function examplesOf(record: Played): Example[] {
  const scenes = scenesOf(record);
  return EXAMPLES.flatMap((id) => {
    const scene = scenes.findIndex(SHOWS[id]);
    return scene < 0 ? [] : [{ id, scene, ...scenes[scene] }];
  });
}

/** The record that the rulebook explains. Throws with the reason where it is refused. */
export function workedRecord(): MatchRecord {
  const loaded = fromRecord(readFileSync(WORKED, 'utf8'));
  if (!loaded.ok) throw new Error(`worked-round.match: ${loaded.error.message}`);
  return loaded.record;
}
