// The part of npm run bench that opens the built planner and bare pages in a browser.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { browserPath } from '../tests/support/browser.mjs'

/**
 * The table of what a person does with a mouse, beside the same on bare pages.
 * @param {string} root
 * @param {number} rounds
 * @returns {Promise<string>}
 */
export async function measureBrowser(root, rounds) {
  const outDir = mkdtempSync(join(tmpdir(), 'coexist-bench-browser-'))
  const folder = (/** @type {string} */ name) => join(outDir, name)
  await build({ root, logLevel: 'warn', build: { outDir: folder('planner') } })
  await build({ root, logLevel: 'warn', build: { ssr: 'tests/bench/browser.ts', outDir: folder('bench') } })
  const pages = join(root, 'tests/bench/pages')
  for (const name of ['react-flow', 'plain-canvas']) {
    await build({
      root: join(pages, name),
      ...{ base: './', configFile: false, logLevel: 'warn', plugins: [react()] },
      build: { outDir: join(folder('pages'), name) },
    })
  }
  const servers = await Promise.all(['planner', 'pages'].map((name) => serve(root, folder(name))))
  const [planner = '', bare = ''] = servers.map(({ resolvedUrls }) => resolvedUrls?.local[0])
  const { measureInBrowser } = await import(pathToFileURL(join(folder('bench'), 'browser.js')).href)
  const launch = () =>
    chromium.launch({
      executablePath: browserPath(),
      args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
    })
  try {
    const rows = await measureInBrowser(launch, { planner, pages: bare, rounds }, (/** @type {string} */ said) =>
      process.stderr.write(`${said}\n`),
    )
    return [
      '| What | Planner | React Flow | Plain canvas | ÷ React Flow | ÷ canvas | To reach | Kept |',
      '|---|---|---|---|---|---|---|---|',
      ...rows.map(lineOf),
    ].join('\n')
  } finally {
    for (const server of servers) server.httpServer.close()
    rmSync(outDir, { recursive: true })
  }
}

const serve = (/** @type {string} */ root, /** @type {string} */ outDir) =>
  preview({ root, configFile: false, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })

/** @param {{ what: string, measured: string[], ratios: string[], goal: string, isKept: boolean }} row */
const lineOf = ({ what, measured, ratios, goal, isKept }) =>
  `| ${[what, ...measured, ...ratios, goal, isKept ? 'yes' : 'no'].join(' | ')} |`
