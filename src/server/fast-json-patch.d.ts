/** Named by its file: the package's entry is CommonJS, which plain Node can't take apart, with sources beside it that tsx prefers. */
declare module 'fast-json-patch/index.mjs' {
  export * from 'fast-json-patch';
}
