import type { Advice } from '#core/model/rule/advice.ts'
import { addinCrossPoolAdvice } from './addin-cross-pool.ts'
import { categoryParentCrossPoolAdvice } from './category-parent-cross-pool.ts'
import { clientSwitchNeededAdvice } from './client-switch-needed.ts'
import { expectedInteractionAdvice } from './expected-interaction.ts'
import { movedWithoutImportAdvice } from './moved-without-import.ts'
import { noChatPoolAdvice } from './no-chat-pool.ts'
import { roomCategoryCrossPoolAdvice } from './room-category-cross-pool.ts'
import { roomUnreachableByAllAdvice } from './room-unreachable-by-all.ts'
import { sameNameIllusionAdvice } from './same-name-illusion.ts'
import { splitAudienceAdvice } from './split-audience.ts'

export const isolationAdvice: readonly Advice[] = [
  noChatPoolAdvice,
  roomCategoryCrossPoolAdvice,
  addinCrossPoolAdvice,
  categoryParentCrossPoolAdvice,
  expectedInteractionAdvice,
  movedWithoutImportAdvice,
  sameNameIllusionAdvice,
  splitAudienceAdvice,
  roomUnreachableByAllAdvice,
  clientSwitchNeededAdvice,
]
