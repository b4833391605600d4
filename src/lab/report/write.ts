/** Reports into the results' folder: the page for people, the data for programs. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gameVersion } from '../run/build.ts';
import { htmlOf, type Page } from './html.ts';

/** @param data gets the game's version with it; infinite ends of intervals have no JSON and become null */
export function writeReport(out: string, name: string, page: Page, data: object): { html: string; json: string } {
  mkdirSync(out, { recursive: true });
  const files = { html: join(out, `${name}.html`), json: join(out, `${name}.json`) };
  writeFileSync(files.html, htmlOf(page));
  writeFileSync(files.json, `${JSON.stringify({ ...data, game: gameVersion() }, null, 1)}\n`);
  return files;
}

/** Data of the reports of one kind that lie in a folder and are of the game as it is. */
export function readReports<T extends { kind: string }>(out: string, kind: T['kind'], scenario: string): T[] {
  const game = gameVersion();
  let names: string[] = [];
  try {
    names = readdirSync(out).filter((n) => n.startsWith(`${kind}-${scenario}-`) && n.endsWith('.json'));
  } catch {
    // No folder yet: nothing found.
  }
  return names.sort().flatMap((n) => {
    try {
      const data = JSON.parse(readFileSync(join(out, n), 'utf8')) as T & { game?: string };
      return data.kind === kind && data.game === game ? [data] : [];
    } catch {
      return [];
    }
  });
}
