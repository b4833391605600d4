/** A debrief as one file that needs nothing else: no script, no network, nothing beside it. Made in a page and by Node. */
import { renderToString } from 'preact-render-to-string';
import base from '../../styles/base.css?inline';
import sheet from '../../styles/debrief.css?inline';
import studies from '../../styles/studies.css?inline';
import charts from '../../styles/studies-charts.css?inline';
import { loadTextsOf, reading, t } from '../../text/text.ts';
import { Contents } from './contents.tsx';
import type { Debrief, Places } from './data.ts';
import { Report } from './report.tsx';
import { DEBRIEF_TEXTS } from './texts.ts';
import { titleOf } from './title.ts';

/** Nothing is fetched: fonts are the system's, and what a sheet names beside itself is left out. */
export const selfContained = (css: string): string =>
  css
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/@import[^;]*;/g, '')
    .replace(/url\([^)]*\)/g, 'none');

const FOLDED = /<details[^>]*><summary[^>]*>(.*?)<\/summary>(.*?)<\/details>/gs;

/**
 * Beside all that is folded stands the same once more for paper: not every browser lets a sheet unfold it, and a file
 * that runs nothing can't. What is folded holds nothing that is folded, and no ids.
 */
export const withPaper = (html: string): string =>
  html.replace(FOLDED, (whole, name, what) => `${whole}<div class="on-paper"><p>${name}</p>${what}</div>`);

const NOWHERE: Places = { watch: () => null, whatIf: () => null };

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** What the browser is told beside the policy of the file: it may load nothing, and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The file's text, in a language that has texts.
 * @param places where its links lead; without: it has none
 */
export async function renderDebrief(debrief: Debrief, language: string, places: Places = NOWHERE): Promise<string> {
  await loadTextsOf(language, 'app', ...DEBRIEF_TEXTS);
  const before = reading.value;
  reading.value = language;
  try {
    const title = titleOf(debrief.account);
    const missing = <p class="soft">{t('debrief:notLooked')}</p>;
    const body = renderToString(
      <main class="page debrief filed">
        <h1>{title}</h1>
        <Contents linked />
        <Report debrief={debrief} places={places} waiting={{ luck: missing, turning: missing }} />
      </main>,
    );
    return `<!doctype html>
<html lang="${language}" data-theme="light" data-motion="reduced">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)}</title>
<style>${selfContained([base, charts, studies, sheet].join('\n'))}</style>
</head>
<body>${withPaper(body)}</body>
</html>
`;
  } finally {
    reading.value = before;
  }
}
