import { existsSync, readdirSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { AnyFormat, Content } from '#formats/format.ts'
import type { FormatInput } from '#formats/inputs.ts'
import { formats, formatsFor } from '#formats/list.ts'
import { inputsOf, samplePlan } from '../support/format-inputs.ts'

const samples = readdirSync('public/plans').map((file) => {
  const name = file.replace('.plan.json', '')
  return { name, inputs: inputsOf(samplePlan(name)) }
})

const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The kinds of file, told by their content. */
const kinds: readonly { mediaType: string; extensions: readonly string[]; fits(text: string): unknown }[] = [
  { mediaType: 'text/plain', extensions: ['txt', 'ps1'], fits: (text) => expect(text.endsWith('\n')).toBe(true) },
  { mediaType: 'text/markdown', extensions: ['md'], fits: (text) => expect(text).toMatch(/^# .+\n\n/) },
  {
    mediaType: 'text/csv',
    extensions: ['csv'],
    fits: (text) => expect(text).toMatch(/^\uFEFF?("[^"]*",)+"[^"]*"\r\n/),
  },
  { mediaType: 'application/json', extensions: ['json'], fits: (text) => JSON.parse(text) },
  { mediaType: 'application/sarif+json', extensions: ['sarif'], fits: (text) => JSON.parse(text) },
  { mediaType: 'application/xml', extensions: ['xml'], fits: (text) => new XMLParser().parse(text, true) },
  {
    mediaType: 'application/vnd.jgraph.mxfile',
    extensions: ['drawio'],
    fits: (text) => new XMLParser().parse(text, true),
  },
  {
    mediaType: 'application/vnd.ms-visio.drawing',
    extensions: ['vsdx'],
    fits: (text) => expect(text).toMatch(/^PK/),
  },
  {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    fits: (text) => expect(text).toMatch(/^%PDF-1\.3\n[\s\S]*%%EOF\n$/),
  },
  {
    mediaType: 'text/html',
    extensions: ['html'],
    fits: (text) => expect(text).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/),
  },
  { mediaType: 'image/png', extensions: ['png'], fits: (text) => expect(text).toMatch(/^.PNG\r\n/) },
  { mediaType: slides, extensions: ['pptx'], fits: (text) => expect(text).toMatch(/^PK/) },
  { mediaType: workbook, extensions: ['xlsx'], fits: (text) => expect(text).toMatch(/^PK/) },
  { mediaType: 'image/svg+xml', extensions: ['svg'], fits: (text) => new XMLParser().parse(text, true) },
]

const nameOf = ({ input, id }: AnyFormat): string => `${input}/${id}`
const named = formats.map((format: AnyFormat) => ({ name: nameOf(format), format }))

const textOf = (content: Content): string =>
  typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)

describe('the list of formats', () => {
  it('has no format twice, and one or more for everything that can be handed over', () => {
    expect(new Set(formats.map(nameOf)).size).toBe(formats.length)
    const needs: readonly FormatInput[] = [
      'drawing',
      'tables',
      'pack',
      'findings',
      'changes',
      'reach',
      'proof',
      'runbook',
      'rules',
    ]
    expect(needs.flatMap((need) => formatsFor(need).map(nameOf)).sort()).toEqual(formats.map(nameOf).sort())
    for (const need of needs) expect(formatsFor(need)).not.toEqual([])
  })

  it.each(named)('has $name in the folder of what it needs, by its id', ({ name }) => {
    expect(existsSync(`src/formats/${name}.ts`)).toBe(true)
  })

  it.each(named)('gives $name a title for a sentence, and an extension that fits its media type', ({ format }) => {
    expect(format.title).toMatch(/^[\w. ]*\w$/)
    expect(kinds.filter((kind) => kind.mediaType === format.mediaType)).toMatchObject([
      { extensions: expect.arrayContaining([format.extension]) },
    ])
  })
})

describe.each(samples)('of the sample $name', ({ inputs }) => {
  it.each(named)('$name is written, twice the same, as what it says it is', async ({ format }) => {
    const kind = kinds.find(({ mediaType }) => mediaType === format.mediaType)
    for (const input of inputs[format.input]) {
      const content = await format.render(input as never)
      expect(textOf(await format.render(input as never)) === textOf(content)).toBe(true)
      kind?.fits(textOf(content))
    }
  })
})
