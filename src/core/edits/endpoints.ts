import { isSameAddress } from '#core/domain/servers/addresses.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { setFields } from './servers.ts'

type Endpoint = NonNullable<ChatPool['endpoints']>[number]

/** Keeps some endpoints of a chat pool and removes the others. */
export const keepEndpoints = (
  plan: Plan,
  stage: StageId,
  { id, endpoints = [] }: ChatPool,
  isKept: (endpoint: Endpoint, place: number) => boolean,
): Plan => setFields(plan, stage, id, { endpoints: endpoints.filter(isKept) })

/** Removes the endpoints of a chat pool with one of these addresses. */
export const removeEndpoints = (plan: Plan, stage: StageId, chatPool: ChatPool, addresses: readonly string[]): Plan =>
  keepEndpoints(plan, stage, chatPool, ({ sipAddress }) => !addresses.some((one) => isSameAddress(one, sipAddress)))

/** Changes the addresses of the endpoints of a chat pool. */
export const readdress = (
  plan: Plan,
  stage: StageId,
  { id, endpoints = [] }: ChatPool,
  addressOf: (sipAddress: string) => string,
): Plan =>
  setFields(plan, stage, id, {
    endpoints: endpoints.map((endpoint) => ({ ...endpoint, sipAddress: addressOf(endpoint.sipAddress) })),
  })
