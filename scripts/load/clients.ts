/**
 * The clients of one server, or of several, two a table. First every table moves as soon as its last move was acknowledged; then, where
 * that is asked for, so many moves a second are spread over the tables; then as at first until the server is gone.
 */
import { writeFileSync } from 'node:fs';
import { say, spent } from './child.ts';
import type { Acknowledged } from './lost.ts';
import { echoPair } from './pairs-echo.ts';
import { ourPair } from './pairs-ours.ts';
import { stockPair } from './pairs-stock.ts';
import type { Asked, Phase } from './run.ts';
import { type Pair, received } from './wire.ts';

const asked = JSON.parse(process.argv[2]) as Asked;
const { kind, addresses, lobby, tables, scenario } = asked;
const acknowledged: Acknowledged[] = [];
const pause = (seconds: number) => new Promise((go) => setTimeout(go, seconds * 1000));

const makePair = (n: number): Promise<Pair> => {
  const [address] = addresses;
  const at = (i: number) => addresses[i % addresses.length];
  if (kind === 'ours') return ourPair([at(n), at(n + 1)], scenario, acknowledged);
  return kind === 'stock' ? stockPair(address, lobby, scenario) : echoPair(address);
};

/** So many moves of each table at least come before what is measured, unless they take too long. */
const WARM_MOVES = 20;

/** Milliseconds of each move since the phase began. */
let took: number[] = [];
/** Tables that wait for their turn; null: none needs to. */
let ready: (() => void)[] | null = null;
let gone = () => {};
const whenGone = new Promise<void>((fulfil) => {
  gone = fulfil;
});

async function play(pair: Pair): Promise<void> {
  for (;;) {
    if (pair.over) await pair.begin();
    if (ready) await new Promise<void>((go) => ready?.push(go));
    const ms = await pair.move();
    if (ms === null) return gone();
    took.push(ms);
  }
}

/** What happens in so many seconds. */
async function phase(seconds: number): Promise<Phase> {
  took = [];
  const { bytes } = received;
  const [since, used] = [performance.now(), spent()];
  await pause(seconds);
  const passed = (performance.now() - since) / 1000;
  const sorted = Float64Array.from(took).sort();
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  const moves = sorted.length;
  const perMove = (received.bytes - bytes) / moves / 2;
  return { moves, seconds: passed, p50: at(0.5), p99: at(0.99), bytes: perMove, busy: (spent() - used) / passed };
}

/** Lets so many moves a second begin, in the order in which the tables became ready. */
function pace(rate: number): () => void {
  ready = [];
  let since = performance.now();
  let due = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    due = Math.min(due + ((now - since) / 1000) * rate, tables);
    since = now;
    for (; due >= 1 && ready?.length; due--) ready.shift()?.();
  }, 2);
  return () => {
    clearInterval(timer);
    const all = ready ?? [];
    ready = null;
    for (const go of all) go();
  };
}

const pairs: Pair[] = [];
for (let i = 0; i < tables; i++) {
  const pair = await makePair(i);
  await pair.begin();
  pairs.push(pair);
}
let ended = false;
for (const pair of pairs)
  play(pair).catch((error) => {
    // Once the server is gone, nothing that was asked of it is answered.
    if (!ended) throw error;
  });
await pause(asked.warm);
// The rules are many small functions: they have to be called some thousand times before they are compiled for speed.
for (let waited = 0; took.length < WARM_MOVES * tables && waited < 5 * asked.warm; waited += 0.5) await pause(0.5);
say({ from: true });
const closed = await phase(asked.seconds);
say({ closed });
if (asked.paced) {
  const stop = pace((asked.paced * closed.moves) / closed.seconds);
  await pause(0.5);
  say({ paced: await phase(asked.seconds / 2) });
  stop();
}
ended = true;
say({ until: true });
if (asked.acknowledged) {
  await whenGone;
  // What has reached this computer before is still heard.
  await pause(0.5);
  writeFileSync(asked.acknowledged, JSON.stringify(acknowledged));
}
process.exit(0);
