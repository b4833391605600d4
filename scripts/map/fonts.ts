/** Copies the few font files the game uses and writes fonts.css: `npx tsx scripts/map/fonts.ts`. */
import { copyFileSync, writeFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,' +
  'U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,' +
  'U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

interface Face {
  family: string;
  package: string;
  subset: 'latin' | 'latin-ext';
  weight: number;
  /** Weights that the face answers for. */
  covers: string;
}

const FACES: readonly Face[] = [
  { family: 'Inter', package: 'inter', subset: 'latin', weight: 400, covers: '400' },
  { family: 'Inter', package: 'inter', subset: 'latin', weight: 600, covers: '600' },
  // Rare letters of both weights come from one file: the second would cost 36 kB. Two rules, because a browser joins
  // subsets into one face only where their weights agree.
  { family: 'Inter', package: 'inter', subset: 'latin-ext', weight: 400, covers: '400' },
  { family: 'Inter', package: 'inter', subset: 'latin-ext', weight: 400, covers: '600' },
  { family: 'Barlow Condensed', package: 'barlow-condensed', subset: 'latin', weight: 600, covers: '500 700' },
];

const css = FACES.map((face) => {
  const file = `${face.package}-${face.subset}-${face.weight}-normal.woff2`;
  copyFileSync(
    new URL(`node_modules/@fontsource/${face.package}/files/${file}`, ROOT),
    new URL(`assets/fonts/${file}`, ROOT),
  );
  return `@font-face {
  font-family: '${face.family}';
  font-weight: ${face.covers};
  font-display: swap;
  src: url('./${file}') format('woff2');
  unicode-range: ${face.subset === 'latin' ? LATIN : LATIN_EXT};
}
`;
});
writeFileSync(
  new URL('assets/fonts/fonts.css', ROOT),
  `/* Written by scripts/map/fonts.ts. Text: Inter; headings, codes and counters: Barlow Condensed. Both SIL OFL 1.1. */\n${css.join('\n')}
:root {
  --font-text: Inter, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
  --font-display: 'Barlow Condensed', Inter, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
}

/* Numbers that change in place keep their width. */
.tabular {
  font-variant-numeric: tabular-nums;
}
`,
);
for (const [from, to] of [
  ['inter', 'OFL-Inter.txt'],
  ['barlow-condensed', 'OFL-Barlow-Condensed.txt'],
]) {
  copyFileSync(new URL(`node_modules/@fontsource/${from}/LICENSE`, ROOT), new URL(`assets/fonts/${to}`, ROOT));
}
