import type { NewOperation } from '#core/edits/stages.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { emptyTopology, put, remove } from '#core/model/topology.ts'

/** One stage of a template, told by what it changes. */
export interface StageDraft {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly put?: readonly Entity[]
  readonly remove?: readonly EntityId[]
  readonly operations?: readonly NewOperation[]
}

/** The stages, each built on the one before it. */
export function stagesFrom(drafts: readonly StageDraft[]): Plan['stages'] {
  let topology = emptyTopology
  let count = 0
  return drafts.map((draft): Stage => {
    const { id, name, description } = draft
    topology = put(remove(topology, draft.remove ?? []), draft.put ?? [])
    const operations = (draft.operations ?? []).map((operation) => ({ ...operation, id: `op-${++count}` }))
    return { id, name, description, topology, operations }
  })
}
