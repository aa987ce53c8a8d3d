import type { Rule } from '#core/model/rule/rule.ts'
import { addinRules } from './addin/index.ts'
import { capacityRules } from './capacity/index.ts'
import { categoryRules } from './category/index.ts'
import { clientRules } from './client/index.ts'
import { coexistenceRules } from './coexistence/index.ts'
import { complianceRules } from './compliance/index.ts'
import { endpointRules } from './endpoint/index.ts'
import { endstateRules } from './endstate/index.ts'
import { filestoreRules } from './filestore/index.ts'
import { hostingRules } from './hosting/index.ts'
import { isolationRules } from './isolation/index.ts'
import { migrationRules } from './migration/index.ts'
import { planRules } from './plan/index.ts'
import { policyRules } from './policy/index.ts'
import { roomRules } from './room/index.ts'
import { sqlRules } from './sql/index.ts'
import { topologyRules } from './topology/index.ts'
import { userRules } from './user/index.ts'
import { waiverRules } from './waiver/index.ts'

/** Every rule there is. A test compares the list with the folders. */
export const rules: readonly Rule[] = [
  ...hostingRules,
  ...coexistenceRules,
  ...isolationRules,
  ...clientRules,
  ...userRules,
  ...policyRules,
  ...categoryRules,
  ...roomRules,
  ...addinRules,
  ...capacityRules,
  ...topologyRules,
  ...sqlRules,
  ...filestoreRules,
  ...complianceRules,
  ...migrationRules,
  ...endpointRules,
  ...endstateRules,
  ...planRules,
  ...waiverRules,
]
