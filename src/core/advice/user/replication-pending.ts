import type { Advice } from '#core/model/rule/advice.ts'

export const replicationPendingAdvice: Advice = {
  rule: 'user/replication-pending',
  rationale: 'Move-CsLegacyUser works only once the first Lync 2013 pool has replicated the users.',
  howToFix: 'Wait for event 30024 of LS User Replicator before the move, or move the users in a later step.',
}
