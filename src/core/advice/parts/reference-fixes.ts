import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { importsIn } from '#core/domain/migration/imports.ts'
import { operationsUntil } from '#core/domain/migration/step-operations.ts'
import { later } from '#core/domain/migration/steps.ts'
import { upgradesIn } from '#core/domain/migration/upgrades.ts'
import { couldJoin, putInto, wouldMove } from '#core/edits/content.ts'
import { editStage } from '#core/edits/edit.ts'
import { withoutReferences } from '#core/edits/references.ts'
import { removeEntities } from '#core/edits/remove.ts'
import { type ChatPool, type Content, type Entity, type EntityId, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { entityOf, put } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { categoryFixes } from './category-fixes.ts'
import { graphAt, momentAt } from './subject.ts'

/**
 * Putting content into a chat pool of the stage, with other missing references removed. Not where that would be a
 * move without an import, now or later, or would divide it from what it is tied to.
 */
export function ownerFixes(plan: Plan, finding: Finding, content: Content): readonly Fix[] {
  const graph = graphAt(plan, finding)
  return graph
    .all('chatPool')
    .filter((chatPool) => goesOn(momentAt(plan, finding), content, chatPool))
    .filter((chatPool) => !wouldMove(plan, finding.stage, content, chatPool) && couldJoin(graph, content, chatPool))
    .flatMap((chatPool) => joinFixes(graph, finding.stage, content, chatPool))
    .map(({ title, apply }) => ({ title, apply: (before) => clearReferences(apply(before), finding, content) }))
}

/** Whether later stages have the content there, too, or where a step imports or upgrades the chat pool to. */
function goesOn(at: Moment, content: Content, chatPool: ChatPool): boolean {
  let home: EntityId = chatPool.id
  return later(at).every((now) => {
    const there = contentOf(now.graph, content.id)
    const holder = there && chatPoolOf(now.graph, there)?.id
    const ways = [...importsIn(now), ...upgradesIn(now)].filter(({ source }) => source.id === home)
    if (ways.length === 0) return holder === home || (holder === undefined && mayEnd(now, home))
    home = holder ?? home
    return ways.some(({ target }) => target.id === holder)
  })
}

/** Content goes with its chat pool where that is said, and is deleted on a chat pool that stays. */
const mayEnd = (at: Moment, chatPool: EntityId): boolean =>
  at.graph.find(chatPool) !== undefined ||
  operationsUntil(at, 'discardContent').some((discarded) => discarded.chatPool === chatPool)

/** A room of Persistent Chat needs a category there. */
function joinFixes(graph: Graph, stage: StageId, content: Content, chatPool: ChatPool): readonly Fix[] {
  if (content.kind === 'room' && !isLegacy(chatPool)) return categoryFixes(graph, stage, chatPool, content)
  const title = `Put ${content.name} into ${chatPool.name}`
  return [{ title, apply: (plan) => putInto(plan, stage, content, chatPool) }]
}

/** Removing the entity with what it holds. */
export const removeFix = ({ stage }: Pick<Finding, 'stage'>, entity: Entity): Fix => ({
  title: `Remove ${entity.kind === 'interaction' ? 'the expected interaction' : nameOf(entity)}`,
  apply: (plan) => removeEntities(plan, stage, [entity.id]),
})

/** Removing the references of the entity to what the finding names as missing. */
export const clearFix = (finding: Finding, entity: Entity): Fix => ({
  title: `Remove the missing references of ${nameOf(entity)}`,
  apply: (plan) => clearReferences(plan, finding, entity),
})

function clearReferences(plan: Plan, { stage, entities, related }: Finding, { id }: Entity): Plan {
  const missing = new Set([...entities, ...related])
  return editStage(plan, stage, (topology) => {
    const there = entityOf(topology, id)
    return there ? put(topology, [withoutReferences(there, missing)]) : topology
  })
}
