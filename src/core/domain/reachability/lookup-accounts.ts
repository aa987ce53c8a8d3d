import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { isDoneUntil } from '../migration/step-operations.ts'

/** The address that the Lookup account of a Group Chat pool still has, as far as it is known. */
export const accountOf = (at: Moment, chatPool: ChatPool): string | undefined =>
  isLegacy(chatPool) && chatPool.lookupUri && !isDoneUntil(at, 'deleteLookupAccount', chatPool.id)
    ? chatPool.lookupUri
    : undefined
