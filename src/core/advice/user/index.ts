import type { Advice } from '#core/model/rule/advice.ts'
import { duplicateDisplayNameAdvice } from './duplicate-display-name.ts'
import { federatedOn2013Advice } from './federated-on-2013.ts'
import { movedBackAdvice } from './moved-back.ts'
import { replicationPendingAdvice } from './replication-pending.ts'
import { spacesInNameAdvice } from './spaces-in-name.ts'

export const userAdvice: readonly Advice[] = [
  spacesInNameAdvice,
  replicationPendingAdvice,
  movedBackAdvice,
  duplicateDisplayNameAdvice,
  federatedOn2013Advice,
]
