/**
 * `npm run lab -- arena|balance|ablate|luck|respond|whatif|daily [...]`: many matches between bots, and what they say of the game.
 * Results go to a folder as they come; the same command goes on where it stopped. In `arena` programs may play too, and
 * `check-bot` tries one.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { SCENARIO_IDS } from '../rules/content/scenarios/index.ts';
import { ABLATIONS, type Ablation } from '../src/continuations/ablation.ts';
import { SKILLS, type Skill } from '../src/continuations/players.ts';
import { ablate } from '../src/lab/commands/ablate.ts';
import { arena } from '../src/lab/commands/arena.ts';
import { arenaOfPrograms } from '../src/lab/commands/arena-programs.ts';
import { balance } from '../src/lab/commands/balance.ts';
import { checkBot } from '../src/lab/commands/check-bot.ts';
import { type Common, type Outcome, player } from '../src/lab/commands/common.ts';
import { daily } from '../src/lab/commands/daily.ts';
import { luck } from '../src/lab/commands/luck.ts';
import { respond } from '../src/lab/commands/respond.ts';
import { whatIf } from '../src/lab/commands/whatif.ts';
import { changeFrom, positionFrom, whatIfFrom } from '../src/lab/commands/whatif-from.ts';
import { setupFrom } from '../src/lab/commands/whatif-setup.ts';
import { type Entrant, Unready } from '../src/lab/programs/pairs.ts';
import { TIME } from '../src/lab/programs/program.ts';
import { Stopped } from '../src/lab/run/experiment.ts';
import { STANDARD } from '../src/stats/sprt.ts';
import { FIRST_DAY, readDay } from '../src/studies/daily/days.ts';
import { among, fail, numberOf, readArguments } from './measure/cli.ts';

const COMMON = '[--scenario standard] [--seed text] [--workers N] [--out lab] [--json]';
const USAGE = {
  arena: `npm run lab -- arena --a minister --b envoy [--matches 100] [--nodes-a N] [--nodes-b N] [--sequential] [--h0 65] [--h1 75] [--time 5] [--start 30] [--strict] [--records FOLDER] ${COMMON}; where a or b is not a level it is a command: "python3 my.py"`,
  'check-bot': 'npm run lab -- check-bot "python3 my.py" [--time 5] [--start 30] [--seed text] [--json]',
  balance: `npm run lab -- balance [--bots minister] [--nodes N] [--matches 400] [--quick] ${COMMON}`,
  ablate: `npm run lab -- ablate [--bots envoy] [--nodes N] [--matches 200] [--only tokens,dual] ${COMMON}`,
  luck: `npm run lab -- luck [--bots minister] [--nodes N] [--matches 40] [--times 8] ${COMMON}`,
  respond: `npm run lab -- respond --to minister [--nodes N] [--candidates 45] [--matches 20] [--confirm 400] ${COMMON}`,
  whatif: `npm run lab -- whatif [--switch wolf-repealed] [--without requests] [--dial orbit-percent=8] [--with no-war] [--bots envoy] [--matches 1000] [--hypothesis "text"] [--figure lead] [--way up] [--link TEXT] [--from FILE] [--at N] [--change wolf=repealed] [--chance deals] ${COMMON}`,
  daily: 'npm run lab -- daily --day 2026-11-29 [--days N] [--json]',
};
type Command = keyof typeof USAGE;
const COMMANDS = Object.keys(USAGE) as Command[];
const usages = COMMANDS.map((c) => `\n       ${USAGE[c]}`).join('');

const args = process.argv.slice(2);
function noCommand(): never {
  readArguments(args, [], usages);
  fail(`Name one command: ${COMMANDS.join(', ')}.\nUsage: ${usages}`);
}
const command = args.map((arg) => COMMANDS.find((c) => c === arg)).find(Boolean) ?? noCommand();
const usage = USAGE[command];
const { words, values, flags, json } = readArguments(args, command === 'check-bot' ? null : [command], usage);
if (words.length !== (command === 'check-bot' ? 2 : 1)) fail(`Name one command. Usage: ${usage}`);

const skill = (name: string, standard: Skill): Skill => among('bot', values[name] ?? standard, SKILLS);
const nodes = (name: string) => (values[name] === undefined ? undefined : numberOf(values, name, 1, 1, 10_000_000));
const matches = (standard: number) => numberOf(values, 'matches', standard, 1, 1_000_000);

const time = {
  start: numberOf(values, 'start', TIME.start, 1, 600),
  decision: numberOf(values, 'time', TIME.decision, 1, 600),
};
const drawnSeed = () => randomBytes(6).toString('hex');

const stop = new AbortController();
const common: Common = {
  scenario: among('scenario', values.scenario ?? 'standard', SCENARIO_IDS),
  seed: values.seed ?? 'lab',
  out: values.out ?? 'lab',
  signal: stop.signal,
  ...(values.workers === undefined ? {} : { workers: numberOf(values, 'workers', 1, 1, 256) }),
};

/** A level stays a level; whatever else stands there starts a program. */
function entrant(side: 'a' | 'b'): Entrant {
  const given = values[side];
  const level = SKILLS.find((known) => known === given);
  if (level) return { player: player(side, level, nodes(`nodes-${side}`)) };
  if (values[`nodes-${side}`] !== undefined) fail(`--nodes-${side} is for levels; ${given} is a command.`);
  return { command: given };
}

/** Only programs need these. */
const FOR_PROGRAMS = ['time', 'start', 'records'];

/** A counterfactual of a match in a file. */
function fromPosition(file: string): () => Promise<Outcome> {
  const idle = ['scenario', 'switch', 'with', 'link', 'hypothesis', 'figure', 'way'].find(
    (n) => values[n] !== undefined,
  );
  if (idle) fail(`--${idle} does not go with --from. Usage: ${usage}`);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) fail(`There is no file ${file}.`);
  const read = positionFrom(readFileSync(file, 'utf8'), values.at);
  if (!read.ok) fail(read.error.message);
  const changed = changeFrom(values, read.position);
  if (!changed.ok) fail(changed.error.message);
  const chance = among('chance', values.chance ?? 'deals', ['same', 'dice', 'deals']);
  const ask = { change: changed.change, skill: skill('bots', 'envoy'), n: matches(200), chance, seed: common.seed };
  return () => whatIfFrom({ ...common, position: read.position, ask });
}

/** What the command is told, read before anything is begun. */
function prepared(): () => Promise<Outcome> {
  const bots = { ...common, nodes: nodes('nodes') };
  switch (command) {
    case 'arena': {
      if (!values.a || !values.b) fail(`arena needs --a and --b: two bots. Usage: ${usage}`);
      const percent = (name: string, standard: number) => numberOf(values, name, standard * 100, 1, 99) / 100;
      const hypotheses = { ...STANDARD, p0: percent('h0', STANDARD.p0), p1: percent('h1', STANDARD.p1) };
      if (hypotheses.p0 >= hypotheses.p1) fail('--h0 must be less than --h1.');
      const [a, b] = [entrant('a'), entrant('b')];
      const o = { ...common, matches: matches(100), sequential: flags.has('sequential'), hypotheses };
      if ('player' in a && 'player' in b) {
        const idle = [...FOR_PROGRAMS.filter((name) => values[name] !== undefined), ...flags].find(
          (n) => n !== 'sequential',
        );
        if (idle) fail(`--${idle} is for programs, and both are levels. Usage: ${usage}`);
        return () => arena({ ...o, a: a.player, b: b.player });
      }
      // A seed that programs could guess would tell them what is hidden.
      const seed = values.seed ?? drawnSeed();
      const { records } = values;
      return () => arenaOfPrograms({ ...o, seed, a, b, time, strict: flags.has('strict'), records });
    }
    case 'check-bot': {
      const [bot] = words.filter((word) => word !== command);
      const o = { command: bot, seed: values.seed ?? drawnSeed(), time, signal: stop.signal };
      return async () => {
        const outcome = await checkBot(o);
        if (!outcome.json.sound) process.exitCode = 1;
        return outcome;
      };
    }
    case 'balance': {
      const o = { ...bots, skill: skill('bots', 'minister'), matches: matches(400), quick: flags.has('quick') };
      return () => balance(o);
    }
    case 'ablate': {
      const only = values.only?.split(',').map((name): Ablation => among('mechanism', name, ABLATIONS));
      const o = { ...bots, skill: skill('bots', 'envoy'), matches: matches(200), only };
      return () => ablate(o);
    }
    case 'daily': {
      const day = readDay(values.day ?? '');
      if (!day) fail(`--day must be a day like 2026-11-29, from ${FIRST_DAY} on.`);
      const days = numberOf(values, 'days', 1, 1, 366);
      return () => daily(day, days);
    }
    case 'luck': {
      const times = numberOf(values, 'times', 8, 1, 1000);
      const o = { ...bots, skill: skill('bots', 'minister'), matches: matches(40), times };
      return () => luck(o);
    }
    case 'respond': {
      const to = skill('to', 'minister');
      if (to === 'random') fail(`There is no temper in chance: choose a level. Usage: ${usage}`);
      const many = {
        candidates: numberOf(values, 'candidates', 45, 1, 10_000),
        confirm: numberOf(values, 'confirm', 400, 2, 1_000_000),
      };
      const o = { ...bots, to, matches: matches(20), ...many };
      return () => respond(o);
    }
    case 'whatif': {
      if (values.from !== undefined) return fromPosition(values.from);
      if (values.at ?? values.change ?? values.chance) fail(`--at, --change and --chance need --from. Usage: ${usage}`);
      const asked = setupFrom(values);
      if (!asked.ok) fail(`${asked.error.message} Usage: ${usage}`);
      return () => whatIf(asked.setup, common);
    }
  }
}

const run = prepared();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
try {
  const outcome = await run();
  process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : outcome.text);
} catch (error) {
  if (!(error instanceof Stopped || error instanceof Unready)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Stopped ? 130 : 2;
}
