/** A report as one page that needs nothing else: light, printable, with a picture for every figure. */
import { bandText, figureText, type Line, VERDICT_WORDS } from '../figures/line.ts';
import { axis, bar, type Scale, scaleOf } from './bar.ts';
import { sections } from './text.ts';

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.45 system-ui, sans-serif; color: #1c2430; background: #fff; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .4rem; border-bottom: 2px solid #c9d2de; break-after: avoid; }
p { max-width: 48rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
col:nth-child(1) { width: 31%; } col:nth-child(2) { width: 24%; } col:nth-child(3) { width: 22%; } col:nth-child(4) { width: 12%; } col:nth-child(5) { width: 11%; }
th { text-align: left; font-weight: 600; font-size: .85rem; color: #4a5666; }
th, td { padding: .2rem .6rem .2rem 0; vertical-align: middle; border-bottom: 1px solid #e8ecf1; }
tr { break-inside: avoid; }
td { overflow-wrap: break-word; }
td.figure, td.target, td.verdict { font-variant-numeric: tabular-nums; font-size: .85rem; }
small { display: block; color: #4a5666; }
svg { display: block; width: 100%; height: auto; } svg text { font-size: 10px; fill: #4a5666; }
.band { fill: #d9eedd; } .zero { stroke: #9aa6b5; } .whisker { stroke: #1c2430; stroke-width: 1.3; fill: none; }
.point { fill: #1c2430; } .bar { fill: #8fb3dc; } .bar.outside { fill: #e09a8b; } .bar.few { fill: #cfd6df; } .bar.edge { fill: #e6cf8c; }
.v-outside { color: #9c2710; font-weight: 600; } .v-inside { color: #1d6b35; } .v-edge { color: #7a5b00; } .v-few, .v-elsewhere { color: #4a5666; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

function table(list: readonly Line[]): string {
  const scales = new Map(list.map((l) => [l.unit, scaleOf(list.filter((o) => o.unit === l.unit))]));
  const rows = list.map((l) => {
    const scale = scales.get(l.unit) ?? { from: 0, to: 1 };
    const note = l.note ? `<small>${safe(l.note)}</small>` : '';
    const verdict = l.verdict ? `<span class="v-${l.verdict}">${VERDICT_WORDS[l.verdict]}</span>` : '';
    return `<tr><td>${safe(l.label)}${note}</td><td>${bar(l, scale)}</td><td class="figure">${safe(figureText(l))}</td><td class="target">${safe(bandText(l))}</td><td class="verdict">${verdict}</td></tr>`;
  });
  // Figures of several units have a scale each, and no common axis.
  const picture = scales.size === 1 ? axis(list[0].unit, scales.get(list[0].unit) as Scale) : '';
  const head = ['', picture, 'figure [interval] of', 'target', '']
    .map((h) => (h ? `<th scope="col">${h}</th>` : '<td></td>'))
    .join('');
  return `<table><colgroup><col><col><col><col><col></colgroup><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

const READING =
  'In the pictures the bar is the figure, the line across its end the 95% interval, and the green ground the target.';

export interface Page {
  title: string;
  /** Sentences under the title. */
  about: readonly string[];
  lines: readonly Line[];
}

export function htmlOf({ title, about, lines }: Page): string {
  const body = sections(lines).map(([section, list]) => `<section><h2>${safe(section)}</h2>\n${table(list)}</section>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${safe(title)}</h1>
${[...about, READING].map((p) => `<p>${safe(p)}</p>`).join('\n')}
${body.join('\n')}
</body>
</html>
`;
}
