/**
 * What the pages may load and run: only their own files, WebAssembly, and no text as code.
 *
 * Observable Plot writes a fixed style sheet into each figure; its four texts are let through by hash, so inline
 * styles at large stay closed. `style-src-attr` is open because Plot and Svelte set `style` attributes.
 */
const directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': [
    "'self'",
    "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
    "'sha256-/jg3HOQ97BIOLIR7iXhepLJanBbw11P39q1Ne1E+6Jc='",
    "'sha256-rCZUQsEQJf1DmnfnMZmlj08XC7qbIZySA6bEtitbQ00='",
    "'sha256-gr1piGzv7W4aMcjDMKcjgg8AT05UNO4uGfMgGyc7Yi0='",
  ],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** @param {Readonly<Record<string, readonly string[]>>} policy */
const text = (policy) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

const written = text(directives);

/** The policy as our server sends it with every answer. */
export const policyHeader = `${written}; frame-ancestors 'none'`;

/** The policy as it stands in the built page; browsers ignore `frame-ancestors` there and warn about it. */
export const policyMeta = written;

/**
 * The policy of the workbench as one file: it may run its own script and style, known by their digests, start workers from
 * its own text, and ask no address for anything.
 * @param {{ readonly script: string, readonly style: string }} digests as sources of a policy, `'sha256-…'`
 */
export function singleFilePolicy({ script, style }) {
  return text({
    'default-src': ["'none'"],
    'script-src': [script, "'wasm-unsafe-eval'"],
    'style-src': [style, ...directives['style-src'].filter((source) => source !== "'self'")],
    'style-src-attr': directives['style-src-attr'],
    'img-src': ['data:', 'blob:'],
    'worker-src': ['blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
}
