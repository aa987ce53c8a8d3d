import type { ChatPool } from '../model.ts'
import type { Plan, StageId } from '../plan.ts'
import type { NamedStore, Store } from '../stores.ts'
import { setFields } from './servers.ts'

/** Changes some stores of a chat pool. */
export const changeStores = (
  plan: Plan,
  stage: StageId,
  chatPool: ChatPool,
  stores: readonly NamedStore[],
  change: Partial<Store>,
): Plan =>
  setFields(
    plan,
    stage,
    chatPool.id,
    Object.fromEntries(stores.map(({ field, store }) => [field, { ...store, ...change }])),
  )
