import type { Rule } from '#core/model/rule/rule.ts'
import { addinCrossPool } from './addin-cross-pool.ts'
import { categoryParentCrossPool } from './category-parent-cross-pool.ts'
import { clientSwitchNeeded } from './client-switch-needed.ts'
import { expectedInteraction } from './expected-interaction.ts'
import { movedWithoutImport } from './moved-without-import.ts'
import { noChatPool } from './no-chat-pool.ts'
import { roomCategoryCrossPool } from './room-category-cross-pool.ts'
import { roomUnreachableByAll } from './room-unreachable-by-all.ts'
import { sameNameIllusion } from './same-name-illusion.ts'
import { splitAudience } from './split-audience.ts'

export const isolationRules: readonly Rule[] = [
  noChatPool,
  roomCategoryCrossPool,
  addinCrossPool,
  categoryParentCrossPool,
  expectedInteraction,
  movedWithoutImport,
  sameNameIllusion,
  splitAudience,
  roomUnreachableByAll,
  clientSwitchNeeded,
]
