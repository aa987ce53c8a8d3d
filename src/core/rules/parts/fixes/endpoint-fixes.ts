import { removeEndpoints } from '#core/edits/endpoints.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const endpointsOf = ({ endpoints = [] }: ChatPool): readonly string[] =>
  endpoints.map(({ sipAddress }) => sipAddress)

export const removeEndpointsFix = ({ stage }: Finding, chatPool: ChatPool, addresses: readonly string[]): Fix => ({
  title: `Remove the endpoint ${listed(addresses)} of ${chatPool.name}`,
  apply: (plan) => removeEndpoints(plan, stage, chatPool, addresses),
})
