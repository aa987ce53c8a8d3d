// npm run bench: measures, prints the tables and writes docs/performance.md. With `-- core` or `-- browser`
// only that part; a number behind that is how often the browser is asked.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { measureBrowser } from './bench-browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [part, rounds = '3'] = process.argv.slice(2)
const report = join(root, 'docs/performance.md')
const inBrowser = '## In a browser'

const [load] = loadavg()
const [cpu] = cpus()
const machine = `Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`
const said = `${machine}. Its load was ${load.toFixed(1)} when this began.`

/** What people have written below the tables stays. */
const [before = '', ...written] = readFileSync(report, 'utf8').split(/(?=^## )/m)
const head = part === 'browser' ? before : await coreHead()
const browser = part === 'core' ? written.find((one) => one.startsWith(inBrowser)) : await browserPart()
const rest = written.filter((one) => !one.startsWith(inBrowser))
writeFileSync(
  report,
  [head.trimEnd(), ...(browser ? [browser.trim()] : []), rest.join('').trim()].join('\n\n').concat('\n'),
)

async function coreHead() {
  const outDir = mkdtempSync(join(tmpdir(), 'coexist-bench-'))
  await build({ root, logLevel: 'warn', build: { ssr: 'tests/bench/bench.ts', outDir } })
  const { measureAll } = await import(pathToFileURL(join(outDir, 'bench.js')).href)
  const rows = await measureAll()
  rmSync(outDir, { recursive: true })
  const table = ['| What | Measured | Budget | Kept |', '|---|---|---|---|', ...rows.map(lineOf)].join('\n')
  console.log(table)
  return `# Performance

Written by \`npm run bench\`. Times are processor time, garbage collection included: medians of seven rounds in which
everything that is compared runs once, in an order that rotates. The plans are synthetic: a migration from Lync 2010 in
six stages, of which each further one brings a Lync 2013 pool and a chat pool and moves users there.

${said}

${table}`
}

/** @param {{ what: string, measured: string, budget: string, isKept: boolean }} row */
function lineOf({ what, measured, budget, isKept }) {
  return `| ${what} | ${measured} | ${budget} | ${isKept ? 'yes' : 'no'} |`
}

async function browserPart() {
  const table = await measureBrowser(root, Number(rounds))
  console.log(table)
  return `${inBrowser}

The built planner, worked with by a real mouse in Chromium at 1440 × 900, beside two bare pages that draw as many boxes
and lines in the same places: React Flow as it is fastest (only what can be seen is rendered, sizes and handles are given, no
words from afar), and one 2D canvas that paints all of it in each frame. Neither checks anything, routes a line or has
panels around it. Rounds: ${rounds}, in each of which every page is opened anew, in an order that rotates; medians. Work is
processor time of the main thread, so that what the machine does beside is not in it; frames are by the clock. The
planner is opened by a file that is dropped on its start screen, the others by their address.

${said}

${table}`
}
