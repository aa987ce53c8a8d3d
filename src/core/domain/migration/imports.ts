import { isSameName } from '#core/model/base/same-name.ts'
import { type Category, type ChatPool, type Content, isLegacy, type Room } from '#core/model/entity.ts'
import { fact } from '#core/model/memory/facts.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Operation } from '#core/model/plan.ts'
import { roomsIn } from '../content/islands.ts'
import { pathOf } from './levels.ts'
import type { OperationOf } from './step-operations.ts'

export type ImportOperation = OperationOf<'importChatData'>

/** An import of a step, from one chat pool into a Persistent Chat pool. */
export interface Import {
  readonly operation: ImportOperation
  /** As it is before the step. */
  readonly source: ChatPool
  /** As the step leaves it. */
  readonly target: ChatPool
  /** The stage before, in which the content of the source is read. */
  readonly from: Graph
}

/** The imports of the step that can be carried out, as far as their direction goes. */
export function importsIn(at: Moment): readonly Import[] {
  return at.before ? importsBetween(at.before.graph, at.graph, at.operations) : []
}

/** The same for these operations of a step from one stage to the next. */
export function importsBetween(from: Graph, to: Graph, operations: readonly Operation[]): readonly Import[] {
  return operations.flatMap((operation) => {
    if (operation.kind !== 'importChatData') return []
    const source = from.get('chatPool', operation.source)
    const target = to.get('chatPool', operation.target) ?? from.get('chatPool', operation.target)
    if (!source || !target || source.id === target.id || isLegacy(target)) return []
    return [{ operation, source, target, from }]
  })
}

/** The imports of the step out of Group Chat. */
export const legacyImportsIn = (at: Moment): readonly Import[] => importsIn(at).filter(({ source }) => isLegacy(source))

/** Whether a chat pool is stopped for an import of this step, its own or into it; when that is done it runs again. */
export const isStoppedForImport = (at: Moment, { id, state }: ChatPool): boolean =>
  state === 'stopped' && importsIn(at).some(({ source, target }) => source.id === id || target.id === id)

/** Whether an import takes a category, room or add-in along, wherever it ends up. */
export function takesAlong({ level, categories }: ImportOperation, graph: Graph, content: Content): boolean {
  if (level === 'User' || (level === 'Category' && content.kind !== 'category')) return false
  if (categories === undefined || content.kind === 'addIn') return true
  const category = content.kind === 'category' ? content : graph.get('category', content.category)
  const path = category ? pathOf(graph, category) : []
  return path.some(({ id, name }) => categories.some((called) => called === id || isSameName(called, name)))
}

/** Whether an import takes rooms along, of whichever category. */
export const takesRooms = ({ level = 'All' }: ImportOperation): boolean => level !== 'User' && level !== 'Category'

/** Whether an import takes the messages of rooms along, or just the rooms. */
export const hasMessages = ({ level = 'All' }: ImportOperation): boolean => level === 'All' || level === 'Content'

/** Whether an import takes everything. */
export const isWhole = ({ level = 'All', categories }: ImportOperation): boolean =>
  level === 'All' && categories === undefined

/** The rooms of a chat pool that are to be migrated: a disabled one, or one marked so, stays behind. */
export const migratingRooms = fact((graph, chatPool: ChatPool): readonly Room[] =>
  roomsIn(graph, chatPool).filter(({ disabled, leaveBehind }) => !disabled && !leaveBehind),
)

export function importedRooms({ operation, source, from }: Import): readonly Room[] {
  const rooms = migratingRooms(from, source)
  return isWhole(operation) ? rooms : rooms.filter((room) => takesAlong(operation, from, room))
}

export const importedCategories = ({ operation, source, from }: Import): readonly Category[] =>
  from.referrers('category', source.id, 'chatPool').filter((category) => takesAlong(operation, from, category))
