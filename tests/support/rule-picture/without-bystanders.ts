import { createCheck } from '#core/checking/check.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { entitiesOf, remove } from '#core/model/topology.ts'

export interface Pair {
  readonly wrong: Plan
  readonly right: Plan
}

/**
 * Both plans without what stands two references away from every subject, as long as the rule says the same without it,
 * and without emptying a stage: a picture of nothing shows nothing.
 */
export function withoutBystanders(rule: Rule, pair: Pair): Pair {
  const check = createCheck([rule])
  const said = ({ wrong, right }: Pair) => JSON.stringify([check(wrong).findings, check(right).findings])
  const near = withWholeStages(pair, neighbourhood(pair, subjectsOf(check(pair.wrong).findings)))
  const bystanders = [...new Set(idsIn(pair))].filter((id) => !near.has(id))
  return bystanders.reduce((kept, id) => {
    const fewer = { wrong: without(kept.wrong, id), right: without(kept.right, id) }
    return said(fewer) === said(kept) ? fewer : kept
  }, pair)
}

const subjectsOf = (findings: ReturnType<ReturnType<typeof createCheck>>['findings']): ReadonlySet<EntityId> =>
  new Set(findings.flatMap(({ entities, related }) => [...entities, ...related]))

const entitiesIn = ({ wrong, right }: Pair) =>
  [...wrong.stages, ...right.stages].flatMap(({ topology }) => entitiesOf(topology))
const idsIn = (pair: Pair): readonly EntityId[] => entitiesIn(pair).map(({ id }) => id)

/** All that is at most two references away. */
function neighbourhood(pair: Pair, from: ReadonlySet<EntityId>): ReadonlySet<EntityId> {
  const links = entitiesIn(pair).flatMap((entity) => refsOf(entity).map(({ to }) => [entity.id, to] as const))
  const grown = (ids: ReadonlySet<EntityId>) =>
    new Set([...ids, ...links.flatMap(([a, b]) => (ids.has(a) ? [b] : ids.has(b) ? [a] : []))])
  return grown(grown(from))
}

/** With what operations name, and with all of a stage in which nothing else would be left. */
function withWholeStages({ wrong, right }: Pair, near: ReadonlySet<EntityId>): ReadonlySet<EntityId> {
  const stages = [...wrong.stages, ...right.stages].map(({ topology }) => entitiesOf(topology).map(({ id }) => id))
  return new Set([...near, ...operandsIn([...wrong.stages, ...right.stages]), ...emptied(stages, near)])
}

const emptied = (stages: readonly (readonly EntityId[])[], near: ReadonlySet<EntityId>): readonly EntityId[] =>
  stages.filter((ids) => !ids.some((id) => near.has(id))).flat()

const operandsIn = (stages: Plan['stages']): readonly EntityId[] =>
  stages.flatMap(({ operations }) =>
    operations.flatMap((operation) =>
      Object.values(operation).filter((value): value is EntityId<'chatPool'> => String(value).startsWith('chatPool:')),
    ),
  )

const without = (plan: Plan, id: EntityId): Plan => ({
  ...plan,
  stages: plan.stages.map((stage) => ({ ...stage, topology: remove(stage.topology, [id]) })),
})
