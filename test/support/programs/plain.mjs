/** Plays as it should, by its own chance: `plain.mjs [diary]`, where the diary takes every line that it hears. */
import { appendFileSync } from 'node:fs';
import { send, talk } from './talk.mjs';

const [, , diary] = process.argv;
let seed = 0;

await talk({
  line: (line) => diary && appendFileSync(diary, `${line}\n`),
  hello(hello) {
    seed = Number.parseInt(hello.seed.slice(0, 6), 16);
    send({ ready: true, name: 'plain' });
  },
  decide({ decide, moves }) {
    seed = (seed * 48271 + 11) % 2147483647;
    const at = seed % moves.length;
    // Both ways to answer.
    send({ decide, move: decide % 2 ? at : moves[at].move });
  },
});
