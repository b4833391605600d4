/** A program that gets one thing wrong: `faulty.mjs <what> [file for its id]`. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { noteId, send, talk } from './talk.mjs';

const [, , what, ids] = process.argv;
noteId(ids);

const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const first = ({ decide }) => send({ decide, move: 0 });
const forever = () => setInterval(() => {}, 1000);

const WAYS = {
  garbage: () => talk({ decide: () => process.stdout.write('thinking...\u001b[2J\n') }),
  chatty: () =>
    talk({
      decide(message) {
        process.stdout.write('thinking...\n');
        first(message);
      },
    }),
  late: () => talk({ decide: () => {} }),
  'late-once': () =>
    talk({
      decide(message) {
        if (message.decide === 1) wait(1400);
        first(message);
      },
    }),
  /** Owes an answer when a match ends, and tells people of it on the wrong stream. */
  cheers() {
    let owes = 0;
    return talk({
      hello() {
        if (owes) send({ decide: owes, move: 0 });
        owes = 0;
        send({ ready: true, name: 'cheers' });
      },
      decide({ decide }) {
        if (decide > 1) return send({ decide, move: { type: 'concede' } });
        owes = decide;
      },
      over: () => process.stdout.write('that was fun\n'),
    });
  },
  'unknown-index': () => talk({ decide: ({ decide, moves }) => send({ decide, move: moves.length }) }),
  illegal: () =>
    talk({ decide: ({ decide }) => send({ decide, move: { type: 'place', nation: 'MOON', pay: 'cheese' } }) }),
  /** Deeper than anything can walk that calls itself. */
  deep: () =>
    talk({
      decide: ({ decide }) => {
        const deep = '['.repeat(100_000) + ']'.repeat(100_000);
        process.stdout.write(`{"decide":${decide},"move":{"type":"play","card":${deep}}}\n`);
      },
    }),
  'wrong-number': () => talk({ decide: ({ decide }) => send({ decide: decide + 7, move: 0 }) }),
  'no-answer': () => talk({ decide: ({ decide }) => send({ decide, move: 'the best one' }) }),
  ends() {
    process.stderr.write('no reason');
    process.exit(3);
  },
  'ends-later': () => talk({ decide: (message) => (message.decide < 3 ? first(message) : process.exit(4)) }),
  huge: () => talk({ decide: () => process.stdout.write('x'.repeat(3_000_000)) }),
  flood() {
    send({ ready: true, name: 'flood' });
    const pour = () => process.stdout.write('{"a":1}\n'.repeat(1000), () => setImmediate(pour));
    pour();
  },
  deaf() {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});
    forever();
  },
  'bad-ready': () => talk({ hello: () => send({ ready: 'yes' }) }),
  /** Goes on after the end, and so does what it has started. */
  stays() {
    spawn(process.execPath, [process.argv[1], 'deaf', ids], { stdio: ['ignore', 'inherit', 'inherit'] });
    forever();
    return talk({
      hello() {
        while (readFileSync(ids, 'utf8').trim().split('\n').length < 2) wait(20);
        send({ ready: true, name: 'stays' });
      },
      decide: first,
    });
  },
  loud: () =>
    talk({
      decide(message) {
        for (let i = 0; i < 300; i++) process.stderr.write(`line ${i} of \u001b[31m${message.decide}\n`);
        first(message);
      },
    }),
  concedes: () => talk({ decide: ({ decide }) => send({ decide, move: { type: 'concede' } }) }),
};

await WAYS[what]();
