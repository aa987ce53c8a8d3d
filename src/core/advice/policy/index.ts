import type { Advice } from '#core/model/rule/advice.ts'
import { policyDanglingReferenceAdvice } from './dangling-reference.ts'
import { grantedBeforeMoveAdvice } from './granted-before-move.ts'
import { maskedByUserPolicyAdvice } from './masked-by-user-policy.ts'
import { nobodyEnabledAdvice } from './nobody-enabled.ts'
import { notGrantableAdvice } from './not-grantable.ts'
import { siteOfChatPoolAdvice } from './site-of-chat-pool.ts'

export const policyAdvice: readonly Advice[] = [
  nobodyEnabledAdvice,
  policyDanglingReferenceAdvice,
  maskedByUserPolicyAdvice,
  siteOfChatPoolAdvice,
  grantedBeforeMoveAdvice,
  notGrantableAdvice,
]
