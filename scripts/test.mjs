// npm test: sets everything up, runs every suite, and ends with one line: N passed, N failed.
// Each suite's output streams through; the sum is taken from the reports that the runners write.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { checkNode, ensureBuild, ensureDependencies, root, runTool, SetupError } from './setup.mjs';
import { addUp, playwrightCounts, summaryLine, vitestCounts } from './test-counts.mjs';

const reports = join(root, '.cache', 'test');

/** A step that either holds or doesn't, such as the type check: counts as one test. */
function check(name, work) {
  heading(name);
  let failed = true;
  try {
    failed = work() !== 0;
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
  }
  return { name, passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 };
}

/** A runner with many tests and a JSON report. No readable report, no tests, or a bad exit on its own is a failure. */
function suite(name, report, count, work) {
  heading(name);
  const file = join(reports, report);
  const code = work(file);
  let counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  let problem = '';
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')), root);
    if (counts.passed + counts.failed === 0) problem = 'ran no tests';
    else if (code !== 0 && counts.failed === 0) problem = `ended with code ${code} although no test failed`;
  } catch (error) {
    problem = `left no readable report (${error.message})`;
  }
  if (!problem) return { name, ...counts };
  console.error(`${name} ${problem}: counted as a failure.`);
  return { name, ...counts, failed: counts.failed + 1, failures: [...counts.failures, problem] };
}

function heading(name) {
  console.log(`\n== ${name}`);
}

function runAll() {
  checkNode();
  ensureDependencies();
  const browser = ensureBrowser();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const results = [
    check('types', () => runTool('typescript/bin/tsc', ['--noEmit'])),
    check('lint and format', () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])),
    suite('unit and property tests', 'vitest.json', vitestCounts, (file) =>
      runTool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
    ),
    check('build', () => {
      ensureBuild({ force: true });
      return 0;
    }),
  ];
  const built = results.at(-1).failed === 0;
  results.push(
    suite('end-to-end tests', 'playwright.json', playwrightCounts, (file) =>
      built
        ? runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
            env: { ...process.env, CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
          })
        : 1,
    ),
  );
  heading('summary');
  for (const result of results) {
    console.log(`${result.name}: ${summaryLine(result)}`);
    for (const failure of result.failures ?? []) console.log(`  failed: ${failure}`);
  }
  return addUp(results);
}

let total;
try {
  total = runAll();
} catch (error) {
  console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
  total = { passed: 0, failed: 1, skipped: 0 };
}
console.log(summaryLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
