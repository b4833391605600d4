/**
 * To be run in a page before anything else: its WebGL keeps the name of its renderer to itself, as some browsers do, so
 * that nothing tells a processor's from a graphics card's and the board is drawn by WebGL.
 */
export function nameless(): void {
  const { prototype } = WebGLRenderingContext;
  const { getExtension } = prototype;
  prototype.getExtension = function (this: WebGLRenderingContext, name: string) {
    return name === 'WEBGL_debug_renderer_info' ? null : Reflect.apply(getExtension, this, [name]);
  } as typeof getExtension;
}
