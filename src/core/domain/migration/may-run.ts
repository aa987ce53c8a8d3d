import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { addressesOf, takesOver } from '../servers/addresses.ts'
import { carriersOutOf } from './carriers.ts'

/** A chat pool whose content has gone elsewhere, or whose address has another owner now, is not started again. */
export function mayRun(at: Moment, chatPool: ChatPool): boolean {
  const { id } = chatPool
  if (carriersOutOf(at, id).length > 0) return false
  return !at.graph.all('chatPool').some((other) => other.id !== id && takesOver(other, addressesOf(chatPool)))
}
