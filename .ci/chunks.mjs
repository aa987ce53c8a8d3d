// How the build cuts the app: what the start screen needs is one file, what reading and keeping a plan needs besides another,
// and what only the open editor needs, and needs at once, the third. Cut by who shares it, they would be a hundred files of a
// few lines, which compress badly.
import { fileURLToPath } from 'node:url'
import { importsOf } from './barrels.mjs'

/** @typedef {import('./barrels.mjs').Modules} Modules */

/** @param {string} path */
const inApp = (path) => fileURLToPath(new URL(`../src/app/${path}`, import.meta.url)).replaceAll('\\', '/')
/** It waits for the plan that the address names, so nothing of that may wait for it: it is a file of its own. */
const main = inApp('main.tsx')
const start = [main]
const documents = [inApp('commands/documents.ts'), inApp('commands/keeping/wishes.ts')]
const editor = [inApp('shell/Editor.tsx')]

/** For the groups of `output.codeSplitting`. */
export const chunkGroups = () => [
  chunk('start', start, []),
  chunk('documents', documents, start),
  chunk('editor', editor, [...start, ...documents]),
]

/**
 * What is asked for together with a file that is loaded later. On the way to an open plan that is all it needs; whatever else is
 * loaded comes while the browser is idle, and asks for the rest itself: lists of what each needs would be 3 kB of names.
 * @param {string} _ @param {string[]} deps @param {{ hostId: string, hostType: 'html' | 'js' }} host
 */
export const preloaded = (_, deps, { hostId, hostType }) =>
  hostType === 'html' || hostId.includes('/start-') ? deps : deps.filter((one) => one.endsWith('.css'))

/** @param {string} name @param {readonly string[]} roots @param {readonly string[]} before what is there already */
function chunk(name, roots, before) {
  /** @type {ReadonlySet<string> | undefined} */
  let own
  return {
    debugName: name,
    /** @param {string} id @param {Modules} modules */
    name(id, modules) {
      own ??= without(closureOf(roots, modules), closureOf(before, modules))
      return own.has(id) && id !== main ? name : null
    },
  }
}

/** @param {ReadonlySet<string>} all @param {ReadonlySet<string>} some */
const without = (all, some) => new Set([...all].filter((one) => !some.has(one)))

/** @param {readonly string[]} roots @param {Modules} modules all that is imported, but for what is loaded later */
function closureOf(roots, modules) {
  const found = new Set(roots)
  for (const id of found) for (const one of importsOf(id, modules)) found.add(one)
  return found
}
