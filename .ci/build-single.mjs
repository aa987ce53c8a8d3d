// npm run build:single: the planner as one file of HTML, which works from a folder or a share, without any server.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { written } from './content-policy.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const place = join(root, 'dist-single')

const { output } = await build({
  root,
  logLevel: 'warn',
  plugins: [inlineWorker()],
  worker: { format: 'iife' },
  build: {
    write: false,
    copyPublicDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 20_000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
const scripts = output.flatMap((one) => (one.type === 'chunk' ? [one.code] : []))
const styles = output.flatMap((one) =>
  one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
)
if (scripts.length !== 1) throw new Error(`There are ${scripts.length} scripts, and one file has room for one.`)

const publicFile = (path) => readFileSync(join(root, 'public', path), 'utf8')
// A text of the program that ends a script would end this one.
const script = scripts[0].replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--')
const style = [publicFile('layers.css'), ...styles].join('\n')
const page = readFileSync(join(root, 'index.html'), 'utf8')
  .replace(/\s*<!--[\s\S]*?-->/g, '')
  .replace(/\s*<link [^>]*>/g, '')
  .replace(/\s*<script [^>]*><\/script>/, '')
  .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${written(policy())}">`)
  .replace('</head>', () => `<link rel="icon" href="${dataOf('icon.svg')}"><style>${style}</style></head>`)
  .replace('</body>', () => `${filesElement()}<script type="module">${script}</script></body>`)
mkdirSync(place, { recursive: true })
writeFileSync(join(place, 'coexistence-planner.html'), page)
console.log(`dist-single/coexistence-planner.html has ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB.`)

/** Just these two texts may run and style, and nothing at all is asked for. */
function policy() {
  return {
    'default-src': "'none'",
    'script-src': hashOf(script),
    'style-src': hashOf(style),
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'connect-src': 'data:',
    'worker-src': 'blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
  }
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** What the planner else asks the server for, as data; no script runs in it. */
function filesElement() {
  const paths = ['icon.svg', 'NOTICE.txt'].concat(
    ['plans', 'rules'].flatMap((folder) =>
      readdirSync(join(root, 'public', folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(join(root, 'public').length + 1)
            .replaceAll('\\', '/'),
        ),
    ),
  )
  const files = JSON.stringify(Object.fromEntries(paths.sort().map((path) => [path, dataOf(path)])))
  return `<script type="application/json" id="own-files">${files.replaceAll('<', '\\u003c')}</script>`
}

function dataOf(path) {
  const type = path.endsWith('.svg') ? 'image/svg+xml' : path.endsWith('.json') ? 'application/json' : 'text/plain'
  return `data:${type};base64,${Buffer.from(publicFile(path)).toString('base64')}`
}

/** A file may start no other one as a worker, but one that it holds itself. */
function inlineWorker() {
  const start = "new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })"
  return {
    name: 'inline-worker',
    enforce: 'pre',
    transform(code, id) {
      if (!/importing[\\/]reader\.ts$/.test(id)) return undefined
      if (!code.includes(start)) throw new Error('The worker of the import is started in another way.')
      return `import OwnWorker from './worker.ts?worker&inline'\n${code.replace(start, 'new OwnWorker()')}`
    },
  }
}
