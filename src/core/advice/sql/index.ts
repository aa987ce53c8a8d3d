import type { Advice } from '#core/model/rule/advice.ts'
import { alwaysOnAdvice } from './alwayson.ts'
import { expressOnlyOnSeAdvice } from './express-only-on-se.ts'
import { legacyComputerSharedAdvice } from './legacy-computer-shared.ts'
import { ocsCollationAdvice } from './ocs-collation.ts'
import { ocsDbSeparateAdvice } from './ocs-db-separate.ts'
import { oneChatDbPerInstanceAdvice } from './one-chat-db-per-instance.ts'
import { storeMissingAdvice } from './store-missing.ts'
import { twoFrontEndPoolsOneServerAdvice } from './two-front-end-pools-one-server.ts'
import { versionAdvice } from './version.ts'
import { withBackendAdvice } from './with-backend.ts'

export const sqlAdvice: readonly Advice[] = [
  oneChatDbPerInstanceAdvice,
  storeMissingAdvice,
  versionAdvice,
  expressOnlyOnSeAdvice,
  withBackendAdvice,
  twoFrontEndPoolsOneServerAdvice,
  legacyComputerSharedAdvice,
  alwaysOnAdvice,
  ocsCollationAdvice,
  ocsDbSeparateAdvice,
]
