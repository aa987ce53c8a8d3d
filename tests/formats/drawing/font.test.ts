import ttfReader from 'fonteditor-core/lib/ttf/ttfreader'
import { describe, expect, it } from 'vitest'
import { textWidth, type Weight } from '#core/layout/text.ts'
import type { Scene } from '#core/views/scene/scene.ts'
import { textsOf } from '#core/views/scene/texts.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { render } from '#formats/drawing/svg.ts'
import { fontFacesOf } from '#formats/font/font-faces.ts'
import { picturedPlan, picturedReport } from '../../core/views/scene/pictured-plan.ts'

interface Face {
  readonly weight: Weight
  readonly bytes: Buffer
  /** What is in it, with the widths of 1,000 of its units. */
  readonly widths: ReadonlyMap<string, number>
}

/** The faces that a style sheet brings along, read back. */
const facesIn = (rules: string): readonly Face[] =>
  [...rules.matchAll(/@font-face\{font-family:Inter;font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]+)\)/g)].map(
    ([, weight, base64 = '']) => {
      const bytes = Buffer.from(base64, 'base64')
      return { weight: Number(weight) as Weight, bytes, widths: widthsIn(bytes) }
    },
  )

function widthsIn(bytes: Buffer): ReadonlyMap<string, number> {
  const Reader = 'default' in ttfReader ? ttfReader.default : ttfReader
  const { glyf, head } = new Reader({ subset: [] }).read(new Uint8Array(bytes).buffer)
  return new Map(
    glyf.flatMap(({ unicode = [], advanceWidth }) =>
      unicode.map((code) => [String.fromCodePoint(code), (1000 * advanceWidth) / head.unitsPerEm] as const),
    ),
  )
}

const line = (text: string, weight: Weight) =>
  ({ type: 'text', x: 0, y: 0, size: 12, fill: '#000', align: 'start', text, weight }) as const
const sceneWith = (...items: Scene['items']): Scene => ({ width: 9, height: 9, title: '', description: '', items })
const charactersIn = (faces: readonly Face[], weight: Weight): string =>
  [...(faces.find((face) => face.weight === weight)?.widths.keys() ?? [])].sort().join('')

describe('the font that a picture carries', () => {
  const input = { plan: picturedPlan, stages: ['s2'], report: picturedReport }
  const faces = facesIn(render(input))

  it('has every character of the picture in its weight, as wide as texts are measured', () => {
    expect(faces.map(({ weight }) => weight)).toEqual([400, 600])
    const texts = textsOf(sheetsOf(input)[0]!.scene.items)
    for (const { weight, widths } of faces) {
      const used = new Set(texts.flatMap((text) => (text.weight === weight ? [...text.text] : [])))
      expect(used.size).toBeGreaterThan(20)
      for (const character of used) {
        const measured = textWidth(character, { size: 1000, weight })
        if (measured > 0) expect(Math.abs((widths.get(character) ?? 0) - measured), character).toBeLessThan(1)
      }
    }
  })

  it('is small, says whose it is and under which licence, and bears the dates of the font', () => {
    for (const { bytes } of faces) {
      expect(bytes.length).toBeLessThan(20_000)
      const words = bytes.toString('latin1').replaceAll('\0', '')
      expect(words).toContain('The Inter Project Authors')
      expect(words).toContain('SIL Open Font License')
      expect(new Date((readDate(bytes) - 2_082_844_800) * 1000).getUTCFullYear()).toBe(2024)
    }
  })

  it('is the same again, also after another one', () => {
    const [one, other] = [sceneWith(line('Ada', 400)), sceneWith(line('Bob', 400))]
    const rules = fontFacesOf(one)
    expect(fontFacesOf(other)).not.toBe(rules)
    expect(fontFacesOf(one)).toBe(rules)
    expect(fontFacesOf(sceneWith(line('daA', 400)))).toBe(rules)
  })
})

describe('a subset', () => {
  it('holds the characters of its weight, in groups too, and no others', () => {
    const group = { type: 'group', data: {}, items: [line('Ärger → Чат', 600)] } as const
    const faces = facesIn(fontFacesOf(sceneWith(line('Room 1', 400), group)))
    expect(charactersIn(faces, 400)).toBe(' 1Rmo')
    expect(charactersIn(faces, 600)).toBe([...new Set('Ärger → Чат')].sort().join(''))
  })

  it('has the letter that a letter and an accent are drawn as', () => {
    expect(charactersIn(facesIn(fontFacesOf(sceneWith(line('e\u0301', 400)))), 400)).toContain('é')
  })

  it('leaves out what Inter lacks, and a weight that is not used or has nothing else', () => {
    const faces = facesIn(fontFacesOf(sceneWith(line('A 会议 قاعة', 400), line('会议', 600))))
    expect(faces.map(({ weight }) => weight)).toEqual([400])
    expect(charactersIn(faces, 400)).toBe(' A')
    expect(fontFacesOf(sceneWith())).toBe('')
  })
})

/** When the font was made, in seconds since 1904: in the table `head`. */
function readDate(bytes: Buffer): number {
  const entry = bytes.indexOf('head')
  return bytes.readUInt32BE(bytes.readUInt32BE(entry + 8) + 24)
}
