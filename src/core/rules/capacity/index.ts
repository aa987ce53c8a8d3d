import type { Rule } from '#core/model/rule/rule.ts'
import { accessEntries } from './access-entries.ts'
import { activeServers } from './active-servers.ts'
import { deploymentConcurrent } from './deployment-concurrent.ts'
import { endpoints } from './endpoints.ts'
import { homePool } from './home-pool.ts'
import { invitations } from './invitations.ts'
import { legacyServers } from './legacy-servers.ts'
import { legacyUsers } from './legacy-users.ts'
import { nMinus1 } from './n-minus-1.ts'
import { participantList } from './participant-list.ts'
import { poolConcurrent } from './pool-concurrent.ts'
import { provisioned } from './provisioned.ts'
import { roomSize } from './room-size.ts'
import { serverConcurrent } from './server-concurrent.ts'
import { singlePoint } from './single-point.ts'
import { targetCannotHoldSource } from './target-cannot-hold-source.ts'
import { totalServers } from './total-servers.ts'

export const capacityRules: readonly Rule[] = [
  serverConcurrent,
  activeServers,
  totalServers,
  poolConcurrent,
  deploymentConcurrent,
  provisioned,
  endpoints,
  nMinus1,
  singlePoint,
  accessEntries,
  invitations,
  roomSize,
  participantList,
  legacyServers,
  legacyUsers,
  homePool,
  targetCannotHoldSource,
]
