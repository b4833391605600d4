/** Comes before all else: development builds check much that takes long. */
process.env.NODE_ENV ??= 'production';
