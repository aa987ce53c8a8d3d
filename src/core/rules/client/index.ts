import type { Rule } from '#core/model/rule/rule.ts'
import { addinVisibility } from './addin-visibility.ts'
import { automaticOtherAddress } from './automatic-other-address.ts'
import { communicatorOn2013 } from './communicator-on-2013.ts'
import { filesInvisible } from './files-invisible.ts'
import { imClientHasNoRooms } from './im-client-has-no-rooms.ts'
import { legacyMultiSipDomain } from './legacy-multi-sip-domain.ts'
import { legacyNoFriendlyEndpoint } from './legacy-no-friendly-endpoint.ts'
import { legacyTargetGone } from './legacy-target-gone.ts'
import { legacyTwoPools } from './legacy-two-pools.ts'
import { legacyUnconfigured } from './legacy-unconfigured.ts'
import { lync2010OnOcs } from './lync2010-on-ocs.ts'
import { lync2013LegacyChat } from './lync2013-legacy-chat.ts'
import { lync2013On2010NoChat } from './lync2013-on-2010-no-chat.ts'
import { lync2013OnOcs } from './lync2013-on-ocs.ts'
import { lync2013PolicyDisabled } from './lync2013-policy-disabled.ts'
import { lync2013UserNotOn2013 } from './lync2013-user-not-on-2013.ts'
import { needUnmet } from './need-unmet.ts'
import { onlineUser } from './online-user.ts'
import { poolStopped } from './pool-stopped.ts'

export const clientRules: readonly Rule[] = [
  lync2013LegacyChat,
  lync2013UserNotOn2013,
  lync2013PolicyDisabled,
  legacyTwoPools,
  legacyUnconfigured,
  legacyMultiSipDomain,
  legacyNoFriendlyEndpoint,
  legacyTargetGone,
  lync2013OnOcs,
  lync2010OnOcs,
  lync2013On2010NoChat,
  imClientHasNoRooms,
  communicatorOn2013,
  filesInvisible,
  onlineUser,
  addinVisibility,
  automaticOtherAddress,
  poolStopped,
  needUnmet,
]
