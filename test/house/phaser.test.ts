import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOLLOW, IDLE, LEFT_OUT } from '../../scripts/phaser/left-out';
import { stubFor } from '../../scripts/phaser/plugin';

const modules = readdirSync('node_modules/phaser/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => name.replaceAll('\\', '/').replace(/\.js$/, ''));

describe('our selection of Phaser', () => {
  it('leaves out what there is: each line names a module of the installed release', () => {
    for (const pattern of [...LEFT_OUT, HOLLOW, IDLE])
      expect(
        modules.some((m) => pattern.test(m)),
        String(pattern),
      ).toBe(true);
  });

  it('keeps what draws pictures and lines', () => {
    for (const module of [
      'core/Game',
      'gameobjects/image/Image',
      'gameobjects/graphics/Graphics',
      'renderer/webgl/renderNodes/BatchHandlerQuad',
      'renderer/webgl/renderNodes/BatchHandlerTriFlat',
      'textures/CanvasTexture',
      'textures/parsers/Canvas',
    ]) {
      expect(modules).toContain(module);
      expect(stubFor(module), module).toBeNull();
    }
  });

  it('names what is missing when it is called', () => {
    const stub: { exports?: () => void } = {};
    new Function('module', stubFor('filters/Glow')!)(stub);
    expect(() => stub.exports!()).toThrow('Left out of our Phaser: filters/Glow');
  });
});
