/** The command lines of the scripts: what a usage says is what is read, and anything else is refused in a sentence. */
import { afterEach, expect, test, vi } from 'vitest';
import { readArguments } from '../../scripts/measure/cli.ts';

const usage = 'npm run thing -- one|two [--size wide] --to minister [--quick] [--json]';
const read = (...args: string[]) => readArguments(args, ['one', 'two'], usage);

/** What is said, and the exit code, where the program ends. */
function ended(...args: string[]): { code: unknown; said: string } {
  let said = '';
  const hear = (text: unknown) => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stderr, 'write').mockImplementation(hear);
  vi.spyOn(process.stdout, 'write').mockImplementation(hear);
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  try {
    read(...args);
  } catch (e) {
    return { code: (e as Error).message, said };
  }
  return { code: null, said };
}
afterEach(() => void vi.restoreAllMocks());

test('words, values and flags are told apart by the usage', () => {
  expect(read('two', '--quick', '--size', 'phone', '--to', 'envoy', '--json')).toEqual({
    words: ['two'],
    values: { size: 'phone', to: 'envoy' },
    flags: new Set(['quick']),
    json: true,
  });
});

test.each([
  [['three'], 'There is no "three" here.'],
  [['--fast'], 'There is no --fast here.'],
  [['--size'], '--size needs a value.'],
  [['--size', '--quick'], '--size needs a value.'],
])('%j is refused with the usage', (args, sentence) => {
  const { code, said } = ended(...args);
  expect(code).toBe('exit 2');
  expect(said).toBe(`${sentence} Usage: ${usage}\n`);
});

test('--help prints the usage and is no mistake', () => {
  expect(ended('one', '--help')).toEqual({ code: 'exit 0', said: `Usage: ${usage}\n` });
});
