/** What programs do wrong, each with a code, a sentence, and what to do about it. */

const ADVICE = {
  'bad-command': 'Put the whole command in quotation marks, and paths with blanks in a second kind of them.',
  'cannot-start': 'Type the same command into a terminal: it must run there before it can run here.',
  'not-ready': 'Read one line, then write {"ready":true,"name":"..."} and flush: print(..., flush=True) in Python.',
  'bad-ready':
    'The first line that a program writes in a match is {"ready":true,"name":"..."}, the name at most 40 letters.',
  ended: 'What it wrote on standard error, above, mostly says why. It must go on reading lines until {"bye":true}.',
  'not-json': 'Standard output is for the protocol alone: print what helps you to standard error.',
  'not-an-answer': 'An answer is {"decide":<the number that was sent>,"move":<index or move>}.',
  'wrong-number': 'Send back the number of the decision that was asked last, once.',
  'unknown-index': 'Indexes count from 0; the last one is len(moves) - 1.',
  'illegal-move': 'Send the index of one of the moves that were listed, or that very object.',
  late: 'Think less, or give more time with --time. If it did answer, it may have forgotten to flush.',
  'line-too-long': 'An answer needs some twenty letters: end each line with a line break.',
  flood: 'Write one line for each decision and nothing else.',
} as const;

export type FaultCode = keyof typeof ADVICE;
export const FAULT_CODES = Object.keys(ADVICE) as [FaultCode, ...FaultCode[]];

export interface Fault {
  code: FaultCode;
  /** For people, in English. */
  message: string;
}

export const fault = (code: FaultCode, message: string): Fault => ({ code, message });

/** What a student may do about it. */
export const adviceOn = (code: FaultCode): string => ADVICE[code];

/** After these nothing that the program writes can be relied on: it forfeits at once and is ended. */
const FATAL: ReadonlySet<FaultCode> = new Set([
  'bad-command',
  'cannot-start',
  'not-ready',
  'bad-ready',
  'ended',
  'line-too-long',
  'flood',
]);
export const isFatal = ({ code }: Fault): boolean => FATAL.has(code);

/** Of what a program wrote: short, on one line, and nothing that a terminal would obey. */
export function quote(text: string, most = 60): string {
  const plain = printable(text.slice(0, most + 1));
  return JSON.stringify(plain.length > most ? `${plain.slice(0, most)}…` : plain);
}

/** Without control characters, by which a program could write over what the terminal shows. */
export const printable = (text: string): string => text.replace(/\p{Cc}|\p{Cf}/gu, ' ');
