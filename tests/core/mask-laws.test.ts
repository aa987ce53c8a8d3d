import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createCheck } from '#core/checking/check.ts'
import { maskedPlan } from '#core/edits/masking/masked-plan.ts'
import { planFileSchema, serializePlan } from '#core/file/plan-file.ts'
import { kinds } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { arbitraryCarriage } from '../support/arbitrary-carriage.ts'
import { arbitraryEstate } from '../support/arbitrary-estate.ts'
import { arbitraryMigration } from '../support/arbitrary-migration.ts'
import { arbitraryPlan } from '../support/arbitrary-plan.ts'
import { arbitraryReach } from '../support/arbitrary-reach.ts'
import { reread } from '../support/reread.ts'

const check = createCheck(rules)

const plans = fc.oneof(arbitraryPlan, arbitraryReach, arbitraryMigration, arbitraryCarriage, arbitraryEstate)

function law(holds: (plan: Plan, masked: Plan, nameOf: Naming, same: Naming) => void, of = plans) {
  fc.assert(
    fc.property(of, (plan) => {
      const masked = reread(maskedPlan(plan).plan)
      holds(plan, masked, ...renaming(plan, masked))
    }),
    { numRuns: 40, seed: 2013 },
  )
}

type Naming = (id: string) => string

/** Ids keep their order, so the first of one plan is the first of the other; what no stage has is nothing in both. */
function renaming(plan: Plan, masked: Plan): readonly [Naming, Naming] {
  const idsOf = ({ stages }: Plan): readonly string[] => [
    ...stages.map(({ id }) => id),
    ...kinds.flatMap((kind) => [...new Set(stages.flatMap(({ topology }) => [...topology[kind].keys()]))].sort()),
  ]
  const [before, after] = [idsOf(plan), idsOf(masked)]
  expect(after.length).toBe(before.length)
  const by = (names: ReadonlyMap<string, string>): Naming => {
    const nameOf: Naming = (id) => (id.startsWith('people:') ? `people:${nameOf(id.slice(7))}` : (names.get(id) ?? '?'))
    return nameOf
  }
  return [by(new Map(before.map((id, at) => [id, after[at] ?? '']))), by(new Map(after.map((id) => [id, id])))]
}

describe('a plan whose names are masked', () => {
  it('has the same findings in kind, number and severity, of the same stages and objects', () => {
    law((plan, masked, nameOf, same) => {
      const told = (of: Plan, name: Naming) =>
        check(of).findings.map(
          ({ rule, severity, stage, entities, waived }) =>
            `${name(stage)} ${severity} ${rule} ${entities.map(name).sort().join(' ')} ${waived !== null}`,
        )
      expect(told(masked, same).sort()).toEqual(told(plan, nameOf).sort())
    })
  })

  it('lets the same users reach the same chat pools', () => {
    law((plan, masked, nameOf, same) => {
      const told = (of: Plan, name: Naming) =>
        of.stages.flatMap((_, at) =>
          reachMatrix(momentOf(of, at)).rows.flatMap(({ users, cells }) =>
            cells.map(({ chatPool, access }) => `${at} ${name(users.id)} ${name(chatPool.id)} ${access.standing}`),
          ),
        )
      expect(told(masked, same).sort()).toEqual(told(plan, nameOf).sort())
    })
  })

  it('is drawn with the same shapes, lines and islands', () => {
    law((plan, masked, nameOf, same) => {
      const told = ({ stages, layout }: Plan, name: Naming) =>
        stages.flatMap(({ topology }) => {
          const diagram = diagramOf({ graph: graphOf(topology), layout, findings: [] })
          const nodes = diagram.nodes.map(({ id, rows }) => `${name(id)} ${rows.length}`)
          const links = diagram.links.map(({ from, to, style }) => `${style} ${name(from.entity)} ${name(to.entity)}`)
          return [...nodes, ...links, `${diagram.islands.length} ${diagram.sites.length}`].sort()
        })
      expect(told(masked, same)).toEqual(told(plan, nameOf))
    })
  })

  it('keeps what is checked off', () => {
    const worked = plans.map((plan) => ({
      ...plan,
      stages: plan.stages.map((stage) => ({ ...stage, done: stepsOf(plan, stage.id) })),
    }))
    law((_, masked) => {
      for (const { id, done } of masked.stages) expect([...(done ?? [])].sort()).toEqual(stepsOf(masked, id).sort())
    }, worked)
  })

  const stepsOf = (plan: Plan, stage: string) => (runbookOf(plan, stage)?.steps ?? []).map(({ id }) => id)

  it('says no name, address or id of more than two letters that the plan says', () => {
    law((plan, masked) => {
      const texts = textsIn(JSON.parse(serializePlan(masked))).map((text) => text.toLowerCase())
      const said = texts.filter((text) => !words.has(text))
      const named = textsIn(JSON.parse(serializePlan(plan))).filter((text) => !isWordOfThePlanner(text))
      for (const name of new Set(named.map((text) => text.toLowerCase()))) {
        expect(said.filter((text) => text.includes(name))).toEqual([])
      }
    })
  })
})

/** Every value and, of what is listed by id, every key. */
function textsIn(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json]
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, held]) => [...(key.includes(':') ? [key] : []), ...textsIn(held)])
}

/** What the planner itself offers to choose from. */
const choices = textsIn(z.toJSONSchema(planFileSchema, { io: 'input', unrepresentable: 'any' }))
const words = new Set(
  [...choices, 'SQL_Latin1_General_CP1_CI_AS', ...rules.map(({ id }) => id)].map((word) => word.toLowerCase()),
)
const isWordOfThePlanner = (text: string): boolean =>
  words.has(text.toLowerCase()) || (text.match(/\p{Letter}/gu) ?? []).length <= 2
