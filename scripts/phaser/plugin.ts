import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { HOLLOW, IDLE, LEFT_OUT } from './left-out.ts';

const entry = fileURLToPath(new URL('./entry.js', import.meta.url)).replaceAll('\\', '/');

/** Phaser's build flags, written in its sources as `typeof FLAG`; any other flag there counts as off. */
const flagsOn = new Set(['CANVAS_RENDERER', 'WEBGL_RENDERER']);
const flag = /typeof\s+(CANVAS_RENDERER|WEBGL_RENDERER|WEBGL_DEBUG|EXPERIMENTAL|FEATURE_SOUND|PLUGIN_\w+)\b/g;

/** The stub for a module of Phaser, by its path below src without ending; null for those that stay. */
export function stubFor(module: string): string | null {
  if (HOLLOW.test(module)) return 'module.exports = function () { this.setOrigin = function () { return this; }; };';
  if (IDLE.test(module)) return 'module.exports = function () {};';
  if (!LEFT_OUT.some((pattern) => pattern.test(module))) return null;
  return `module.exports = function () { throw new Error(${JSON.stringify(`Left out of our Phaser: ${module}`)}); };`;
}

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
      filter: { id: /[\\/]phaser[\\/](dist[\\/]phaser\.esm\.js|src[\\/])/ },
      handler: (id: string) => {
        const module = /[\\/]phaser[\\/]src[\\/](.+)\.js$/.exec(id)?.[1];
        return module ? stubFor(module.replaceAll('\\', '/')) : `export { default } from ${JSON.stringify(entry)};`;
      },
    },
    transform: {
      filter: { id: /[\\/]phaser[\\/]src[\\/]/ },
      handler: (code: string) => ({
        code: code.replace(flag, (_, name: string) => String(flagsOn.has(name))),
        map: null,
      }),
    },
  };
}
