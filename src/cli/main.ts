#!/usr/bin/env node
import { readFile, stat } from 'node:fs/promises'
import { buffer as readAll } from 'node:stream/consumers'
import { dayOf } from '#core/model/base/day.ts'
import { standardInput } from './files.ts'
import { filesAt } from './files-at.ts'
import type { Host } from './host.ts'
import { paint } from './paint.ts'
import { replaceFile } from './replace-file.ts'
import { run } from './run.ts'
import { watchStandardStreams, writeOut } from './standard-streams.ts'

/** A file by where it lies on the disk, whatever it is called and however one gets there. */
const fileAt = async (path: string): Promise<string | undefined> => {
  const there = await stat(path, { bigint: true }).catch(() => undefined)
  return there && `${there.dev} ${there.ino}`
}

const host: Host = {
  readFile: (path) => (path === standardInput ? readAll(process.stdin) : readFile(path)),
  writeFile: (path, content) => replaceFile(path, content),
  isSameFile: async (path, other) => {
    const [one, two] = await Promise.all([path, other].map(fileAt))
    return one !== undefined && one === two
  },
  filesAt,
  exists: async (path) => (await fileAt(path)) !== undefined,
  write: writeOut,
  writeError: (text) => process.stderr.write(text),
  today: () => dayOf(new Date()),
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
  paint: process.stdout.isTTY && !process.env['NO_COLOR'] ? paint : undefined,
}

/** Whatever breaks must not look like findings: Node's own exit code for a crash is 1. */
function fail(error: Error): void {
  host.writeError(`The command stopped with an error of its own: ${error.message}\n`)
  process.exitCode = 2
}

watchStandardStreams()
run(process.argv.slice(2), host).then((code) => {
  process.exitCode ??= code
}, fail)
