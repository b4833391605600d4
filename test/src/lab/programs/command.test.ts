import { describe, expect, it } from 'vitest';
import { splitCommand } from '../../../../src/lab/programs/command.ts';

const words = (command: string, windows = false) => {
  const split = splitCommand(command, windows);
  return split.ok ? [split.file, ...split.args] : split.error.code;
};

describe('a command', () => {
  it.each([
    ['python3 my.py', ['python3', 'my.py']],
    ['  node   a.mjs  --deep 3 ', ['node', 'a.mjs', '--deep', '3']],
    ['"my python" \'my bot.py\' ""', ['my python', 'my bot.py', '']],
    ['node a\\ b.mjs "say \\"yes\\""', ['node', 'a b.mjs', 'say "yes"']],
    ["node 'a\\b'", ['node', 'a\\b']],
    ['a; rm $HOME | b > c && d `e` *', ['a;', 'rm', '$HOME', '|', 'b', '>', 'c', '&&', 'd', '`e`', '*']],
  ])('%s', (command, found) => expect(words(command)).toEqual(found));

  it('keeps the backslashes of paths on Windows', () => {
    expect(words('py C:\\bots\\my.py "C:\\my bots\\a.py" \\"x', true)).toEqual([
      'py',
      'C:\\bots\\my.py',
      'C:\\my bots\\a.py',
      '"x',
    ]);
  });

  it.each(['', '   ', 'python3 "my.py', "it's", '""'])('%j is none', (command) =>
    expect(words(command)).toBe('bad-command'),
  );
});
