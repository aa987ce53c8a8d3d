// Files in the form that the linter wants: all of them, or none.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isThere, pathOf, Refusal } from './project.mjs'

export function writeAll(files) {
  const before = Object.keys(files).map((path) => [path, isThere(path) ? readFileSync(pathOf(path)) : undefined])
  try {
    for (const [path, text] of Object.entries(files)) write(path, text)
    format(Object.keys(files))
  } catch (error) {
    for (const [path, bytes] of before) restore(path, bytes)
    throw error
  }
}

function write(path, text) {
  mkdirSync(dirname(pathOf(path)), { recursive: true })
  writeFileSync(pathOf(path), text)
}

function format(paths) {
  const biome = pathOf('node_modules/@biomejs/biome/bin/biome')
  const check = ['check', '--write', '--linter-enabled=false', ...paths]
  const { status } = spawnSync(process.execPath, [biome, ...check], { cwd: pathOf(''), stdio: 'ignore' })
  if (status !== 0) throw new Refusal('Nothing is written, for it could not be formatted: run npm ci, and try again.')
}

function restore(path, bytes) {
  if (bytes) writeFileSync(pathOf(path), bytes)
  else rmSync(pathOf(path), { force: true })
}
