import { counted } from '#core/model/words.ts'
import type { Reading } from '../importer.ts'
import { assumed, type Placed } from '../placed.ts'
import { unsortedRooms } from '../unsorted-rooms.ts'
import { categoryIn, type RoomRead } from './rooms.ts'

/**
 * A category for rooms that do not tell theirs, as no room can be without one: for those that are new, so that what the plan
 * knows of others stays.
 */
export function placesFor(
  rooms: readonly RoomRead[],
  chatPool: string,
  /** What somebody chose. */
  chosen: string | undefined,
): Pick<Reading, 'assumed' | 'spare' | 'needsCategory'> & { readonly notices: readonly Placed[] } {
  if (rooms.length === 0) return { notices: [] }
  const category = categoryIn(chatPool, chosen || unsortedRooms)
  const text = `The export does not tell the category of ${counted(rooms.length, 'room')}. Whatever is new of that comes into the category ‘${category.name}’${chosen ? ', as chosen' : ': move it to its own'}.`
  return {
    assumed: rooms.map(({ room }) => ({ id: room.id, kind: 'room', category: category.id })),
    spare: [category],
    needsCategory: true,
    notices: [assumed(text, rooms)],
  }
}
