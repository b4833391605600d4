/** An engine for tests that does pieces one after another, the last that was asked for first. */
import { type Answer, type Engine, engineOver } from '../../../src/studies/engine.ts';
import { perform } from '../../../src/studies/perform.ts';

export function backwards(): Engine {
  const waiting: (() => void)[] = [];
  return engineOver(
    (work) =>
      new Promise<Answer>((resolve) => {
        waiting.push(() => resolve(perform(work)));
        setTimeout(() => waiting.pop()?.());
      }),
  );
}
