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

/** What one decision, or one card with all that its play asks, brought about. */
export interface Scene {
  /** Moves made before it: the position that it is shown from. */
  at: number;
  /** Moves that it takes. */
  moves: number;
  log: LogEntry[];
}

export interface Example extends Scene {
  id: ExampleId;
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
] as const;
export type ExampleId = (typeof EXAMPLES)[number];

const tells = (log: readonly LogEntry[], ...kinds: LogEntry['is'][]) => kinds.every((k) => log.some((e) => e.is === k));

/** The scenes of a match's first round; the first is what happened before anybody decided. */
export function scenesOf({
  scenario,
  options,
  seed,
  moves,
}: Pick<MatchRecord, 'scenario' | 'options' | 'seed' | 'moves'>): Scene[] {
  const log: LogEntry[] = [];
  const G = setup(scenario, options, seed, log);
  const scenes: Scene[] = [{ at: 0, moves: 0, log }];
  for (let at = 0; at < moves.length && G.round === 1; at++) {
    const { by, move } = moves[at];
    const entries: LogEntry[] = [];
    const secret = G.ask?.bloc === null;
    const last = scenes[scenes.length - 1];
    const goesOn =
      move.type !== 'play' &&
      last.log.some((e) => e.is === 'play' || e.is === 'chose') &&
      !(secret && G.awaiting.length === 2);
    step(G, by, move, entries);
    if (goesOn) {
      last.moves++;
      last.log.push(...entries);
    } else scenes.push({ at, moves: 1, log: entries });
  }
  return scenes;
}

const playOf = (scene: Scene) => scene.log.find((e) => e.is === 'play');
const used = (scene: Scene, use: Use) => playOf(scene)?.use === use;
/** The card played was the rival's, so its event happened for the rival. */
const gave = (scene: Scene) => {
  const play = playOf(scene);
  return play !== undefined && CARDS[play.card].owner === rivalOf(play.bloc) && scene.log.some((e) => e.is === 'event');
};
const until = (scene: Scene, ...kinds: LogEntry['is'][]): Scene => {
  const at = scene.log.findIndex((e, i) => i > 0 && kinds.includes(e.is));
  return at < 0 ? scene : { ...scene, log: scene.log.slice(0, at) };
};
const from = (scene: Scene, kind: LogEntry['is'], what?: string): Scene => {
  const at = scene.log.findIndex((e) => e.is === kind && (!what || (e as { phase?: string }).phase === what));
  return { ...scene, log: scene.log.slice(Math.max(0, at)) };
};

/** Which scene shows what; undefined where the round has none. */
const FIND: Record<ExampleId, (scenes: readonly Scene[]) => Scene | undefined> = {
  briefing: ([first]) => first,
  'world-event': (scenes) => scenes.map((s) => until(s, 'phase')).find((s) => tells(s.log, 'world-event')),
  dialogue: (scenes) => scenes.map((s) => until(s, 'phase')).find((s) => tells(s.log, 'dialogue') && s.log.length > 2),
  outreach: (scenes) => scenes.find((s) => used(s, 'outreach') && !gave(s) && tells(s.log, 'influence', 'signed')),
  event: (scenes) => scenes.find((s) => used(s, 'event') && s.moves > 1),
  mission: (scenes) => scenes.find((s) => used(s, 'mission') && tells(s.log, 'paid', 'launch')),
  enterprise: (scenes) => scenes.find((s) => used(s, 'enterprise') && tells(s.log, 'founded')),
  summit: (scenes) => scenes.find((s) => used(s, 'summit') && tells(s.log, 'summit')),
  'rival-event': (scenes) => scenes.find((s) => used(s, 'outreach') && gave(s)),
  session: (scenes) => {
    const scene = scenes.find((s) => tells(s.log, 'session'));
    return scene && until(from(scene, 'backed'), 'phase');
  },
  reckoning: (scenes) => {
    const scene = scenes.find((s) => s.log.some((e) => e.is === 'phase' && e.phase === 'reckoning'));
    return scene && until(from(scene, 'phase', 'reckoning'), 'round');
  },
};

/** The examples that a match's first round has, in the order of the list above. */
export function examplesOf(record: Pick<MatchRecord, 'scenario' | 'options' | 'seed' | 'moves'>): Example[] {
  const scenes = scenesOf(record);
  return EXAMPLES.flatMap((id) => {
    const scene = FIND[id](scenes);
    return scene ? [{ id, ...scene, log: scene.log.filter((e) => e.is !== 'chose') }] : [];
  });
}

/** The record that the rulebook explains. Throws with the reason where it is refused. */
export function workedRecord(): MatchRecord {
  const loaded = fromRecord(readFileSync(WORKED, 'utf8'));
  if (!loaded.ok) throw new Error(`worked-round.match: ${loaded.error.message}`);
  return loaded.record;
}
