/** `check-bot`: a program's first matches, against chance, with what to do about each thing that it gets wrong. */
import type { Bloc, ScenarioId } from '../../../rules/terms.ts';
import { faultsOf, type Times, timesOf } from '../figures/programs.ts';
import { adviceOn, type FaultCode } from '../programs/faults.ts';
import { type Played, playMatch } from '../programs/match.ts';
import { Program, type Time } from '../programs/program.ts';
import { Stopped } from '../run/experiment.ts';
import type { Outcome } from './common.ts';

export interface CheckOptions {
  command: string;
  seed: string;
  time: Time;
  signal?: AbortSignal;
  say?: (text: string) => void;
}

/** What is played: one match on each side. */
const TRIALS: readonly { scenario: ScenarioId; bloc: Bloc; name: string }[] = [
  { scenario: 'lesson', bloc: 'us', name: 'a Lesson as the United States' },
  { scenario: 'standard', bloc: 'china', name: 'a Standard match as China' },
];

/** What `--json` prints. */
export interface Check {
  kind: 'check-bot';
  command: string;
  name: string | null;
  sound: boolean;
  matches: {
    scenario: ScenarioId;
    bloc: Bloc;
    ending: string;
    winner: Bloc | null;
    forfeit: boolean;
    decisions: number;
    ms: Times | null;
  }[];
  faults: Partial<Record<FaultCode, number>>;
}

export async function checkBot({ command, seed, time, signal, say }: CheckOptions): Promise<Outcome & { json: Check }> {
  const program = new Program(command, 'your program', time, say);
  const stop = () => program.kill();
  signal?.addEventListener('abort', stop);
  const played: (readonly [Played, Bloc])[] = [];
  try {
    for (const { scenario, bloc } of TRIALS) {
      const chance = { player: { name: 'chance', skill: 'random' as const } };
      const mine = { player: { name: 'program', skill: 'random' as const }, program };
      const seats = bloc === 'us' ? { us: mine, china: chance } : { us: chance, china: mine };
      const match = await playMatch({ scenario, seed: `${seed}/${scenario}`, seats, strict: false });
      if (signal?.aborted) throw new Stopped('Stopped.');
      played.push([match, bloc]);
      // One that can't begin won't begin the next time either.
      if (program.name === null) break;
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await program.end();
  }
  const { faults, first } = faultsOf(played);
  const matches = played.map(([{ result, forfeit, times }, bloc], i) => ({
    scenario: TRIALS[i].scenario,
    bloc,
    ending: result.kind,
    winner: result.winner,
    forfeit: forfeit === bloc,
    decisions: times[bloc].length,
    ms: timesOf(times[bloc]),
  }));
  const sound = Object.keys(faults).length === 0;
  const json: Check = { kind: 'check-bot', command, name: program.name, sound, matches, faults };
  const told = Object.entries(first).flatMap(([code, message]) => {
    const n = faults[code as FaultCode] ?? 0;
    return [`  ${code}, ${n === 1 ? 'once' : `${n} times`}: ${message}`, `    ${adviceOn(code as FaultCode)}`];
  });
  const lines = [
    ...(program.name === null
      ? ['The program did not get ready, and nothing was played.']
      : [
          `It calls itself ${JSON.stringify(program.name)}.`,
          ...matches.map((match, i) => `${TRIALS[i].name}, against chance: ${outcomeOf(match)}`),
        ]),
    ...(sound ? ['No faults: it is ready for the arena.'] : ['What went wrong:', ...told]),
  ];
  return { text: `${lines.map((l) => l[0].toUpperCase() + l.slice(1)).join('\n')}\n`, json };
}

function outcomeOf({ bloc, winner, forfeit, decisions, ms }: Check['matches'][number]): string {
  const won = forfeit ? 'forfeited' : winner === bloc ? 'won' : winner ? 'lost' : 'won by nobody';
  const took = ms ? `, half of them within ${ms.median} ms, the slowest ${ms.slowest} ms` : '';
  return `${won}; ${decisions} decisions${took}.`;
}
