import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { samples } from '#app/shell/samples.ts'
import { createCheck } from '#core/checking/check.ts'
import { withLayout } from '#core/edits/layout.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { tidyPlaces } from '#core/layout/arranging/tidy.ts'
import { placeablesOf } from '#core/layout/placeable.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'

const migrations = ['lync-2010-to-2013', 'ocs-2007-r2-to-2013']
const mistakes = {
  plan: 'five-mistakes',
  rules: [
    'client/legacy-two-pools',
    'client/lync2013-user-not-on-2013',
    'hosting/generation-mismatch',
    'isolation/addin-cross-pool',
    'isolation/expected-interaction',
  ],
}
const names = [...migrations, mistakes.plan]

const textOf = (name: string): string => readFileSync(`public/plans/${name}.plan.json`, 'utf8')

function planOf(name: string): Plan {
  const parsed = parsePlan(textOf(name))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const severe = (plan: Plan) => createCheck(rules)(plan).findings.filter(({ severity }) => severity !== 'info')

it('the samples are those that the start screen offers', () => {
  const files = readdirSync('public/plans').map((file) => file.replace('.plan.json', ''))
  expect(files.sort()).toEqual([...names].sort())
  expect(samples.map(({ name }) => name).sort()).toEqual([...names].sort())
})

describe.each(names)('%s', (name) => {
  it('is written as the planner writes it', () => {
    expect(serializePlan(planOf(name))).toBe(textOf(name))
  })

  it('can be checked by every rule', () => {
    expect(createCheck(rules)(planOf(name)).notChecked).toEqual([])
  })

  it('is arranged tidily', async () => {
    const plan = planOf(name)
    const tidy = serializePlan(withLayout(plan, tidyPlaces(plan)))
    await expect(tidy).toMatchFileSnapshot(`../public/plans/${name}.plan.json`)
  })

  it('has a place for everything that is drawn, and for nothing else', () => {
    const plan = planOf(name)
    const drawn: readonly EntityId[] = [...placeablesOf(plan).keys()]
    const placed = Object.keys(plan.layout).filter((id) => plan.layout[id as EntityId]?.collapsed === undefined)
    expect(placed.sort()).toEqual([...drawn].sort())
  })
})

it.each(migrations)('%s has no error and no warning in any stage', (name) => {
  expect(severe(planOf(name)).map(({ message }) => message)).toEqual([])
})

it('the plan with five mistakes has exactly these, all in its last stage, and nothing else that is not waived', () => {
  const plan = planOf(mistakes.plan)
  const found = createCheck(rules)(plan).findings.filter(({ waived }) => !waived)
  expect(found.map(({ rule }) => rule)).toEqual(mistakes.rules)
  expect(new Set(found.map(({ stage, severity }) => `${stage} ${severity}`))).toEqual(
    new Set([`${plan.stages.at(-1)!.id} error`]),
  )
})
