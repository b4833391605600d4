/** Reports into the results' folder: the page for people, the data for programs. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlOf, type Page } from './html.ts';

/** Infinite ends of intervals have no JSON: they become null. */
export const jsonOf = (data: unknown): string => JSON.stringify(data);

export function writeReport(out: string, name: string, page: Page, data: unknown): { html: string; json: string } {
  mkdirSync(out, { recursive: true });
  const files = { html: join(out, `${name}.html`), json: join(out, `${name}.json`) };
  writeFileSync(files.html, htmlOf(page));
  writeFileSync(files.json, `${JSON.stringify(data, null, 1)}\n`);
  return files;
}

/** Data of the reports of one kind that lie in a folder. */
export function readReports<T extends { kind: string }>(out: string, kind: T['kind'], scenario: string): T[] {
  let names: string[] = [];
  try {
    names = readdirSync(out).filter((n) => n.startsWith(`${kind}-${scenario}-`) && n.endsWith('.json'));
  } catch {
    // No folder yet: nothing found.
  }
  return names.sort().flatMap((n) => {
    try {
      const data = JSON.parse(readFileSync(join(out, n), 'utf8')) as T;
      return data.kind === kind ? [data] : [];
    } catch {
      return [];
    }
  });
}
