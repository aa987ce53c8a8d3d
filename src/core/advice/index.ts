import type { Advice, AdvisedRule } from '#core/model/rule/advice.ts'
import { rules } from '#core/rules/index.ts'
import { addinAdvice } from './addin/index.ts'
import { capacityAdvice } from './capacity/index.ts'
import { categoryAdvice } from './category/index.ts'
import { clientAdvice } from './client/index.ts'
import { coexistenceAdvice } from './coexistence/index.ts'
import { complianceAdvice } from './compliance/index.ts'
import { endpointAdvice } from './endpoint/index.ts'
import { endstateAdvice } from './endstate/index.ts'
import { filestoreAdvice } from './filestore/index.ts'
import { hostingAdvice } from './hosting/index.ts'
import { isolationAdvice } from './isolation/index.ts'
import { migrationAdvice } from './migration/index.ts'
import { planAdvice } from './plan/index.ts'
import { policyAdvice } from './policy/index.ts'
import { roomAdvice } from './room/index.ts'
import { sqlAdvice } from './sql/index.ts'
import { topologyAdvice } from './topology/index.ts'
import { userAdvice } from './user/index.ts'
import { waiverAdvice } from './waiver/index.ts'

const byRule = new Map(
  [
    ...hostingAdvice,
    ...coexistenceAdvice,
    ...isolationAdvice,
    ...clientAdvice,
    ...userAdvice,
    ...policyAdvice,
    ...categoryAdvice,
    ...roomAdvice,
    ...addinAdvice,
    ...capacityAdvice,
    ...topologyAdvice,
    ...sqlAdvice,
    ...filestoreAdvice,
    ...complianceAdvice,
    ...migrationAdvice,
    ...endpointAdvice,
    ...endstateAdvice,
    ...planAdvice,
    ...waiverAdvice,
  ].map((advice): readonly [string, Advice] => [advice.rule, advice]),
)

/** What helps where a rule speaks. A test compares the list with the rules. */
export const adviceOf = (rule: string): Advice | undefined => byRule.get(rule)

/** Every rule there is, with its advice. */
export const advisedRules: readonly AdvisedRule[] = rules.flatMap((rule) => {
  const advice = adviceOf(rule.id)
  return advice ? [{ ...rule, ...advice }] : []
})
