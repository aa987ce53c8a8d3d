import type { Rule } from '#core/model/rule/rule.ts'
import { policyDanglingReference } from './dangling-reference.ts'
import { grantedBeforeMove } from './granted-before-move.ts'
import { maskedByUserPolicy } from './masked-by-user-policy.ts'
import { nobodyEnabled } from './nobody-enabled.ts'
import { notGrantable } from './not-grantable.ts'
import { siteOfChatPool } from './site-of-chat-pool.ts'

export const policyRules: readonly Rule[] = [
  nobodyEnabled,
  policyDanglingReference,
  maskedByUserPolicy,
  siteOfChatPool,
  grantedBeforeMove,
  notGrantable,
]
