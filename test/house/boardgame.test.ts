import { execFileSync } from 'node:child_process';
import { Client } from 'boardgame.io/client';
import { INVALID_MOVE } from 'boardgame.io/core';
import { expect, it } from 'vitest';

// boardgame.io's subpaths are folders, which plain Node refuses: these hold the arrangements that make them work.
const game = {
  setup: () => ({ steps: 0 }),
  moves: {
    step: ({ G }: { G: { steps: number } }, by: number) => {
      G.steps += by;
    },
  },
};

it("runs boardgame.io's client in tests", () => {
  const client = Client({ game, numPlayers: 2, debug: false });
  client.start();
  client.moves.step(2);
  expect(client.getState()?.G).toEqual({ steps: 2 });
  client.stop();
  expect(INVALID_MOVE).toBe('INVALID_MOVE');
});

it('runs it in scripts started with tsx', () => {
  const script = "import { Client } from 'boardgame.io/client'; process.stdout.write(typeof Client);";
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('function');
});
