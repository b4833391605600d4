/**
 * `npm run lab -- arena|balance|ablate|luck|respond|whatif|daily [...]`: many matches between bots, and what they say of the game. Results go
 * to a folder as they come; the same command goes on where it stopped.
 */
import { SCENARIO_IDS } from '../rules/content/scenarios/index.ts';
import { ABLATIONS, type Ablation } from '../src/continuations/ablation.ts';
import { SKILLS, type Skill } from '../src/continuations/players.ts';
import { ablate } from '../src/lab/commands/ablate.ts';
import { arena } from '../src/lab/commands/arena.ts';
import { balance } from '../src/lab/commands/balance.ts';
import { type Common, type Outcome, player } from '../src/lab/commands/common.ts';
import { daily } from '../src/lab/commands/daily.ts';
import { luck } from '../src/lab/commands/luck.ts';
import { respond } from '../src/lab/commands/respond.ts';
import { whatIf } from '../src/lab/commands/whatif.ts';
import { setupFrom } from '../src/lab/commands/whatif-setup.ts';
import { Stopped } from '../src/lab/run/experiment.ts';
import { STANDARD } from '../src/stats/sprt.ts';
import { FIRST_DAY, readDay } from '../src/studies/daily/days.ts';
import { among, fail, numberOf, readArguments } from './measure/cli.ts';

const COMMON = '[--scenario standard] [--seed text] [--workers N] [--out lab] [--json]';
const USAGE = {
  arena: `npm run lab -- arena --a minister --b envoy [--matches 100] [--nodes-a N] [--nodes-b N] [--sequential] [--h0 65] [--h1 75] ${COMMON}`,
  balance: `npm run lab -- balance [--bots minister] [--nodes N] [--matches 400] [--quick] ${COMMON}`,
  ablate: `npm run lab -- ablate [--bots envoy] [--nodes N] [--matches 200] [--only tokens,dual] ${COMMON}`,
  luck: `npm run lab -- luck [--bots minister] [--nodes N] [--matches 40] [--times 8] ${COMMON}`,
  respond: `npm run lab -- respond --to minister [--nodes N] [--candidates 45] [--matches 20] [--confirm 400] ${COMMON}`,
  whatif: `npm run lab -- whatif [--switch wolf-repealed] [--without requests] [--dial orbit-percent=8] [--with no-war] [--bots envoy] [--matches 1000] [--hypothesis "text"] [--figure lead] [--way up] [--link TEXT] ${COMMON}`,
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
const { words, values, flags, json } = readArguments(args, [command], usage);
if (words.length !== 1) fail(`Name one command. Usage: ${usage}`);

const skill = (name: string, standard: Skill): Skill => among('bot', values[name] ?? standard, SKILLS);
const nodes = (name: string) => (values[name] === undefined ? undefined : numberOf(values, name, 1, 1, 10_000_000));
const matches = (standard: number) => numberOf(values, 'matches', standard, 1, 1_000_000);

const stop = new AbortController();
const common: Common = {
  scenario: among('scenario', values.scenario ?? 'standard', SCENARIO_IDS),
  seed: values.seed ?? 'lab',
  out: values.out ?? 'lab',
  signal: stop.signal,
  ...(values.workers === undefined ? {} : { workers: numberOf(values, 'workers', 1, 1, 256) }),
};

/** What the command is told, read before anything is begun. */
function prepared(): () => Promise<Outcome> {
  const bots = { ...common, nodes: nodes('nodes') };
  switch (command) {
    case 'arena': {
      if (!values.a || !values.b) fail(`arena needs --a and --b: two bots. Usage: ${usage}`);
      const percent = (name: string, standard: number) => numberOf(values, name, standard * 100, 1, 99) / 100;
      const hypotheses = { ...STANDARD, p0: percent('h0', STANDARD.p0), p1: percent('h1', STANDARD.p1) };
      if (hypotheses.p0 >= hypotheses.p1) fail('--h0 must be less than --h1.');
      const a = player('a', skill('a', 'minister'), nodes('nodes-a'));
      const b = player('b', skill('b', 'envoy'), nodes('nodes-b'));
      const o = { ...common, a, b, matches: matches(100), sequential: flags.has('sequential'), hypotheses };
      return () => arena(o);
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
      const asked = setupFrom(values);
      if (!asked.ok) fail(`${asked.error.message} Usage: ${usage}`);
      return () => whatIf(asked.setup, common);
    }
  }
}

const run = prepared();
process.once('SIGINT', () => stop.abort());
try {
  const outcome = await run();
  process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : outcome.text);
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 130;
}
