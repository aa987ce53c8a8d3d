import { belongingOf } from '#core/edits/belonging.ts'
import { dropKinds, expects, type Relation, relationsBetween } from '#core/edits/relations.ts'
import { newEntity, type Shape, shapes } from '#core/edits/shapes.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { judgeIn, judgementOn, withEntity } from './drops.ts'

/**
 * How something new comes to an object: it is put inside, a line leads to it, it grows beside it as a line or as one
 * more of its kind, or it is added without any.
 */
export type CreationWay = 'inside' | 'line' | 'beside' | 'free'

/** One thing that can be created, and what joins it to what is there. */
export interface Creation {
  readonly id: string
  readonly shape: Shape
  /** What joins it, as a sentence; none for what stands alone. */
  readonly joined: string | undefined
  /** What the rules say against joining it so. */
  readonly reason: string | undefined
  /** Joins the new entity, once it is there. */
  readonly relationFor: (plan: Plan, entity: Entity) => Relation | undefined
}

/**
 * What can be created at an object, or beside nothing, in the order of the palette; each judged by the rules. They are
 * asked for so many milliseconds; what they were not asked about counts as allowed.
 */
export function creationsAt(
  plan: Plan,
  stage: StageId,
  from: Entity | undefined,
  way: CreationWay,
  budgetMs = 250,
): readonly Creation[] {
  const end = performance.now() + budgetMs
  return shapes.flatMap((shape): readonly Creation[] => {
    const entity = newEntity(plan, shape)
    if (!entity) return []
    const planned = withEntity(plan, stage, entity)
    return joinsOf(planned, stage, entity, from, way).map((join, index) => {
      const relation = join?.(planned, entity)
      const isAsked = relation && performance.now() < end
      const judgement = isAsked && judgementOn(relation, entity, from ?? entity, judgeIn(planned, stage))
      return {
        id: `${shape.id} ${index}`,
        shape,
        joined: relation?.titleOfNew,
        reason: (judgement || undefined)?.reason,
        relationFor: (now, added) => join?.(now, added),
      }
    })
  })
}

type Join = Creation['relationFor'] | undefined

/** The ways in which a new entity can be joined here; none where it would not belong here at all. */
function joinsOf(
  plan: Plan,
  stage: StageId,
  entity: Entity,
  from: Entity | undefined,
  way: CreationWay,
): readonly Join[] {
  if (!from || way === 'free') return [undefined]
  const trigger = way === 'inside' ? 'drop' : 'line'
  if (way === 'inside' && !dropKinds(entity.kind).has(from.kind)) return []
  const joins = relationsBetween(plan, stage, entity, from, trigger)
    .filter(({ verb }) => verb !== expects && (way !== 'inside' || verb !== 'Connect to'))
    .map(
      ({ verb }): Join =>
        (now, added) =>
          relationsBetween(now, stage, added, from, trigger).find((one) => one.verb === verb),
    )
  return way === 'beside' ? [...joins, ...sibling(plan, stage, entity, from)] : joins
}

/** One more of the same kind, joined to what the first one belongs to. */
function sibling(plan: Plan, stage: StageId, entity: Entity, from: Entity): readonly Join[] {
  const isAlike = entity.kind === from.kind && generationOf(entity) === generationOf(from)
  const topology = stageOf(plan, stage)?.topology
  const owner = isAlike && topology ? belongingOf(graphOf(topology), entity.kind, from.id) : undefined
  if (!isAlike) return []
  return [owner && ((now, added) => relationsBetween(now, stage, added, owner, 'drop')[0])]
}

const generationOf = (entity: Entity) =>
  'generation' in entity ? entity.generation : entity.kind === 'client' ? entity.client : undefined
