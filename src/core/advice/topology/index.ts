import type { Advice } from '#core/model/rule/advice.ts'
import { activePlacementAdvice } from './active-placement.ts'
import { adDomainAdvice } from './ad-domain.ts'
import { branchSiteAdvice } from './branch-site.ts'
import { complianceDrInstancesAdvice } from './compliance-dr-instances.ts'
import { complianceNotFailedOverAdvice } from './compliance-not-failed-over.ts'
import { dataResidencyAdvice } from './data-residency.ts'
import { defaultPoolForSiteAdvice } from './default-pool-for-site.ts'
import { duplicateFqdnAdvice } from './duplicate-fqdn.ts'
import { failedOverAdvice } from './failed-over.ts'
import { legacyChatNotMirroredAdvice } from './legacy-chat-not-mirrored.ts'
import { mirrorPlacementAdvice } from './mirror-placement.ts'
import { oneCmsAdvice } from './one-cms.ts'
import { poolInBranchSiteAdvice } from './pool-in-branch-site.ts'
import { preferMultiAdvice } from './prefer-multi.ts'
import { singleServerGrowAdvice } from './single-server-grow.ts'
import { singleTypeManyServersAdvice } from './single-type-many-servers.ts'
import { stretchedDatacentersAdvice } from './stretched-datacenters.ts'
import { stretchedNextHopAdvice } from './stretched-next-hop.ts'
import { stretchedNoBackupStoreAdvice } from './stretched-no-backup-store.ts'
import { stretchedNotFrontEndAdvice } from './stretched-not-front-end.ts'

export const topologyAdvice: readonly Advice[] = [
  singleServerGrowAdvice,
  singleTypeManyServersAdvice,
  preferMultiAdvice,
  stretchedDatacentersAdvice,
  stretchedNotFrontEndAdvice,
  activePlacementAdvice,
  stretchedNoBackupStoreAdvice,
  mirrorPlacementAdvice,
  complianceDrInstancesAdvice,
  complianceNotFailedOverAdvice,
  branchSiteAdvice,
  adDomainAdvice,
  defaultPoolForSiteAdvice,
  dataResidencyAdvice,
  failedOverAdvice,
  poolInBranchSiteAdvice,
  duplicateFqdnAdvice,
  oneCmsAdvice,
  legacyChatNotMirroredAdvice,
  stretchedNextHopAdvice,
]
