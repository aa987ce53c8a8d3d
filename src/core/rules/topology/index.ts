import type { Rule } from '#core/model/rule/rule.ts'
import { activePlacement } from './active-placement.ts'
import { adDomain } from './ad-domain.ts'
import { branchSite } from './branch-site.ts'
import { complianceDrInstances } from './compliance-dr-instances.ts'
import { complianceNotFailedOver } from './compliance-not-failed-over.ts'
import { dataResidency } from './data-residency.ts'
import { defaultPoolForSite } from './default-pool-for-site.ts'
import { duplicateFqdn } from './duplicate-fqdn.ts'
import { failedOver } from './failed-over.ts'
import { legacyChatNotMirrored } from './legacy-chat-not-mirrored.ts'
import { mirrorPlacement } from './mirror-placement.ts'
import { oneCms } from './one-cms.ts'
import { poolInBranchSite } from './pool-in-branch-site.ts'
import { preferMulti } from './prefer-multi.ts'
import { singleServerGrow } from './single-server-grow.ts'
import { singleTypeManyServers } from './single-type-many-servers.ts'
import { stretchedDatacenters } from './stretched-datacenters.ts'
import { stretchedNextHop } from './stretched-next-hop.ts'
import { stretchedNoBackupStore } from './stretched-no-backup-store.ts'
import { stretchedNotFrontEnd } from './stretched-not-front-end.ts'

export const topologyRules: readonly Rule[] = [
  singleServerGrow,
  singleTypeManyServers,
  preferMulti,
  stretchedDatacenters,
  stretchedNotFrontEnd,
  activePlacement,
  stretchedNoBackupStore,
  mirrorPlacement,
  complianceDrInstances,
  complianceNotFailedOver,
  branchSite,
  adDomain,
  defaultPoolForSite,
  dataResidency,
  failedOver,
  poolInBranchSite,
  duplicateFqdn,
  oneCms,
  legacyChatNotMirrored,
  stretchedNextHop,
]
