import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ensureInstalled } from '../../.ci/install.mjs'

let folder: string
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  folder = mkdtempSync(join(tmpdir(), 'planner-'))
  write('package.json', '{}')
  lock('1.0.0')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const packages = (version: string) => ({
  packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version, optional: true } },
})
const lock = (version: string) => write('package-lock.json', JSON.stringify(packages(version)))

/** npm that has all packages, or no network; it removes what is in its folder before it knows. */
function npmThat({ isOffline = false } = {}) {
  return vi.fn((_: readonly string[], where = '') => {
    rmSync(join(where, 'node_modules'), { recursive: true, force: true })
    if (isOffline) return 1
    mkdirSync(join(where, 'node_modules/a'), { recursive: true })
    writeFileSync(join(where, 'node_modules/a/index.js'), read('package-lock.json'))
    return 0
  })
}

it('installs what is missing once, and asks nobody after that', () => {
  const npm = npmThat()
  expect(ensureInstalled(folder, npm)).toBe('installed')
  expect(ensureInstalled(folder, npm)).toBe('there')
  expect(npm).toHaveBeenCalledTimes(1)
})

it('replaces what is installed by what another lock file names', () => {
  ensureInstalled(folder, npmThat())
  lock('2.0.0')
  expect(ensureInstalled(folder, npmThat())).toBe('installed')
  expect(read('node_modules/a/index.js')).toContain('2.0.0')
})

it('leaves what is installed where nothing else can be', () => {
  ensureInstalled(folder, npmThat())
  lock('2.0.0')
  expect(ensureInstalled(folder, npmThat({ isOffline: true }))).toBe('failed')
  expect(read('node_modules/a/index.js')).toContain('1.0.0')
  expect(existsSync(join(folder, 'node_modules.new'))).toBe(false)
})

it.each([
  ['all of it', { 'node_modules/a': { version: '1.0.0' } }, 'there'],
  ['another version', { 'node_modules/a': { version: '0.9.0' } }, 'failed'],
  ['less', {}, 'failed'],
])('what somebody installed by hand is enough where it is %s', (_, there, found) => {
  write('node_modules/.package-lock.json', JSON.stringify({ packages: there }))
  write('node_modules/a/index.js', '')
  expect(ensureInstalled(folder, npmThat({ isOffline: true }))).toBe(found)
  expect(existsSync(join(folder, 'node_modules/a'))).toBe(true)
})
