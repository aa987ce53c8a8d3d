import { expect, it } from 'vitest'
import { lossesInWords, newestImports, whereAndWhen } from '#app/shell/plan-imports.ts'
import { planOf, planWith, site } from '../../support/plan-builder.ts'

const first = { stage: planOf([]).stages[0]!.id, at: '2026-10-28', file: 'topology.xml', losses: [] }
const second = { stage: 'gone', file: 'rooms.csv', losses: ['Line 3 was left out.'] }
const third = { ...second, at: 'last week', losses: ['Line 3 was left out.', 'Line 4 was left out.'] }
const plan = planWith({ imports: [first, second, third] }, [site('HQ')])

it('tells the newest import first, and none where there is none', () => {
  expect(newestImports(plan)).toEqual([third, second, first])
  expect(newestImports(planOf([]))).toEqual([])
})

it('says into which stage, on which day, and how much was not as it stood there', () => {
  expect([first, second, third].map((one) => whereAndWhen(plan, one))).toEqual([
    `Into ${plan.stages[0]!.name} · 28 October 2026`,
    'Into a stage that is no longer there',
    'Into a stage that is no longer there · last week',
  ])
  expect([first, second, third].map(lossesInWords)).toEqual([
    'Everything in it was understood.',
    '1 point assumed or left out',
    '2 points assumed or left out',
  ])
})
