// Reads the runners' JSON reports into one shape: how many tests passed, failed and were skipped, and which failed.
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Sums results of the shape {passed, failed, skipped}. */
export function addUp(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const result of results) for (const key of Object.keys(sum)) sum[key] += result[key];
  return sum;
}

/** `N passed, N failed`, with `, N skipped` when there are any. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The first line of an error, without the colours that a terminal would show. */
const reason = (message) => stripVTControlCharacters(message ?? '').split('\n')[0];

/** A failure as it stands in the summary: where, which test, and the first line of why. */
const told = (where, name, message) => [where, name, reason(message)].filter(Boolean).join(': ');

/**
 * Counts of a vitest report, and what failed, a line each. A file that fails before its tests are known has no failing
 * test: it counts as one. @param root the folder that the files are told from
 */
export function vitestCounts(report, root = '.') {
  const files = report.testResults.filter(({ status }) => status === 'failed');
  const failing = ({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed');
  const failures = files.flatMap((file) => {
    const where = relative(root, file.name);
    const tests = failing(file);
    if (tests.length === 0) return [told(where, '', file.message)];
    return tests.map((test) => told(where, test.fullName, test.failureMessages?.[0]));
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + files.filter((file) => failing(file).length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/**
 * Every spec of a suite and of those inside it.
 * @param {{ specs?: any[], suites?: any[] }} suite
 * @returns {any[]}
 */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** Counts of a Playwright report, and what failed. A flaky test is a failing one; so is each error outside any test. */
export function playwrightCounts({ stats, errors, suites }) {
  const bad = suites
    .flatMap(specsOf)
    .flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => told(file, title, results.find(({ error }) => error)?.error.message)),
    );
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...bad, ...errors.map(({ message }) => told('outside any test', '', message))],
  };
}
