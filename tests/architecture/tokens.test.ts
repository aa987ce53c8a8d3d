import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { themeCss } from '#app/shell/theme-css.ts'
import { sizes } from '#core/layout/sizes.ts'
import { sourceFiles, styleSheets } from './source-files.ts'

const tokens = readFileSync('src/app/ui/tokens.css', 'utf8')
const sheets = styleSheets.filter(({ path }) => path !== 'app/ui/tokens.css')
const components = sourceFiles.filter(({ path }) => path.endsWith('.tsx'))

interface Declaration {
  readonly property: string
  readonly value: string
}

const declarationsIn = (css: string): readonly Declaration[] =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/(?<=[{;]\s*)([a-z-]+):([^;{}]+);/g)].map(
    ([, property = '', value = '']) => ({ property, value: value.trim() }),
  )

const named = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name)

/** How wide or at most how high a part of the window is, is said where that part is. */
const isMeasureOfLayout = (property: string): boolean =>
  /^((min-|max-)?width|max-height|flex(-basis)?|columns|grid-template-columns)$/.test(property)

/** What of a value is neither a token, nor nothing, nor a hairline, nor counted from something else as % and em are. */
function rawIn({ property, value }: Declaration): readonly string[] {
  const plain = value.replaceAll(/var\(--[\w-]+\)/g, '')
  const colours = plain.match(/#[\da-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)\(|\b(white|black)\b/gi) ?? []
  const lengths = plain.match(/(?<![\w.])\d*\.?\d+(px|rem|pt|ms|s)\b/g) ?? []
  const bare = /^(z-index|font-weight|line-height|font)$/.test(property) ? (plain.match(/\d+/g) ?? []) : []
  const isFree = (length: string) =>
    /^(0|1px|0s)$/.test(length) || (isMeasureOfLayout(property) && length.endsWith('px'))
  return [...colours, ...bare, ...lengths.filter((length) => !isFree(length))]
}

describe('the values of what can be seen', () => {
  it.each(sheets)('are tokens in $path', ({ text }) => {
    const raw = declarationsIn(text).filter((one) => rawIn(one).length > 0)
    expect(raw.map(({ property, value }) => `${property}: ${value}`)).toEqual([])
  })

  it('are tokens or computed where a component says them', () => {
    const raw = components.flatMap(({ path, text }) =>
      named(/style=\{\{([^}]*)\}\}/g, text).flatMap((style) =>
        (style.match(/\w+: (-?\d*\.?\d+|'[^']*\d(px|rem|ms|s)\b[^']*'|'#[^']*')(?=,| *$)/g) ?? [])
          .filter((said) => !/: 0$/.test(said))
          .map((said) => `${path}: ${said}`),
      ),
    )
    expect(raw).toEqual([])
  })

  it('are asked of a window of few widths', () => {
    const widths = sheets.flatMap(({ text }) => named(/@(?:media|container) \((?:max|min)-width: (\d+px)\)/g, text))
    expect([...new Set(widths)].sort()).toEqual(['1100px', '216px', '460px', '620px', '760px', '960px'])
  })
})

describe('a token', () => {
  const made = named(/(--[\w-]+):/g, `${tokens}${themeCss()}`)
  const used = named(/var\((--[\w-]+)/g, [...sheets, ...components].map(({ text }) => text).join('\n'))

  it('is there for whoever asks for it', () => {
    /** Said by the part itself, or by Base UI about the thing that a popup belongs to. */
    const local = new Set([
      ...named(/(--[\w-]+):/g, sheets.map(({ text }) => text).join('\n')),
      ...named(/'(--[\w-]+)':/g, components.map(({ text }) => text).join('\n')),
      '--anchor-width',
      '--available-width',
      '--available-height',
    ])
    expect([...new Set(used)].filter((name) => !made.includes(name) && !local.has(name))).toEqual([])
  })

  it('is used', () => {
    const all = new Set([...used, ...named(/var\((--[\w-]+)/g, tokens)])
    expect(named(/(--[\w-]+):/g, tokens).filter((name) => !all.has(name))).toEqual([])
  })

  it('of the diagram says what the diagram is measured by', () => {
    expect(tokens).toContain(`--card-head: ${sizes.container.header}px;`)
  })
})
