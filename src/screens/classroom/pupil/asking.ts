/** Asks something of the server, and keeps the sentence of why it would not. */
import { useState } from 'preact/hooks';
import type { Refusal } from '../../../../rules/moves.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { StudentAsk } from '../../../wire/classroom.ts';
import { sentence } from '../../session.ts';

/** @returns `run` gives true once it is done; `problem`: '' where nothing was refused */
export function useRefused(): { run: (work: Promise<Refusal | null>) => Promise<boolean>; problem: string } {
  const [problem, setProblem] = useState('');
  const run = async (work: Promise<Refusal | null>): Promise<boolean> => {
    const refused = await work;
    setProblem(refused ? await sentence(refused) : '');
    return refused === null;
  };
  return { run, problem };
}

/** The same of the class. */
export function useAsk(line: ClassLine<'student'>): {
  ask: (message: StudentAsk) => Promise<boolean>;
  problem: string;
} {
  const { run, problem } = useRefused();
  return { ask: (message) => run(line.ask(message)), problem };
}
