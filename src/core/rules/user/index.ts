import type { Rule } from '#core/model/rule/rule.ts'
import { duplicateDisplayName } from './duplicate-display-name.ts'
import { federatedOn2013 } from './federated-on-2013.ts'
import { movedBack } from './moved-back.ts'
import { replicationPending } from './replication-pending.ts'
import { spacesInName } from './spaces-in-name.ts'

export const userRules: readonly Rule[] = [
  spacesInName,
  replicationPending,
  movedBack,
  duplicateDisplayName,
  federatedOn2013,
]
