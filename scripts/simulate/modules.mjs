// fast-json-patch names its functions to bundlers alone, by a second entry: here Node is led to that one.
import { register } from 'node:module';

const hook = `export function resolve(name, context, next) {
  return next(name === 'fast-json-patch' ? 'fast-json-patch/index.mjs' : name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

// Its development builds check much that takes long.
process.env.NODE_ENV ??= 'production';
