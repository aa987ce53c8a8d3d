// Writes sw.js into the build: the worker that keeps the planner in the browser, with the list of all there is to keep.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const worker = new URL('./offline/worker.js', import.meta.url)

/** The command line is built into a folder of its own, and what a browser never asks for is not kept. */
/** @type {(path: string) => boolean} */
const isLeftOut = (path) => /^(cli\/|sw\.js$)|\.map$/.test(path)

/**
 * All files of a build that a browser may ask for, by their paths in it.
 * @param {string} folder
 */
export function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  return paths.filter((path) => !isLeftOut(path)).sort()
}

/**
 * Another content of any file is another version.
 * @param {string} folder
 */
export function serviceWorkerOf(folder) {
  const files = filesIn(folder)
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
  const version = hash.digest('hex').slice(0, 16)
  const list = files.map((file) => `./${file.split('/').map(encodeURIComponent).join('/')}`)
  const text = readFileSync(worker, 'utf8').replace(/^\/\* global.*\n/m, '')
  return `const version = ${JSON.stringify(version)}\nconst files = ${JSON.stringify(list, null, 1)}\n${text}`
}

/**
 * Once everything is written, what was copied from `public` too.
 * @returns {import('vite').Plugin}
 */
export function withServiceWorker() {
  /** @type {import('vite').ResolvedConfig} */
  let config
  return {
    name: 'offline',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved: (resolved) => {
      config = resolved
    },
    closeBundle() {
      const folder = resolve(config.root, config.build.outDir)
      writeFileSync(join(folder, 'sw.js'), serviceWorkerOf(folder))
    },
  }
}
