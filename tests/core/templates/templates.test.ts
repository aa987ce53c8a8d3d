import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { overlap } from '#core/layout/box.ts'
import { placeablesOf } from '#core/layout/placeable.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { isEndState, type Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { endsFrom, starts } from '#core/templates/choices.ts'
import { planFor, templates } from '#core/templates/index.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'

const check = createCheck(rules)
const answers = starts.flatMap(({ value: start }) => endsFrom(start).map(({ value: end }) => ({ start, end })))
const plans: readonly (readonly [string, Plan])[] = [
  ...templates.map(({ title, build }) => [title, build()] as const),
  ...answers.map(({ start, end }) => [`${start} to ${end}`, planFor({ start, end })] as const),
]

describe.each(plans)('%s', (_, plan) => {
  it('has no error and no warning in any stage', () => {
    const { findings, notChecked } = check(plan)
    expect(notChecked).toEqual([])
    const severe = findings.filter(({ severity }) => severity !== 'info')
    expect(severe.map(({ stage, rule, message }) => `${stage} ${rule} ${message}`)).toEqual([])
  })

  it('can be saved and opened', () => {
    expect(parsePlan(serializePlan(plan))).toEqual({ ok: true, value: plan })
  })

  it('has a place for everything that is drawn, and for nothing else', () => {
    expect(Object.keys(plan.layout).sort()).toEqual([...placeablesOf(plan).keys()].sort())
  })

  it('is laid out so that nothing covers anything', () => {
    for (const { topology } of plan.stages) {
      const { nodes } = diagramOf({ graph: graphOf(topology), layout: plan.layout, findings: [] })
      for (const [at, one] of nodes.entries()) {
        for (const other of nodes.slice(at + 1)) expect(overlap(one, other), `${one.id} and ${other.id}`).toBe(false)
      }
    }
  })
})

describe.each(answers)('$start to $end', ({ start, end }) => {
  const plan = planFor({ start, end })
  const { stages, description } = plan

  it('takes two to five stages, the last of which is the end state', () => {
    expect(stages.length).toBeGreaterThanOrEqual(2)
    expect(stages.length).toBeLessThanOrEqual(5)
    expect(isEndState(plan, stages.at(-1)!)).toBe(true)
  })

  it('says which documented phases it follows', () => {
    expect(description).toMatch(/^Follows the (8|10) documented phases /)
    for (const stage of stages) expect(stage.description).toMatch(/^\p{Lu}.*\.$/u)
  })
})

it('who has Group Chat ends with Persistent Chat', () => {
  expect(endsFrom('lync2010GroupChat').map(({ value }) => value)).toEqual(['persistentChat'])
  expect(endsFrom('lync2010').map(({ value }) => value)).toEqual(['lync2013', 'persistentChat'])
})
