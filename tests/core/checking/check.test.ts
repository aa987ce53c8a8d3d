import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import type { EntityId } from '#core/model/entity.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { FixableRule } from '#core/model/rule/advice.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { emptyTopology, entityOf } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { chatPool, planOf, planWith, pool } from '../../support/plan-builder.ts'

const nameless: Rule = {
  id: 'test/every-pool',
  severity: 'warning',
  when: 'stage',
  each: 'pool',
  title: 'No pool',
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

describe('a rule whose fixes crash', () => {
  const careless: FixableRule = {
    ...nameless,
    id: 'test/careless',
    fixes: () => {
      throw new Error('No fix.')
    },
  }
  const plan = planOf([pool('L10', 'lync2010'), pool('L13', 'lync2013')])

  it('is not checked, once a stage; its findings and those of the others stay', () => {
    const report = createCheck([careless, nameless])(plan)
    expect(report.notChecked).toEqual([{ rule: 'test/careless', stage: 's1', error: 'No fix.' }])
    expect(report.findings.map(({ rule, fixes }) => [rule, fixes])).toEqual([
      ['test/careless', []],
      ['test/careless', []],
      ['test/every-pool', []],
      ['test/every-pool', []],
    ])
  })

  it('is not asked for them where nobody wants them', () => {
    expect(createCheck([careless])(plan, undefined, { fixes: false }).notChecked).toEqual([])
  })
})

it('reports a rule about waivers that crashes as not checked', () => {
  const unfair: Rule = {
    ...nameless,
    id: 'test/unfair',
    when: 'waivers',
    each: undefined,
    check: () => {
      throw new Error('Broken.')
    },
  }
  const waivers = [{ rule: 'test/gone', entities: [], reason: 'Long ago.' }]
  const report = createCheck([unfair])(planWith({ waivers }, [pool('L10', 'lync2010')]))
  expect(report.notChecked).toEqual([{ rule: 'test/unfair', stage: 's1', error: 'Broken.' }])
})

describe('an id that names no kind', () => {
  const hostile = ['constructor:x', '__proto__:x', 'operations:x', 'name:x', 'nothing'] as EntityId[]
  const text = JSON.stringify({
    format: 'coexistence-plan',
    version: 1,
    name: 'Hostile',
    stages: [{ id: 's1', name: 'Today', remove: hostile, operations: [] }],
    layout: { 'constructor:x': { x: 1, y: 2 } },
    waivers: hostile.map((id) => ({ rule: 'plan/details-missing', entities: [id], reason: 'A test.' })),
  })

  it('is read, checked and written like any other that is not there', () => {
    const parsed = parsePlan(text)
    if (!parsed.ok) throw new Error(parsed.error.type)
    const report = createCheck(rules)(parsed.value)
    expect(report.notChecked).toEqual([])
    expect(report.findings.map(({ rule }) => rule)).toEqual(hostile.map(() => 'waiver/stale'))
    expect(parsePlan(serializePlan(parsed.value)).ok).toBe(true)
  })

  it('finds nothing', () => {
    const graph = momentOf(planOf([]), 0).graph
    for (const id of hostile) expect([graph.find(id), entityOf(emptyTopology, id)]).toEqual([undefined, undefined])
  })
})
