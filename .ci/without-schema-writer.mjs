// zod can write its schemas down as JSON schemas, which only tests and `npm run docs` have it do: what is built comes without.
import { pathToFileURL } from 'node:url'

const written = /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/

/** For a build: what would write a schema gives none. */
export const withoutSchemaWriter = {
  name: 'without-schema-writer',
  apply: /** @type {const} */ ('build'),
  /** @param {string} id */
  async load(id) {
    if (!written.test(id)) return null
    const names = Object.keys(await import(pathToFileURL(id).href))
    return `${names.map((name) => `export const ${name} = () => undefined`).join('\n')}\n`
  },
}
