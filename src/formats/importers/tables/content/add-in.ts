import type { AddIn } from '#core/model/entity.ts'
import { addInKey, chatPoolKey } from '../../natural-ids.ts'
import { type Entry, textIn } from '../entry.ts'
import { filled } from '../filled.ts'
import { homeOf } from '../homes.ts'

export function readAddIn(entry: Entry): AddIn | undefined {
  const { name, chatPool } = homeOf(entry)
  if (name === undefined) return undefined
  return {
    id: addInKey(chatPool ?? '', name),
    kind: 'addIn',
    name,
    ...filled({ chatPool: chatPool === undefined ? undefined : chatPoolKey(chatPool), url: textIn(entry, 'url') }),
  }
}
