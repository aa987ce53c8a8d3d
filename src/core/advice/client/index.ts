import type { Advice } from '#core/model/rule/advice.ts'
import { addinVisibilityAdvice } from './addin-visibility.ts'
import { automaticOtherAddressAdvice } from './automatic-other-address.ts'
import { communicatorOn2013Advice } from './communicator-on-2013.ts'
import { filesInvisibleAdvice } from './files-invisible.ts'
import { imClientHasNoRoomsAdvice } from './im-client-has-no-rooms.ts'
import { legacyMultiSipDomainAdvice } from './legacy-multi-sip-domain.ts'
import { legacyNoFriendlyEndpointAdvice } from './legacy-no-friendly-endpoint.ts'
import { legacyTargetGoneAdvice } from './legacy-target-gone.ts'
import { legacyTwoPoolsAdvice } from './legacy-two-pools.ts'
import { legacyUnconfiguredAdvice } from './legacy-unconfigured.ts'
import { lync2010OnOcsAdvice } from './lync2010-on-ocs.ts'
import { lync2013LegacyChatAdvice } from './lync2013-legacy-chat.ts'
import { lync2013On2010NoChatAdvice } from './lync2013-on-2010-no-chat.ts'
import { lync2013OnOcsAdvice } from './lync2013-on-ocs.ts'
import { lync2013PolicyDisabledAdvice } from './lync2013-policy-disabled.ts'
import { lync2013UserNotOn2013Advice } from './lync2013-user-not-on-2013.ts'
import { needUnmetAdvice } from './need-unmet.ts'
import { onlineUserAdvice } from './online-user.ts'
import { poolStoppedAdvice } from './pool-stopped.ts'

export const clientAdvice: readonly Advice[] = [
  lync2013LegacyChatAdvice,
  lync2013UserNotOn2013Advice,
  lync2013PolicyDisabledAdvice,
  legacyTwoPoolsAdvice,
  legacyUnconfiguredAdvice,
  legacyMultiSipDomainAdvice,
  legacyNoFriendlyEndpointAdvice,
  legacyTargetGoneAdvice,
  lync2013OnOcsAdvice,
  lync2010OnOcsAdvice,
  lync2013On2010NoChatAdvice,
  imClientHasNoRoomsAdvice,
  communicatorOn2013Advice,
  filesInvisibleAdvice,
  onlineUserAdvice,
  addinVisibilityAdvice,
  automaticOtherAddressAdvice,
  poolStoppedAdvice,
  needUnmetAdvice,
]
