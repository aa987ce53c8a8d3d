import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import type { Entity, Kind } from '#core/model/entity.ts'
import { type Plan, severities } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { entitiesOf, put } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'

const runs = { numRuns: 30, seed: 2013 }
const check = (plan: Plan) => createCheck(rules)(plan, undefined, { fixes: false })

/** The rules that judge the names of these kinds. */
const nameRules: ReadonlySet<string> = new Set([
  'addin/duplicate-name',
  'addin/length',
  'isolation/same-name-illusion',
  'migration/flatten-renames',
  'migration/flatten-too-long',
  'migration/name-overwrite',
  'migration/room-clash-in-source',
  'migration/type-clash',
  'room/duplicate-name',
  'room/name-equals-category',
  'room/name-too-long',
])

/** Not users and categories: lists of people and imports find these by their names. */
const renamable: readonly Kind[] = ['site', 'pool', 'chatPool', 'room', 'addIn', 'policy']

const renamed = (plan: Plan, { id }: Entity, name: string): Plan => ({
  ...plan,
  stages: plan.stages.map((stage) => ({
    ...stage,
    topology: put(
      stage.topology,
      entitiesOf(stage.topology).flatMap((entity) => (entity.id === id ? [{ ...entity, name } as Entity] : [])),
    ),
  })),
})

it('renaming an object changes no finding but those of rules about names', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.nat(), (plan, at) => {
      const nameable = plan.stages
        .flatMap(({ topology }) => entitiesOf(topology))
        .filter(({ kind }) => renamable.includes(kind))
      fc.pre(nameable.length > 0)
      const entity = nameable[at % nameable.length]!
      const others = (of: Plan) =>
        check(of)
          .findings.filter(({ rule }) => !nameRules.has(rule))
          .map(identityOf)
      expect(others(renamed(plan, entity, 'Renamed'))).toEqual(others(plan))
    }),
    runs,
  )
})

it('the order of findings is total: by stage, severity, rule and entities, and no two are alike', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const { findings } = check(plan)
      const place = ({ stage, severity, rule, entities }: Finding) =>
        [
          String(plan.stages.findIndex(({ id }) => id === stage)),
          String(severities.indexOf(severity)),
          rule,
          entities.join(' '),
        ].join('\u0000')
      const places = findings.map(place)
      expect(places).toEqual([...places].sort((a, b) => (a < b ? -1 : 1)))
      expect(new Set(findings.map(identityOf)).size).toBe(findings.length)
    }),
    runs,
  )
})
