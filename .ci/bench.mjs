// npm run bench: measures, prints the table and writes docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'coexist-bench-'))

const [load] = loadavg()
await build({ root, logLevel: 'warn', build: { ssr: 'tests/bench/bench.ts', outDir } })
const { measureAll } = await import(pathToFileURL(join(outDir, 'bench.js')).href)
const rows = await measureAll()
rmSync(outDir, { recursive: true })

const lineOf = ({ what, measured, budget, isKept }) =>
  `| ${what} | ${measured} | ${budget} | ${isKept ? 'yes' : 'no'} |`
const table = ['| What | Measured | Budget | Kept |', '|---|---|---|---|', ...rows.map(lineOf)].join('\n')
const [cpu] = cpus()
const machine = `Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`

console.log(table)
const report = join(root, 'docs/performance.md')
/** What people have written below the table stays. */
const [, ...written] = readFileSync(report, 'utf8').split(/(?=^## )/m)
writeFileSync(
  report,
  `# Performance

Written by \`npm run bench\`. Times are processor time, garbage collection included: medians of seven rounds in which
everything that is compared runs once, in an order that rotates. The plans are synthetic: a migration from Lync 2010 in
six stages, of which each further one brings a Lync 2013 pool and a chat pool and moves users there.

${machine}. Its load was ${load.toFixed(1)} when this began.

${table}
${written.length > 0 ? `\n${written.join('')}` : ''}`,
)
