import type { Finding } from '../checking/finding.ts'
import type { Moment } from '../checking/moment.ts'
import { addMissing } from '../edits/imports.ts'
import { migratingRooms, takesAlong } from '../imports.ts'
import { chatPoolOf } from '../islands.ts'
import { type OperationOf, operationsUntil } from '../migration/step-operations.ts'
import type { ChatPool, EntityId, Room } from '../model.ts'
import type { Plan } from '../plan.ts'
import { counted, listedFew } from '../words.ts'
import { removedIn } from './estate.ts'
import { importFixes } from './import-fixes.ts'
import type { Fix } from './rule.ts'
import { momentAt } from './subject.ts'

/** A chat pool that a step takes away with rooms that no import has taken along. */
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
  return migratingRooms(before, chatPool).filter(
    (room) => !imports.some((operation) => takesAlong(operation, before, room)) && !isElsewhere(at, room.id),
  )
}

function isElsewhere({ graph }: Moment, id: EntityId): boolean {
  const room = graph.get('room', id)
  return room !== undefined && chatPoolOf(graph, room) !== undefined
}

/** "3 rooms (‘A’, ‘B’ and ‘C’)". */
export const roomsInWords = (rooms: readonly Room[]): string =>
  `${counted(rooms.length, 'room')} (${listedFew(rooms, ({ name }) => `‘${name}’`, 3)})`

/** Importing the lost content, or saying that it is not wanted. */
export function lossFixes(plan: Plan, finding: Finding): readonly Fix[] {
  const [loss] = lossesIn(momentAt(plan, finding), ({ id }) => id === finding.entities[0])
  if (!loss || loss.discarded) return []
  const { chatPool } = loss
  const reason = 'No longer needed'
  const discard: Fix = {
    title: `Discard the content of ${chatPool.name} on purpose`,
    apply: (before) => addMissing(before, finding.stage, [{ kind: 'discardContent', chatPool: chatPool.id, reason }]),
  }
  return [...importFixes(plan, finding, chatPool), discard]
}
