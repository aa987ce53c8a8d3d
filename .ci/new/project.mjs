// The planner's own files, as text.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)

/** Why nothing was made, in one sentence. */
export class Refusal extends Error {}

export const pathOf = (path) => fileURLToPath(new URL(path, root))
export const isThere = (path) => existsSync(pathOf(path))
export const read = (path) => readFileSync(pathOf(path), 'utf8').replaceAll('\r\n', '\n')
export const namesIn = (folder) => readdirSync(pathOf(folder)).sort()

/** The text of a file, with more in it before or after the one place that a pattern finds. */
export function withText(path, text, pattern, more) {
  if (!pattern.test(text)) {
    throw new Refusal(`${path} has another form than .ci/new knows: list it there by hand, or mend .ci/new.`)
  }
  return text.replace(pattern, more)
}

/** "some-name" → "someName". */
export const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

/** What cannot be the name of a constant. */
const reserved = `arguments await break case catch class const continue debugger default delete do else enum eval export
  extends false finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/)

/** A name for a constant that a text has not used yet. */
export function freeName(name, text, path) {
  if (!reserved.includes(name) && !new RegExp(`\\b${name}\\b`).test(text)) return name
  throw new Refusal(`The name ${name} is taken in ${path}: choose another one.`)
}
