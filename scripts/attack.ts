/**
 * `npm run attack -- [--only id] [--fuzz 2000] [--seed text] [--json]`: every attack of SECURITY.md against a server on
 * this computer, which must withstand it, and against one that was weakened for it, where it must succeed; then so many
 * rounds of whatever nobody should send, while two people play. A failure names the attack, or the seed.
 */
import { ATTACKS } from './attack/attacks/all.ts';
import { fuzz } from './attack/fuzz/fuzz.ts';
import { type Result, runAll } from './attack/run.ts';
import { among, numberOf, readArguments, report } from './measure/cli.ts';

const usage = 'npm run attack -- [--only id] [--fuzz 400] [--seed text] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage);
const rounds = numberOf(values, 'fuzz', 400, 0, 100_000);
const seed = values.seed ?? 'attack';
const ids = ATTACKS.map(({ id }) => id);
const only = values.only === undefined ? null : among('attack', values.only, ids);

const say = (id: string, what: string) => process.stderr.write(`${id}: ${what}\n`);

const chosen = ATTACKS.filter(({ id }) => only === null || id === only);
const results = await runAll(chosen, ({ attack: { id, weakness }, succeeded, crashed, weakened }) => {
  if (succeeded) say(id, 'it succeeded');
  if (crashed) say(id, crashed);
  if (!weakened) say(id, `it did not succeed where "${weakness}" is weak`);
});
const count = (what: (result: Result) => boolean) => results.filter(what).length;
const out = {
  attacks: results.length,
  succeeded: count(({ succeeded }) => succeeded),
  crashes: count(({ crashed }) => crashed !== null),
  weakened: count(({ weakened }) => weakened),
};
if (rounds > 0 && only === null) {
  const wrong = await fuzz(seed, rounds, (round) => say('fuzz', `${round} rounds`));
  if (wrong !== null) {
    out.crashes++;
    say('fuzz', `${wrong}; see it again with --fuzz ${rounds} --seed ${seed}`);
  }
}
report({ ...out, rounds, seed }, json, [
  ['no attack succeeds', out.succeeded === 0],
  ['no crashes', out.crashes === 0],
  ['every attack succeeds where it is meant to', out.weakened === out.attacks],
]);
process.exit();
