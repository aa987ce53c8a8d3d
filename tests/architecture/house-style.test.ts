import { expect, it } from 'vitest'
import { type SourceFile, sourceFiles, styleSheets, testFiles } from './source-files.ts'

interface Ban {
  readonly what: string
  readonly where: RegExp
  readonly pattern: RegExp
}

/** What the compiler and the linter do not stop. */
const bans: readonly Ban[] = [
  { what: 'the clock', where: /^(core|formats)\//, pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)/ },
  { what: 'randomness', where: /^(core|formats)\//, pattern: /\bMath\.random\b/ },
  { what: 'default exports', where: /./, pattern: /^export default\b|\bas default\b/m },
  // React offers error boundaries to classes only.
  { what: 'classes', where: /^(?!app\/ui\/ErrorBoundary\.tsx$)/, pattern: /^(export )?(abstract )?class /m },
  {
    what: 'selectors of components: they register what the keyboard has to know of them, and tags and roles are asked in one file',
    where: /^app\/(platform|focus|commands)\/(?!(controls|own-file)\.ts$)/,
    pattern: /\.(querySelector(All)?|closest|matches|getElementById|getElementsBy\w+)[<(]/,
  },
  {
    what: 'buttons that run a command and are no views of it: they have their icon, keys and reason from app/buttons',
    where: /^app\/(canvas|panels|shell)\/(?!SearchField\.tsx$)/,
    pattern: /\bonClick=\{[^}\n]*\brunCommand\(|\bonSelect: [^,\n]*\brunCommand\(/,
  },
  {
    what: 'numbers, times and orders in forms of their own: each has one place that says it in British English',
    where: /^(?!(core\/model\/words|core\/model\/base\/natural-order|app\/ui\/thousands|app\/shell\/times)\.ts$)/,
    pattern: /\bIntl\.|\.toLocale\w*String\(/,
  },
  {
    what: 'a second voice: what is read out goes through store/voice-store.ts, by say, announce or useSaid',
    where: /^(?!app\/shell\/Announcer\.tsx$)/,
    pattern: /\baria-live\b|\brole="(status|alert|log)"|<output\b|\b(Autocomplete|Combobox)\.(Empty|Status)\b/,
  },
  { what: 'process.exit', where: /./, pattern: /\bprocess\.exit\(/ },
]

/** What makes a test pass or fail by what ran before it, or by how busy the machine is. */
const bansInTests: readonly Ban[] = [
  { what: 'modules replaced for all tests after it, which share them', where: /\.test\.ts$/, pattern: /\bvi\.mock\(/ },
  { what: 'a fixed time to wait', where: /^e2e\//, pattern: /\bwaitForTimeout\(/ },
]

const longest = 250

const linesOf = ({ text }: SourceFile): number => text.trimEnd().split('\n').length

it.each(bans)('$what: not in the source', ({ where, pattern }) => {
  const found = sourceFiles.filter(({ path, text }) => where.test(path) && pattern.test(text))
  expect(found.map(({ path }) => path)).toEqual([])
})

it.each(bansInTests)('$what: not in the tests', ({ where, pattern }) => {
  const found = testFiles.filter(({ path, text }) => where.test(path) && pattern.test(text))
  expect(found.map(({ path }) => path)).toEqual([])
})

it(`no file is longer than ${longest} lines`, () => {
  const long = sourceFiles.filter((file) => linesOf(file) > longest)
  expect(long.map((file) => `${file.path}: ${linesOf(file)} lines`)).toEqual([])
})

it('the styles of a component reach nothing that is not its own', () => {
  const reaching = styleSheets
    .filter(({ path }) => path.endsWith('.module.css'))
    .flatMap(({ path, text }) =>
      selectorsOf(text)
        .filter((selector) => !selector.includes('.'))
        .map((selector) => `${path}: ${selector}`),
    )
  expect(reaching).toEqual([])
})

/** The selectors of rules, without what stands in parentheses. */
const selectorsOf = (text: string): readonly string[] =>
  [...withoutKeyframes(text.replace(/\/\*.*?\*\//gs, '')).matchAll(/([^{};@]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.replace(/\([^()]*\)/g, '').split(','))
    .map((selector) => selector.trim())
    .filter((selector) => selector && !/^(container|layer|media|starting-style)\b/.test(selector))

const withoutKeyframes = (text: string): string => text.replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
