/**
 * Cuts the game's fonts down to the letters it needs and writes fonts.css: `npx tsx scripts/map/fonts.ts` in the
 * repository's root. To be run again when test/assets/fonts.test.ts finds a letter missing.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { fontLetters } from './letters';

interface Face {
  family: string;
  /** Below node_modules. */
  source: string;
  licence: string;
  file: string;
  /** Weights that the face answers for. */
  covers: string;
  axes?: Parameters<typeof subsetFont>[2]['variationAxes'];
}

const FACES: readonly Face[] = [
  {
    family: 'Inter',
    source: 'inter-ui/variable/InterVariable.woff2',
    licence: 'inter-ui/LICENSE.txt',
    file: 'inter',
    // One variable file is 5 kB smaller than two of one weight each.
    covers: '400 600',
    axes: { opsz: 14, wght: { min: 400, max: 600, default: 400 } },
  },
  {
    family: 'Barlow Condensed',
    source: '@fontsource/barlow-condensed/files/barlow-condensed-latin-600-normal.woff2',
    licence: '@fontsource/barlow-condensed/LICENSE',
    file: 'barlow-condensed',
    covers: '500 700',
  },
];

/** Kerning, figures of one width, and accents on their letters. Other features bring glyphs that nothing here asks for. */
const FEATURES = ['kern', 'tnum', 'mark', 'mkmk', 'ccmp', 'locl'];

const ROOT = new URL('../../', import.meta.url);
const modules = new URL('node_modules/', ROOT);
const fonts = new URL('assets/fonts/', ROOT);
const letters = fontLetters();

const rules: string[] = [];
for (const face of FACES) {
  const font = await subsetFont(readFileSync(new URL(face.source, modules)), letters, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
    variationAxes: face.axes,
  });
  writeFileSync(new URL(`${face.file}.woff2`, fonts), font);
  copyFileSync(new URL(face.licence, modules), new URL(`OFL-${face.family.replace(' ', '-')}.txt`, fonts));
  console.log(`${face.file}.woff2: ${(font.length / 1000).toFixed(1)} kB`);
  rules.push(`@font-face {
  font-family: '${face.family}';
  font-weight: ${face.covers};
  font-display: swap;
  src: url('./${face.file}.woff2') format('woff2');
}
`);
}
writeFileSync(
  new URL('fonts.css', fonts),
  `/* Written by scripts/map/fonts.ts. Text: Inter; headings, codes and counters: Barlow Condensed. Both SIL OFL 1.1. */\n${rules.join('\n')}
:root {
  --font-text: 'Soft Landing Chinese', Inter, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif;
  --font-display: 'Soft Landing Chinese', 'Barlow Condensed', Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif;
}
`,
);
