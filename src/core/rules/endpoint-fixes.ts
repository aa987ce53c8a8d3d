import type { Finding } from '../checking/finding.ts'
import { removeEndpoints } from '../edits/endpoints.ts'
import type { ChatPool } from '../model.ts'
import { listed } from '../words.ts'
import type { Fix } from './rule.ts'

export const endpointsOf = ({ endpoints = [] }: ChatPool): readonly string[] =>
  endpoints.map(({ sipAddress }) => sipAddress)

export const removeEndpointsFix = ({ stage }: Finding, chatPool: ChatPool, addresses: readonly string[]): Fix => ({
  title: `Remove the endpoint ${listed(addresses)} of ${chatPool.name}`,
  apply: (plan) => removeEndpoints(plan, stage, chatPool, addresses),
})
