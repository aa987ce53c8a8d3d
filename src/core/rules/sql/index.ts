import type { Rule } from '#core/model/rule/rule.ts'
import { alwaysOn } from './alwayson.ts'
import { expressOnlyOnSe } from './express-only-on-se.ts'
import { legacyComputerShared } from './legacy-computer-shared.ts'
import { ocsCollation } from './ocs-collation.ts'
import { ocsDbSeparate } from './ocs-db-separate.ts'
import { oneChatDbPerInstance } from './one-chat-db-per-instance.ts'
import { storeMissing } from './store-missing.ts'
import { twoFrontEndPoolsOneServer } from './two-front-end-pools-one-server.ts'
import { version } from './version.ts'
import { withBackend } from './with-backend.ts'

export const sqlRules: readonly Rule[] = [
  oneChatDbPerInstance,
  storeMissing,
  version,
  expressOnlyOnSe,
  withBackend,
  twoFrontEndPoolsOneServer,
  legacyComputerShared,
  alwaysOn,
  ocsCollation,
  ocsDbSeparate,
]
