import { expect, it } from 'vitest'
import { createCheck } from '#core/check.ts'
import type { Rule } from '#core/rules/rule.ts'
import { chatPool, planOf, pool } from '../support/plan-builder.ts'

const nameless: Rule = {
  id: 'test/every-pool',
  severity: 'warning',
  when: 'stage',
  each: 'pool',
  title: 'No pool',
  rationale: 'A test.',
  howToFix: 'Remove it.',
  source: { keys: ['PLANNER'], basis: 'stated' },
  *check(one) {
    yield { entities: [one.id], message: `${one.name} is a pool.` }
  },
}
const crashing: Rule = {
  ...nameless,
  id: 'test/crash',
  check() {
    throw new Error('Broken.')
  },
}

it('gives one finding per pool and stage', () => {
  const stage = [pool('L10', 'lync2010'), chatPool('P10', 'lync2010')]
  const { findings } = createCheck([nameless])(planOf(stage, stage))
  expect(findings.map(({ stage, entities }) => [stage, ...entities])).toEqual([
    ['s1', 'pool:L10'],
    ['s2', 'pool:L10'],
  ])
})

it('reports a crashed rule as not checked and runs the others', () => {
  const report = createCheck([crashing, nameless])(planOf([pool('L10', 'lync2010')]))
  expect(report.notChecked).toEqual([{ rule: 'test/crash', stage: 's1', error: 'Broken.' }])
  expect(report.findings).toHaveLength(1)
})
