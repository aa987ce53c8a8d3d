import type { Rule } from '../rule.ts'
import { legacyServers } from './legacy-servers.ts'

export const capacityRules: readonly Rule[] = [legacyServers]
