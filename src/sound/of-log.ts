/** Which sound belongs to what happened. Each kind of log entry has its line: a sound, or `SILENT` on purpose. */
import type { Happening, LogEntry } from '../../rules/log.ts';
import type { Bloc } from '../../rules/terms.ts';
import type { TableState } from '../table/types.ts';
import type { Sound } from './scores.ts';

type Kind = Happening['is'];
type Of<K extends Kind> = Extract<Happening, { is: K }>;
/** `ears`: the one person at a table against a bot; null where both blocs listen, or somebody watches. */
type Voice<K extends Kind> = readonly Sound[] | ((entry: Of<K>, ears: Bloc | null) => readonly Sound[]);

/** Heard in another entry beside it, or too small a thing to sound. */
const SILENT: readonly Sound[] = [];

export const VOICES: { [K in Kind]: Voice<K> } = {
  round: ['round'],
  phase: SILENT,
  token: SILENT,
  'token-full': SILENT,
  dealt: SILENT,
  era: SILENT,
  reshuffled: SILENT,
  request: SILENT,
  'request-met': ['influence'],
  'request-unmet': SILENT,
  offer: SILENT,
  'offer-taken': ['influence'],
  'offer-lapsed': SILENT,
  'world-event': ['reveal'],
  chose: SILENT,
  dialogue: ['reveal'],
  'dialogue-shown': ['reveal'],
  file: SILENT,
  'file-blocked': SILENT,
  tension: (e) => [e.n > 0 ? 'tense' : 'ease'],
  debris: ['orbit'],
  law: SILENT,
  standing: SILENT,
  home: SILENT,
  plan: SILENT,
  wolf: SILENT,
  play: ['play'],
  event: SILENT,
  'event-void': SILENT,
  influence: ['influence'],
  signed: ['sign'],
  project: SILENT,
  dual: SILENT,
  left: ['tense'],
  wavers: SILENT,
  restored: SILENT,
  paid: SILENT,
  skipped: SILENT,
  promise: SILENT,
  'promise-kept': SILENT,
  'promise-broken': SILENT,
  payload: SILENT,
  launch: (e) => ['countdown', e.ok ? 'success' : 'failure'],
  flown: SILENT,
  'shared-first': SILENT,
  failed: SILENT,
  distress: ['tense'],
  help: (e) => [e.ok ? 'success' : 'failure'],
  'stood-by': SILENT,
  founded: ['influence'],
  connected: SILENT,
  summit: SILENT,
  matched: ['ease'],
  declined: SILENT,
  votes: SILENT,
  backed: SILENT,
  session: ['vote'],
  support: SILENT,
  'orbit-check': ['orbit'],
  misread: ['tense'],
  scored: ['score'],
  roll: SILENT,
  policy: SILENT,
  'policy-over': SILENT,
  drew: SILENT,
  discarded: SILENT,
  removed: SILENT,
  retrieved: SILENT,
  saw: SILENT,
  kept: SILENT,
  boost: SILENT,
  'dialogue-mod': SILENT,
  ending: (e, ears) => [e.winner === null ? ruinOr(e) : ears !== null && e.winner !== ears ? 'lost' : 'won'],
};

/** A full tie is nobody's ruin. */
const ruinOr = (e: Of<'ending'>): Sound => (e.kind === 'kessler' || e.kind === 'conflict' ? 'ruin' : 'round');

const voiceOf = <K extends Kind>(entry: Of<K>, ears: Bloc | null): readonly Sound[] => {
  const voice: Voice<K> = VOICES[entry.is as K];
  return typeof voice === 'function' ? voice(entry, ears) : voice;
};

/** What is left out first where much happens at once: the last. */
const WEIGHT: readonly Sound[] = [
  ...(['won', 'lost', 'ruin', 'countdown', 'success', 'failure'] as const),
  ...(['vote', 'reveal', 'score', 'sign', 'orbit', 'tense', 'ease'] as const),
  ...(['round', 'influence', 'play'] as const),
];
/** A move is told by so many sounds. */
const MOST = 3;

/** The sounds of one move's entries, in their order, each once. */
export function soundsOf(entries: readonly LogEntry[], ears: Bloc | null): Sound[] {
  const all = new Set(entries.flatMap((entry) => voiceOf(entry, ears)));
  const kept = WEIGHT.filter((sound) => all.has(sound)).slice(0, MOST);
  return [...all].filter((sound) => kept.includes(sound));
}

/** Who listens: a person against a bot has ears of their own. */
function earsOf({ players }: TableState): Bloc | null {
  const people = (['us', 'china'] as const).filter((bloc) => players[bloc] === 'person');
  return people.length === 1 ? people[0] : null;
}

/**
 * What is heard when a table's state becomes another. Only a move forward sounds: not a move taken back, nor a leap in
 * a watched match, nor what stood there before.
 */
export function soundsBetween(before: TableState, now: TableState): Sound[] {
  if (now.view.moves !== before.view.moves + 1) return [];
  const { next, players, viewer } = now;
  const called = next !== null && next !== before.next && players[next] === 'person' && viewer !== 'spectator';
  return [...soundsOf(now.log.slice(now.fresh), earsOf(now)), ...(called ? (['turn'] as const) : [])];
}
