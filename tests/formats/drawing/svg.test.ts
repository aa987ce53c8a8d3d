import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '#core/file/fingerprint.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import * as svgExporter from '#formats/drawing/svg.ts'
import { svgOf } from '#formats/drawing/svg-of.ts'
import { picturedPlan, picturedReport, reportOf } from '../../core/views/scene/pictured-plan.ts'
import { category, chatPool, planOf, planWith, pool, room } from '../../support/plan-builder.ts'
import { reread } from '../../support/reread.ts'

const input = { plan: picturedPlan, stages: ['s2'], report: picturedReport }
const pageOf = (of: typeof input) => sheetsOf(of)[0]!.scene
const parsed = (svg: string) => new XMLParser({ ignoreAttributes: false }).parse(svg, true)

describe('the picture of a stage', () => {
  const svg = svgExporter.render(input)

  it('is the golden one, but for the font that it carries', async () => {
    await expect(svgOf(pageOf(input))).toMatchFileSnapshot('golden/stage.svg')
    expect(svg.replace(/<style>@font-face[^<]+<\/style>\n/, '')).toBe(svgOf(pageOf(input)))
  })

  it('has the same bytes again, with or without a layout of its own', () => {
    expect(svgExporter.render({ ...structuredClone({ ...input, plan: 0 }), plan: reread(picturedPlan) })).toBe(svg)
    const placed = withPlaces(picturedPlan)
    const again = svgExporter.render({ ...input, plan: placed })
    expect(again.replace(fingerprintOf(placed), fingerprintOf(picturedPlan))).toBe(svg)
  })

  it('says of every broken line why, and of every problem what', () => {
    const plan = withPlaces(picturedPlan)
    const { findings } = picturedReport
    const { links } = diagramOf({ graph: graphOf(plan.stages[1]!.topology), layout: plan.layout, findings })
    const broken = links.flatMap((link) => link.broken ?? [])
    expect(broken.map(({ label }) => label).sort()).toEqual(
      findings.flatMap((finding) => finding.broken.map(({ label }) => label)).sort(),
    )
    for (const { label } of broken) expect(svg).toContain(`>${label}</text>`)
    for (const { rule } of findings) expect(svg).toContain(`>${rule}</text>`)
  })

  it('bears title, stage, counts, islands and legend', () => {
    for (const words of [
      'Contoso chat migration',
      'Stage: Stage 2 · 2 of 2 · interim',
      '3 errors',
      '1 warning',
      'Island L · Lync 2010 Group Chat',
      'Island P · Lync 2013 Persistent Chat',
      'Cannot work, and why',
    ]) {
      expect(svg).toContain(`>${words}</text>`)
    }
  })

  it('stands alone', () => {
    expect(svg).not.toMatch(/foreignObject|<image|<script|href|@import|url\((?!data:font\/ttf;)/)
    expect(svg).toMatch(/^<svg[^>]+role="img"[^>]*>\n<title>.+<\/title>\n<desc>.+<\/desc>/)
  })
})

it('never reads as clean where nothing is drawn', () => {
  const svg = svgExporter.render({ plan: planOf([]), stages: ['s1'], report: reportOf() })
  expect(svg).toContain('Nothing to check')
  expect(svg).not.toContain('No problems')
})

it('never reads as clean where a rule was not checked', () => {
  const svg = svgExporter.render({
    plan: planOf([pool('L', 'lync2010')]),
    stages: ['s1'],
    report: { ...reportOf(), notChecked: [{ rule: 'a/b', stage: 's1', error: 'Oops.' }] },
  })
  expect(svg).toContain('1 rule not checked')
  expect(svg).not.toContain('No problems')
})

it.each([
  ['markup', '<script>alert(1)</script>', '&lt;script&gt;'],
  ['quotes', `"O'Neill" & co`, '&quot;O&#39;Neill&quot; &amp; co'],
  ['control characters', 'A\u0000\u001b[31mB\u202eC\ud800D\uffff', 'A[31mBCD'],
])('escapes %s in names', (_, name, written) => {
  const plan = planWith({ name }, [pool(name, 'lync2010'), chatPool('P', 'lync2010'), category(name)])
  const svg = svgExporter.render({ plan, stages: ['s1'], report: reportOf() })
  expect(svg).toContain(`>${written}`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(svg).not.toMatch(/<script|[\u0000-\u0009\u000b-\u001f\u202e]/)
  expect(() => parsed(svg)).not.toThrow()
})

it('cuts a long name short and keeps all of it in a title', () => {
  const name = 'Ärger '.repeat(50).trim()
  const long = [chatPool(name, 'lync2010'), room(name, { chatPool: `chatPool:${name}` })]
  const svg = svgExporter.render({ plan: planOf(long), stages: ['s1'], report: reportOf() })
  expect(svg.match(new RegExp(`<title>${name}</title>Ärger[^<]{5,40}…</text>`, 'g'))).toHaveLength(2)
})
