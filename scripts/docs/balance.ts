/** The tables of docs/balance.md, made from the lab's reports in docs/reports/. */
import { readdirSync, readFileSync } from 'node:fs';
import { ABLATION_WORDS, type Ablation } from '../../src/continuations/ablation.ts';
import type { Arena } from '../../src/lab/figures/arena.ts';
import type { Line } from '../../src/lab/figures/line.ts';
import type { Response } from '../../src/lab/figures/response.ts';

export const BALANCE_PAGE = 'docs/balance.md';
const REPORTS = new URL('../../docs/reports/', import.meta.url);

interface BalanceReport {
  kind: 'balance';
  scenario: string;
  bots: string;
  matches: number;
  inside: number;
  outside: number;
  edge: number;
  notEnough: number;
  lines: Line[];
}

/** The game without a mechanism beside the whole one. */
interface Without {
  otherWinner: number;
  usChange: { value: number; lo: number; hi: number };
  /** What surely moved. */
  moved: { name: string }[];
}

interface AblationReport {
  kind: 'ablate';
  scenario: string;
  bots: string;
  matches: number;
  control: Without;
  without: Record<Ablation, Without>;
}

type Report = (BalanceReport | Arena | Response | AblationReport) & { file: string };

/** The reports by file name. */
export const readReports = (): Report[] =>
  readdirSync(REPORTS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ ...JSON.parse(readFileSync(new URL(file, REPORTS), 'utf8')), file }));

const percent = (p: number) => (p * 100).toFixed(1);
const whole = ({ value, lo, hi }: { value: number; lo: number; hi: number }) =>
  `${percent(value)}% [${percent(lo)}, ${percent(hi)}]`;
const page = (file: string, words: string) => `[${words}](reports/${file.replace(/\.json$/, '.html')})`;

const SHARE = 'US share of decided matches';
const RUIN = 'Kessler and Conflict together';

function balance(r: BalanceReport & { file: string }): string {
  const figure = (label: string) => {
    const found = r.lines.find((l) => l.label === label)?.figure;
    return found ? whole(found as { value: number; lo: number; hi: number }) : 'not measured';
  };
  return `| ${page(r.file, `${r.scenario}, ${r.bots}`)} | ${r.matches} | ${figure(SHARE)} | ${figure(RUIN)} | ${r.inside} | ${r.edge} | ${r.notEnough} | ${r.outside} |`;
}

const EVERY = 'minutes at 45 s for every decision';
const TURNS = 'minutes at 45 s for every card play and secret choice';

/** Both ways of counting a match's minutes, beside what they should be. */
function minutes(r: BalanceReport & { file: string }): string {
  const of = (label: string) => r.lines.find((l) => l.label === label);
  const figure = (label: string) => of(label)?.figure?.value.toFixed(0) ?? 'not measured';
  const most = of(EVERY)?.band?.hi;
  return `| ${page(r.file, `${r.scenario}, ${r.bots}`)} | ${figure(EVERY)} | ${figure(TURNS)} | ${most ? `${most} or less` : 'none'} |`;
}

const missed = (r: BalanceReport): string =>
  r.lines
    .filter((l) => l.verdict === 'outside' && l.figure)
    .map(
      (l) =>
        `${l.section}, ${l.label}: ${l.unit === 'share' ? `${percent(l.figure?.value ?? 0)}%` : l.figure?.value.toFixed(0)}`,
    )
    .join('; ') || 'none';

function arena({ a, b, decidedShare, ci, decided, test, file }: Arena & { file: string }): string {
  const verdict = test.accepted ? `${percent(test.accepted === 'H1' ? test.p1 : test.p0)}% accepted` : 'not decided';
  const share = whole({ value: decidedShare, lo: ci[0], hi: ci[1] });
  return `| ${page(file, `${a.skill} beats ${b.skill}`)} | ${share} of ${decided} | ${verdict} |`;
}

/** One level against itself with fewer nodes. */
function nodes({ a, b, decidedShare, ci, decided, file }: Arena & { file: string }): string {
  const words = `${a.skill}, ${a.nodes} nodes against ${b.nodes}`;
  return `| ${page(file, words)} | ${whole({ value: decidedShare, lo: ci[0], hi: ci[1] })} of ${decided} |`;
}

function response({ to, champion, heats, file }: Response & { file: string }): string {
  return `| ${page(file, `best response to ${to}`)}: “${champion.name}”, of ${heats[0].candidates} | ${whole(champion.share)} of ${champion.share.n} | at most 60% asked |`;
}

/** The mechanisms of a scenario, each switched off: those first whose absence changes the winner least often. */
function ablation({ control, without, matches, scenario, bots, file }: AblationReport & { file: string }): string {
  const row = (what: string, { otherWinner, usChange: { value, lo, hi }, moved }: Without) =>
    `| ${what} | ${percent(otherWinner)}% | ${whole({ value, lo, hi })} | ${
      moved
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ') || 'nothing'
    } |`;
  const rows = (Object.entries(without) as [Ablation, Without][])
    .sort(([, a], [, b]) => a.otherWinner - b.otherWinner)
    .map(([off, comparison]) => row(ABLATION_WORDS[off], comparison));
  return `${page(file, `${scenario}, ${bots}, ${matches} seeds`)}

| without | another winner | change of the US share | surely moved, the most first |
| --- | --- | --- | --- |
${[row('nothing: the same game, sides swapped', control), ...rows].join('\n')}`;
}

function tables(reports: readonly Report[]): Record<string, string> {
  const balances = reports.filter((r) => r.kind === 'balance');
  const arenas = reports.filter((r) => r.kind === 'arena');
  return {
    balance: `| report | matches | US share of decided | Kessler and Conflict | targets met | on an edge | undecided | missed |
| --- | --- | --- | --- | --- | --- | --- | --- |
${balances.map(balance).join('\n')}

Missed:

${balances.map((r) => `- ${r.scenario}, ${r.bots}: ${missed(r)}.`).join('\n')}`,
    length: `| report | every decision | every card play and secret choice | target |
| --- | --- | --- | --- |
${balances.map(minutes).join('\n')}`,
    levels: `| | of decided matches | sequential test, 65% against 75%, errors 5% |
| --- | --- | --- |
${[...arenas.filter((r) => r.a.skill !== r.b.skill).map(arena), ...reports.filter((r) => r.kind === 'response').map(response)].join('\n')}`,
    nodes: `| | of decided matches |
| --- | --- |
${arenas
  .filter((r) => r.a.skill === r.b.skill)
  .sort((x, y) => (x.a.nodes ?? 0) - (y.a.nodes ?? 0))
  .map(nodes)
  .join('\n')}`,
    ablation: reports
      .filter((r) => r.kind === 'ablate')
      // All of them first, then a look at a few.
      .sort((x, y) => Object.keys(y.without).length - Object.keys(x.without).length)
      .map(ablation)
      .join('\n\n'),
  };
}

/** The page with the figures of the reports. Throws where it has lost its marks. */
export function balancePage(text: string, reports: readonly Report[] = readReports()): string {
  let after = text;
  for (const [name, table] of Object.entries(tables(reports))) {
    const block = new RegExp(`<!-- table:${name} -->[\\s\\S]*?<!-- /table -->`);
    if (!block.test(after)) throw new Error(`${BALANCE_PAGE} has no marks for its table of ${name}`);
    after = after.replace(block, () => `<!-- table:${name} -->\n\n${table}\n\n<!-- /table -->`);
  }
  return after;
}
