import type { Change } from '#core/model/diff.ts'
import { type Content, type EntityId, isContent } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { heirOf, type Recreations } from './recreations.ts'

/** Content of a source that a comparison has no more, and what stands for it on a target. */
interface Left {
  readonly content: Content
  readonly heir: Content
}

/** The changes, apart from what has been brought under new ids, which is neither added nor removed. */
export interface Recreated {
  readonly others: readonly Change[]
  /** What has come to the target. */
  readonly arrived: readonly Content[]
  /** What has gone from the source, also where it came to the target long before. */
  readonly left: readonly Left[]
}

export function withoutRecreated(changes: readonly Change[], recreations: Recreations, after: Graph): Recreated {
  if (recreations.heirs.size + recreations.all.size === 0) return { others: changes, arrived: [], left: [] }
  const [others, arrived, left]: [Change[], Content[], Left[]] = [[], [], []]
  for (const change of changes) {
    if (change.type === 'added' && isContent(change.after) && recreations.all.has(change.after.id)) {
      arrived.push(change.after)
    } else if (change.type === 'removed' && isContent(change.before)) {
      const heir = heirOf(recreations, after, change.before.id)
      if (heir) left.push({ content: change.before, heir })
      else others.push(change)
    } else others.push(...withoutHeirs(change, recreations, after))
  }
  return { others, arrived, left }
}

/** What refers from now on to what stands for the thing that it referred to does not change by that. */
function withoutHeirs(change: Change, recreations: Recreations, after: Graph): readonly Change[] {
  if (change.type !== 'changed') return [change]
  const { before, after: now } = change
  const fields = change.fields.filter((field) => {
    const was = fieldOf(before, field)
    const heir = typeof was === 'string' ? heirOf(recreations, after, was as EntityId) : undefined
    return heir === undefined || heir.id !== fieldOf(now, field)
  })
  return fields.length === 0 ? [] : [{ ...change, fields }]
}
