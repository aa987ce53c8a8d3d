import type { Category } from '#core/model/entity.ts'
import { categoryKey, chatPoolKey } from '../../natural-ids.ts'
import { flagIn } from '../choices.ts'
import { type Entry, listIn, nameIn, textIn } from '../entry.ts'
import { filled } from '../filled.ts'
import { homeOf, inPool } from '../homes.ts'
import type { Remarks } from '../notices.ts'

/** A category as others refer to it. */
export interface CategoryName {
  readonly pool: string
  readonly name: string
}

/** Rooms of cmdlets name their category by its address, such as `ma-cat://contoso.com/GUID`. */
export function categoriesByAddress(entries: readonly Entry[]): ReadonlyMap<string, CategoryName> {
  const found = new Map<string, CategoryName>()
  for (const entry of entries) {
    const address = nameIn(entry, 'uri')?.toLowerCase()
    const { name, chatPool } = homeOf(entry)
    if (address && name !== undefined && !found.has(address)) found.set(address, { pool: chatPool ?? '', name })
  }
  return found
}

export function readCategory(entry: Entry, remarks: Remarks): Category | undefined {
  const { name, chatPool } = homeOf(entry)
  if (name === undefined) return undefined
  const parent = nameIn(entry, 'parent')
  const outer = parent === undefined ? undefined : inPool(parent, chatPool)
  const list = (column: string) => listIn(entry, column, name, remarks)
  const flag = (column: string) => flagIn(entry, column, name, remarks)
  const removed = flag('removeChatHistory')
  return {
    id: categoryKey(chatPool ?? '', name),
    kind: 'category',
    name,
    ...filled({
      chatPool: chatPool === undefined ? undefined : chatPoolKey(chatPool),
      parent: outer && categoryKey(outer.pool, outer.name),
      description: textIn(entry, 'description'),
      allowedMembers: list('allowedMembers'),
      deniedMembers: list('deniedMembers'),
      creators: list('creators'),
      managers: list('managers'),
      invitations: flag('invitations'),
      fileUpload: flag('fileUpload'),
      chatHistory: flag('chatHistory') ?? (removed === undefined ? undefined : !removed),
    }),
  }
}
