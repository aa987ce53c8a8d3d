import { readdirSync, readFileSync } from 'node:fs'

export interface SourceFile {
  /** Its path in `src`. */
  readonly path: string
  readonly text: string
}

const filesNamed = (name: RegExp): readonly SourceFile[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => name.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))

/** Every TypeScript file of `src`, read once. */
export const sourceFiles = filesNamed(/\.tsx?$/)

/** The styles of the page, of its components and the tokens that they are made of. */
export const styleSheets = filesNamed(/\.css$/)
