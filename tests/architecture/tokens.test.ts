import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { themeCss } from '#app/shell/theme-css.ts'
import { sizes } from '#core/layout/sizes.ts'
import { colourNames } from './colour-names.ts'
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

/** A colour said as such, by its parts or by its name. */
const rawColour = new RegExp(
  `#[\\da-f]{3,8}\\b|\\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\(|(?<![\\w-])(${colourNames.join('|')})(?![\\w-])`,
  'gi',
)

/** What of a value is neither a token, nor nothing, nor a hairline, nor counted from something else as % and em are. */
function rawIn({ property, value }: Declaration): readonly string[] {
  const plain = value.replaceAll(/var\(--[\w-]+\)/g, '')
  const colours = plain.match(rawColour) ?? []
  const lengths = plain.match(/(?<![\w.])\d*\.?\d+(px|rem|pt|ms|s)\b/g) ?? []
  const bare = /^(z-index|font-weight|line-height|font)$/.test(property) ? (plain.match(/\d+/g) ?? []) : []
  const isFree = (length: string) =>
    /^(0|1px|0s)$/.test(length) || (isMeasureOfLayout(property) && length.endsWith('px'))
  return [...colours, ...bare, ...lengths.filter((length) => !isFree(length))]
}

interface Attribute {
  readonly name: string
  readonly value: string
}

/** Those that say how large or of what colour something is; an image, and the dots of the canvas, have their own size. */
const attributesIn = (text: string): readonly Attribute[] =>
  [...text.replaceAll(/<(img|Background)\b[^>]*>/g, '').matchAll(measuring)].map(([, name = '', value = '']) => ({
    name,
    value,
  }))
const measuring = /(?<![\w-])(size|width|height|strokeWidth|gap|fill|stroke|color)=("[^"]*"|\{[^{}\n]*\})/g

/** Above the words of an empty panel, where it lines up with nothing. */
const pictureOfNothing = 'app/panels/inspector/Inspector.tsx: size={18}'

function isRawAttribute(name: string, value: string): boolean {
  if (/^(fill|stroke|color)$/.test(name)) return value.replaceAll(/var\(--[\w-]+\)/g, '').search(rawColour) >= 0
  return /^["{]\d/.test(value) || /[?:] \d/.test(value)
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

  it('are tokens or computed in the attributes of a component', () => {
    const raw = components.flatMap(({ path, text }) =>
      attributesIn(text)
        .filter(({ name, value }) => isRawAttribute(name, value))
        .map(({ name, value }) => `${path}: ${name}=${value}`),
    )
    expect(raw.filter((said) => said !== pictureOfNothing)).toEqual([])
  })

  it.each([
    ['<Check size={14} aria-hidden />', true],
    ['<Check size="14" />', true],
    ["<Icon size={size === 'small' ? 14 : 16} />", true],
    ['<svg width={16} height={16}>', true],
    ['<path strokeWidth={1.5} />', true],
    ['<path fill="tomato" />', true],
    ["<path stroke={isOn ? '#f00' : 'none'} />", true],
    ['<Check size={iconSizes.small} />', false],
    ['<path fill="none" stroke="currentColor" />', false],
    ['<path fill="var(--OCS2007R2-tint)" />', false],
    ['<img src="./icon.svg" width={24} height={24} />', false],
  ])('are told from what is raw in %s', (text, isRaw) => {
    expect(attributesIn(text).some(({ name, value }) => isRawAttribute(name, value))).toBe(isRaw)
  })

  it.each([
    ['color', 'tomato', true],
    ['border', '1px solid Gray', true],
    ['background', 'color-mix(in srgb, red 10%, transparent)', true],
    ['box-shadow', '0 0 0 1px rgba(0, 0, 0, 0.2)', true],
    ['color', 'var(--red-ink)', false],
    ['background', 'transparent', false],
    ['fill', 'currentColor', false],
    ['white-space', 'nowrap', false],
    ['grid-area', 'red-line', false],
  ])('are told from what is raw in %s: %s', (property, value, isRaw) => {
    expect(rawIn({ property, value }).length > 0).toBe(isRaw)
  })

  it('are asked of a window of few widths', () => {
    const widths = sheets.flatMap(({ text }) => named(/@(?:media|container) \((?:max|min)-width: (\d+px)\)/g, text))
    expect([...new Set(widths)].sort()).toEqual(['1100px', '216px', '460px', '620px', '639px', '760px', '960px'])
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
