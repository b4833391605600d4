/** What is answered to somebody who has a place at another node. */
import { type Done, NOT_STORED } from '../authority/refusals.ts';
import { Unreached, Unsure } from './line.ts';

/** The answer; where none came, whoever asked has to look whether it has happened. */
export async function sure<T>(answer: Promise<Done>): Promise<Done<T>> {
  try {
    return (await answer) as Done<T>;
  } catch (error) {
    if (error instanceof Unreached || error instanceof Unsure) return NOT_STORED;
    throw error;
  }
}
