/**
 * What each Dialogue came to, and what other choices would have: by making them, in the position in which they were
 * made, against what the rival chose.
 */
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import { legal } from '../../../rules/legal.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { Turn } from '../../../rules/record.ts';
import type { State } from '../../../rules/state.ts';
import { type Bloc, DIALOGUE_CHOICES, type DialogueChoice, rivalOf } from '../../../rules/terms.ts';
import type { DialogueHeld } from '../account.ts';
import { type Played, phaseFrom } from './played.ts';

type Choices = Record<Bloc, DialogueChoice>;

/** What a pair of choices does, until the Actions begin. */
interface Worth {
  standing: Record<Bloc, number>;
  file: number;
  tension: number;
  /** It ends the match. */
  ends: boolean;
}

const sum = (entries: readonly LogEntry[], take: (e: LogEntry) => number): number =>
  entries.reduce((total, e) => total + take(e), 0);

export function worthOf(entries: readonly LogEntry[]): Worth {
  const part = phaseFrom(entries, 'dialogue');
  const standing = (bloc: Bloc) => sum(part, (e) => (e.is === 'standing' && e.bloc === bloc ? e.n : 0));
  return {
    standing: { us: standing('us'), china: standing('china') },
    file: sum(part, (e) => (e.is === 'file' ? e.n : 0)),
    tension: sum(part, (e) => (e.is === 'tension' ? e.n : 0)),
    ends: part.some((e) => e.is === 'ending'),
  };
}

/**
 * The two turns of a Dialogue with other choices.
 * @param before the position before the first of them
 * @returns null: one of the choices may not be made
 */
function had(before: State, turns: readonly Turn[], choices: Choices): Worth | null {
  const G = copy(before);
  const log: LogEntry[] = [];
  for (const { by, move } of turns) {
    const choice = choices[by];
    if (!legal(G, by).some((m) => m.type === 'dialogue' && m.choice === choice)) return null;
    step(G, by, { ...move, type: 'dialogue', choice }, log);
  }
  return worthOf(log);
}

const leadOf = ({ standing }: Worth, bloc: Bloc): number => standing[bloc] - standing[rivalOf(bloc)];

/** Each choice of a bloc against what the rival chose. */
function choicesOf(bloc: Bloc, made: Choices, had: (choices: Choices) => Worth | null) {
  const worth = DIALOGUE_CHOICES.map((choice) => ({ choice, it: had({ ...made, [bloc]: choice }) }));
  const lead = Object.fromEntries(worth.map(({ choice, it }) => [choice, it && leadOf(it, bloc)]));
  const ends = worth.filter(({ it }) => it?.ends).map(({ choice }) => choice);
  const own = lead[made[bloc]] ?? 0;
  // What ends the match is no gain to be missed, whatever it adds.
  const best = Math.max(own, ...worth.map(({ it }) => (it && !it.ends ? leadOf(it, bloc) : own)));
  return { lead: lead as Record<DialogueChoice, number | null>, ends, forgone: best - own };
}

function togetherOf(did: Worth, both: Worth | null): DialogueHeld['together'] {
  if (!both) return null;
  const standing = ({ standing: { us, china } }: Worth) => us + china;
  return {
    standing: standing(both) - standing(did),
    file: both.file - did.file,
    tension: did.tension - both.tension,
  };
}

export function dialoguesOf({ turns, states, logs }: Played): DialogueHeld[] {
  const held: DialogueHeld[] = [];
  logs.forEach((entries, moves) => {
    const entry = entries.find((e) => e.is === 'dialogue');
    if (entry?.is !== 'dialogue') return;
    const { file, us, china } = entry;
    const made = { us, china };
    // The last two turns are the choices: nothing else is decided between them.
    const before = states[moves - 2];
    const other = (choices: Choices) => had(before, turns.slice(moves - 2, moves), choices);
    const of = { us: choicesOf('us', made, other), china: choicesOf('china', made, other) };
    const each = <T>(take: (of: ReturnType<typeof choicesOf>) => T): Record<Bloc, T> => ({
      us: take(of.us),
      china: take(of.china),
    });
    held.push({
      round: before.round,
      moves,
      file,
      choice: made,
      lead: each(({ lead }) => lead),
      ends: each(({ ends }) => ends),
      forgone: each(({ forgone }) => forgone),
      together: togetherOf(worthOf(entries), other({ us: 'cooperate', china: 'cooperate' })),
    });
  });
  return held;
}
