import type { ChatPool, EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Operation, OperationKind, Stage } from '#core/model/plan.ts'
import { listed, operationName } from '#core/model/words.ts'
import type { ImportOperation } from './imports.ts'

/** What an operation asks for, in the order in which a person says it. */
export type OperationField = 'source' | 'target' | 'chatPool' | 'reason'

export const operationFields: Readonly<Record<OperationKind, readonly OperationField[]>> = {
  importChatData: ['source', 'target'],
  copyFiles: ['source', 'target'],
  upgradeGroupChat: ['source', 'target'],
  discardContent: ['chatPool', 'reason'],
  backUp: ['chatPool'],
  stopServices: ['chatPool'],
  deleteLookupAccount: ['chatPool'],
  removeTrustedApplicationPool: ['chatPool'],
  mergeLegacyTopology: [],
  removeBackCompatSite: [],
}

/** The chat pools that an operation of a step can name: those of the stage before and those of this one. */
export function chatPoolsOfStep(before: Stage, stage: Stage): readonly ChatPool[] {
  const here = graphOf(stage.topology)
  const gone = graphOf(before.topology)
    .all('chatPool')
    .filter(({ id }) => !here.get('chatPool', id))
  return [...here.all('chatPool'), ...gone]
}

/** "Import chat data from GC-2010 to PChat (level RoomDirectory, only Sales)". */
export function operationInWords(operation: Operation, before: Stage, stage: Stage): string {
  const chatPools = chatPoolsOfStep(before, stage)
  const named = (id: EntityId) => chatPools.find((chatPool) => chatPool.id === id)?.name ?? 'a chat pool that is gone'
  const name = operationName[operation.kind]
  if ('source' in operation) {
    const limits = operation.kind === 'importChatData' ? limitsInWords(operation, graphOf(before.topology)) : ''
    return `${name} from ${named(operation.source)} to ${named(operation.target)}${limits}`
  }
  if (operation.kind === 'discardContent') return `${name} of ${named(operation.chatPool)}: ${operation.reason}`
  return 'chatPool' in operation ? `${name} of ${named(operation.chatPool)}` : name
}

/** What an import leaves out, as far as it is told to: " (level RoomDirectory, only Sales)"; nothing where it is whole. */
export function limitsInWords({ level = 'All', categories, startDate }: ImportOperation, from: Graph): string {
  const called = (category: string) => from.get('category', category as EntityId<'category'>)?.name ?? category
  const limits = [
    ...(level === 'All' ? [] : [`level ${level}`]),
    ...(categories ? [categories.length === 0 ? 'no category' : `only ${listed(categories.map(called))}`] : []),
    ...(startDate === undefined ? [] : [`written since ${startDate}`]),
  ]
  return limits.length === 0 ? '' : ` (${limits.join(', ')})`
}
