import { fstatSync, writeFileSync } from 'node:fs'
import type { Content } from '#formats/format.ts'
import { reasonOf } from './files.ts'

/** To standard output. A disk that fills up in the middle tells it only whoever writes the rest. */
export function writeOut(content: Content): void {
  const { fd } = process.stdout
  if (!isFile(fd)) {
    process.stdout.write(content)
    return
  }
  try {
    writeFileSync(fd, content)
  } catch (error) {
    failWriting(error)
  }
}

/** What cannot be written must not look like a result. */
export function watchStandardStreams(): void {
  process.stdout.on('error', failWriting)
  process.stderr.on('error', (error) => {
    if (!isReaderGone(error)) process.exitCode = 2
  })
}

function failWriting(error: unknown): void {
  if (isReaderGone(error)) return
  process.exitCode = 2
  process.stderr.write(`Standard output cannot be written: ${reasonOf(error)}.\n`)
}

/** Whoever reads has seen enough, as `head` does: no failure of ours. */
const isReaderGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE'

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile()
  } catch {
    return false
  }
}
