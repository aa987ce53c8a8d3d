import type { ContentMove } from '#core/domain/migration/content-moves.ts'
import { takesAlong } from '#core/domain/migration/imports.ts'
import type { Content, EntityId, Generation } from '#core/model/entity.ts'
import type { Operation } from '#core/model/plan.ts'
import type { Graphs } from './field-changes.ts'

/** By what content went from one chat pool to another: an import, an upgrade of Group Chat alone, or neither. */
export type MoveWay = 'migrated' | 'upgraded' | 'relocated'

/** Follows the operations, step after step, from where content was to where it is. */
export function wayOfMove(operations: readonly Operation[], move: ContentMove, graphs: Graphs): MoveWay {
  const content = (graphs.before.find(move.content.id) as Content | undefined) ?? move.content
  let [place, way]: [EntityId, MoveWay] = [move.from.id, 'relocated']
  for (const operation of operations) {
    if (!('source' in operation) || operation.source !== place) continue
    const kind = carriedBy(operation, content, graphs)
    if (!kind) continue
    place = operation.target
    if (way !== 'migrated') way = kind
  }
  return place === move.to.id ? way : 'relocated'
}

function carriedBy(operation: Operation, content: Content, graphs: Graphs): MoveWay | undefined {
  if (operation.kind === 'importChatData') {
    return mayBe('lync2013', operation.target, graphs) && takesAlong(operation, graphs.before, content)
      ? 'migrated'
      : undefined
  }
  if (operation.kind !== 'upgradeGroupChat') return undefined
  return mayBe('ocs2007r2', operation.source, graphs) && mayBe('lync2010', operation.target, graphs)
    ? 'upgraded'
    : undefined
}

/** A chat pool on the way is in neither of the two stages that are compared. */
function mayBe(generation: Generation, id: EntityId<'chatPool'>, { before, after }: Graphs): boolean {
  const chatPool = after.get('chatPool', id) ?? before.get('chatPool', id)
  return chatPool === undefined || chatPool.generation === generation
}
