import type { Room } from '#core/model/entity.ts'
import { counted, listedFew } from '#core/model/words.ts'

/** "3 rooms (‘A’, ‘B’ and ‘C’)". */
export const roomsInWords = (rooms: readonly Room[]): string =>
  `${counted(rooms.length, 'room')} (${listedFew(rooms, ({ name }) => `‘${name}’`, 3)})`
