import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { makeTable } from '#formats/tables/all-tables.ts'
import { render as csv } from '#formats/tables/csv.ts'
import { tableIds } from '#formats/tables/table.ts'
import { render as xlsx } from '#formats/tables/xlsx.ts'
import { samplePlan } from '../../support/format-inputs.ts'
import { chatPool, planOf, planWith, pool, room } from '../../support/plan-builder.ts'

const inputOf = (plan: Plan) => ({ plan, report: createCheck(rules)(plan), stages: plan.stages.map(({ id }) => id) })
const contoso = inputOf(samplePlan('lync-2010-to-2013'))

describe.each(tableIds)('the table of %s', (table) => {
  it('is the golden one', async () => {
    await expect(csv({ ...contoso, stages: contoso.stages.slice(2, 4), table })).toMatchFileSnapshot(
      `golden/${table}.csv`,
    )
  })

  it('has a cell for every column in each row', () => {
    const { columns, rows } = makeTable[table](contoso)
    for (const row of rows) expect(row.length).toBe(columns.length)
  })
})

it('tells of the waivers what they waive', () => {
  const plan = planWith(
    { waivers: [{ rule: 'hosting/unhosted', entities: ['chatPool:P'], reason: 'Later', author: 'Dana' }] },
    [chatPool('P', 'lync2013')],
  )
  const { columns, rows } = makeTable.waivers(inputOf(plan))
  expect(columns.at(-1)?.title).toBe('Findings waived')
  expect(rows).toEqual([
    ['hosting/unhosted', 'All', 'P', 'Later', 'Dana', undefined, undefined, undefined, expect.any(Number)],
  ])
})

describe('a workbook', () => {
  const sheetsIn = (workbook: Uint8Array) => {
    const parts = unzipSync(workbook)
    return Object.keys(parts)
      .filter((path) => path.startsWith('xl/worksheets/sheet'))
      .map((path) => strFromU8(parts[path]!))
  }

  it('has a sheet for each table, its headings in sight and filtered', async () => {
    const workbook = await xlsx(contoso)
    const names = strFromU8(unzipSync(workbook)['xl/workbook.xml']!).match(/<sheet [^>]*name="(\w+)"/g)
    expect(names?.map((tag) => /name="(\w+)"/.exec(tag)?.[1])).toEqual(
      tableIds.map((id) => makeTable[id](contoso).title),
    )
    for (const sheet of sheetsIn(workbook)) {
      expect(sheet).toContain('ySplit="1"')
      expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]\d+"\/>/)
      expect(() => new XMLParser().parse(sheet, true)).not.toThrow()
    }
  })

  it('has no formula, whatever a name begins with, and numbers that are numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('=', '+', '-', '@', '\t=', '＝'), fc.string(), async (sign, rest) => {
        const name = `${sign}${rest}` || '='
        const plan = planOf([pool(name, 'lync2010'), room(name)])
        const workbook = await xlsx(inputOf(plan))
        for (const sheet of sheetsIn(workbook)) expect(sheet).not.toMatch(/<f>|t="str"/)
        expect(() => new XMLParser().parse(strFromU8(unzipSync(workbook)['xl/sharedStrings.xml']!), true)).not.toThrow()
      }),
      { numRuns: 10, seed: 1 },
    )
  })

  it('keeps a name that looks like a letter spelled out in a workbook', async () => {
    const parts = unzipSync(await xlsx(inputOf(planOf([pool('A_x0041_B', 'lync2010')]))))
    expect(strFromU8(parts['xl/sharedStrings.xml']!)).toContain('<t>A_x005F_x0041_B</t>')
  })

  it('cuts what no cell can hold', async () => {
    const parts = unzipSync(await xlsx(inputOf(planOf([pool('x'.repeat(40_000), 'lync2010')]))))
    const texts = strFromU8(parts['xl/sharedStrings.xml']!)
    expect(Math.max(...(texts.match(/x+/g) ?? []).map(({ length }) => length))).toBe(32_000)
  })
})
