/**
 * What the page may do: run, read and show what it came with, and what it has made itself. Nothing is sent or asked for
 * anywhere else, no text becomes code or style, and no address of the page can be turned elsewhere.
 */
export const contentPolicy = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/**
 * A policy as a page says it.
 * @param {Record<string, string>} policy
 */
export const written = (policy) =>
  Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ')

/** Puts the policy into the built page; the page of `npm run dev` is rewritten by Vite with styles in it. */
export const withContentPolicy = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: written(contentPolicy),
      },
      injectTo: 'head-prepend',
    },
  ],
}
