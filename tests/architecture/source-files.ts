import { readdirSync, readFileSync } from 'node:fs'

export interface SourceFile {
  /** Its path in `src`. */
  readonly path: string
  readonly text: string
}

/** Every TypeScript file of `src`, read once. */
export const sourceFiles: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))
