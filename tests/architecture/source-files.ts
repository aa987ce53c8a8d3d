import { readdirSync, readFileSync } from 'node:fs'

export interface SourceFile {
  /** Its path in `src`, or in `tests`. */
  readonly path: string
  readonly text: string
}

const filesNamed = (name: RegExp, folder = 'src'): readonly SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => name.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }))

/** Every TypeScript file of `src`, read once. */
export const sourceFiles = filesNamed(/\.tsx?$/)

/** The styles of the page, of its components and the tokens that they are made of. */
export const styleSheets = filesNamed(/\.css$/)

/** Every TypeScript file of `tests`, read once. */
export const testFiles = filesNamed(/\.ts$/, 'tests')
