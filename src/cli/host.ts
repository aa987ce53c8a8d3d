import type { Result } from '#core/model/base/result.ts'
import type { Paint } from '#formats/findings/paint.ts'
import type { Content } from '#formats/format.ts'

/** What the command line needs of the machine, so that tests run it in memory. */
export interface Host {
  /** The file at a path, or standard input for `-`. */
  readFile(path: string): Promise<Uint8Array>
  writeFile(path: string, content: Content): Promise<void>
  /** Whether two paths lead to one file that is there. */
  isSameFile(path: string, other: string): Promise<boolean>
  /** The files in a folder, or those that a pattern such as `*.csv` means; undefined for any other path. */
  filesAt(path: string): Promise<readonly string[] | undefined>
  /** Whether something is there at a path. */
  exists(path: string): Promise<boolean>
  /** To standard output: results only. */
  write(content: Content): void
  /** To standard error: notes and failures. */
  writeError(text: string): void
  /** Today as an ISO date. */
  today(): string
  /** Colours a text, where standard output shows colours. */
  readonly paint?: Paint | undefined
  /** How many letters a line of standard output has, where a person reads it. */
  readonly width?: number | undefined
}

/** 0: nothing to complain of; 1: findings; 2: it could not be done. */
export type ExitCode = 0 | 1 | 2

/** The exit code, or the sentence that says why the subcommand could not be done; at times one for each file. */
export type Outcome = Result<ExitCode, string | readonly string[]>
