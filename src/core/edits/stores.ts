import type { NamedStore, Store } from '#core/domain/servers/stores.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
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
