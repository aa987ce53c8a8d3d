import type { ChatPool, EntityId, Room } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { chatPoolOf } from '../content/islands.ts'
import { migratingRooms, takesAlong } from './imports.ts'
import { type OperationOf, operationsUntil } from './step-operations.ts'
import { removedIn } from './steps.ts'

/** A chat pool that a step takes away with rooms that neither an import nor an upgrade has taken along. */
export interface Loss {
  readonly chatPool: ChatPool
  readonly rooms: readonly Room[]
  /** Where somebody has said that the content is not wanted any more. */
  readonly discarded: OperationOf<'discardContent'> | undefined
}

/** Rooms that turn up on another chat pool are not lost; whether they may is another question. */
export function lossesIn(at: Moment, areMeant: (chatPool: ChatPool) => boolean): readonly Loss[] {
  const gone = removedIn(at, 'chatPool').filter(areMeant)
  return gone.flatMap((chatPool) => {
    const rooms = lostRooms(at, chatPool)
    const discarded = operationsUntil(at, 'discardContent').find((one) => one.chatPool === chatPool.id)
    return rooms.length === 0 ? [] : [{ chatPool, rooms, discarded }]
  })
}

function lostRooms(at: Moment, chatPool: ChatPool): readonly Room[] {
  const before = at.before?.graph
  if (!before) return []
  const imports = operationsUntil(at, 'importChatData').filter(({ source }) => source === chatPool.id)
  if (operationsUntil(at, 'upgradeGroupChat').some(({ source }) => source === chatPool.id)) return []
  return migratingRooms(before, chatPool).filter(
    (room) => !imports.some((operation) => takesAlong(operation, before, room)) && !isElsewhere(at, room.id),
  )
}

function isElsewhere({ graph }: Moment, id: EntityId): boolean {
  const room = graph.get('room', id)
  return room !== undefined && chatPoolOf(graph, room) !== undefined
}
