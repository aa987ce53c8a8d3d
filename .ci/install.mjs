// Installs what the lock file names, when it is not there yet. Works on every platform.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {(args: readonly string[], folder?: string) => number} Run */

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs npm itself, by the path npm gives its scripts, else by name.
 * @type {Run}
 */
export const npm = (args, folder = root) => {
  const cli = process.env.npm_execpath
  const [command, before, shell] = cli ? [process.execPath, [cli], false] : ['npm', [], process.platform === 'win32']
  return spawnSync(command, [...before, ...args], { cwd: folder, stdio: 'inherit', shell }).status ?? 1
}

/** Ends the process where it is not installed and cannot be. */
export function install() {
  const found = ensureInstalled(root, npm)
  if (found !== 'failed') return
  console.error('The installation failed. Check the connection to the package registry and try again.')
  if (existsSync(join(root, 'node_modules'))) console.error('What was installed before is as it was.')
  process.exit(1)
}

/**
 * `npm ci` begins by removing what is there. So it works in a folder beside it, and only what is complete takes the place
 * of what was installed before; without a network nothing is lost.
 * @param {string} folder
 * @param {Run} run
 */
export function ensureInstalled(folder, run) {
  const stamp = join(folder, 'node_modules/.installed-lock.json')
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return 'there'
  if (isInstalledByHand(folder, JSON.parse(lock))) {
    writeFileSync(stamp, lock)
    return 'there'
  }
  console.log('Installing what package-lock.json names …')
  const beside = join(folder, 'node_modules.new')
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside)
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(folder, file), join(beside, file))
  const isDone = run(['ci', '--no-audit', '--no-fund', '--prefer-offline'], beside) === 0
  if (isDone) {
    writeFileSync(join(beside, 'node_modules/.installed-lock.json'), lock)
    takePlace(join(beside, 'node_modules'), join(folder, 'node_modules'))
  }
  rmSync(beside, { recursive: true, force: true })
  return isDone ? 'installed' : 'failed'
}

/**
 * Whether npm says that what it has installed is what the lock file names; what is for other machines may lack.
 * @param {string} folder
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean }> }} lock
 */
function isInstalledByHand(folder, { packages = {} }) {
  const hidden = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return false
  const { packages: there = {} } = JSON.parse(readFileSync(hidden, 'utf8'))
  return Object.entries(packages).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = there[path]
    if (!found) return optional === true
    return found.version === version && existsSync(join(folder, path))
  })
}

/** @type {(made: string, place: string) => void} */
function takePlace(made, place) {
  const old = `${place}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(place)) renameSync(place, old)
  try {
    renameSync(made, place)
  } catch (error) {
    if (existsSync(old)) renameSync(old, place)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}
