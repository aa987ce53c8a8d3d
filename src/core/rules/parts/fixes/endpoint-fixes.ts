import { removeEndpoints } from '#core/edits/endpoints.ts'
import { whileRunning } from '#core/edits/while-running.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const endpointsOf = ({ endpoints = [] }: ChatPool): readonly string[] =>
  endpoints.map(({ sipAddress }) => sipAddress)

/** Removing endpoints for good or, where they take the address of a chat pool that runs, for as long as that does. */
export const removeEndpointsFix = (
  { stage }: Finding,
  chatPool: ChatPool,
  addresses: readonly string[],
  ...live: readonly ChatPool[]
): Fix => ({
  title: `Remove the endpoint ${listed(addresses)} of ${chatPool.name}`,
  apply: (plan) =>
    whileRunning(
      plan,
      stage,
      live.map(({ id }) => id),
      (before) => removeEndpoints(before, stage, chatPool, addresses),
    ),
})
