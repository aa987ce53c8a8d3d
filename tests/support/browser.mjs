// The Chromium that the end-to-end tests drive: one that is there, or on a Linux container one that apt-get brings.
// The shell without windows comes first: it starts three times as fast.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const windows = process.platform === 'win32'
const names = windows
  ? ['chrome.exe', 'msedge.exe']
  : [
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ]

/**
 * The path of a browser. Throws an error that says what to do where there is none.
 * @returns {string}
 */
export function browserPath() {
  return chosen() ?? onPath() ?? usualPlaces().find((path) => existsSync(path)) ?? installed()
}

function chosen() {
  const path = process.env['PLAYWRIGHT_CHROMIUM']
  if (!path) return undefined
  if (existsSync(path)) return path
  throw new Error(`PLAYWRIGHT_CHROMIUM is ${path}, and there is no such file. Name a Chromium, or unset it.`)
}

function onPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (!windows) return []
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
  return roots.flatMap((root) => [
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ])
}

function installed() {
  if (!canInstall()) throw new Error(`There is no Chromium for the end-to-end tests. ${advice()}`)
  process.stdout.write('There is no Chromium, so apt-get installs one for the end-to-end tests …\n')
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', 'chromium-headless-shell')
  if (!onPath()) aptGet('install', '-y', '--no-install-recommends', 'chromium')
  const path = onPath()
  if (path) return path
  throw new Error('apt-get could not install Chromium. Install it, or name one in PLAYWRIGHT_CHROMIUM.')
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** @param {readonly string[]} what */
function aptGet(...what) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...what], { stdio: 'inherit', env })
}

function advice() {
  const command = windows
    ? 'winget install Google.Chrome'
    : process.platform === 'darwin'
      ? 'brew install --cask chromium'
      : 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium'
  return `Run: ${command}. Or name one that is there in PLAYWRIGHT_CHROMIUM.`
}
