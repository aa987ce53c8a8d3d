import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { isDoneUntil } from '../migration/step-operations.ts'
import { upgradesIn } from '../migration/upgrades.ts'
import { isSameAddress } from '../servers/addresses.ts'

/** The address that the Lookup account of a Group Chat pool still has, as far as it is known. */
export const accountOf = (at: Moment, chatPool: ChatPool): string | undefined =>
  isLegacy(chatPool) && chatPool.lookupUri && !isDoneUntil(at, 'deleteLookupAccount', chatPool.id)
    ? chatPool.lookupUri
    : undefined

/** Whether an upgrade of the step leaves the account to the Group Chat pool that goes on. */
export const isHandedOn = (at: Moment, { id }: ChatPool, account: string): boolean =>
  upgradesIn(at).some(({ source, target }) => {
    const heir = at.graph.get('chatPool', target.id)?.lookupUri
    return source.id === id && heir !== undefined && isSameAddress(heir, account)
  })
