import type { Advice } from '#core/model/rule/advice.ts'
import { accessEntriesAdvice } from './access-entries.ts'
import { activeServersAdvice } from './active-servers.ts'
import { deploymentConcurrentAdvice } from './deployment-concurrent.ts'
import { endpointsAdvice } from './endpoints.ts'
import { homePoolAdvice } from './home-pool.ts'
import { invitationsAdvice } from './invitations.ts'
import { legacyServersAdvice } from './legacy-servers.ts'
import { legacyUsersAdvice } from './legacy-users.ts'
import { nMinus1Advice } from './n-minus-1.ts'
import { participantListAdvice } from './participant-list.ts'
import { poolConcurrentAdvice } from './pool-concurrent.ts'
import { provisionedAdvice } from './provisioned.ts'
import { roomSizeAdvice } from './room-size.ts'
import { serverConcurrentAdvice } from './server-concurrent.ts'
import { singlePointAdvice } from './single-point.ts'
import { targetCannotHoldSourceAdvice } from './target-cannot-hold-source.ts'
import { totalServersAdvice } from './total-servers.ts'

export const capacityAdvice: readonly Advice[] = [
  serverConcurrentAdvice,
  activeServersAdvice,
  totalServersAdvice,
  poolConcurrentAdvice,
  deploymentConcurrentAdvice,
  provisionedAdvice,
  endpointsAdvice,
  nMinus1Advice,
  singlePointAdvice,
  accessEntriesAdvice,
  invitationsAdvice,
  roomSizeAdvice,
  participantListAdvice,
  legacyServersAdvice,
  legacyUsersAdvice,
  homePoolAdvice,
  targetCannotHoldSourceAdvice,
]
