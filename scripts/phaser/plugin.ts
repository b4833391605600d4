import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const entry = fileURLToPath(new URL('./entry.js', import.meta.url)).replaceAll('\\', '/');

/** Phaser's build flags, written in its sources as `typeof FLAG`; any other flag there counts as off. */
const flagsOn = new Set(['CANVAS_RENDERER', 'WEBGL_RENDERER']);
const flag = /typeof\s+(CANVAS_RENDERER|WEBGL_RENDERER|WEBGL_DEBUG|EXPERIMENTAL|FEATURE_SOUND|PLUGIN_\w+)\b/g;

/**
 * Makes `import Phaser from 'phaser'` mean our smaller selection (entry.js), in the build and in the dev server's
 * prebundling alike. The package's `exports` hide its sources, so its ready-made file keeps its name and gets our
 * content; the flags are what Phaser's own webpack configuration would fill in, with sound and the WebGL debugger off.
 */
export function slimPhaser(): Plugin {
  return {
    name: 'slim-phaser',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]phaser[\\/]dist[\\/]phaser\.esm\.js/ },
      handler: () => `export { default } from ${JSON.stringify(entry)};`,
    },
    transform: {
      filter: { id: /[\\/]phaser[\\/]src[\\/]/ },
      handler: (code: string) => ({
        code: code
          .replace(flag, (_, name: string) => String(flagsOn.has(name)))
          .replace(/^global\.Phaser = Phaser;$/m, ''),
        map: null,
      }),
    },
  };
}
