// Installs what the lock file names, when it is not there yet. Works on every platform.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.installed-lock.json`

/** Runs npm itself, by the path npm gives its scripts, else by name. */
export function npm(args) {
  const cli = process.env.npm_execpath
  const [command, before, shell] = cli ? [process.execPath, [cli], false] : ['npm', [], process.platform === 'win32']
  return spawnSync(command, [...before, ...args], { cwd: root, stdio: 'inherit', shell }).status ?? 1
}

export function install() {
  const lock = readFileSync(`${root}package-lock.json`, 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing what package-lock.json names …')
  if (npm(['ci', '--no-audit', '--no-fund']) !== 0) {
    console.error('The installation failed. Check the connection to the package registry and try again.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}
