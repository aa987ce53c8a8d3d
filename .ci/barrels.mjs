// A barrel names many modules of a library, of which whoever imports it needs a few. What is followed through it are those.
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} Modules */

const barrels = /\/lucide-react\.mjs$/

/** @type {Map<string, readonly (readonly [string, string])[]>} */
const known = new Map()

/**
 * What a module imports: of what stands in barrels only what it names.
 * @param {string} id @param {Modules} modules @returns {readonly string[]}
 */
export function importsOf(id, modules) {
  const imported = modules.getModuleInfo(id)?.importedIds ?? []
  if (!imported.some((one) => barrels.test(one))) return imported
  const words = new Set(readFileSync(id, 'utf8').match(/\w+/g))
  return imported.flatMap((one) => named(one, words))
}

/** @param {string} id @param {ReadonlySet<string>} words @returns {readonly string[]} */
const named = (id, words) =>
  barrels.test(id) ? exportsOf(id).flatMap(([name, target]) => (words.has(name) ? named(target, words) : [])) : [id]

/** The names in a barrel, and the modules that have what they stand for. @param {string} id */
function exportsOf(id) {
  const all =
    known.get(id) ??
    [...readFileSync(id, 'utf8').matchAll(exporting)].flatMap(([, list = '', path = '']) =>
      list
        .split(',')
        .map(
          (one) => /** @type {const} */ ([one.match(/\w+\s*$/)?.[0].trim() ?? '', posix.join(posix.dirname(id), path)]),
        ),
    )
  known.set(id, all)
  return all
}

/** `export { a, b as c } from "./d.mjs"`. */
const exporting = /export \{([^}]*)\} from ["'](\.[^"']*)["']/g
