import type { Change } from '#core/model/diff.ts'
import type { Content, Entity, EntityId } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { chatPoolOf } from '../content/islands.ts'
import type { ContentMove } from './content-moves.ts'
import { nameWithin } from './content-names.ts'

/**
 * By what is on a chat pool now, what was there under the same name before an import: the category that keeps the rooms
 * which it leaves behind stands in for the one that it takes, and what arrives for what it overwrites.
 */
export type StandIns = ReadonlyMap<EntityId, EntityId>

export function standInsOf(
  before: Graph,
  after: Graph,
  changes: readonly Change[],
  moves: ReadonlyMap<EntityId, ContentMove>,
  recreated: readonly Content[] = [],
): StandIns {
  if (moves.size + recreated.length === 0) return none
  const added = named(
    after,
    changes.flatMap((change) => (change.type === 'added' ? [change.after] : [])),
  )
  const removed = named(
    before,
    changes.flatMap((change) => (change.type === 'removed' ? [change.before] : [])),
  )
  if (added.size + removed.size === 0) return none
  const moved = [...moves.values()]
  const left = named(
    before,
    moved.flatMap(({ content }) => before.find(content.id) ?? []),
  )
  const arrived = named(after, [...moved.map(({ content }) => content), ...recreated])
  return new Map([...sharing(added, left), ...sharing(arrived, removed)])
}

const none: StandIns = new Map()

/** Categories and rooms by where they are and what they are called. */
function named(graph: Graph, entities: readonly Entity[]): ReadonlyMap<string, EntityId> {
  return new Map(
    entities.flatMap((entity) => {
      if (entity.kind !== 'category' && entity.kind !== 'room') return []
      const chatPool = chatPoolOf(graph, entity)
      return chatPool
        ? [
            [
              [chatPool.id, entity.kind, nameWithin(graph, entity, chatPool)].join('\n').toLowerCase(),
              entity.id,
            ] as const,
          ]
        : []
    }),
  )
}

const sharing = (now: ReadonlyMap<string, EntityId>, was: ReadonlyMap<string, EntityId>) =>
  [...now].flatMap(([address, id]) => {
    const old = was.get(address)
    return old === undefined ? [] : [[id, old] as const]
  })

/** The changes without those that come of themselves: a stand-in that is added, and what refers to one from now on. */
export function withoutStandIns(changes: readonly Change[], standIns: StandIns): readonly Change[] {
  if (standIns.size === 0) return changes
  return changes.flatMap((change): readonly Change[] => {
    if (change.type === 'added') return standIns.has(change.after.id) ? [] : [change]
    if (change.type === 'removed') return [change]
    const { before, after } = change
    const fields = change.fields.filter((field) => {
      const stoodThere = standIns.get(fieldOf(after, field) as EntityId)
      return stoodThere === undefined || stoodThere !== fieldOf(before, field)
    })
    return fields.length === 0 ? [] : [{ ...change, fields }]
  })
}
