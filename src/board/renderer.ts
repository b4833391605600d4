/** Which of Phaser's renderers draws the board here. */
import Phaser from 'phaser';

/** How browsers name a WebGL that the processor calculates; Chromium, Firefox and WebKit say it in the renderer's name. */
const BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|lavapipe|software|basic render/i;

/**
 * WebGL where a graphics card draws it. Where the processor has to, a 2D canvas shows what a press did several times
 * sooner, and more frames; `npm run perf`, with `--webgl` and without, compares them. A browser that keeps its
 * renderer's name to itself gets WebGL.
 */
export function rendererHere(): number {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!gl) return Phaser.CANVAS;
  const named = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  // Browsers allow few contexts at once.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return BY_PROCESSOR.test(name) ? Phaser.CANVAS : Phaser.AUTO;
}
