import { capacityRules } from './capacity/index.ts'
import { clientRules } from './client/index.ts'
import { coexistenceRules } from './coexistence/index.ts'
import { endstateRules } from './endstate/index.ts'
import { hostingRules } from './hosting/index.ts'
import { isolationRules } from './isolation/index.ts'
import { planRules } from './plan/index.ts'
import type { Rule } from './rule.ts'
import { waiverRules } from './waiver/index.ts'

/** Every rule there is. A test compares the list with the folders. */
export const rules: readonly Rule[] = [
  ...hostingRules,
  ...coexistenceRules,
  ...isolationRules,
  ...clientRules,
  ...capacityRules,
  ...endstateRules,
  ...planRules,
  ...waiverRules,
]
